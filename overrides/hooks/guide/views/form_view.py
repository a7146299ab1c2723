"""Forms to fill in on screen or by hand: the three sheets, and the two of the decision aid."""

from __future__ import annotations

from guide.views.site_view import SiteView

SHEETS = ("doctor-questions", "therapist-card", "diary", "decide-matters", "decide-summary")
DIARY_SESSIONS = 4


def sheet(site: SiteView, name: str) -> str:
    """One sheet of paper as a form; its lines come from docs/data/sheets.yaml."""
    parts: dict[str, list] = {}
    for line in site.library.lists["sheets"]:
        if line["sheet"] == name:
            parts.setdefault(line["part"], []).append(line)
    emergencies = site.library.emergencies_on(["anyone"], "call-now")
    return site.stash(site.render(f"sheet-{name}.html", parts=parts, sessions=DIARY_SESSIONS, emergencies=emergencies))
