"""What the data holds stands on pages, and pages cite what it holds; what is to be read again, and where it is cited.

What the data names, as a test or a marker, is there.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from datetime import date

from guide.checks.files import ORNAMENT
from guide.checks.links import Places
from guide.library.dates import DAYS
from guide.library.faults import Fault, nearest
from guide.library.library import READ, READ_HEAD, READ_SENTENCES, VERDICTS, Library, changed_facts, studies_of
from guide.library.page_source import CITATION, MARKER, PageSource
from guide.library.records import read_text

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
    """Ids that the markers of a page give twice, since they show the same thing; sheets that stand on two pages."""
    faults = []
    for page in pages:
        places.of(page.path)
        for name in places.twice.get(page.path, ()):
            line = page.line_of(f" {name.removeprefix('claim-')}", name)
            faults.append(
                page.fault(line, f"its markers give the id '{name}' twice.", "Show each thing once on a page.")
            )
    for name, paths in _shown(pages, "sheet").items():
        # Its own page is a tool.
        page = min((page for page in pages if page.path in paths), key=lambda page: page.meta["kind"] == "tool")
        for path in {*paths} - {page.path}:
            what, mend = f"the sheet '{name}' stands on {path} too.", "Keep one, and lead there from the other."
            faults.append(page.fault(page.line_of(f"show: sheet {name}"), what, mend))
    return faults


def _row_fault(row: list[str], known: set[str], library: Library) -> tuple[str, str] | None:
    """What is wrong with a verdict on a sentence, and what to do; `known` are the pages and records with sentences."""
    mend = f"Write {','.join(READ_HEAD)}, as make beside READ=... does."
    if len(row) != len(READ_HEAD):
        return f"the line has {len(row)} parts instead of {len(READ_HEAD)}.", mend
    place, _, cites, verdict, day = row
    if place not in known:
        return f"there is no page '{place}'.", f"{nearest(place, known)} If it is gone, take its lines out."
    if verdict not in VERDICTS:
        return f"unknown verdict '{verdict}'.", nearest(verdict, VERDICTS)
    for source in cites.split():
        if source not in library.citable():
            return f"unknown source '{source}'.", nearest(source, library.citable())
    return None if DAYS.conforms(day, "past") else (f"'{day}' is no day that has been.", "Write it as 2026-11-22.")


def _read_nowhere(library: Library) -> Iterator[Fault]:
    """The first verdict on a sentence that cannot be read, or that is on a page that is not there."""
    file, faults, number = f"docs/{READ_SENTENCES}", list[Fault](), 0
    there = (library.docs / READ_SENTENCES).is_file()
    text = read_text(library.docs / READ_SENTENCES, file, faults) if there else None
    yield from faults
    known = {*library.pages, *(f"data/emergencies.yaml#{name}" for name in library.emergencies)}
    known |= {f"data/rules.yaml#{name}" for name in library.rules}
    rows = csv.reader((text or "").split("\n"), strict=True)
    try:
        for row in rows:
            if row and number and (wrong := _row_fault(row, known, library)):
                yield Fault(file, number + 1, *wrong)
                return
            number = rows.line_num
    except csv.Error:
        yield Fault(file, number + 1, "a quote in it does not close, or stands within words.", 'Write it twice: "".')


def _unshown(library: Library, pages: list[PageSource]) -> Iterator[Fault]:
    """Drawings that no page or danger shows; those at the doors of a page are named by its view."""
    shown = {*_shown(pages, "picture")} | {f"easy-{name}" for name in _shown(pages, "easy")}
    shown |= {f"easy-{one['easy']['picture']}" for one in library.emergencies.values() if "easy" in one}
    shown |= {marker["name"] for page in pages for marker in MARKER.finditer(page.body)}
    for path in sorted((library.docs / "assets" / "pictures").glob("*.svg")):
        if path.stem not in shown and not path.stem.startswith(ORNAMENT):
            mend = f"Write <!-- show: picture {path.stem} | Caption. --> on a page, or take the file out."
            yield Fault(f"docs/assets/pictures/{path.name}", 0, "no page shows it.", mend)


def _named_nowhere(library: Library, places: Places) -> Iterator[Fault]:
    """Markers, tests and facts that the data names and that are not there."""
    for kind in library.kinds.values():
        for part in kind["parts"]:
            for name in {found["name"] for found in MARKER.finditer(part["text"])} - places.markers.keys():
                what = f"{kind['id']}: parts: unknown marker '{name}'."
                yield Fault("docs/data/kinds.yaml", part.lines["text"], what, nearest(name, places.markers))
    tests = library.docs.parent / "tests"  # a copy that is published from may go without
    for one in library.lists["criteria"] if tests.is_dir() else ():
        for test in one.get("tests", ()):
            if not (library.docs.parent / test).is_file():
                what, mend = f"{one['number']}: tests: there is no file '{test}'.", "Name the test that holds it now."
                yield Fault("docs/data/criteria.yaml", one.lines["tests"], what, mend)
    for name in library.read_facts.keys() - library.facts.keys():
        mend = f"{nearest(name, library.facts)} If it is gone, take the line out."
        yield Fault(f"docs/data/{READ}.yaml", library.read_facts.lines[name], f"there is no fact '{name}'.", mend)


def check_uses(library: Library, pages: list[PageSource], places: Places) -> list[Fault]:
    """Rules that stand nowhere, twice or elsewhere, claims that are not on their page, studies that nothing uses."""
    faults = [
        *_given_twice(pages, places),
        *_read_nowhere(library),
        *_unshown(library, pages),
        *_named_nowhere(library, places),
    ]
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


def notices(library: Library, day: date) -> list[str]:
    """What is to be read again: facts that may have been overtaken by `day`, and pages whose facts have changed.

    It is no fault: what is published does not depend on the day on which it is built.
    """
    said, due, changed = [], library.due(day.isoformat()), changed_facts(library)
    if due:
        named = ", ".join(due)
        said.append(f"To be looked up again: {named}. CONTRIBUTING.md, 'Each month', says how.")
    numbers = [one for kind in ("countries", "lines") for one in library.numbers.get(kind, ())]
    records = {"emergencies": library.emergencies.values(), "rules": library.rules.values(), "numbers": numbers}
    for name in changed:
        places = [page.path for page in library.pages.values() if f"[^{name}]" in page.body]
        places += [
            f"data/{kind}.yaml:{one.line}" for kind, ones in records.items() for one in ones if name in one["sources"]
        ]
        where = ", ".join(places) or "nothing cites it"
        said.append(
            f"{name} has changed, and is due to be read again where it is cited ({where}): make facts WORDS={name}."
        )
    return said
