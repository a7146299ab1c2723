"""Small parts that pages share: the practical strip, downloads, how to report a mistake."""

from __future__ import annotations

from guide.views.site_view import SiteView

PRACTICAL = {
    "time": "Time",
    "undressing": "Undressing",
    "position": "Position",
    "heat": "Heat",
    "oils": "Oils and scents",
    "cost": "Cost",
    "who": "Who does it",
}


def practical(site: SiteView) -> str:
    """Seven labelled facts of a technique, from its front matter."""
    facts = [(label, site.meta["practical"][key]) for key, label in PRACTICAL.items()]
    return site.render("practical.md", facts=facts)


def _mark(site: SiteView, name: str) -> str:
    return (site.docs / "assets" / "pictures" / f"door-{name}.svg").read_text("utf-8").strip()


def doors(site: SiteView) -> str:
    """The ways into the site by job, from the home page's front matter."""
    doors = [(_mark(site, door["mark"]), site.page_address(door["to"]), door) for door in site.meta["doors"]]
    return site.stash(site.render("doors.md", doors=doors))


def safety_door(site: SiteView) -> str:
    """The largest door of the home page."""
    return site.stash(site.render("safety-door.md", mark=_mark(site, "safety")))


def contact(site: SiteView) -> str:
    """How to report a mistake: the contact address, else the repository, else what the host says."""
    return site.render("contact.md", contact=site.extra.get("contact"), repository=site.extra.get("repository"))


def downloads(site: SiteView) -> str:
    """The evidence data as files, with licence and citation line."""
    return site.render("downloads.md", studies=len(site.library.studies), claims=len(site.library.claims))


def count(site: SiteView, what: str) -> str:
    """How many studies there are, or how many of them were read in one way, or how many claims."""
    studies = site.library.studies.values()
    if what == "claims":
        return str(len(site.library.claims))
    return str(len([study for study in studies if what in ("studies", study["checked"])]))
