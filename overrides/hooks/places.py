"""Places that a link may lead to: each page with the ids of its headings and of what its markers put in."""

from __future__ import annotations

import re
from pathlib import Path

from changes import read_changes
from faults import Fault, nearest
from library import Library
from lists import read_list
from page_source import CITATION, HEADING, MARKER, PageSource

Places = dict[str, set[str]]


def build_headings(page: PageSource) -> set[str]:
    """Ids of the headings that the build puts at the end of the page."""
    return {"what-to-do-next", "related-pages"} | ({"sources"} if CITATION.search(page.body) else set())


def _letter_ids(docs: Path) -> set[str]:
    return {f"letter-{record['words'][0].lower()}" for record in read_list(docs, "a-z", [])}


def known_places(pages: list[PageSource], library: Library, docs: Path) -> Places:
    """Each page (benefits/pain.md) with the ids in it, as far as its source says."""
    whole = {
        "a-z": lambda: _letter_ids(docs),
        "changes": lambda: {change.place for change in read_changes(docs.parent, [])},
        "glossary": lambda: {record["id"] for record in read_list(docs, "glossary", [])},
        "study-cards": lambda: set(library.studies),
    }
    known = {}
    for page in pages:
        ids = known[page.path] = build_headings(page)
        for _, line in page.prose():
            found = HEADING.match(line)
            if found and found[3]:
                ids.add(found[3])
        for marker in MARKER.finditer(page.body):
            if marker["name"] in ("claim", "claim-rows"):
                ids |= {f"claim-{name}" for name in marker["arguments"].split()}
            elif marker["name"] in whole:
                ids |= whole[marker["name"]]()
        ids |= set(re.findall(r"<[a-z][^<>]*\sid=\"([^\"]+)\"", page.body))
    return known


def target_faults(file: str, line: int, target: str, places: Places, key: str = "") -> list[Fault]:
    """What is wrong with a link to `target`, a page or `page.md#place`; `key` says where it was given."""
    page, _, place = target.partition("#")
    before = f"{key}: " if key else ""
    if page not in places:
        return [Fault(file, line, f"{before}there is no page '{page}'.", nearest(page, places))]
    # The pages by tag have the ids that the theme makes of the tags.
    if place and place not in places[page] and not place.startswith("tag:"):
        return [Fault(file, line, f"{before}there is no place '#{place}' on {page}.", nearest(place, places[page]))]
    return []
