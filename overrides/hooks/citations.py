"""Footnotes by id: `[^naderi-2024]` or `[^SAFE-050]` becomes a number and a line in the page's sources.

A fact stands for its source, so two facts from one source are one line; a fact taken from a study that has a card
stands for that study.
"""

from __future__ import annotations

import re

from library import Library, library_of
from page_source import CITATION, relative_link
from study_names import study_name

MANY_AUTHORS = 6


def _authors(study: dict) -> str:
    authors = study.get("authors")
    if isinstance(authors, list):
        shown = authors if len(authors) <= MANY_AUTHORS else [*authors[:3], "and others"]
        return ", ".join(shown) + ". "
    return f"{authors.rstrip('.')}. " if authors else ""


def _linked(text: str, url: str | None) -> str:
    return f"[{text}]({url}){{ .external rel=noopener }}" if url else text


def reference(study: dict) -> str:
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


def source_line(fact: dict) -> str:
    """The source of a fact as Markdown, with the year it was read where it gives none itself."""
    name = fact["source"].rstrip(".").replace("[", "(").replace("]", ")")
    year = "" if re.search(r"\b(19|20)\d\d\b", name) else " Read in 2026."
    return f"{_linked(name, fact.get('url'))}.{year}"


def _study_of(fact: dict, library: Library) -> str | None:
    """The study a fact was taken from, known by its DOI or PubMed number in the fact's address."""
    url = (fact.get("url") or "").lower()
    for study in library.studies.values():
        doi, pmid = study.get("doi"), study.get("pmid")
        if (doi and url.endswith(doi.lower())) or (pmid and f"/{pmid}" in url):
            return study["id"]
    return None


def resolve(names: list[str], library: Library) -> tuple[dict[str, str], dict[str, str]]:
    """For cited ids: the key each one becomes, and for each key the line of its source, in order."""
    keys: dict[str, str] = {}
    lines: dict[str, str] = {}
    by_source: dict[tuple, str] = {}
    for name in names:
        if name in keys:
            continue
        study = name if name in library.studies else _study_of(library.facts[name], library)
        if study:
            keys[name] = study
            lines.setdefault(study, reference(library.studies[study]))
            continue
        fact = library.facts[name]
        key = by_source.setdefault((fact["source"], fact["url"]), name)
        keys[name] = key
        lines.setdefault(key, source_line(fact))
    return keys, lines


def on_page_markdown(markdown, page, config, files):
    """Write the page's sources at its end and join citations of one source."""
    library = library_of(config.docs_dir)
    names = CITATION.findall(markdown)
    if not names:
        return markdown
    keys, lines = resolve(names, library)
    markdown = CITATION.sub(lambda found: f"[^{keys[found[1]]}]", markdown)
    # The same source twice in a row, once two facts have become one.
    markdown = re.sub(r"(\[\^[^\]]+\])(?:\1)+", r"\1", markdown)
    notes = []
    for key, line in lines.items():
        study = library.studies.get(key)
        link = relative_link(page.file.src_uri, f"evidence/studies.md#{key}")
        card = f" [Our card on {study_name(study)}]({link})" if study else ""
        notes.append(f"[^{key}]: {line}{card}")
    return f"{markdown}\n\n## Sources {{ #sources }}\n\n///Footnotes Go Here///\n\n" + "\n".join(notes) + "\n"
