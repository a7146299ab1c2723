"""What is wrong with a page on paper: a heading alone at the foot of a column, a sheet that is half empty or says nothing."""

from __future__ import annotations

import io
from collections.abc import Iterable

from pypdf import PageObject, PdfReader

# A function's body that gives the words of the page's headings. A closed fold prints its name alone, as it is meant to.
HEADINGS = """[...document.querySelectorAll('article :is(h2, h3, h4)')]
  .filter(one => !one.closest('details:not([open])')).map(one => one.textContent)"""
# Two pieces of text whose feet are nearer than so many points stand in one line.
LINE = 3
# The fewest lines that a last sheet has beside the page's address and dates.
FEWEST = 3


def headings_of(texts: Iterable[str]) -> set[str]:
    """Headings as they are compared: without blanks, which a PDF puts elsewhere."""
    return {"".join(text.split()) for text in texts if text.strip()}


def _lines(page: PageObject) -> dict[int, list[tuple[float, str]]]:
    """The lines of each half of a page, 0 left and 1 right, from its head: how high each stands, and what it says."""
    pieces: list[tuple[float, float, str]] = []

    def take(text: str, outer: list[float], inner: list[float], _font: object, _size: float) -> None:
        x = inner[4] * outer[0] + inner[5] * outer[2] + outer[4]
        y = inner[4] * outer[1] + inner[5] * outer[3] + outer[5]
        if text.strip():
            pieces.append((y, x, "".join(text.split())))

    page.extract_text(visitor_text=take)
    found: dict[int, list[tuple[float, str]]] = {0: [], 1: []}
    for y, x, text in sorted(pieces, key=lambda piece: (-piece[0], piece[1])):
        lines = found[int(x > page.mediabox.width / 2)]
        if lines and lines[-1][0] - y < LINE:
            lines[-1] = (lines[-1][0], lines[-1][1] + text)
        else:
            lines.append((y, text))
    return found


def paper_faults(pdf: bytes, headings: set[str]) -> list[str]:
    """The faults of a printed page, each with the number of its sheet."""
    pages, faults = PdfReader(io.BytesIO(pdf)).pages, []
    for number, page in enumerate(pages, 1):
        halves = _lines(page)
        for lines in halves.values():
            if lines and lines[-1][1] in headings:
                faults.append(f"{number}: the heading {lines[-1][1]!r} stands alone at the foot")
        lowest = min((lines[-1][0] for lines in halves.values() if lines), default=float(page.mediabox.height))
        if number < len(pages) and lowest > page.mediabox.height / 2:
            faults.append(f"{number}: the lower half of the sheet is empty")
        if number == len(pages) > 1 and sum(map(len, halves.values())) < FEWEST:
            faults.append(f"{number}: the last sheet says nothing")
    return faults
