"""Moves a page and all that names it: `make move FROM=benefits/itching.md TO=safety/itching.md`.

Links, front matter, data, menu, templates, instructions and tests follow, and the page is of a kind of its new folder; the
old address leads to the new one.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from pathlib import Path

from guide.library.faults import Fault, nearest, report
from guide.library.library import REDIRECTS, REGISTER
from guide.library.page_address import Copy, address_of
from guide.library.records import read_records

PAGE = re.compile(r"(?:[a-z0-9-]+/)*[a-z0-9-]+\.md")
_LINK = re.compile(r"\]\(([^)\s#]+\.md)(#[^)\s]*)?\)")
# What may name a page: by its file, by its address, or in tests without its ending.
NAMES = (
    *("docs/data/**/*.yaml", "docs/data/*.csv", "docs/**/*.md", "mkdocs.yml", "README.md", "CONTRIBUTING.md"),
    *("overrides/**/*.html", "overrides/**/*.md", "overrides/**/*.py"),
    *("tests/**/*.py", "tests/**/*.tsv", "tests/*.yaml"),
)


def name_faults(docs: Path, name: str) -> list[Fault]:
    """Why no page can get this name."""
    pages = {path.relative_to(docs).as_posix() for path in docs.rglob("*.md")}
    folders = {posixpath.dirname(page) for page in pages}
    folder = posixpath.dirname(name)
    kinds = (
        (not PAGE.fullmatch(name), "not a name for a page.", "Write it as benefits/itching.md, in lower case."),
        (name in pages, "the page is there already.", "Choose another name."),
        (folder not in folders, f"no section has the folder '{folder}'.", nearest(folder, folders)),
    )
    return [Fault(f"docs/{name}", 0, what, mend) for wrong, what, mend in kinds if wrong][:1]


def faults_of(docs: Path, start: str, end: str) -> list[Fault]:
    """Why a page cannot be moved so."""
    pages = {path.relative_to(docs).as_posix() for path in docs.rglob("*.md")}
    if start not in pages:
        return [Fault(f"docs/{start}", 0, "there is no such page.", nearest(start, pages))]
    return name_faults(docs, end)


def with_links(text: str, before: str, now: str, start: str, end: str) -> str:
    """The text of the page `before`, which is `now`, with its links as they are once `start` is `end`."""

    def link(found: re.Match[str]) -> str:
        target = posixpath.normpath(posixpath.join(posixpath.dirname(before), found[1]))
        target = posixpath.relpath(end if target == start else target, posixpath.dirname(now) or ".")
        return f"]({target}{found[2] or ''})"

    return _LINK.sub(link, text)


def with_kind(front: str, docs: Path, folder: str) -> str:
    """Front matter with a kind of page that the folder has; see docs/data/kinds.yaml."""
    kinds = [kind["id"] for kind in read_records(docs, "kinds", []) if folder in kind.get("in", ())]
    found = re.search(r"(?m)^kind: *(.*)$", front)
    return front.replace(found[0], f"kind: {kinds[0]}") if found and kinds and found[1] not in kinds else front


def _texts(root: Path, start: str, end: str) -> Iterator[tuple[Path, str]]:
    """Each file that names the page, with its text once the page has moved."""
    token = re.compile(rf"(?<![\w/.-]){re.escape(start)}(?![\w/-])")
    old, new = (address_of(page, Copy.ONLINE).rstrip("/") for page in (start, end))
    address = re.compile(rf"(?<![\w/-])(/?){re.escape(old)}(?=/[\s#:\"']|/$|[\"'])", re.MULTILINE)
    docs, kept = root / "docs", (f"{REGISTER}.yaml", f"{REDIRECTS}.yaml")
    for path in sorted({path for pattern in NAMES for path in root.glob(pattern)}):
        text = path.read_text("utf-8")
        if path.suffix == ".md" and docs in path.parents:
            page = path.relative_to(docs).as_posix()
            text = with_links(text, page, end if page == start else page, start, end)
            _, *parts = text.split("---\n", 2) if text.startswith("---\n") else ("", text)
            front, body = parts if len(parts) == 2 else ("", parts[0])
            front = with_kind(front, docs, posixpath.dirname(end)) if page == start else front
            yield path, f"---\n{token.sub(end, front)}---\n{body}" if front else body
        elif root / "tests" in path.parents and old:
            yield path, address.sub(rf"\g<1>{new}", token.sub(end, text))
        elif path.name not in kept:
            yield path, token.sub(end, text)
    moved = (docs / "data" / f"{REDIRECTS}.yaml").read_text("utf-8")
    moved = re.sub(rf"(?m)(\bto: [\"']?){re.escape(start)}(?![\w/-])", rf"\g<1>{end}", moved)
    yield docs / "data" / f"{REDIRECTS}.yaml", f"{moved.rstrip()}\n- {{from: {start}, to: {end}}}\n"
    changes = (root / "CHANGELOG.md").read_text("utf-8")
    yield root / "CHANGELOG.md", changes.replace(f"](docs/{start}", f"](docs/{end}")


def move(root: Path, start: str, end: str) -> list[str]:
    """Move a page; what names it follows. The files that were changed, from the project's folder."""
    texts = [(path, text) for path, text in _texts(root, start, end) if text != path.read_text("utf-8")]
    for path, text in texts:
        path.write_text(text, "utf-8")
    (root / "docs" / start).rename(root / "docs" / end)
    return [path.relative_to(root).as_posix() for path, _ in texts]


def main(arguments: list[str]) -> int:
    """Move the page that the arguments name, from and to; 1 if that cannot be."""
    if len(arguments) != 2 or not all(arguments):
        print("Write: make move FROM=benefits/itching.md TO=safety/itching.md")
        return 1
    start, end = (word.removeprefix("docs/") for word in arguments)
    if faults := faults_of(Path("docs"), start, end):
        print(report(faults))
        return 1
    changed = move(Path(), start, end)
    print(f"docs/{start} is docs/{end} now, and the old address leads there. Changed beside it: {', '.join(changed)}.")
    print("Set its line in mkdocs.yml where readers look for it now; say in CHANGELOG.md that it moved.")
    return 0
