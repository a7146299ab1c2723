"""Makes what search reads: pages and sections as plain text, ways of asking for them, and the dangers it pins."""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import Any

from lxml.html import HtmlElement

from guide.pages.tree import HEADINGS
from guide.state import Build, Page
from guide.views.pin_view import numbers_of_pins, pins

FILE = "search/search_index.json"
# From disk browsers read no file but a script.
SCRIPT = "search/search_index.js"
# Lists of sources and of links, the same words on many pages; a source is found on the page of studies.
LEFT_OUT = ("sources", "what-to-do-next", "massage-and-other-choices")
# Lines on this many pages say nothing about any of them: emergency boxes and the like.
COMMON = 4
# How much of a section's words the index takes, in letters: what it is about comes first. Lists of many get less each.
MOST_LETTERS, MOST_OF_MANY = 108, 70
MANY = 40
# Letters for numbers of words, from "#" to "[" and from "]" to "~": all that JSON writes as they are.
FIRST_END, ENDS = 35, 57
FIRST_DIGIT, DIGITS = 93, 34
# A capital for each number of letters, none to 25.
FIRST_CAPITAL, MOST_SAME = ord("A"), 25
# Stand in a line; all others begin and end one of their own.
_IN_LINE = {"a", "abbr", "b", "code", "em", "i", "q", "small", "span", "strong", "sub", "time"}
_SKIPPED = {"button", "object", "script", "select", "style", "sup", "svg", "template", "textarea"}
_SKIPPED_CLASSES = {"emergency-numbers", "whom-today"}
# Signs that say something stand alone; words.js reads them.
_WORD = re.compile(r"\d+\.\d+|[a-z0-9]+|[&£$€°]")
# A name of fewer letters may be a common word.
_NAME = re.compile("[a-z0-9]{4,}")
_SENTENCE_END = re.compile(r"(?<=[.?!])\s+")


def _is_skipped(element: HtmlElement) -> bool:
    """Whether search knows nothing of it: drawings, forms, numbers to call and the marks of sources."""
    return (
        not isinstance(element.tag, str)
        or element.tag in _SKIPPED
        or element.get("data-search-exclude") is not None
        or bool(_SKIPPED_CLASSES.intersection(element.get("class", "").split()))
    )


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
        self._add((text or "").replace("\n", " "))

    def _add(self, text: str) -> None:
        (self.section.title if self.in_heading else self.section.text).append(text)

    def _read(self, element: HtmlElement, depth: int) -> None:
        if _is_skipped(element):
            return
        is_heading = element.tag in HEADINGS and element.get("id") is not None
        if is_heading:
            self.section = _Section(element.get("id", ""), depth)
            self.sections.append(self.section)
            self.in_heading = True
        edge = "" if element.tag in _IN_LINE else "\n"
        self._add(edge)
        self._say(element.text)
        for child in element:
            self._read(child, depth + 1)
            self._say(child.tail)
        self._add(edge)
        if is_heading:
            self.in_heading = False
        elif self.section.depth > depth:
            self.section.depth = 1_000_000
            self.section = next(section for section in reversed(self.sections) if section.depth <= depth)


def _plain(pieces: list[str]) -> str:
    """Text with single spaces, a line for each block."""
    lines = (" ".join(line.split()) for line in "".join(pieces).split("\n"))
    return "\n".join(line for line in lines if line)


def _shortened(text: str, most: int) -> str:
    """The first whole lines and sentences of a text, `most` letters together."""
    kept = ""
    for line in text.split("\n"):
        for sentence in _SENTENCE_END.split(line):
            if len(kept) + len(sentence) > most:
                return kept.strip()
            kept += f"{sentence} "
        kept = f"{kept.rstrip()}\n"
    return kept.strip()


def entries_of(page: Page, lists: dict[str, list[Any]]) -> list[dict[str, Any]]:
    """What the index says of a page: itself, its sections and other places in it, each with what people type for it."""
    found, asked = [], _asked_for(page, lists)
    for section in _Reader(page.tree).sections:
        if section.place in LEFT_OUT:
            continue
        title = " ".join("".join(section.title).split()) or page.meta["title"]
        location = f"{page.url}#{section.place}" if section.place else page.url
        phrases = asked.pop(section.place, [])
        entry = {"location": location, "title": title, "text": _plain(section.text), "asked": phrases}
        if not section.place:
            entry |= {"kind": page.meta["kind"], "message": page.meta["message"]}
        found.append(entry)
    # A place without a heading of its own is shown under the title of the page.
    found.extend({"location": f"{page.url}#{place}", "title": "", "text": "", "asked": asked[place]} for place in asked)
    return found


def _asked_for(page: Page, lists: dict[str, list[Any]]) -> dict[str, list[str]]:
    """What people type for each place in a page; the place of the whole page is empty."""
    found = defaultdict(list, {"": [str(word) for word in (*page.meta["keywords"], *page.meta["tags"])]})
    lines = [(record["to"], [record["words"]]) for record in lists["a-z"]]
    lines += [(f"{record['page']}#{record['anchor']}", [record["question"]]) for record in lists["questions"]]
    lines += [(record["to"], record["ways"]) for record in lists["ways"]]
    lines += [(record["to"], _names_of(record)) for record in lists["medicines"]]
    for address, phrases in lines:
        source, _, place = address.partition("#")
        if source == page.source:
            found[place] += phrases
    return dict(found)


