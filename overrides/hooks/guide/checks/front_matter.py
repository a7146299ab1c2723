"""Front matter: every key, its form, dates in order, known tags, unique titles, keywords that tell a page from others."""

from __future__ import annotations

from datetime import date
from typing import Any

from guide.library.faults import Fault, nearest
from guide.library.page_source import HEADING, PageSource
from guide.library.records import Record, validate

MESSAGE_WORDS = 20
# A keyword on more pages tells none from another.
MOST_PAGES = 6
MEND = "Add a heading with this id; docs/data/kinds.yaml says what a kind must have."
BOXES = {"in-short": "!!! short", "wait-or-ask-first": "!!! first"}
MENDS = {
    "in-short": 'Begin the page with the box !!! short "In short".',
    "wait-or-ask-first": 'Say after "In short" who should wait, in one line: !!! first "Wait or ask first".',
}


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


def check_kind(page: PageSource, kinds: dict[str, Record]) -> list[Fault]:
    """A page's kind that is not known, and what each page of its kind has and this one lacks."""
    name, line = page.meta["kind"], page.meta.lines["kind"]
    if name not in kinds:
        return [Fault(page.file, line, f"kind: '{name}' is not a known value.", nearest(name, kinds))]
    has = {found[3] for _, text in page.prose() if (found := HEADING.match(text))}
    has |= {part for part, box in BOXES.items() if any(text.startswith(box) for _, text in page.lines())}
    return [
        Fault(
            page.file, line, f"a page of the kind '{name}' has '{part}', and this one lacks it.", MENDS.get(part, MEND)
        )
        for part in kinds[name]["must"]
        if part not in has
    ]


def check_page(page: PageSource, schema: dict[str, Any], tags: list[str], kinds: dict[str, Record]) -> list[Fault]:
    """Faults in the front matter of one page, and in what its kind asks of it."""
    meta = page.meta
    if not isinstance(meta, Record):
        return [] if meta is None else [Fault(page.file, 1, "front matter is not a list of keys.", "")]
    faults = validate(meta, schema, page.file)
    if faults:
        return faults
    faults = _dates(page, meta) + check_kind(page, kinds)
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


def check_keywords(pages: list[PageSource]) -> list[Fault]:
    """Keywords that are empty, stand twice on a page, or on more than MOST_PAGES pages."""
    faults, places = [], {}
    for page in pages:
        if not isinstance(page.meta, Record) or not isinstance(page.meta.get("keywords"), list):
            continue
        own: set[str] = set()
        for keyword in page.meta["keywords"]:
            word, line = " ".join(str(keyword).lower().split()), page.meta.lines["keywords"]
            if not word:
                faults.append(Fault(page.file, line, "keywords: one is empty.", "Take it out."))
            elif word in own:
                faults.append(
                    Fault(
                        page.file, line, f"keywords: '{word}' is there twice.", "Capitals do not count; take one out."
                    )
                )
            else:
                own.add(word)
                places.setdefault(word, []).append((page.file, line))
    for word, found in places.items():
        if len(found) > MOST_PAGES:
            file, line = found[-1]
            faults.append(
                Fault(
                    file,
                    line,
                    f"keywords: '{word}' is on {len(found)} pages.",
                    f"{MOST_PAGES} at most; keep it where it answers best.",
                )
            )
    return faults
