"""Sheets of paper: the forms to fill in on screen or by hand, those of the decision aid, and what a therapist gets."""

from __future__ import annotations

from guide.views.emergency_view import emergency_numbers, whom_to_see
from guide.views.site_view import SiteView

SHEETS = ("doctor-questions", "therapist-card", "therapist-sheet", "diary", "decide-matters", "decide-summary")
DIARY_SESSIONS = 4


def sheet(site: SiteView, name: str) -> str:
    """One sheet of paper; its lines come from docs/data/sheets.yaml, the therapist's also from emergencies and rules."""
    parts: dict[str, list] = {}
    for line in site.library.lists["sheets"]:
        if line["sheet"] == name:
            parts.setdefault(line["part"], []).append(line)
    known = {"numbers": emergency_numbers(site), "today": whom_to_see(site)}
    emergencies = site.library.emergencies_on(["anyone"], "call-now")
    text = site.render(f"sheet-{name}.html", parts=parts, sessions=DIARY_SESSIONS, emergencies=emergencies, **known)
    return site.stash(text)
