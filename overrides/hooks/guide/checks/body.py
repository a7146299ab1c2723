"""The text of a page: blanks that nobody filled, headings with ids, known boxes, tables, folds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby, islice, pairwise
from pathlib import Path

from guide.checks.links import build_headings
from guide.checks.sentences import wording_faults
from guide.library.faults import Fault, nearest
from guide.library.library import Library
from guide.library.page_source import CITATION, FENCE, HEADING, PageSource

BOXES = {
    "ask": "Talk to your MS team",
    "do": "Do",
    "dont": "Do not",
    "first": "Wait or ask first",
    "short": "In short",
    "note": "",
}
# Of these a page has one.
ONCE = ("ask", "first", "short")
# Boxes that only the data fills; see docs/data/emergencies.yaml.
FROM_DATA = ("emergency", "urgent")
FROM_DATA_MEND = (
    "Say in 'speaks_of' what the page speaks of and write <!-- show: emergencies --> here; "
    "a sign that is missing goes into docs/data/emergencies.yaml."
)
# A blank of a new page, anywhere in the file.
BLANK = re.compile(r"\[fill: ([^\]]+)\]")
BLANK_MEND = "Write it there, or take its line out."
BLANK_MENDS = {
    "claim id": "Write it there. Where no claim fits, write in place of the line: We found nothing on this; ask your MS team."
}
_CITED_WRONG = re.compile(r"(?:\[(?:\^\s+)?|\(\^?)\s*([\w-]+)\s*[\])](?!\()|\[\^([\w-]+)\s+\]")
# What nobody may miss stands open: boxes and markers that no fold holds.
NEVER_FOLDED = re.compile(
    r"^\s*!!! (first|ask|dont|emergency|urgent)\b|<!-- show: (emergenc\w+|emergency-\S+|rule|first-numbers|lines-to-call|"
    r"whom-today|this-week|cannot-speak|safety-check|safety-door)\b|^\s*(?:[-*] )?(Call (?:for )?an ambulance)\b"
)
_FOLDED = re.compile(r"\{[^}]*\.more\b[^}]*\}\s*$")
_SUMMARY = re.compile(r"<summary[^>]*>(.*?)</summary>")
_BOX = re.compile(r"^\s*!!!\s*(\S+)(?:\s+\"(.*)\")?\s*$")
# Blanks, sign and number of a line of a list; what parts the cells of a row.
_LIST_LINE = re.compile(r"( *)([-*]|(\d+)\.) ")
_CELL = re.compile(r"(?<!\\)\|")
_DASHES = re.compile(r"\s*(?=.*-.*\||\s*\|.*-)\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*")
MOST_ITEMS = 8
_ITEM = re.compile(r"\s{4}[-*] +(.+)")
_ID = re.compile(r"^[a-z][a-z0-9-]*$")


def check_blanks(page: PageSource, docs: Path) -> list[Fault]:
    """One fault a blank, named by what belongs there."""
    lines = (docs / page.path).read_text("utf-8-sig", errors="replace").split("\n")
    return [
        page.fault(number, f"the blank '{what}' is not filled.", BLANK_MENDS.get(what, BLANK_MEND))
        for number, line in enumerate(lines, 1)
        for what in BLANK.findall(line)
    ]


def check_text(page: PageSource, library: Library) -> list[Fault]:
    """What is written in a way that readers cannot use, or that vanishes without a word."""
    faults, fences = [], [(number, line) for number, line in page.lines() if FENCE.match(line)]
    for number, line in page.prose():
        faults += [page.fault(number, what, mend) for what, mend in wording_faults(line, library, "signs")]
        for found in _CITED_WRONG.finditer(line):
            if (name := found[1] or found[2]) in library.citable():
                mend = f"Write [^{name}], without blanks."
                faults.append(page.fault(number, f"'{found[0]}' is no citation.", mend))
        if HEADING.match(line) and CITATION.search(line):
            faults.append(page.fault(number, "a heading cites a source.", "Cite it in the text below."))
    if fences:
        mend = "Take this line out, and that at its end; no page shows code."
        faults.append(page.fault(fences[0][0], "code begins here.", mend))
    return faults


def check_headings(page: PageSource) -> list[Fault]:
    """Headings of level 2 and 3, none skipped, each with an id of its own."""
    faults, seen, level_before = [], {}, 1
    ends = build_headings(page)
    for number, line in page.prose():
        found = HEADING.match(line)
        if not found:
            continue
        level, title, name = len(found[1]), found[2], found[3]
        if level not in (2, 3):
            mend = "Use ## or ###; the build adds the title."
            faults.append(page.fault(number, f"a heading of level {level}: '{title}'.", mend))
        elif level > level_before + 1:
            faults.append(page.fault(number, f"'{title}' skips a level.", "Use ##."))
        level_before = level
        if not name:
            faults.append(page.fault(number, f"'{title}' has no id.", "End it with { #a-fixed-id }."))
        elif not _ID.fullmatch(name):
            faults.append(page.fault(number, f"the id '{name}'.", "Use lower case, numbers and hyphens."))
        elif name in ends:
            faults.append(page.fault(number, f"the id '{name}' is that of a heading of the build.", "Choose another."))
        elif name in seen:
            mend = f"See line {seen[name]}; the newer of the two gets another."
            faults.append(page.fault(number, f"the id '{name}' is used twice.", mend))
        seen.setdefault(name, number)
    return faults


def check_boxes(page: PageSource) -> list[Fault]:
    """Boxes of known kinds, with the words that say their level and all their lines; each care level once a page."""
    faults, seen, kind, before, listed = [], {}, "", "", 0
    for number, line in page.lines():
        found, above, before = _BOX.match(line), before, line
        if not found:
            item = _ITEM.match(line)
            listed = 0 if item else listed
            if listed and line.strip() and not line.startswith("    "):
                faults.append(page.fault(listed, "the box 'dont' has no list.", "Write '- do not ...' in its lines."))
                listed = 0
            if kind == "dont" and item and not item[1].lower().startswith("do not "):
                what = f"'{item[1]}' stands under 'Do not'."
                faults.append(page.fault(number, what, "Begin the line with 'Do not'."))
            if kind and line.strip() and not line.startswith("    "):
                # A list that goes on from the margin right below a line of the box was meant to be in it.
                if line.startswith(" ") or (_LIST_LINE.match(line) and above.startswith("    ")):
                    what = f"the line is not in the box '{kind}'."
                    faults.append(page.fault(number, what, "Begin it with four blanks."))
                kind = kind if line.startswith(" ") else ""
            continue
        kind, title = found[1], found[2] or ""
        misplaced = _misplaced(page, number, line)
        faults += misplaced
        if kind in FROM_DATA:
            faults.append(page.fault(number, f"the box '{kind}' is written by hand.", FROM_DATA_MEND))
        elif kind not in BOXES:
            faults.append(page.fault(number, f"unknown box '{kind}'.", nearest(kind, BOXES)))
        elif not title or not title.startswith(BOXES[kind]) or (kind == "do" and title.startswith(BOXES["dont"])):
            mend = f"Begin it with '{BOXES[kind]}'." if BOXES[kind] else "Say in it what the box is about."
            faults.append(page.fault(number, f"the title of the box '{kind}' is '{title}'.", mend))
        if kind in ONCE and kind in seen:
            faults.append(page.fault(number, f"a second box '{kind}'.", f"Join it with that of line {seen[kind]}."))
        seen.setdefault(kind, number)
        kind = "" if misplaced else kind
        listed = number if kind == "dont" else 0
    return faults


def check_blocks(page: PageSource) -> list[Fault]:
    """Lists and tables that are not shown as they were meant: in a paragraph, flat, wrongly numbered, too long, uneven."""
    faults: list[Fault] = []
    for block in _blocks(page.prose()):
        start, lines = block[0][1], [(number, line, _LIST_LINE.match(line)) for number, line in block]
        begins = next((number for number, _, item in lines if item), 0)
        if not lines[0][2] and begins and not start.lstrip().startswith(("!!!", "#", "<", "|", ":")):
            faults.append(
                page.fault(begins, "the list does not begin after a blank line.", "Put a blank line above it.")
            )
        numbered = [(number, int(item[3])) for number, _, item in lines if item and item[3] and not item[1]]
        for place, (number, said) in enumerate(numbered, 1):
            if said not in (place, 1) and numbered[0][1] == 1:
                bare = next((one for one, line, _ in lines if re.match(rf"{place} \S", line)), 0)
                what = f"the {place}. line of the list has the number {said}."
                mend = f"Write '{place}.' at the beginning of line {bare}." if bare else f"Write {place}."
                faults.append(page.fault(bare or number, what, mend))
                break
        for (*_, item), (number, line, nested) in pairwise(lines):
            if item and nested and len(item[1]) % 4 == 0 and 0 < len(nested[1]) - len(item[1]) < 4:
                what = f"'{line.strip()[:40]}' is not shown as a part of the line above."
                faults.append(page.fault(number, what, f"Set it in by {len(item[1]) + 4} blanks."))
                break
        items = [number for number, _, item in lines if item and len(item[1]) in (0, 4)]
        if len(items) > MOST_ITEMS:
            mend = f"{MOST_ITEMS} at most, better six; divide it."
            faults.append(page.fault(items[MOST_ITEMS], f"the list has {len(items)} lines.", mend))
        faults += [page.fault(*fault) for fault in islice(_table_faults(block), 1)]
    return faults


def _table_faults(block: list[tuple[int, str]]) -> Iterator[tuple[int, str, str]]:
    """What is wrong with a table, each with its line; nothing where the block is none."""
    (head, first), *others = block
    if not re.match(r"\s*\|(?!\|)", first) and not (others and _DASHES.fullmatch(others[0][1])):
        return
    if not others or not _DASHES.fullmatch(others[0][1]):
        yield head, "the table has no line of dashes below its head.", "Write |---|---| there, of as many parts."
    rows = [(number, [cell.strip() for cell in _CELL.split(line.strip().strip("|"))]) for number, line in block]
    if others and len(rows[1][1]) != len(rows[0][1]):
        yield rows[1][0], "the line of dashes has not as many parts as the head.", "Write |---| for each."
    names = [cell for cell in rows[0][1] if cell]
    if not names or len(names) > len(set(names)):
        yield head, "the head of the table has no words, or the same twice.", "Say in each cell what stands below it."
    for number, cells in rows[2:]:
        if _DASHES.fullmatch(dict(block)[number]):
            yield number, "a second line of dashes in a table.", "Take it out, or begin a table of its own."
        elif "|" not in dict(block)[number]:
            yield number, "the line stands right below a table.", "Put a blank line above it."
        elif len(cells) != len(rows[0][1]):
            what = f"the row of the table has {len(cells)} cells, and its head has {len(rows[0][1])}."
            yield number, what, "Write as many; a cell may be empty."
        elif not any(cells):
            yield number, "the row of the table is empty.", "Fill it, or take it out."
    if not rows[2:]:
        yield head, "the table has no rows.", "Write them, or take it out."


def _blocks(lines: list[tuple[int, str]]) -> Iterator[list[tuple[int, str]]]:
    """Lines with their numbers, in runs without an empty one."""
    for filled, block in groupby(lines, lambda pair: bool(pair[1].strip())):
        if filled:
            yield list(block)


def check_folds(page: PageSource) -> list[Fault]:
    """What warns, or says who must wait, in a part that is folded away."""
    faults, fold, inner = [], "", ""
    for number, line in page.prose():
        if line.startswith("## "):
            fold = line.removeprefix("##").split("{")[0].strip() if _FOLDED.search(line) else ""
        elif "<details" in line or "</details>" in line:
            inner = "a fold" if "<details" in line else ""
        elif inner and (words := _SUMMARY.search(line)):
            inner = words[1]
        elif (fold or inner) and (found := NEVER_FOLDED.search(line)):
            what = next(name for name in found.groups() if name)
            what = f"'{what}' stands in the fold '{inner or fold}'."
            faults.append(Fault(page.file, number, what, "Move it to a part that is open."))
    return faults


def _misplaced(page: PageSource, number: int, line: str) -> list[Fault]:
    """What makes a box vanish without a word: blanks before its first line, or a body that is not four blanks in."""
    if line.startswith(" "):
        return [page.fault(number, "the box begins after blanks, which makes it code.", "Begin it at the margin.")]
    after = next((text for other, text in page.lines() if other > number and text.strip()), "")
    if after.startswith("    "):
        return []
    return [page.fault(number, "the box is empty.", "Begin each of its lines with four blanks.")]
