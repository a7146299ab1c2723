"""A fault in the content: where it is, what is wrong and how to mend it."""

from __future__ import annotations

import difflib
import logging
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Fault:
    """One fault. `file` is relative to the project, `line` counts from 1, 0 where unknown."""

    file: str
    line: int
    what: str
    mend: str

    def __str__(self) -> str:
        # A name may hold a line break.
        file = self.file.replace("\n", "\\n")
        place = f"{file}:{self.line}" if self.line else file
        return f"{place}: {self.what} {self.mend}".strip()


def nearest(word: str, known: Iterable[str], alike: float = 0.5) -> str:
    """Say which known words are closest to a misspelt one, or which there are if few; `alike` by so much of their letters."""
    known = sorted(set(known))
    close = difflib.get_close_matches(word, known, n=3, cutoff=alike)
    if close:
        return "Did you mean " + " or ".join(f"'{name}'" for name in close) + "?"
    if len(known) <= 16:
        return "Known: " + ", ".join(filter(None, known)) + "."
    return f"There are {len(known)} known names; none is like it."


def report(faults: Iterable[Fault]) -> str:
    """All faults, sorted by place, one a line, with their number."""
    ordered = sorted(set(faults))
    noun = "fault" if len(ordered) == 1 else "faults"
    return f"{len(ordered)} {noun} in the content:\n" + "\n".join(f"  {fault}" for fault in ordered)


@contextmanager
def heard() -> Iterator[list[str]]:
    """What a build says meanwhile that whoever started it wants to know: warnings, and notices of what is to be done."""
    said: list[str] = []

    class Ear(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            words = record.getMessage()
            if record.levelno >= logging.WARNING or "make register" in words or " due to be " in words:
                said.append(words)

    log, handler = logging.getLogger("mkdocs"), Ear()
    before = log.level
    log.addHandler(handler)
    log.setLevel(logging.INFO)
    try:
        yield said
    finally:
        log.removeHandler(handler)
        log.setLevel(before)
