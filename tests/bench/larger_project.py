"""A copy of the project with more pages: what the site would weigh if it grew.

Every page but a few is there again under other names, with its own title, description
and keywords, in the menu beside its original and in the A to Z, with a way of asking; links lead to the originals. Data stays
as it is. Rules, sheets and claims in full stand on one page only, so the copies go without boxes of rules and sheets and have
claims in short. All checks of the build hold but two that are made for readers of the site as it is: a menu may be longer,
and a copy, for which nobody asks, has one way of asking.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import yaml

# There is one home and one list of tags; two pages are named by checks, which let them say what no other may.
SINGLE = ("index.md", "topics.md", "about/licences.md", "evidence/how-we-judge.md")
# In docs/data/schema/ of the larger project: what a list of the menu holds at most, and the ways of a page at least.
LOOSER = {"mkdocs": ("maxItems: 9\n", "maxItems: 1000\n"), "ways": ("minItems: 40", "minItems: 1")}
PARTS = ("docs", "overrides", "mkdocs.yml", "CHANGELOG.md")
_ONCE = re.compile(r"<!-- show: (?:rule|sheet) .*? -->")
_CLAIM = re.compile(r"<!-- show: claim(?:-rows)? ")
_ENTRY = re.compile(r"""^(\s*- )["']?(.+?)["']?: ([\w/-]+)\.md$""")


def copy_project(root: Path, target: Path) -> Path:
    """Copy what the site is built of to `target`; nothing that was built or compiled."""
    target.mkdir()
    for name in PARTS:
        if (root / name).is_dir():
            shutil.copytree(root / name, target / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(root / name, target)
    return target


def copy_of(text: str, number: int) -> str:
    """A page's text as another page's, within the lengths that front matter may have."""
    head, body = text.removeprefix("---\n").split("\n---\n", 1)
    meta = yaml.load(head, yaml.BaseLoader)  # noqa: S506 - it makes nothing but strings
    meta["title"] = f"{meta['title'][:56].rstrip()} {number}"
    meta["description"] = f"{meta['description'][:150].rstrip()} {number}."
    meta["keywords"] = [f"{word} {number}" for word in meta["keywords"]]
    head = yaml.safe_dump(meta, allow_unicode=True, sort_keys=False, width=10_000)
    body = _CLAIM.sub("<!-- show: claim-lines ", _ONCE.sub("", body))
    return f"---\n{head}---\n{body}"


def _grow_menu(config: Path, times: int) -> None:
    """Name each copy in the menu after its original."""
    lines = []
    for line in config.read_text("utf-8").splitlines():
        lines.append(line)
        found = _ENTRY.match(line)
        if found and f"{found[3]}.md" not in SINGLE:
            lines += [f'{found[1]}"{found[2]} {number}": {found[3]}-{number}.md' for number in range(2, times + 1)]
    config.write_text("\n".join(lines) + "\n", "utf-8")


def _grow_a_to_z(file: Path, copies: list[str]) -> None:
    """Give each copy an entry of its own, below all others."""
    entries = "".join(f"- words: Zz {number:04}\n  to: {name}\n" for number, name in enumerate(copies))
    file.write_text(file.read_text("utf-8").rstrip("\n") + "\n" + entries, "utf-8")


def _grow_ways(file: Path, copies: list[str]) -> None:
    """Give each copy a way of asking."""
    entries = [{"to": name, "ways": [f"copy {number}"]} for number, name in enumerate(copies)]
    file.write_text(file.read_text("utf-8").rstrip("\n") + "\n" + yaml.safe_dump(entries, sort_keys=False), "utf-8")


def _loosen(folder: Path) -> None:
    """Let the schemas of the larger project say what LOOSER says."""
    for name, (now, larger) in LOOSER.items():
        text = (folder / f"{name}.yaml").read_text("utf-8")
        if now not in text:
            raise ValueError(f"{name}.yaml has no '{now.strip()}'. Say in LOOSER what stands there now.")
        (folder / f"{name}.yaml").write_text(text.replace(now, larger), "utf-8")


def grow(project: Path, times: int) -> None:
    """Let the project have `times` as many pages."""
    docs, copies = project / "docs", []
    for path in sorted(docs.rglob("*.md")):
        if path.relative_to(docs).as_posix() not in SINGLE:
            text = path.read_text("utf-8")
            for number in range(2, times + 1):
                copy = path.with_name(f"{path.stem}-{number}.md")
                copy.write_text(copy_of(text, number), "utf-8")
                copies.append(copy.relative_to(docs).as_posix())
    if not copies:
        return  # An empty list at the end of a file of records would be no YAML.
    _loosen(docs / "data" / "schema")
    _grow_a_to_z(docs / "data" / "a-z.yaml", copies)
    _grow_ways(docs / "data" / "ways.yaml", copies)
    _grow_menu(project / "mkdocs.yml", times)
