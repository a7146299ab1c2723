"""Leads from the first use of a word on each page to its meaning in the glossary."""

from __future__ import annotations

import re
from pathlib import Path

from bs4 import BeautifulSoup, NavigableString
from mkdocs.utils import get_relative_url

from guide.library.lists import read_list

# Where a link would be in the way, or is one already.
_NOT_IN = {"a", "h1", "h2", "h3", "h4", "code", "summary", "button", "th", "dt", "figure", "svg", "option", "sup"}
_NOT_IN_CLASSES = {
    "sources",
    "claim-kicker",
    "certainty",
    "notice",
    "practical",
    "admonition-title",
    "rule-level",
    # Nothing leads away from an emergency.
    "emergency",
    "emergency-told",
    "urgent",
}
_WITHOUT_LINKS = {"glossary.md", "a-z.md", "topics.md"}


def _pattern(terms: list) -> tuple[re.Pattern | None, dict[str, str]]:
    """One expression for all forms, longest first, and the term each form stands for."""
    forms = {form: term["id"] for term in terms for form in term["forms"]}
    if not forms:
        return None, {}
    # A form in lower case may begin a sentence; one with capitals is meant as it is written.
    alternatives = [
        f"[{form[0].upper()}{form[0]}]{re.escape(form[1:])}" if form[0].islower() else re.escape(form)
        for form in sorted(forms, key=len, reverse=True)
    ]
    return re.compile(rf"(?<![\w-])(?:{'|'.join(alternatives)})(?![\w-])"), forms


def _may_link(text: NavigableString) -> bool:
    return not any(
        parent.name in _NOT_IN or _NOT_IN_CLASSES.intersection(parent.get("class", [])) for parent in text.parents
    )


def link_terms(html: str, terms: list, address: str) -> str:
    """The HTML with a link at the first use of each term; `address` is that of the glossary."""
    pattern, forms = _pattern(terms)
    if not pattern:
        return html
    soup = BeautifulSoup(html, "html.parser")
    used: set[str] = set()
    for text in list(soup.find_all(string=pattern)):
        if not _may_link(text):
            continue
        parts, position = [], 0
        for found in pattern.finditer(text):
            word = found[0]
            term = forms.get(word) or forms[word[0].lower() + word[1:]]
            if term in used:
                continue
            used.add(term)
            link = soup.new_tag("a", href=f"{address}#{term}", attrs={"class": "term"})
            link.string = word
            parts += [NavigableString(text[position : found.start()]), link]
            position = found.end()
        if parts:
            text.replace_with(*parts, NavigableString(text[position:]))
    return str(soup)


def on_page_content(html, page, config, files):
    """Runs before drawings are set in, so that their markup is not touched."""
    glossary = files.get_file_from_path("glossary.md")
    if glossary is None or page.file.src_uri in _WITHOUT_LINKS:
        return html
    terms = read_list(Path(config.docs_dir), "glossary", [])
    return link_terms(html, terms, get_relative_url(glossary.url, page.url))
