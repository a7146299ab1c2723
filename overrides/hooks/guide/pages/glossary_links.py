"""Leads from the first use of a word on each page to its meaning in the glossary, says some in brackets,
and keeps names of medicines as they are.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from lxml.html import HtmlElement

from guide.state import Build, Page

GLOSSARY = "glossary.md"
# Where a link would be in the way, or is one already.
_NOT_IN = {"a", "h1", "h2", "h3", "h4", "code", "summary", "button", "th", "dt", "figure", "svg", "option", "sup"}
_NO_WORDS = {"svg", "script", "style", "option", "textarea"}
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
# Here nobody needs it said, or the words are those of a record; who is in danger reads no asides.
_NOT_BRIEFLY = ("for-therapists/", "evidence/")
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


def _may_link(element: HtmlElement) -> bool:
    return element.tag not in _NOT_IN and not _NOT_IN_CLASSES.intersection(element.get("class", "").split())


def _texts(element: HtmlElement, may: Callable[[HtmlElement], bool]) -> Iterator[tuple[HtmlElement, bool]]:
    """Where text stands that may be changed, in order: in an element at its beginning, or (True) right after it."""
    if element.text:
        yield element, False
    for child in element:
        if isinstance(child.tag, str) and may(child):
            yield from _texts(child, may)
        if child.tail:
            yield child, True


def link_terms(tree: HtmlElement, pattern: re.Pattern, forms: dict[str, str], address: str) -> None:
    """A link at the first use of each term; `address` is that of the glossary."""
    used: set[str] = set()

    def link(words: str) -> HtmlElement | None:
        term = forms.get(words) or forms[words[0].lower() + words[1:]]
        if term in used:
            return None
        used.add(term)
        return tree.makeelement("a", {"class": "term", "href": f"{address}#{term}"})

    _wrap(tree, pattern, _may_link, link)


def keep_names(build: Build, page: Page) -> None:
    """A step: no translator makes words of the brand of a medicine."""
    names = {
        name for one in build.library.lists["medicines"] for names in one.get("brands", {}).values() for name in names
    }
    if names:
        pattern = re.compile(
            rf"(?<![\w-])(?:{'|'.join(re.escape(name) for name in sorted(names, key=len, reverse=True))})(?![\w-])"
        )
        _wrap(
            page.tree,
            pattern,
            lambda element: element.tag not in _NO_WORDS,
            lambda _: page.tree.makeelement("span", {"translate": "no"}),
        )


def _wrap(
    tree: HtmlElement,
    pattern: re.Pattern,
    may: Callable[[HtmlElement], bool],
    make: Callable[[str], HtmlElement | None],
) -> None:
    """Put what the pattern finds into elements that `make` gives for it, where it gives one."""
    for element, is_after in list(_texts(tree, may)):
        text, rest, made = element.tail if is_after else element.text, 0, []
        for found in pattern.finditer(text):
            if (around := make(found[0])) is None:
                continue
            around.text = found[0]
            made.append((text[rest : found.start()], around))
            rest = found.end()
        if made:
            _put(element, is_after, made, text[rest:])


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


def say_briefly(tree: HtmlElement, briefs: dict[str, str]) -> None:
    """After the first use of a term, in brackets, what it means in two to five words, where the text does not say it."""
    for link in tree.find_class("term"):
        brief = briefs.get(link.get("href").rpartition("#")[2])
        around, rest = link.getparent(), link.tail or ""
        before = [
            around.text or "",
            *(one.text_content() + (one.tail or "") for one in link.itersiblings(preceding=True)),
        ]
        is_open = "".join(before).count("(") > "".join(before).count(")")
        # The year of a review shares its brackets: "a review (studies summed up, 2019)".
        year = re.match(r" \((?=\d{4}\b)", rest)
        is_said = rest.lstrip().startswith("(") and not year
        if not brief or is_open or is_said or "rule-strength" in around.get("class", ""):
            continue
        many = "s" if link.text.endswith("s") and not brief.endswith(("s", "up", "already")) else ""
        said = tree.makeelement("span", {"data-search-exclude": ""})
        link.tail = None
        said.text, said.tail = (f" ({brief}{many}, ", rest[2:]) if year else (f" ({brief}{many})", rest)
        around.insert(around.index(link) + 1, said)


def link_to_glossary(build: Build, page: Page) -> None:
    """A step: before forms and drawings are set in, so that they are not touched."""
    terms = build.library.lists["glossary"]
    if terms and GLOSSARY in build.pages and page.source not in _WITHOUT_LINKS:
        link_terms(page.tree, *pattern_of(terms), build.link(page, GLOSSARY))
        if page.meta["kind"] != "urgent" and not page.source.startswith(_NOT_BRIEFLY):
            say_briefly(page.tree, {term["id"]: term["brief"] for term in terms if "brief" in term})
