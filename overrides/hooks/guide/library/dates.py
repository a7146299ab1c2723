"""Dates as readers read them."""

from __future__ import annotations

from datetime import date

# Not those of the machine, which may speak another language.
MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


def in_words(day: date) -> str:
    """A date as 22 November 2026."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
