"""Short names of studies: the first author and the year, or the name in the data where these are unknown or shared."""

from __future__ import annotations

from typing import Any


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
