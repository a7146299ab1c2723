"""What changed for readers: the dated entries of CHANGELOG.md, for the page of updates and its feed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from guide.library.dates import from_words, last_day
from guide.library.faults import Fault, nearest
from guide.library.page_source import HEADING
from guide.library.records import read_text

FILE = "CHANGELOG.md"
LINK = re.compile(r"\]\((?!https?://)([^)\s#]+)(#[^)\s]*)?\)")
_ID = re.compile(r"[a-z][a-z0-9-]*")


@dataclass
class Change:
    """One day's entry: `place` is its id on the page, `day` is as 2026-11-22, `text` a Markdown list."""

    words: str
    place: str
    day: str
    line: int
    text: str = ""


def _change(heading: re.Match[str], line: int, faults: list[Fault]) -> Change:
    """The entry that a heading begins; `day` stays empty where it names none."""
    words, place = heading[2], heading[3] or ""
    found = from_words(words)
    day = found.isoformat() if found else ""
    if not found:
        faults.append(Fault(FILE, line, f"'{words}' is not a day.", "Write it as 22 November 2026."))
    elif found > last_day():
        faults.append(Fault(FILE, line, f"{words} is a day to come.", "Write the day of the change."))
    if not _ID.fullmatch(place):
        faults.append(Fault(FILE, line, f"'{words}' has no id.", "End it with { #a-fixed-id }; the feed leads there."))
    return Change(words, place, day, line)


def _check_order(changes: list[Change]) -> list[Fault]:
    """Ids given twice, days out of order, entries that say nothing."""
    faults, seen, before = [], {}, ""
    if not changes:
        return [Fault(FILE, 1, "there is no entry.", "Begin one with ## 22 November 2026 { #a-fixed-id }.")]
    for change in changes:
        if change.place and change.place in seen:
            what = f"the id '{change.place}' is used twice."
            faults.append(Fault(FILE, change.line, what, f"See line {seen[change.place]}."))
        seen.setdefault(change.place, change.line)
        if before and change.day >= before:
            what = f"{change.words} does not come before the entry above."
            mend = "Put the newest first, each day once."
            faults.append(Fault(FILE, change.line, what, mend))
        before = change.day or before
        if not change.text.strip():
            what = f"{change.words}: nothing is said."
            faults.append(Fault(FILE, change.line, what, "Say it in lines that begin with '- '."))
    return faults


def read_changes(root: Path, faults: list[Fault]) -> list[Change]:
    """The entries of the project's CHANGELOG.md, newest first; what is wrong is added to `faults`."""
    changes, said, text = [], dict[str, int](), read_text(root / FILE, FILE, faults)
    if text is None:
        return []
    pages = {file.relative_to(root).as_posix() for file in (root / "docs").rglob("*.md")}
    for number, line in enumerate(text.split("\n"), 1):
        heading = HEADING.match(line)
        if heading and len(heading[1]) == 2:
            changes.append(_change(heading, number, faults))
        elif heading and len(heading[1]) > 2:
            what = f"a heading of level {len(heading[1])}."
            faults.append(Fault(FILE, number, what, "Only days are headings, with ##."))
        elif changes and line.strip():
            first = said.setdefault(line, number) if line.startswith("- ") else number
            if first != number:
                faults.append(Fault(FILE, number, "the line stands twice.", f"See line {first}; take one out."))
            if not re.match(r"- |  +(?! |[-*] )", line):
                faults.append(Fault(FILE, number, "this is no line of a list.", "Begin it with '- '."))
            if re.search(r"<!--|\{[:#. ]|\[\^", line):
                what = "a marker, a citation or attributes in the list of changes."
                faults.append(Fault(FILE, number, what, "Write words and links alone."))
            for target, _ in LINK.findall(line) if "![" not in line else ():
                if target not in pages:
                    faults.append(Fault(FILE, number, f"there is no page '{target}'.", nearest(target, pages)))
            changes[-1].text += f"{line}\n"
    faults += _check_order(changes)
    return changes
