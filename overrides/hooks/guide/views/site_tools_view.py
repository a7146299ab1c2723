"""What the site says of itself on its pages: the practical strip, what changed, downloads, copies, whom to write to."""

from __future__ import annotations

from guide.library.changes import LINK
from guide.library.library import studies_of
from guide.library.trials import trials_of
from guide.state import COPIES
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


def safety_door(site: SiteView) -> str:
    """The largest door of the home page."""
    return site.stash(site.render("safety-door.md", mark=site.drawing("door-safety")))


def contact(site: SiteView) -> str:
    """How to report a mistake: the contact address, else the repository, else what the host says."""
    return site.render("contact.md", contact=site.settings.contact, repository=site.settings.repository)


def downloads(site: SiteView) -> str:
    """The evidence data as files, with licence and citation line."""
    return site.render("downloads.md", studies=len(site.library.studies), claims=len(site.library.claims))


def count(site: SiteView, what: str) -> str:
    """How many studies there are, or how many of them were read in one way, or how many claims; of a claim, how many
    trials or reviews it names (`trials/pain`, `reviews/pain`), or how many people took part in its trials (`people/pain`).
    """
    library = site.library
    what, _, claim_id = what.partition("/")
    if claim_id:
        trials = trials_of(library.claims[claim_id], library)
        named = [library.studies[name] for name in studies_of(library.claims[claim_id])]
        counts = {
            "trials": len(trials),
            "people": sum(trial.people for trial in trials),
            "reviews": sum(study["kind"] == "systematic-review" for study in named),
        }
        return f"{counts[what]:,}"
    if what == "claims":
        return str(len(library.claims))
    return str(len([study for study in library.studies.values() if what in ("studies", study["checked"])]))


def changes(site: SiteView) -> str:
    """Every entry of the CHANGELOG under its day; a line on the feed where there is one."""
    entries = [
        # Links there are written as from the project's folder, so that they work in the repository too.
        (
            change,
            LINK.sub(lambda found: f"]({site.link(found[1].removeprefix('docs/') + (found[2] or ''))})", change.text),
        )
        for change in site.library.changes
    ]
    feed = site.build.feed
    return site.render("changes.md", entries=entries, feed=site.file_link(feed) if feed else "")


def copy(site: SiteView, kind: str) -> str:
    """The link to a copy of the guide with its size; within an offline copy, where to get it."""
    return site.render("copy.md", kind=kind, name=COPIES[kind], size=site.settings.sizes.get(kind, ""))


def save_on_device(site: SiteView) -> str:
    """The box that saves the site in the browser; an offline copy has no use for it."""
    box = site.render("save-on-this-device.md", offline=site.settings.offline)
    return box if site.settings.offline else site.stash(box)


def erase_all(site: SiteView) -> str:
    """The button that erases all that the site keeps in the browser."""
    return site.stash(site.style("forms") + site.render("erase-all.html"))
