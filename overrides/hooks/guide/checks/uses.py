"""What the data holds stands on pages, and pages cite what it holds: each claim and rule where it says, each study somewhere."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator

from guide.checks.links import Places
from guide.library.faults import Fault, nearest
from guide.library.library import Library, studies_of
from guide.library.page_source import CITATION, MARKER, PageSource

IN_FULL = ("claim", "claim-rows")
_RULES, _CLAIMS, _STUDIES = "docs/data/rules.yaml", "docs/data/claims.yaml", "docs/data/studies.yaml"


def _shown(pages: list[PageSource], *names: str) -> dict[str, list[str]]:
    """Each argument of these markers with the pages on which it stands."""
    shown: dict[str, list[str]] = {}
    for page in pages:
        for marker in MARKER.finditer(page.body):
            for argument in marker["arguments"].split() if marker["name"] in names else []:
                shown.setdefault(argument, []).append(page.path)
    return shown


def _second_boxes(page: PageSource, claim: str, home: str) -> list[Fault]:
    """Places where a page shows a claim in full that has its box on the page `home`."""
    return [
        page.fault(number, f"{claim}: its box stands on {home}.", f"Write <!-- show: claim-lines {claim} --> here.")
        for number, line in page.lines()
        for marker in MARKER.finditer(line)
        if marker["name"] in IN_FULL and claim in marker["arguments"].split()
    ]


def _given_twice(pages: list[PageSource], places: Places) -> list[Fault]:
    """Ids that the markers of a page give twice, since they show the same thing."""
    faults = []
    for page in pages:
        places.of(page.path)
        for name in places.twice.get(page.path, ()):
            line = page.line_of(f" {name.removeprefix('claim-')}", name)
            faults.append(
                page.fault(line, f"its markers give the id '{name}' twice.", "Show each thing once on a page.")
            )
    return faults


def _read_nowhere(library: Library) -> Iterator[Fault]:
    """Verdicts on sentences of pages that are not there."""
    file = library.docs / "data" / "read-sentences.csv"
    places = [row[:1] for row in csv.reader(file.read_text("utf-8").splitlines())][1:] if file.is_file() else []
    for number, place in enumerate(places, 2):
        if place and place[0].endswith(".md") and place[0] not in library.pages:
            what, mend = f"there is no page '{place[0]}'.", nearest(place[0], library.pages)
            yield Fault("docs/data/read-sentences.csv", number, what, f"{mend} If it is gone, take its lines out.")
            return


def check_uses(library: Library, pages: list[PageSource], places: Places) -> list[Fault]:
    """Rules that stand nowhere, twice or elsewhere, claims that are not on their page, studies that nothing uses."""
    faults = [*_given_twice(pages, places), *_read_nowhere(library)]
    rules, claims = _shown(pages, "rule"), _shown(pages, *IN_FULL)
    for name, rule in library.rules.items():
        line, stands = rule.lines["page"], rules.get(name, [])
        found = places.faults(_RULES, line, rule["page"], f"{name}: page")
        faults += found
        if len(stands) != 1:
            where = f"on {', '.join(stands)}" if stands else "on no page"
            what = f"{name}: it stands {where}."
            faults.append(Fault(_RULES, rule.line, what, f"Write <!-- show: rule {name} --> once."))
        elif not found and stands[0] != rule["page"].split("#")[0]:
            what = f"{name}: page: it stands on {stands[0]}."
            faults.append(Fault(_RULES, line, what, "Name that page, or move it."))
    lists = _shown(pages, "emergency-list")
    for one in library.emergencies.values():
        if one["level"] not in lists:
            mend = f"Write <!-- show: emergency-list {one['level']} --> on a page."
            faults.append(Fault("docs/data/emergencies.yaml", one.line, f"{one['id']}: no page shows it.", mend))
    used = {name for page in pages for name in CITATION.findall(page.body)}
    for name, claim in library.claims.items():
        if claim["page"] not in claims.get(name, []):
            what = f"{name}: page: {claim['page']} does not show it."
            mend = f"Write <!-- show: claim {name} --> there."
            faults.append(Fault(_CLAIMS, claim.lines["page"], what, mend))
        else:
            for path in set(claims[name]) - {claim["page"]}:
                faults += _second_boxes(library.pages[path], name, claim["page"])
        used |= studies_of(claim)
    for name, study in library.studies.items():
        if name not in used:
            what = f"{name}: nothing uses it."
            mend = f"Name it under a claim, or cite it: [^{name}]."
            faults.append(Fault(_STUDIES, study.line, what, mend))
    return faults


def check_citations(page: PageSource, library: Library) -> list[Fault]:
    """Citations that are unknown, and facts that may not stand alone but do."""
    faults, number = [], page.body_line
    facts = library.facts
    # A paragraph or one item of a list is what a source has to stand in.
    for block in re.split(r"(\n\s*\n|\n(?=\s*(?:[-*|]|\d+\.) ))", page.body):
        names = CITATION.findall(block)
        for name in names:
            if name not in library.citable():
                line = number + block[: block.find(f"[^{name}]")].count("\n")
                faults.append(page.fault(line, f"unknown source '{name}'.", nearest(name, library.citable())))
        weak = [name for name in names if name in facts and facts[name].get("publish_as") == "not-alone"]
        if weak and len(set(weak)) == len(set(names)):
            what = f"'{weak[0]}' may not be the only source."
            faults.append(page.fault(number, what, "Cite a better one beside it."))
        number += block.count("\n")
    return faults
