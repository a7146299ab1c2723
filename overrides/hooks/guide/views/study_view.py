"""The study cards: every study, in plain words, each with a link of its own."""

from __future__ import annotations

from guide.library.library import studies_of
from guide.library.study_names import reference, study_name
from guide.library.trials import TRIAL_KINDS, overall, trials_held
from guide.views.site_view import SiteView


def study_list(site: SiteView) -> str:
    """The biggest trials in MS, and all studies by subject, a line each that leads to the study's page, with a field that
    narrows them where script runs.
    """
    studies = sorted(site.library.studies.values(), key=lambda study: study_name(study).lower())
    subjects: dict[str, list] = {topic: [] for topic in site.words["topics"]}
    for study in studies:
        subjects[next(topic for topic in subjects if topic in study["topics"])].append(study)
    trials = [one for one in studies if one["kind"] in TRIAL_KINDS and one["population"] == "ms"]
    of_massage = [one for one in trials if "comparators" not in one["topics"] and one.get("participants")]
    return site.render(
        "study-list.md",
        subjects={topic: found for topic, found in subjects.items() if found},
        biggest=sorted(of_massage, key=lambda one: -one["participants"])[:5],
    )


def gaps(site: SiteView, which: str) -> str:
    """What research has not answered, from the data: claims `untested` in MS or still `unknown`, or the `people` left out."""
    claims = [claim for claim in site.library.claims.values() if claim["group"] != "safety"]
    word = {"untested": "no-ms-studies", "unknown": "very-low"}.get(which)
    trials = {
        study.get("same_trial_as", study["id"]): study
        for study in site.library.studies.values()
        if study["kind"] in TRIAL_KINDS and study["population"] == "ms"
    }
    limits = {
        key: sum(key in trial.get("took_only", []) for trial in trials.values()) for key in site.words["took_only"]
    }
    return site.render(
        "gaps.md",
        claims=[claim for claim in claims if claim["certainty"] == word],
        untested=which == "untested",
        trials=len(trials),
        limits={site.words["took_only"][key]: count for key, count in limits.items()} if which == "people" else {},
    )


def study(site: SiteView, study_id: str) -> str:
    """All that the page of a study says: its record in plain words, the claims it serves, other reports of the same trial."""
    record = site.library.studies[study_id]
    trial = record.get("same_trial_as", study_id)
    reports = [one for one in site.library.studies.values() if trial in (one["id"], one.get("same_trial_as"))]
    words = site.words
    judged = next((key for key in words["quality_questions"] if key in record), "")
    is_trial = record["kind"] in ("randomised-trial", "controlled-trial") and record["population"] == "ms"
    return site.render(
        "study.md",
        study=record,
        claims=[claim for claim in site.library.claims.values() if study_id in studies_of(claim)],
        reports=[one for one in reports if one["id"] != study_id],
        told=[(begins, record[key]) for key, begins in words["told"].items() if key in record],
        untold=[missing for key, missing in words["untold"].items() if is_trial and key not in record],
        held=[site.library.studies[one] for one in record.get("holds", [])],
        holders=[one for one in site.library.studies.values() if trial in trials_held(one, site.library)],
        answers=[
            (asks, words["quality_answers"][record[judged][key]])
            for key, asks in words["quality_questions"].get(judged, {}).items()
        ],
        in_all=words["overall"][judged][overall(record)] if judged else "",
        reference=reference,
    )
