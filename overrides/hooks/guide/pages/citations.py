"""Citations by id: `[^naderi-2024]` or `[^SAFE-050]` becomes a number and a line in the page's sources.

A fact stands for its source, so two facts from one source are one line; a fact taken from a study that has a card
stands for that study.
"""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from typing import Any

from guide.library.dates import in_words
from guide.library.library import Library
from guide.library.page_address import markdown_link
from guide.library.page_source import CITATION
from guide.library.study_names import linked, study_name, study_source
from guide.pages.tree import append_text
from guide.state import Build, Page

# Of the arrows, one that no phone shows as a coloured picture.
ARROW = "\u2191"
# What a study's card and its address are to a reader, by kind; all others found something, and are papers.
CARDS = {"trial-registration": "what it will test", "information-page": "what it says"}
ADDRESSES = {"trial-registration": "the register", "information-page": "the page"}


def resolve(names: list[str], library: Library) -> dict[str, str]:
    """For cited ids, in their order: the id of the study or fact that stands for each one's source."""
    keys: dict[str, str] = {}
    by_source: dict[tuple, str] = {}
    for name in names:
        if name in keys:
            continue
        if name in library.studies:
            keys[name] = name
            continue
        fact = library.facts[name]
        keys[name] = fact.get("study") or by_source.setdefault((fact["source"], fact["url"]), name)
    return keys


def _archived(source: dict[str, Any]) -> str:
    """For the day on which its address is gone: where a copy of the source is kept, if somebody has looked it up."""
    return f" {linked('A kept copy', source['archived'])}." if source.get("archived") else ""


def study_line(study: dict[str, Any], card: str) -> str:
    """A study as Markdown: its name, which leads to its card at `card`, and its paper.

    What stands in the span is for screens: on paper the card cannot be followed, and the address of the paper is shown.
    """
    name, kind = study_name(study), study["kind"]
    line = f"[{name}<span>: {CARDS.get(kind, 'what it found')}</span>]({card})"
    if study.get("url"):
        line += f", {linked(ADDRESSES.get(kind, 'the paper'), study['url'])}"
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
    return f"{linked(name, fact.get('url'))}.{year}{_archived(fact)}{find}"


def number_marks(markdown: str, page: str, library: Library) -> str:
    """The text of `page` with its sources numbered by first mention, and the list of them at its end."""
    keys = resolve(CITATION.findall(markdown), library)
    if not keys:
        return markdown
    markdown = CITATION.sub(lambda found: f"[^{keys[found[1]]}]", markdown)
    # The same source twice in a row, once two facts have become one.
    markdown = re.sub(r"(\[\^[^\]]+\])(?:\1)+", r"\1", markdown)
    numbers = {key: number for number, key in enumerate(dict.fromkeys(keys.values()), 1)}
    markdown = CITATION.sub(lambda found: f'<sup data-source="{numbers[found[1]]}"></sup>', markdown)
    lines = []
    for key, number in numbers.items():
        study = library.studies.get(key)
        card = markdown_link(page, study_source(key))
        line = study_line(study, card) if study else fact_line(library.facts[key])
        lines.append(f'<li id="fn:{number}" markdown="span">{line}</li>')
    items = "\n".join(lines)
    heading = f"## Sources ({len(lines)}) {{ #sources .more }}"
    return f'{markdown}\n\n{heading}\n\n<ol class="sources" markdown="1">\n{items}\n</ol>\n'


def _mark_id(number: int, place: int) -> str:
    return f"fnref{place if place > 1 else ''}:{number}"


def number_sources(build: Build, page: Page, markdown: str) -> str:
    """A step: the page's sources get numbers and a list at its end."""
    return number_marks(markdown, page.source, build.library)


def link_marks(build: Build, page: Page) -> None:
    """A step: each mark leads to its source, and each source back to every place that has its mark.

    Each link has a name of its own. The id of a mark is on its link, so that the focus returns to it.
    """
    places: Counter[int] = Counter()
    for mark in page.tree.iter("sup"):
        if (given := mark.attrib.pop("data-source", None)) is not None:
            places[number := int(given)] += 1
            link = {"id": _mark_id(number, places[number]), "href": f"#fn:{number}", "aria-label": f"Source {number}"}
            mark.append(made := mark.makeelement("a", link))
            made.text = given
    for line in page.tree.iter("li"):
        if line.get("id", "").startswith("fn:"):
            number = int(line.get("id").removeprefix("fn:"))
            append_text(line, " ")
            for place in range(1, places[number] + 1):
                which = f", place {place}" if places[number] > 1 else ""
                name = f"{ARROW} Back to source {number}{which}"
                line.append(back := line.makeelement("a", {"href": f"#{_mark_id(number, place)}", "aria-label": name}))
                back.text = ARROW
