"""What a study is called: its short name, its name in a sentence, its whole reference, its page."""

from __future__ import annotations

from typing import Any

from guide.library.page_source import PageSource

MANY_AUTHORS = 6
# The list of studies; the page of each stands below it.
STUDIES = "evidence/studies.md"


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


def linked(text: str, url: str | None) -> str:
    """`text` as a link in Markdown to `url`, where there is one."""
    return f"[{text}]({url})" if url else text


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
    parts = [linked(title, study.get("url")), place, str(year)]
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
