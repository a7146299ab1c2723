"""What search pins above all when somebody types a danger: what to do first, whom to call, the way to the rest."""

from __future__ import annotations

from typing import Any

from guide.library.yaml_reader import Record
from guide.state import Build, Page
from guide.views.emergency_view import (
    ALL_LINES,
    IN_FULL,
    NOW,
    TODAY,
    emergency_numbers,
    first_numbers,
    urgency,
    whom_to_see,
)
from guide.views.site_view import SiteView

# The start of each address in a pin, which the page that shows it replaces by its way to the top of the site.
ROOT = "{root}/"
# A crisis and abuse have pages of their own, which need no list of emergencies.
OWN_PAGES = ("crisis", "abuse")


def numbers_of_pins(build: Build) -> dict[str, str]:
    """The HTML for each of the {numbers} that pins name."""
    site = SiteView(build, Page("index.md", "", "", {}))
    return {
        NOW: emergency_numbers(site),
        TODAY: whom_to_see(site),
        **{use: f"{first_numbers(site, use)}{emergency_numbers(site)}" for use in ALL_LINES},
    }


def pins(build: Build) -> list[dict[str, Any]]:
    """What people type for each danger, with its HTML, in order of the data."""
    site = SiteView(build, Page("index.md", "", "", {}))
    levels = build.library.levels
    return [
        {
            "location": f"!{one['id']}",
            "kind": "danger",
            "name": one["name"],
            "level": levels[one["level"]]["words"],
            "look": levels[one["level"]]["look"],
            "about": build.pages[page].url if (page := _own_page(one)) else "",
            "asked": one["typed"],
            "pin": _pin(site, one),
        }
        for one in build.library.emergencies.values()
    ]


def _own_page(one: Record) -> str:
    """The page that is about this danger alone; nothing where there is none."""
    return ALL_LINES[one["lines"]] if one.get("lines") in OWN_PAGES else ""


def _pin(site: SiteView, one: Record) -> str:
    page = _own_page(one) or f"{IN_FULL[one['level']]}#{one['id']}"
    return site.render(
        "pin.html",
        one=one,
        level=site.library.levels[one["level"]],
        urgency=urgency(site, one),
        numbers=one.get("lines") or one["level"],
        address=f"{ROOT}{site.build.address(page)}",
    )