def packed(lists: list[list[str]]) -> tuple[str, list[str]]:
    """The words of all phrases, common ones first, and each list as their numbers, a blank between phrases.

    A number ends in one of `ENDS`, the digits before it count in the rest: a third lighter. `index.js` reads it.
    """
    split = [[_WORD.findall(re.sub("['’]", "", phrase.lower())) for phrase in phrases] for phrases in lists]
    counts = Counter(word for phrases in split for words in phrases for word in words)
    words = [word for word, _ in sorted(counts.items(), key=lambda one: (-one[1], one[0]))]
    # As short in numbers, shorter in letters: words whose numbers are of one length stand by the alphabet.
    for start, end in ((0, ENDS), (ENDS, ENDS * (1 + DIGITS)), (ENDS * (1 + DIGITS), len(words))):
        words[start:end] = sorted(words[start:end])
    numbers = {word: _written(number) for number, word in enumerate(words)}
    coded = [" ".join(sorted("".join(numbers[word] for word in one) for one in phrases)) for phrases in split]
    return _folded(words), coded


def _folded(words: list[str]) -> str:
    """Words without the letters that each shares with the one before it, which a capital counts: a third lighter."""
    shared = [
        max(size for size in range(min(len(word), MOST_SAME) + 1) if last.startswith(word[:size]))
        for last, word in zip(["", *words], words, strict=False)
    ]
    return "".join(chr(FIRST_CAPITAL + same) + word[same:] for same, word in zip(shared, words, strict=True))


def _written(number: int) -> str:
    """A number in letters of which the last alone is one of `ENDS`."""
    rest, end = divmod(number, ENDS)
    found = chr(FIRST_END + end)
    while rest:
        rest, digit = divmod(rest - 1, DIGITS)
        found = chr(FIRST_DIGIT + digit) + found
    return found


def collect(build: Build, page: Page) -> None:
    """A step: reads the finished tree and writes `page.entries`."""
    entries = entries_of(page, build.library.lists)
    # A study is found by its name and its question; its numbers would answer for the page that weighs them.
    page.entries = [{**entries[0], "text": ""}] if build.library.pages[page.source].made else entries


def _names_of(medicine: dict[str, Any]) -> list[str]:
    brands = [name for names in medicine.get("brands", {}).values() for name in names]
    return list(dict.fromkeys([*medicine["names"], *brands]))


def _medicines(build: Build) -> list[dict[str, Any]]:
    """Names of medicines that are one word, what massage means for each, and the address that says more."""
    found = []
    for record in build.library.lists["medicines"]:
        source, sign, place = record["to"].partition("#")
        names = [name for name in map(str.lower, _names_of(record)) if _NAME.fullmatch(name)]
        # A device has a word that has other uses.
        if record["class"] != "device":
            address = build.pages[source].url + sign + place
            found.append({"names": names, "location": address, "say": record.get("say", "")})
    return found


def without_common(pages: list[list[dict[str, Any]]]) -> list[dict[str, Any]]:
    """The entries of all pages, their texts without the lines of many pages, and cut to what an index needs."""
    spread = Counter(
        line for entries in pages for line in {line for one in entries for line in one["text"].split("\n")}
    )
    found = []
    for entries in pages:
        most = MOST_OF_MANY if len(entries) > MANY else MOST_LETTERS
        for one in entries:
            own = "\n".join(line for line in one["text"].split("\n") if spread[line] < COMMON)
            found.append({**one, "text": _shortened(own, most)})
    return found


def _columns(entries: list[dict[str, Any]]) -> dict[str, list[Any]]:
    """Entries by name of what they tell, which pack a twentieth lighter, since what is alike stands together."""
    names = list(dict.fromkeys(name for one in entries for name in one))
    return {name: [one.get(name, "") for one in entries] for name in names}


def make_index(build: Build) -> None:
    """All that search knows, as JSON; goes to `build.index`."""
    entries = without_common([page.entries for page in build.pages.values()]) + pins(build)
    entries += [{"location": f"-{kind}", "kind": kind, "asked": ways} for kind, ways in build.library.elsewhere.items()]
    columns = _columns(entries)
    words, columns["asked"] = packed(columns["asked"])
    kinds = {name: kind["words"] for name, kind in build.library.kinds.items()}
    index = {"words": words, "entries": columns, "kinds": kinds, "medicines": _medicines(build)}
    index["numbers"] = numbers_of_pins(build)
    build.index = json.dumps(index, separators=(",", ":"), ensure_ascii=False)


def write_index(build: Build) -> None:
    """Write the index; from disk it is a script that begins with it."""
    (build.site / FILE).parent.mkdir(parents=True, exist_ok=True)
    if build.settings.offline:
        (build.site / SCRIPT).write_text(f"siteSearch.begin({build.index});\n", "utf-8")
    else:
        (build.site / FILE).write_text(build.index, "utf-8")
