"""Leads from the first use of a word on each page to its meaning in the glossary."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from guide.state import Build, Page

GLOSSARY = "glossary.md"
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
_WITHOUT_LINKS = {GLOSSARY, "a-z.md", "topics.md"}


def pattern_of(terms: list[dict]) -> tuple[re.Pattern, dict[str, str]]:
    """One expression for all forms, longest first, and the term each form stands for."""
    forms = {form: term["id"] for term in terms for form in term["forms"]}
    # A form in lower case may begin a sentence; one with capitals is meant as it is written.
    alternatives = [
        f"[{form[0].upper()}{form[0]}]{re.escape(form[1:])}" if form[0].islower() else re.escape(form)
        for form in sorted(forms, key=len, reverse=True)
    ]
    return re.compile(rf"(?<![\w-])(?:{'|'.join(alternatives)})(?![\w-])"), forms


def _texts(element: HtmlElement) -> Iterator[tuple[HtmlElement, bool]]:
    """Where text stands that may have a link, in order: in an element at its beginning, or (True) right after it."""
    if element.text:
        yield element, False
    for child in element:
        may_link = isinstance(child.tag, str) and child.tag not in _NOT_IN
        if may_link and not _NOT_IN_CLASSES.intersection(child.get("class", "").split()):
            yield from _texts(child)
        if child.tail:
            yield child, True


def link_terms(tree: HtmlElement, pattern: re.Pattern, forms: dict[str, str], address: str) -> None:
    """A link at the first use of each term; `address` is that of the glossary."""
    used: set[str] = set()
    for element, is_after in list(_texts(tree)):
        text, rest, links = element.tail if is_after else element.text, 0, []
        for found in pattern.finditer(text):
            term = forms.get(found[0]) or forms[found[0][0].lower() + found[0][1:]]
            if term in used:
                continue
            used.add(term)
            link = element.makeelement("a", {"class": "term", "href": f"{address}#{term}"})
            link.text = found[0]
            links.append((text[rest : found.start()], link))
            rest = found.end()
        if links:
            _put(element, is_after, links, text[rest:])


def _put(element: HtmlElement, is_after: bool, links: list[tuple[str, HtmlElement]], rest: str) -> None:
    """Put links, each with the text before it, and then the rest, where the text stood."""
    parent = element.getparent() if is_after else element
    place = parent.index(element) + 1 if is_after else 0
    if is_after:
        element.tail = links[0][0]
    else:
        element.text = links[0][0]
    for number, (_, link) in enumerate(links):
        link.tail = links[number + 1][0] if number + 1 < len(links) else rest
        parent.insert(place + number, link)


def link_to_glossary(build: Build, page: Page) -> None:
    """A step: before forms and drawings are set in, so that they are not touched."""
    terms = build.library.lists["glossary"]
    if terms and GLOSSARY in build.pages and page.source not in _WITHOUT_LINKS:
        link_terms(page.tree, *pattern_of(terms), build.link(page, GLOSSARY))
