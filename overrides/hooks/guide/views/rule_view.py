"""Safety rules on pages: one rule's box, in full or what to do now, and the safety check."""

from __future__ import annotations

import json

from guide.library.yaml_reader import Record
from guide.views.emergency_view import IN_FULL, countries_by_number, with_links
from guide.views.site_view import SiteView


def rule(site: SiteView, rule_id: str) -> str:
    """The box of one rule."""
    record = site.library.rules[rule_id]
    return site.render("rule.md", rule=record, levels=site.library.levels)


def safety_check(site: SiteView) -> str:
    """Every situation, to tick where there is a script, with what it means; without one it is a list to read."""
    levels = [
        {key: level[key] for key in ("id", "words", "means", "stops")}
        for level in site.library.levels.values()
        if "within" not in level
    ]
    whom = [(one["name"], with_links(one["today"])) for one in site.library.numbers["countries"]]
    return site.stash(
        site.render(
            "safety-check.html",
            lists=_lists(site),
            levels=json.dumps(levels),
            level_of=site.library.levels,
            numbers=countries_by_number(site),
            cells=whom,
        )
    )


def _lists(site: SiteView) -> list[tuple[str, list[dict]]]:
    """The emergencies, then the rules, as situations in the lists in which a reader looks for them; one that is empty goes."""
    found: dict[str, list[dict]] = {ticked: [] for ticked in site.words["ticked"]}
    for one in site.library.emergencies.values():
        address = f"{site.page_address(IN_FULL[one['level']])}#{one['id']}"
        found[one["ticked"]].append(_situation(one, one["level"], one["level"], address))
    for one in site.library.rules.values():
        page, _, place = one["page"].partition("#")
        level = one["levels"][0]
        address = f"{site.page_address(page)}#{place}"
        found[one["ticked"]].append(_situation(one, level, site.library.answer_of(level), address))
    return [(title, found[ticked]) for ticked, title in site.words["ticked"].items() if found[ticked]]


def _situation(one: Record, level: str, answer: str, address: str) -> dict:
    return {
        "id": one["id"],
        "words": one["situation"],
        "level": level,
        "answer": answer,
        "do": one["do"],
        "address": address,
        "name": one.get("name") or one["short"],
    }
