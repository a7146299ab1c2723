"""What search pins above its results when somebody types a danger: what to do first, whom to call, and the way to the rest."""

from __future__ import annotations

from pathlib import Path

from guide.library.library import Library
from guide.views.emergency_view import ALL_LINES, NOW, TODAY, emergency_numbers, first_lines, whom_to_see
from guide.views.site_view import SiteView

# Where all emergencies of a level stand in full.
PAGES = {NOW: "safety/urgent-help.md", TODAY: "safety/today.md", "this-week": "safety/today.md"}
# The start of each address in a pin, which the page that shows it replaces by its way to the top of the site.
ROOT = "{root}/"
# A crisis and abuse have pages of their own, which need no list of emergencies.
OWN_PAGES = ("crisis", "abuse")


def pins(library: Library, docs: Path, *, directory_urls: bool) -> dict:
    """`emergencies`: what people type and the HTML of each, in the order of the data; `numbers`: HTML for its {numbers}."""
    site = SiteView(library, docs, "index.md", {}, {}, {}, directory_urls)
    return {
        "numbers": {
            NOW: emergency_numbers(site),
            TODAY: whom_to_see(site),
            **{use: f"{first_lines(site, use)}{emergency_numbers(site)}" for use in ALL_LINES},
        },
        "emergencies": [
            {
                "id": one["id"],
                "name": one["name"],
                "level": library.levels[one["level"]]["words"],
                "look": library.levels[one["level"]]["look"],
                "typed": one["typed"],
                "pin": _pin(site, one),
            }
            for one in library.emergencies.values()
        ],
    }


def _pin(site: SiteView, one) -> str:
    lines = one.get("lines", "")
    page = ALL_LINES[lines] if lines in OWN_PAGES else f"{PAGES[one['level']]}#{one['id']}"
    path, _, place = page.partition("#")
    address = ROOT + site.page_address(path).removeprefix("./") + (f"#{place}" if place else "")
    return site.render(
        "pin.html",
        one=one,
        level=site.library.levels[one["level"]],
        numbers=lines or one["level"],
        address=address,
    )
