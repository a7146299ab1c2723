"""Dates as readers read them, the last day that anything can have happened on, and the formats of a schema."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta

import jsonschema

from guide.library.schema_words import ENDLESS

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


# The formats of a schema.
DAYS = jsonschema.FormatChecker(["date", "regex"])
# Nothing was read for this site before it.
_FIRST_DAY = date(2020, 1, 1)


@DAYS.checks("date", raises=ValueError)
def _is_day(value: object) -> bool:
    """Whether it is a day as 2026-11-22; a week of the year is read as one too."""
    return not isinstance(value, str) or (len(value) == 10 and "W" not in value and bool(date.fromisoformat(value)))


@DAYS.checks("past", raises=ValueError)
def _is_past(value: object) -> bool:
    """Whether a day on which something was read has been."""
    return _is_day(value) and (not isinstance(value, str) or _FIRST_DAY <= date.fromisoformat(value) <= last_day())


@DAYS.checks("copied", raises=ValueError)
def _is_copied(value: object) -> bool:
    """Whether the address of a copy in the Internet Archive holds the day and time of a copy."""
    found = re.search(r"/web/(\d{14})/https?://", value) if isinstance(value, str) else None
    return not found or datetime.strptime(found[1], "%Y%m%d%H%M%S").date() <= last_day()  # noqa: DTZ007 - a day alone


@DAYS.checks("regex", raises=(re.error, OverflowError, RecursionError))
def _is_pattern(value: object) -> bool:
    """Whether it is a pattern, and one that comes to an end."""
    return not isinstance(value, str) or (bool(re.compile(value)) and not ENDLESS.search(value))


@DAYS.checks("pages")
def _are_pages(value: object) -> bool:
    """Whether pages of a journal, where they are two numbers, begin before they end; '780-90' is short for '780-790'."""
    found = re.fullmatch(r"(\d+)-(\d+)", value) if isinstance(value, str) else None
    return not found or int(found[1]) <= int(found[1][: -len(found[2])] + found[2])


@DAYS.checks("year")
def _is_year(value: object) -> bool:
    """Whether something can have been published in a year."""
    return not isinstance(value, int) or 1900 <= value <= last_day().year
