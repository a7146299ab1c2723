"""Puts in what markers such as `<!-- show: claim pain -->` stand for, from data."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable

from guide.library.library import Library
from guide.library.page_source import MARKER
from guide.state import COPIES, Build, Page
from guide.views import (
    claim_view,
    emergency_view,
    form_view,
    list_view,
    picture_view,
    rule_view,
    site_tools_view,
    study_view,
)
from guide.views.site_view import SiteView

MARKERS: dict[str, Callable[..., str]] = {
    "a-z": list_view.a_to_z,
    "certainty": claim_view.certainty,
    "choices-in-brief": claim_view.choices_in_brief,
    "certainty-legend": lambda site: site.render("certainty-legend.md"),
    "changes": site_tools_view.changes,
    "claim": claim_view.box,
    "claim-grid": claim_view.grid,
    "claim-lines": claim_view.lines,
    "claim-map": picture_view.claim_map,
    "claim-rows": claim_view.rows,
    "contact": site_tools_view.contact,
    "criteria": list_view.criteria,
    "copy": site_tools_view.copy,
    "count": site_tools_view.count,
    "downloads": site_tools_view.downloads,
    "easy": list_view.easy,
    "cannot-speak": emergency_view.cannot_speak,
    "easy-emergencies": emergency_view.easy_emergencies,
    "emergencies": emergency_view.emergencies,
    "emergency": emergency_view.emergency,
    "emergency-index": emergency_view.emergency_index,
    "emergency-list": emergency_view.emergency_list,
    "emergency-sources": emergency_view.emergency_sources,
    "emergency-numbers": emergency_view.emergency_numbers,
    "first-numbers": emergency_view.first_numbers,
    "leave-page": emergency_view.leave_page,
    "lines-to-call": emergency_view.lines_to_call,
    "this-week": emergency_view.this_week,
    "whom-today": emergency_view.whom_today,
    "erase-all": site_tools_view.erase_all,
    "finding": claim_view.finding,
    "gaps": study_view.gaps,
    "glossary": list_view.glossary,
    "harm": claim_view.harm,
    "licences": list_view.licences,
    "other-choices": claim_view.other_choices,
    "picture": picture_view.picture,
    "practical": site_tools_view.practical,
    "rating": claim_view.rating,
    "rule": rule_view.rule,
    "safety-check": rule_view.safety_check,
    "safety-door": site_tools_view.safety_door,
    "save-on-this-device": site_tools_view.save_on_device,
    "score-row": picture_view.score_row,
    "sentence": claim_view.sentence,
    "sheet": form_view.sheet,
    "study": study_view.study,
    "study-list": study_view.study_list,
}


def known_markers(library: Library) -> dict[str, set[str] | None]:
    """Each marker's name with the arguments it takes."""
    known: dict[str, set[str] | None] = {name: set() for name in MARKERS}
    for name in ("certainty", "claim", "claim-lines", "claim-rows", "rating", "sentence"):
        known[name] = set(library.claims)
    known["harm"] = {name for name, claim in library.claims.items() if "harm" in claim}
    known["claim-grid"] = {claim["group"] for claim in library.claims.values()} | set(library.claims)
    of_a_claim = {f"{what}/{name}" for what in ("trials", "people", "reviews") for name in library.claims}
    known["count"] = {"studies", "claims", "abstract", "summary", "full-text", *of_a_claim}
    known["copy"] = set(COPIES)
    known["other-choices"] = set(claim_view.CHOICES)
    known["finding"] = set(library.findings)
    known["gaps"] = {"untested", "unknown", "people"}
    known["study"] = set(library.studies)
    known["sheet"] = set(form_view.SHEETS)
    known["rule"] = set(library.rules)
    known["emergency"] = set(library.emergencies)
    known["emergency-index"] = known["emergency-list"] = known["emergency-sources"] = set(emergency_view.IN_FULL)
    known["choices-in-brief"] = known["emergencies"] = known["this-week"] = set(emergency_view.OF)
    known["first-numbers"] = known["lines-to-call"] = {line["use"] for line in library.numbers.get("lines", [])}
    known["picture"] = {path.stem for path in (library.docs / "assets" / "pictures").glob("*.svg")}
    known["easy"] = {name.removeprefix("easy-") for name in known["picture"] if name.startswith("easy-")}
    return known


def taken_by_markers() -> dict[str, tuple[list[str], int | None]]:
    """Of each marker, the names of the arguments it needs, and the most it takes (None for any number)."""
    taken = {}
    for name, view in MARKERS.items():
        given = list(inspect.signature(view).parameters.values())[1:]
        needed = [one.name.replace("_", " ").removesuffix(" id") for one in given if one.default is one.empty]
        taken[name] = (needed, None if any(one.kind is one.VAR_POSITIONAL for one in given) else len(given))
    return taken


def expand(markdown: str, view: SiteView) -> str:
    """The text with each marker expanded; inside an indented box every line of the result is indented alike."""

    def expanded(found: re.Match) -> str:
        arguments = found["arguments"].split()
        if found["caption"]:
            arguments.append(found["caption"])
        result = MARKERS[found["name"]](view, *arguments)
        before = markdown[: found.start()].rpartition("\n")[2]
        return result.replace("\n", "\n" + before) if before.isspace() else result

    return MARKER.sub(expanded, markdown)


def expand_page(build: Build, page: Page, markdown: str) -> str:
    """A step: puts in what the page's markers stand for; HTML that Markdown must not touch goes to `page.apart`."""
    return expand(markdown, SiteView(build, page))
