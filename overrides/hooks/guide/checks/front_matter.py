"""Front matter: every key, its form, dates in order, known tags, unique titles."""

from __future__ import annotations

from datetime import date
from typing import Any

from guide.library.faults import Fault, nearest
from guide.library.page_source import PageSource
from guide.library.records import Record, validate

MESSAGE_WORDS = 20


def _dates(page: PageSource, meta: Record) -> list[Fault]:
    faults, days = [], {}
    for key in ("reviewed", "next_review"):
        try:
            days[key] = date.fromisoformat(meta[key])
        except ValueError:
            faults.append(
                Fault(page.file, meta.lines[key], f"{key}: '{meta[key]}' is not a day.", "Write it as 2026-11-22.")
            )
    if len(days) == 2 and days["next_review"] <= days["reviewed"]:
        faults.append(
            Fault(page.file, meta.lines["next_review"], "next_review is not later than reviewed.", "Mend one date.")
        )
    return faults


def check_page(page: PageSource, schema: dict[str, Any], tags: list[str]) -> list[Fault]:
    """Faults in the front matter of one page."""
    meta = page.meta
    if not isinstance(meta, Record):
        return [] if meta is None else [Fault(page.file, 1, "front matter is not a list of keys.", "")]
    faults = validate(meta, schema, page.file)
    if faults:
        return faults
    faults = _dates(page, meta)
    if len(meta["message"].split()) > MESSAGE_WORDS:
        faults.append(
            Fault(page.file, meta.lines["message"], f"message has more than {MESSAGE_WORDS} words.", "Shorten it.")
        )
    for tag in meta["tags"]:
        if tag not in tags:
            with_comma = [known for known in tags if tag in known.split(", ")]
            mend = f"Quote it whole, since it holds a comma: '{with_comma[0]}'." if with_comma else nearest(tag, tags)
            mend += " mkdocs.yml lists them under tags_allowed."
            faults.append(Fault(page.file, meta.lines["tags"], f"unknown tag '{tag}'.", mend))
    return faults


def check_unique(pages: list[PageSource]) -> list[Fault]:
    """Titles and descriptions that two pages share."""
    faults = []
    for key in ("title", "description"):
        first: dict[str, str] = {}
        for page in pages:
            if not isinstance(page.meta, Record) or key not in page.meta:
                continue
            value = str(page.meta[key]).strip().lower()
            if value in first:
                line = page.meta.lines[key]
                faults.append(Fault(page.file, line, f"the {key} is that of {first[value]} too.", "Make it its own."))
            first.setdefault(value, page.file)
    return faults
