"""A page as its author wrote it: front matter, body, and the line at which the body begins."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from guide.library.faults import Fault
from guide.library.records import parse

_FRONT_MATTER = re.compile(r"\A---\n(.*?)\n---\n", re.DOTALL)
_FENCE = re.compile(r"^\s*(?:```|~~~)")
HEADING = re.compile(r"^(#{1,6})\s+(.*?)\s*(?:\{\s*#([^\s}]+)[^}]*\})?\s*$")
MARKER = re.compile(r"<!-- show: (?P<name>[\w-]+)(?P<arguments>[^|]*?)(?:\|(?P<caption>.*?))? -->")
CITATION = re.compile(r"\[\^([^\]\s]+)\](?!:)")


@dataclass
class PageSource:
    """`path` is relative to docs, `body_line` is the line of the file at which the body starts; `made` of data, not written."""

    path: str
    meta: Any
    body: str
    body_line: int = 1
    made: bool = False

    @property
    def file(self) -> str:
        """The place as a fault names it."""
        return "docs/data/studies.yaml" if self.made else f"docs/{self.path}"

    def text(self) -> str:
        """The page as a file for MkDocs. It goes without tags, since the page of topics would list it."""
        return f"---\n{json.dumps({**self.meta, 'tags': []})}\n---\n{self.body}"

    def lines(self) -> list[tuple[int, str]]:
        """The lines of the body with their number in the file."""
        return list(enumerate(self.body.split("\n"), self.body_line))

    def prose(self) -> list[tuple[int, str]]:
        """The lines outside fenced code, with their number in the file."""
        outside, fenced = [], False
        for number, line in self.lines():
            if _FENCE.match(line):
                fenced = not fenced
            elif not fenced:
                outside.append((number, line))
        return outside


def read_page(docs: Path, path: str, faults: list[Fault]) -> PageSource:
    """Read `docs/path`; front matter that is missing or not readable becomes a fault."""
    content = (docs / path).read_bytes()
    try:
        text = content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        faults.append(Fault(f"docs/{path}", line, "a letter is not in UTF-8.", "Save the file as UTF-8."))
        return PageSource(path, None, "", 1)
    found = _FRONT_MATTER.match(text)
    if not found:
        faults.append(
            Fault(
                f"docs/{path}",
                1,
                "the page has no front matter.",
                "Begin it with --- and the keys that CONTRIBUTING.md names.",
            )
        )
        return PageSource(path, None, text, 1)
    # The opening --- is a comment line here, so that line numbers are those of the file.
    meta = parse("#\n" + found[1], f"docs/{path}", faults)
    return PageSource(path, meta, text[found.end() :], text[: found.end()].count("\n") + 1)
