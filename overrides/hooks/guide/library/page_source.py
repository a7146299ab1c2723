"""A page as its author wrote it: front matter, body, the line at which the body begins, its sentences, and signs of raw
markup.
"""

from __future__ import annotations

import json
import posixpath
import re
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from typing import Any

from guide.library.faults import Fault
from guide.library.records import read_text, validate
from guide.library.yaml_reader import parse

_FRONT_MATTER = re.compile(r"\A--- *\n(.*?\n)??--- *\n", re.DOTALL)
FENCE = re.compile(r"^\s*(?:```|~~~)")
HEADING = re.compile(r"^(#{1,6})\s+(.*?)\s*(?:\{\s*#([^\s}]+)[^}]*\})?\s*$")
MARKER = re.compile(r"<!-- show: (?P<name>[\w-]+)(?P<arguments>[^|]*?)(?:\|(?P<caption>.*?))? -->")
CITATION = re.compile(r"\[\^([^\]\s]+)\](?!:)")
# Markup that readers would see as it was typed.
RAW = re.compile(
    r"!!! ?\w+|\?{3}\+? ?\w*|={3,}(?!\w)|`{3}|~{3}|\[\^[^\]]*\]|\{\s?[#.:][^}]*\}|<!--|--\s*show:|\]\([^)\n]*|\*\[[^\]\n]+\]:"
    r"|\|\s?:?-{2,}:?\s?\||^\|.+\|$|^\s*#{1,6} \w|\{\{|\{%|[.!?)]- (?=[A-Z])",
    re.MULTILINE,
)

# Words that begin advice: it follows from facts and states none.
ADVICE = re.compile(
    "add|agree|ask|avoid|begin|book|bring|buy|call|carry|change|check|choose|come|cool|count|do|drink|eat|find"
    "|follow|get|give|go|have|hold|if|keep|lay|leave|let|lie|listen|look|loosen|make|move|name|never|no|note|open"
    "|put|raise|read|rest|say|see|set|show|sit|slow|start|stay|stop|take|talk|tell|tick|try|turn|use|wait|wash"
    "|watch|wear|write|you"
)
_TAG = re.compile(r"<[^>]+>")
_LINK = re.compile(r"!?\[([^\]^][^\]]*)\]\([^)]*\)(?:\{[^}]*\})?")
_ATTRIBUTES = re.compile(r"\{[:#.][^}]*\}|\{ [#:.][^}]*\}")
_BLOCK = re.compile(r"\n\s*\n|\n(?=\s*(?:[-*]|\d+\.)\s)|\n(?=#)|\n(?=\|)")
_SENTENCE = re.compile(r"(?<=[.!?])((?:\s*\[\^[^\]]+\])*)[\"'”)]*\s+(?=[\"'“(*]*[A-Z0-9])")

# What readers would see of markup, and what to do.
_RAW_MENDS = (
    ("](", "Close the link: [words](page.md)."),
    ("[^", "Write [^ID], with an id that is known, in the text."),
    ("???", 'Write a box, !!! note "Title", or a heading.'),
    ("===", 'Write a box, !!! note "Title", or a heading.'),
    ("|", "Part the head of a table from its rows by a line |---|---| of as many parts."),
    ("{{", "Write words; nothing is filled in here."),
    ("{%", "Write words; nothing is filled in here."),
    ("*[", "Say it in the text, or in the glossary."),
    ("", "Begin boxes and lists at the margin, and what is in a box after four blanks."),
)


def raw_markup(words: str) -> list[tuple[str, str, str]]:
    """Each piece of markup that stands in what readers see: its signs, what is wrong, and how to mend it."""
    found = []
    for raw in RAW.finditer(words):
        mend = next(mend for signs, mend in _RAW_MENDS if raw[0].strip().startswith(signs))
        found.append((raw[0].strip(), f"'{' '.join(raw[0].split())}' stands on the built page as it was typed.", mend))
    return found


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
        return "docs/data/studies.yaml" if self.made else posixpath.normpath(f"docs/{self.path}")

    def text(self) -> str:
        """The page as a file for MkDocs. It goes without tags, since the page of topics would list it."""
        return f"---\n{json.dumps({**self.meta, 'tags': []})}\n---\n{self.body}"

    def fault(self, line: int, what: str, mend: str) -> Fault:
        """A fault of this page."""
        return Fault(self.file, line, what, mend)

    def line_of(self, *signs: str, after: int = 0) -> int:
        """The first line of the body, after some line, that holds any of the signs; where the body begins if none does."""
        # Markdown reads &amp; as a sign, and a backslash before one as nothing.
        for read in (str.lower, lambda line: unescape(re.sub(r"\\(\W)", r"\1", line)).lower()):
            for sign in filter(None, signs):
                for number, line in self.lines():
                    if number > after and sign.lower() in read(line):
                        return number
        return self.body_line

    def lines(self) -> list[tuple[int, str]]:
        """The lines of the body with their number in the file."""
        return list(enumerate(self.body.split("\n"), self.body_line))

    def prose(self) -> list[tuple[int, str]]:
        """The lines outside fenced code, with their number in the file; a fence that nothing ends is none."""
        fences = [number for number, line in self.lines() if FENCE.match(line)]
        inside = {
            number for begin, end in zip(fences[::2], fences[1::2], strict=False) for number in range(begin, end + 1)
        }
        return [(number, line) for number, line in self.lines() if number not in inside]


