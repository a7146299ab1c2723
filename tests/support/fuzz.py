"""Random wrong content: seeded inputs over YAML, front matter, Markdown, changes, drawings and names, each tried in a child.

`python tests/support/fuzz.py [count] [seed]` prints what happened. What the check accepts is built, and what is built is
held against what every page must be.
"""

from __future__ import annotations

import logging
import multiprocessing
import multiprocessing.connection
import os
import re
import resource
import shutil
import signal
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from fixture_site import FixtureSite, check_content
from fuzz_inputs import change

SECONDS, BYTES = 20, 3_000_000_000


class _Page(HTMLParser):
    """What is wrong with a built page, by rules of its own: nothing of the checks is used."""

    EMPTY = frozenset(
        ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]
    )

    def __init__(self, known: Counter[str] | None, text: str):
        super().__init__()
        self.known, self.scripts, self.faults, self.words = known, Counter[str](), [], ""
        self.ids, self.open, self.notices = Counter[str](), [], 0
        self.feed(text)
        self.close()
        self.faults += [f"id twice: {name}" for name, count in self.ids.items() if count > 1]
        self.faults += [
            f"not closed: {tag}" for tag in self.open if tag not in ("html", "body", "p", "li", "dt", "dd", "option")
        ]
        if self.notices != 1:
            self.faults.append(f"{self.notices} notices")
        if known is not None and self.scripts != known:
            self.faults.append("another script, style, frame or form")
        raw = re.search(r"!!! ?\w|\?\?\?|={3,}|```|\[\^|\]\(|<!--|\{[#.:]|\*\[\w+\]:", self.words)
        if raw:
            self.faults.append(f"raw: {self.words[raw.start() :][:30]!r}")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("script", "style", "iframe", "form", "object", "embed", "base", "meta", "link"):
            self.scripts[tag] += 1
        for name, value in ((name, value or "") for name, value in attrs):
            if name == "id":
                self.ids[value] += 1
            elif name.startswith("on") or name == "style":
                self.faults.append(f"attribute {name}")
            elif name in ("href", "src", "action", "srcset", "poster", "data", "formaction"):
                if tag == "img" and value.startswith("data:image/"):
                    continue  # The code of the address, which the build draws.
                parts = urlsplit(re.sub(r"[\s\0-\x1f]", "", value))
                foreign = parts.netloc and parts.netloc != "www.example.net"
                if (foreign and tag != "a") or parts.scheme.lower() not in ("", "https", "mailto", "tel", "sms"):
                    self.faults.append(f"{tag} {name}={value[:60]}")
        if dict(attrs).get("role") == "note":
            self.notices += 1
        if tag not in self.EMPTY:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in self.open:
            self.faults.append(f"closes nothing: {tag}")
            return
        while (opened := self.open.pop()) != tag:
            if opened not in ("p", "li", "dt", "dd", "option"):
                self.faults.append(f"not closed: {opened}")

    def handle_data(self, data: str) -> None:
        if not {"script", "style", "code", "pre", "svg", "textarea"} & set(self.open):
            self.words += data


@dataclass
class Tried:
    """What came of all inputs: how many of each outcome, and what is wrong, each with its index."""

    counts: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)


def _build(small: FixtureSite) -> Path:
    """The small site, built in this process."""
    from mkdocs.commands.build import build
    from mkdocs.config import load_config

    site = small.folder / "site"
    shutil.rmtree(site, ignore_errors=True)
    config = load_config(
        str(small.folder / "mkdocs.yml"), site_dir=str(site), site_url="https://www.example.net/", strict=True
    )
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    return site


def _fresh(folder: Path) -> FixtureSite:
    small = FixtureSite(folder)
    small.pages["about/index.md"] = small.pages["about/index.md"].replace("Words.", "<!-- show: changes -->")
    small.pages["take-away/index.md"] = small.pages["take-away/index.md"].replace("Words.", "<!-- show: glossary -->")
    return small


