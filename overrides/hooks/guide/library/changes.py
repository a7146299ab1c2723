"""What changed for readers: the dated entries of CHANGELOG.md, for the page of updates and its feed."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from guide.library.dates import in_words
from guide.library.faults import Fault, nearest
from guide.library.page_source import HEADING

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
    words, place, day = heading[2], heading[3] or "", ""
    with suppress(ValueError):
        found = datetime.strptime(words, "%d %B %Y").date()  # noqa: DTZ007 - a day has no zone
        day = found.isoformat() if in_words(found) == words else ""
    if not day:
        faults.append(Fault(FILE, line, f"'{words}' is not a day.", "Write it as 22 November 2026."))
    if not _ID.fullmatch(place):
        faults.append(Fault(FILE, line, f"'{words}' has no id.", "End it with { #a-fixed-id }; the feed leads there."))
    return Change(words, place, day, line)


def _check_order(changes: list[Change]) -> list[Fault]:
    """Ids given twice, days out of order, entries that say nothing."""
    faults, seen, before = [], {}, ""
    if not changes:
        return [Fault(FILE, 0, "there is no entry.", "Begin one with ## 22 November 2026 { #a-fixed-id }.")]
    for change in changes:
        if change.place and change.place in seen:
            faults.append(
                Fault(FILE, change.line, f"the id '{change.place}' is used twice.", f"See line {seen[change.place]}.")
            )
        seen.setdefault(change.place, change.line)
        if before and change.day >= before:
            faults.append(
                Fault(
                    FILE,
                    change.line,
                    f"{change.words} does not come before the entry above.",
                    "Put the newest first, each day once.",
                )
            )
        before = change.day or before
        if not change.text.strip():
            faults.append(
                Fault(FILE, change.line, f"{change.words}: nothing is said.", "Say it in lines that begin with '- '.")
            )
    return faults


def read_changes(root: Path, faults: list[Fault]) -> list[Change]:
    """The entries of the project's CHANGELOG.md, newest first; what is wrong is added to `faults`."""
    path, changes = root / FILE, []
    if not path.is_file():
        faults.append(Fault(FILE, 0, "the file is missing.", "The page of updates is made from it."))
        return []
    pages = {file.relative_to(root).as_posix() for file in (root / "docs").rglob("*.md")}
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        heading = HEADING.match(line)
        if heading and len(heading[1]) == 2:
            changes.append(_change(heading, number, faults))
        elif heading and len(heading[1]) > 2:
            faults.append(
                Fault(FILE, number, f"a heading of level {len(heading[1])}.", "Only days are headings, with ##.")
            )
        elif changes and line.strip():
            if not line.startswith(("- ", "  ")):
                faults.append(Fault(FILE, number, "this is no line of a list.", "Begin it with '- '."))
            for target, _ in LINK.findall(line):
                if target not in pages:
                    faults.append(Fault(FILE, number, f"there is no page '{target}'.", nearest(target, pages)))
            changes[-1].text += f"{line}\n"
    faults += _check_order(changes)
    return changes
