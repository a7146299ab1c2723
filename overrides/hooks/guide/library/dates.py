"""Dates as readers read them, and the last day that anything can have happened on."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta

# Not those of the machine, which may speak another language.
MONTHS = re.findall(r"\w+", "January February March April May June July August September October November December")


def in_words(day: date) -> str:
    """A date as 22 November 2026."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def from_words(words: str) -> date | None:
    """The day of 22 November 2026; None where the words are of another form, or there is no such day."""
    day, month, year = [*words.split(" "), "", ""][:3]
    with suppress(ValueError):
        found = date(int(year), MONTHS.index(month) + 1, int(day))
        return found if in_words(found) == words else None
    return None


def last_day() -> date:
    """Today where it is latest on earth."""
    return (datetime.now(UTC) + timedelta(hours=14)).date()
