"""What a claim rests on: its trials, with who took part and which way each went, and how sure its reasons make us."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from guide.library.study_names import short_name

if TYPE_CHECKING:
    from guide.library.library import Library

TRIAL_KINDS = {"randomised-trial", "controlled-trial", "before-after", "laboratory"}
# The three columns of the picture, by direction: middle, words, and the words on two lines.
COLUMNS = {
    "favours-massage": (60, "Better with it", ("Better", "with it")),
    "no-difference": (180, "No clear difference", ("No clear", "difference")),
    "against": (300, "Other better", ("Other", "better")),
}


@dataclass(frozen=True)
class Trial:
    """One dot: `band` is 'compared', 'alone' (before and after only), 'unclear', or 'apart' (drawn with another claim)."""

    study: str
    name: str
    people: int
    versus: str
    direction: str
    band: str


BANDS = {"supporting": "compared", "contradicting": "compared", "before_and_after": "alone", "unclear": "unclear"}


def told_again(claim: dict[str, Any], library: Library) -> set[str]:
    """References of a claim to a trial that counts by another one: a second measure of the same thing in the same people,
    or another paper on the same trial.
    """
    references = [reference for key in BANDS for reference in claim[key]]
    again: set[str] = set()
    reported: dict[str, str] = {}
    for reference in references:
        study, _ = library.findings[reference]
        if study["kind"] not in TRIAL_KINDS or not study["participants"]:
            continue
        main = re.sub(r"-\d+$", "", reference)
        second = main != reference and main in references
        if second or reported.setdefault(study.get("same_trial_as", study["id"]), study["id"]) != study["id"]:
            again.add(reference)
    return again


def trials_of(claim: dict[str, Any], library: Library) -> list[Trial]:
    """The trials of a claim, by band, each trial once, also where two papers report it; reviews and pages are no trials."""
    trials: list[Trial] = []
    again = told_again(claim, library)
    for key, band in BANDS.items():
        for reference in claim[key]:
            study, finding = library.findings[reference]
            if study["kind"] not in TRIAL_KINDS or not study["participants"] or reference in again:
                continue
            alone = band == "compared" and finding["comparison"] == "within-group"
            who = {"healthy": " (healthy people)", "other-condition": " (not MS)"}.get(study["population"], "")
            trials.append(
                Trial(
                    study["id"],
                    short_name(study) + who,
                    study["participants"],
                    finding["versus"] or "nothing",
                    finding["direction"],
                    "alone" if alone else band,
                )
            )
    order = ["compared", "alone", "unclear"]
    columns = list(COLUMNS)
    return sorted(
        trials,
        key=lambda trial: (
            order.index(trial.band),
            columns.index(trial.direction) if trial.direction in columns else 3,
            -trial.people,
            trial.study,
        ),
    )


def direction_words(trial: Trial) -> str:
    """The result of a trial in the fixed words of the columns."""
    if trial.band == "unclear" or trial.direction not in COLUMNS:
        return "Not clear"
    words = COLUMNS[trial.direction][1]
    return f"{words} than before" if trial.band == "alone" and trial.direction != "no-difference" else words


# The five reasons to rate down, in the order and under the names of the GRADE handbook (2013), section 5.
DOMAINS = ("risk-of-bias", "inconsistency", "indirectness", "imprecision", "publication-bias")
# Where a body of evidence starts (GRADE handbook, section 5): randomised trials high, other studies low.
START = {"randomised": 4, "observational": 2}
WORDS = {4: "high", 3: "moderate", 2: "low", 1: "very-low"}
NO_STUDIES = "no-ms-studies"
OBSERVED = "It does not rest on comparing groups that were shared out by chance."


def certainty_of(rating: dict[str, Any]) -> str:
    """The certainty word of a rating: where its evidence starts, less each step down, plus each step up (1 to 4)."""
    if rating["evidence"] not in START:
        return NO_STUDIES
    steps = START[rating["evidence"]] - sum(rating[domain]["down"] for domain in DOMAINS)
    steps += sum(reason["by"] for reason in rating["up"])
    return WORDS[min(4, max(1, steps))]


def reasons_of(rating: dict[str, Any]) -> list[str]:
    """The sentences that say why the word is not higher, or why it is higher than where the evidence starts."""
    if rating["evidence"] not in START:
        return [rating["risk-of-bias"]["why"]]
    start = [OBSERVED] if rating["evidence"] == "observational" else []
    down = [rating[domain]["why"] for domain in DOMAINS if rating[domain]["down"]]
    # Where nothing is taken off, the first reason says why.
    return start + down + [reason["why"] for reason in rating["up"]] or [rating[DOMAINS[0]]["why"]]


NOT_REPORTED = "not-reported"


def overall(study: dict[str, Any]) -> str:
    """How fair a randomised trial was in all, or how good a review: by its worst answer; what is not told never helps.

    A trial is `high` with one serious doubt, `low` only if all five domains are, else `some-concerns`. A review is
    `critically-low` with two critical items or more that it does not meet or tell, `low` with one, else `no-critical-flaw`.
    """
    if "risk_of_bias" in study:
        given = set(study["risk_of_bias"].values())
        return "high" if "high" in given else "low" if given == {"low"} else "some-concerns"
    unmet = sum(given in ("no", NOT_REPORTED) for given in study["review_quality"].values())
    return "critically-low" if unmet > 1 else "low" if unmet else "no-critical-flaw"


def trials_held(review: dict[str, Any], library: Library) -> set[str]:
    """Ids of the trials that a review holds, each by the report that stands for it."""
    return {library.studies[one].get("same_trial_as", one) for one in review.get("holds", [])}
