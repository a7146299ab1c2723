"""Blanks of a new page that nobody has filled yet: `[fill: what belongs there]`, anywhere in the file."""

from __future__ import annotations

import re
from pathlib import Path

from guide.library.faults import Fault
from guide.library.page_source import PageSource

BLANK = re.compile(r"\[fill: ([^\]]+)\]")
MEND = "Write it there, or take its line out."
MENDS = {
    "claim id": "Write it there. Where no claim fits, write in place of the line: "
    "We found nothing on this; ask your MS team."
}


def check_blanks(page: PageSource, docs: Path) -> list[Fault]:
    """One fault a blank, named by what belongs there."""
    lines = (docs / page.path).read_text("utf-8-sig", errors="replace").splitlines()
    return [
        Fault(page.file, number, f"the blank '{what}' is not filled.", MENDS.get(what, MEND))
        for number, line in enumerate(lines, 1)
        for what in BLANK.findall(line)
    ]