def read_page(docs: Path, path: str, faults: list[Fault], form: dict[str, Any] | None = None) -> PageSource:
    """Read `docs/path`; `meta` is None where the front matter is missing or not as `form` says, which is then a fault."""
    file = f"docs/{path}"
    text = read_text(docs / path, file, faults)
    if text is None:
        return PageSource(path, None, "", 1)
    found = _FRONT_MATTER.match(text)
    body, mend = text[found.end() if found else 0 :], "Begin it with ---, the keys that CONTRIBUTING.md names, and ---."
    what = "the front matter does not end." if re.match("--- *\n", text) else "the page has no front matter."
    if found and not body.strip():
        found, what, mend = None, "nothing stands below the front matter.", "Write there what the page says."
    elif _FRONT_MATTER.match(body.lstrip()):
        found, what, mend = None, "a second front matter stands below the first.", "Keep one."
    if not found:
        faults.append(Fault(file, 1, what, mend))
        return PageSource(path, None, "", 1)
    # The opening --- is a comment line here, so that line numbers are those of the file.
    before = len(faults)
    meta = parse(f"#\n{found[1] or ''}", file, faults)
    if len(faults) == before:
        faults += validate(meta, form or {}, file)
    return PageSource(path, meta if len(faults) == before else None, body, text[: found.end()].count("\n") + 1)


@dataclass(frozen=True)
class Sentence:
    """One sentence as readers see it, the ids it cites, those that its paragraph does, and its line (from 1)."""

    text: str
    cited: tuple[str, ...]
    near: tuple[str, ...]
    line: int = 0

    @property
    def mark(self) -> str:
        """What a reviewer is told of it: cited, near a source, no source, or advice."""
        if self.cited:
            return "cited"
        first = re.sub(r"\W", "", self.text.split()[0]).lower()
        if ADVICE.fullmatch(first) or self.text.endswith("?"):
            return "advice"
        return "source in the same paragraph" if self.near else "NO SOURCE"

    @property
    def rests_on(self) -> tuple[str, ...]:
        """The ids that carry it, each once: its own, or of a statement without any those of its paragraph."""
        return tuple(dict.fromkeys(self.cited or (self.near if self.mark == "source in the same paragraph" else ())))


def words_of(text: str) -> str:
    """What readers see of a line: its words without comments, tags, targets of links, marks and signs."""
    text = CITATION.sub("", re.sub(r"<!--.*?(?:-->|$)", "", text))
    text = _LINK.sub(r"\1", _ATTRIBUTES.sub("", _TAG.sub(" ", text)))
    return " ".join(unescape(re.sub(r"^[\s>#*|\d.-]+|[*|`]", " ", text)).split())


def parts_of(block: str) -> list[str]:
    """The sentences of a block, each with the marks that follow it."""
    parts, start = [], 0
    for found in _SENTENCE.finditer(block):
        parts.append(block[start : found.end(1)])
        start = found.end()
    return [*parts, block[start:]]


def sentences(markdown: str) -> list[Sentence]:
    """The sentences of a text whose markers are expanded, in their order."""
    found, position = [], 0
    markdown = re.sub(r"<!--.*?-->", "", markdown, flags=re.DOTALL)
    for block in _BLOCK.split(markdown):
        position = markdown.index(block, position)
        near = tuple(CITATION.findall(block))
        for part in parts_of(block):
            text = words_of(part)
            if re.search(r"[A-Za-z]{2}", text):
                line = markdown.count("\n", 0, markdown.index(part.strip(), position)) + 1
                found.append(Sentence(text, tuple(CITATION.findall(part)), near, line))
    return found