def _outcome(small: FixtureSite, scripts: dict[str, Counter[str]]) -> str:
    """What comes of the small site as it is now: refused, built, or what is wrong."""
    try:
        faults = check_content(small.docs, ["Evidence"])
        if stumbled := [str(fault) for fault in faults if "stumbles" in fault.what or not fault.mend]:
            return f"traceback: {stumbled[0]}"
        if faults:
            return "refused"
        site = _build(small)
    except SystemExit as error:
        # What only a build can tell, as an address that vanished; it has named it in its log.
        return "refused by the build" if "Aborted" in str(error) else f"traceback: {error}"
    except Exception as error:  # noqa: BLE001 - whatever it is, it is what is looked for
        return f"traceback: {type(error).__name__}: {str(error)[:200]}"
    odd = [
        path.name
        for path in site.rglob("*")
        if path.is_file()
        and not re.search(r"\.(html|css|js|json|svg|png|xml|gz|txt|csv|ris|bib|webmanifest)$|^_headers$", path.name)
    ]
    if odd:
        return f"broken: published {odd}"
    for path in sorted(site.rglob("*.html")):
        text = path.read_text("utf-8")
        if "moved-page" not in text:
            name = path.relative_to(site).as_posix()
            if found := _Page(scripts.get(name), text).faults:
                return f"broken: {name}: {found[:3]}"
    return "built"


def _work(folder: Path, seed: int, todo: list[int], answers: Any) -> None:
    """Try some inputs in this process, which ends where one takes too long."""
    resource.setrlimit(resource.RLIMIT_AS, (BYTES, BYTES))
    logging.disable(logging.CRITICAL)
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    small = _fresh(folder / "site")
    small.write()
    os.chdir(small.folder)
    pages = _build(small).rglob("*.html")
    site = small.folder / "site"
    scripts = {path.relative_to(site).as_posix(): _Page(None, path.read_text("utf-8")).scripts for path in pages}
    whole = {
        path: path.read_bytes() for path in [small.folder / "CHANGELOG.md", *small.docs.rglob("*")] if path.is_file()
    }
    folders = {parent for path in whole for parent in path.parents}
    for index in todo:
        for path in sorted(small.docs.rglob("*"), reverse=True):
            if path.is_dir() and not path.is_symlink():
                if path not in folders:
                    path.rmdir()
            elif path not in whole:
                path.unlink()
        for path, content in whole.items():
            if not path.is_file() or path.stat().st_size != len(content) or path.read_bytes() != content:
                path.write_bytes(content)
        signal.setitimer(signal.ITIMER_PROF, SECONDS)
        try:
            what = change(small, seed, index)
        except (OSError, ValueError):
            answers.send((index, "no such name", ""))
            continue
        answers.send((index, _outcome(small, scripts), what))
        signal.setitimer(signal.ITIMER_PROF, 0)
    answers.close()


def run(count: int, seed: int, processes: int = 2) -> Tried:
    """Try `count` inputs of a seed in some processes; each ends where an input takes more than SECONDS or BYTES."""
    tried, context = Tried(), multiprocessing.get_context("fork")
    shares = [list(range(first, count, processes)) for first in range(processes)]
    working: dict[int, Any] = {}
    while any(shares) or working:
        for number, todo in enumerate(shares):
            if todo and number not in working:
                receiver, sender = context.Pipe(duplex=False)
                folder = Path(tempfile.mkdtemp(prefix="fuzz-"))
                child = context.Process(target=_work, args=(folder, seed, todo, sender))
                child.start()
                sender.close()
                working[number] = (child, receiver, folder)
        for ready in multiprocessing.connection.wait([receiver for _, receiver, _ in working.values()]):
            number = next(number for number, one in working.items() if one[1] is ready)
            try:
                index, outcome, what = working[number][1].recv()
                shares[number].remove(index)
            except EOFError:
                child, _, folder = working.pop(number)
                child.join()
                shutil.rmtree(folder, ignore_errors=True)
                if not shares[number]:
                    continue
                index, outcome, what = shares[number].pop(0), f"hang: it took over {SECONDS} s or {BYTES} bytes", "?"
            tried.counts[outcome.split(":")[0]] += 1
            if ":" in outcome:
                tried.wrong.append(f"{index} ({what}): {outcome}")
    return tried


if __name__ == "__main__":
    amount, first_seed = (int(word) for word in [*sys.argv[1:], *("2000", "2026")[len(sys.argv) - 1 :]])
    found = run(amount, first_seed)
    print(f"{amount} inputs of the seed {first_seed}: {dict(found.counts)}", *sorted(found.wrong), sep="\n")
    sys.exit(bool(found.wrong))
