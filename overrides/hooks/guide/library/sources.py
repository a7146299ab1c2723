"""What is said of a source: a study's short name, its whole reference on its card, one line of it in a page's sources."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from guide.library.dates import in_words
from guide.library.page_source import PageSource

MANY_AUTHORS = 6
# The list of studies; the page of each stands below it.
STUDIES = "evidence/studies.md"
# What a study's card and its address are to a reader, by kind; all others found something, and are papers.
CARDS = {"trial-registration": "what it will test", "information-page": "what it says"}
ADDRESSES = {"trial-registration": "the register", "information-page": "the page"}


def _first_author(study: dict[str, Any]) -> str:
    authors = study.get("authors")
    first = authors[0] if isinstance(authors, list) else (authors or "").replace(" et al.", " X")
    # The last word of a name is the initials.
    return first.rsplit(" ", 1)[0]


def short_name(study: dict[str, Any]) -> str:
    """Author and year: `Naderi 2024`."""
    name = study.get("name") or _first_author(study)
    return f"{name} {study['year']}" if study["year"] else name


def study_name(study: dict[str, Any]) -> str:
    """Authors and year as in a sentence: `Naderi and others, 2024`."""
    authors = study.get("authors")
    name = study.get("name") or _first_author(study)
    if "name" not in study and isinstance(authors, list):
        if len(authors) == 2:
            name += f" and {authors[1].rsplit(' ', 1)[0]}"
        elif len(authors) > 2:
            name += " and others"
    elif "name" not in study:
        name += " and others"
    return f"{name}, {study['year']}" if study["year"] else name


def _authors(study: dict[str, Any]) -> str:
    authors = study.get("authors")
    if isinstance(authors, list):
        shown = authors if len(authors) <= MANY_AUTHORS else [*authors[:3], "and others"]
        return ", ".join(shown) + ". "
    return f"{authors.rstrip('.')}. " if authors else ""


def _linked(text: str, url: str | None) -> str:
    return f"[{text}]({url}){{ .external rel=noopener }}" if url else text


def _archived(source: dict[str, Any]) -> str:
    """For the day on which its address is gone: where a copy of the source is kept, if somebody has looked it up."""
    return f" {_linked('A kept copy', source['archived'])}." if source.get("archived") else ""


def reference(study: dict[str, Any]) -> str:
    """The reference of a study as Markdown: authors, title (linked), journal, year, volume, pages."""
    place = study.get("journal") or ""
    if study.get("volume"):
        place += f" {study['volume']}"
    if study.get("issue"):
        place += f"({study['issue']})"
    if study.get("pages"):
        place += f": {study['pages']}"
    year = study.get("year") or "no year given"
    title = study["title"].rstrip(".").replace("[", "(").replace("]", ")")
    parts = [_linked(title, study.get("url")), place, str(year)]
    return _authors(study) + ". ".join(part for part in parts if part) + "."


def study_source(study_id: str) -> str:
    """The page of a study, as if it were a file under docs/."""
    return f"{STUDIES.removesuffix('.md')}/{study_id}.md"


def study_page(study: dict[str, Any], serves: list[str], dates: dict[str, str]) -> PageSource:
    """The page of a study, made of its record. `serves` are the pages of the claims that use it, `dates` when the list of
    studies was `reviewed` and is due again (`next_review`).
    """
    name = study_name(study)
    meta = {
        "title": name,
        "description": f"{study['plain']['question']} What this study found, and what it cannot tell.",
        "message": study["plain"]["question"],
        "kind": "study",
        **{key: dates[key] for key in ("reviewed", "next_review")},
        "tags": ["Evidence"],
        "keywords": [],
        "next": [{"to": STUDIES, "say": "See all the studies"}],
        "related": list(dict.fromkeys(serves))[:4],
    }
    return PageSource(study_source(study["id"]), meta, f"<!-- show: study {study['id']} -->\n", made=True)


def study_line(study: dict[str, Any], card: str) -> str:
    """A study as Markdown: its name, which leads to its card at `card`, and its paper.

    What stands in the span is for screens: on paper the card cannot be followed, and the address of the paper is shown.
    """
    name, kind = study_name(study), study["kind"]
    line = f"[{name}<span>: {CARDS.get(kind, 'what it found')}</span>]({card})"
    if study.get("url"):
        line += f", {_linked(ADDRESSES.get(kind, 'the paper'), study['url'])}"
    return (f"{line}." if study["year"] else f"{line}. No year given.") + _archived(study)


def fact_line(fact: dict[str, Any]) -> str:
    """The source of a fact as Markdown: its name and year or, where it gives no year, when it was read."""
    name = fact["source"].rstrip(".").replace("[", "(").replace("]", ")")
    if re.search(r"\b(19|20)\d\d\b", name):
        year = ""
    elif fact.get("year"):
        year = f" {fact['year']}."
    else:
        year = f" No date given; read on {in_words(date.fromisoformat(fact['read']))}."
    find = f" {fact['find']}" if "find" in fact else ""
    return f"{_linked(name, fact.get('url'))}.{year}{_archived(fact)}{find}"
