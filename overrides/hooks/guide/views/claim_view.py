"""Claims on a page: the box, rows, the grid, the certainty word and what is known of harm."""

from __future__ import annotations

from dataclasses import replace

from guide.library.trials import DOMAINS, START, reasons_of, told_again, trials_of
from guide.views.site_view import SiteView
from guide.views.trial_plot import draw_trials

# Of each list of findings its headings: by the direction of the result, as the picture of the trials shows it.
FINDING_LISTS: dict[str, dict[str | None, str]] = {
    "supporting": {"favours-massage": "Better with massage or touch"},
    "contradicting": {"no-difference": "No clear difference", "against": "Better without massage"},
    "before_and_after": {
        "favours-massage": "Better than before, with nobody to compare",
        "no-difference": "No clear change, with nobody to compare",
        "against": "Worse than before, with nobody to compare",
    },
    "unclear": {None: "Measured, but the result is not clear"},
}
COMPARED = ("supporting", "contradicting")
# What else a reader may choose; overrides/show/other-choices.md has the line of each.
CHOICES = ("exercise", "medicine", "talking", "waiting")


def effect_words(site: SiteView, claim: dict) -> str:
    """The effect in its fixed words; a hint of help stays 'not known' at very low certainty."""
    if claim.get("effect") == "may-help" and claim["certainty"] == "very-low":
        return "Not known (a hint of help)"
    return site.words["effect"].get(claim.get("effect")) or str(claim["verdict"].rstrip("."))


def certainty(site: SiteView, claim_id: str) -> str:
    """The certainty word of a claim with its mark, leading to the claim's box."""
    claim = site.library.claims[claim_id]
    word = site.words["certainty"][claim["certainty"]][0]
    link = site.link(f"{claim['page']}#claim-{claim_id}")
    classes = f".certainty .certainty-{claim['certainty']}"
    return f'[{word}]({link}){{ {classes} aria-label="{word}: {claim["label"]}" }}'


def sentence(site: SiteView, claim_id: str) -> str:
    """The plain sentence of a claim, and its certainty."""
    return f"{site.library.claims[claim_id]['sentence']} {certainty(site, claim_id)}"


def finding(site: SiteView, reference: str) -> str:
    """What a study found, in plain words, with its source."""
    study, found = site.library.findings[reference]
    return f"{found['plain']}[^{study['id']}]"


def _groups(claim: dict, site: SiteView) -> list[tuple[str, list, bool]]:
    """The findings of a claim: heading, findings with their studies, and whether they stand open.

    Trials stand by their result, each once, as in the picture; reviews stand apart, since they count trials that may
    stand here too.
    """
    if claim["group"] == "safety":
        # Reports of harm have no better and worse: one list.
        entries = [site.library.findings[reference] for key in FINDING_LISTS for reference in claim[key]]
        return [("What the studies say", entries, True)] if entries else []
    groups: list[tuple[str, list, bool]] = []
    reviews: list = []
    again = told_again(claim, site.library)
    for key, headings in FINDING_LISTS.items():
        named = [site.library.findings[reference] for reference in claim[key] if reference not in again]
        found = [entry for entry in named if entry[0]["kind"] != "systematic-review"]
        reviews += [entry for entry in named if entry[0]["kind"] == "systematic-review"]
        for direction, heading in headings.items():
            entries = [entry for entry in found if direction in (None, entry[1]["direction"])]
            if entries:
                groups.append((heading, entries, key in COMPARED or not groups))
    if again:
        told = [
            site.library.findings[reference] for key in FINDING_LISTS for reference in claim[key] if reference in again
        ]
        groups.append(("Another measure or paper of a trial above, counted once", told, False))
    if reviews:
        groups.append(("Reviews, which put trials together", reviews, not groups))
    return groups


def box(site: SiteView, claim_id: str) -> str:
    """The whole box of a claim."""
    claim = site.library.claims[claim_id]
    groups = _groups(claim, site)
    # Reports of harm have no columns either.
    trials = [] if claim["group"] == "safety" else trials_of(claim, site.library)
    for name in claim.get("drawn_with", []):
        found = trials_of(site.library.claims[name], site.library)
        trials += [replace(trial, band="apart") for trial in found if trial.band == "compared"]
    plot = draw_trials(claim, trials)
    return site.render(
        "claim.md",
        claim=claim,
        # Headings of two claims are told apart by what each is of.
        of=f": {claim['label']}" if site.library.pages[site.page].body.count("<!-- show: claim ") > 1 else "",
        groups=groups,
        plot=site.stash(plot) if plot else "",
        certainty_word=site.words["certainty"][claim["certainty"]],
        reasons=reasons_of(claim["rating"]),
        background=[site.library.studies[name] for name in claim["background"]],
    )


def rows(site: SiteView, *claim_ids: str) -> str:
    """Claims in short: label, certainty, sentence, why, and folded their trials and studies."""
    found = []
    for name in claim_ids:
        claim = site.library.claims[name]
        plot = draw_trials(claim, [] if claim["group"] == "safety" else trials_of(claim, site.library))
        found.append(
            {
                "claim": claim,
                "reasons": reasons_of(claim["rating"]),
                "groups": _groups(claim, site),
                "background": [site.library.studies[study] for study in claim["background"]],
                "plot": site.stash(plot) if plot else "",
            }
        )
    return site.render("claim-rows.md", rows=found)


def lines(site: SiteView, *claim_ids: str) -> str:
    """Claims in short, on another page than their own: label and link, certainty, sentence."""
    claims = [site.library.claims[name] for name in claim_ids]
    return site.render("claim-lines.md", claims=claims)


def grid(site: SiteView, *names: str) -> str:
    """Claims, named one by one or by their group, the surest first: label, effect, certainty."""
    claims = [claim for claim in site.library.claims.values() if claim["group"] in names or claim["id"] in names]
    claims.sort(key=lambda claim: list(site.words["certainty"]).index(claim["certainty"]))
    return site.render("claim-grid.md", claims=claims, effect_words=effect_words)


def other_choices(site: SiteView, *names: str) -> str:
    """What else a reader may choose, those named: how each works, good and bad; then daily life, and harm.

    What stands behind a bar is said of quality of life with the page's own treatment, in place of massage as a whole.
    """
    chosen = [name for name in names if name in CHOICES]
    daily = "".join(name for name in names if name not in CHOICES)
    return site.render("other-choices.md", names=chosen, daily=daily, certainty=certainty)


def choices_in_brief(site: SiteView, of: str = "you") -> str:
    """What massage is beside other choices, on a page about something else. `of` is you, client or person."""
    return site.render("choices-in-brief.md", of=of, certainty=certainty)


def harm(site: SiteView, claim_id: str) -> str:
    """What is known of harm from a technique, in one of three fixed phrases."""
    phrase = site.words["harm"][site.library.claims[claim_id]["harm"]]
    return f'<p class="harm">What is known of harm: <strong>{phrase}</strong></p>'


def rating(site: SiteView, claim_id: str) -> str:
    """How a claim got its word, step by step, as a table."""
    claim = site.library.claims[claim_id]
    steps = [(site.words["domains"][domain], claim["rating"][domain]) for domain in DOMAINS]
    starts = START.get(claim["rating"]["evidence"])
    return site.render("rating.md", claim=claim, steps=steps, starts=starts)
