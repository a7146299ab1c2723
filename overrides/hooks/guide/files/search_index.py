"""Makes the index that our search reads: pages and sections as plain text, with the words people type for them."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from lxml.html import HtmlElement

from guide.pages.tree import HEADINGS
from guide.state import Build, Page

FILE = "search/search_index.json"
# Lists of sources and of links, the same words on many pages; a source is found on the page of studies.
LEFT_OUT = ("sources", "related-pages", "what-to-do-next")
# Begin and end a line of their own.
_BLOCKS = {"p", "li", "ul", "ol", "pre"}
_SKIPPED = {"object", "script", "style", "sup"}


@dataclass
class _Section:
    """A heading and what stands under it; `depth` is how deep the heading stands in the page."""

    place: str = ""
    depth: int = 0
    title: list[str] = field(default_factory=list)
    text: list[str] = field(default_factory=list)


class _Reader:
    """Divides a page into sections. What follows a box with a heading in it belongs to the section around the box."""

    def __init__(self, tree: HtmlElement):
        self.sections = [_Section()]
        self.section, self.in_heading = self.sections[0], False
        self._say(tree.text)
        for child in tree:
            self._read(child, 1)
            self._say(child.tail)

    def _say(self, text: str | None) -> None:
        (self.section.title if self.in_heading else self.section.text).append((text or "").replace("\n", " "))

    def _break(self) -> None:
        (self.section.title if self.in_heading else self.section.text).append("\n")

    def _read(self, element: HtmlElement, depth: int) -> None:
        if (
            not isinstance(element.tag, str)
            or element.tag in _SKIPPED
            or element.get("data-search-exclude") is not None
        ):
            return
        is_heading = element.tag in HEADINGS and element.get("id") is not None
        if is_heading:
            self.section = _Section(element.get("id", ""), depth)
            self.sections.append(self.section)
            self.in_heading = True
        is_block = element.tag in _BLOCKS
        if is_block:
            self._break()
        self._say(element.text)
        for child in element:
            self._read(child, depth + 1)
            self._say(child.tail)
        if is_block:
            self._break()
        if is_heading:
            self.in_heading = False
        elif self.section.depth > depth:
            self.section.depth = 1_000_000
            self.section = next(
                (section for section in reversed(self.sections) if section.depth <= depth), self.section
            )


def _plain(pieces: list[str]) -> str:
    """Text with single spaces, a line for each block."""
    lines = (" ".join(line.split()) for line in "".join(pieces).split("\n"))
    return "\n".join(line for line in lines if line)


def entries_of(page: Page, entries: list[str], questions: list[str]) -> list[dict[str, Any]]:
    """What the index says of a page: itself with its lines of the A to Z and its questions, then its sections."""
    found = []
    for section in _Reader(page.tree).sections:
        if section.place in LEFT_OUT:
            continue
        title = " ".join("".join(section.title).split()) or page.meta["title"]
        location = f"{page.url}#{section.place}" if section.place else page.url
        entry = {"location": location, "title": title, "text": _plain(section.text)}
        if not section.place:
            entry |= {
                "kind": page.meta["kind"],
                "message": page.meta["message"],
                "keywords": [str(word) for word in [*page.meta["keywords"], *page.meta["tags"]]],
                "entries": entries,
                "questions": questions,
            }
        found.append(entry)
    return found


def collect(build: Build, page: Page) -> None:
    """A step: reads the finished tree and writes `page.entries`."""
    lists = build.library.lists
    lines = [record["words"] for record in lists["a-z"] if record["to"].partition("#")[0] == page.source]
    asked = [record["question"] for record in lists["questions"] if record["page"] == page.source]
    page.entries = entries_of(page, lines, asked)


def write_index(build: Build) -> None:
    """Write the index; the theme's offline plugin makes a script of it, since browsers read no other file from disk."""
    entries = [entry for page in build.pages.values() for entry in page.entries]
    text = json.dumps({"docs": entries, "words": build.library.search_words}, separators=(",", ":"), ensure_ascii=False)
    (build.site / FILE).parent.mkdir(parents=True, exist_ok=True)
    (build.site / FILE).write_text(text, "utf-8")
