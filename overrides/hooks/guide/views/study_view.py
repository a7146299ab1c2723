"""The study cards: every study, in plain words, each with a link of its own."""

from __future__ import annotations

from guide.library.library import studies_of
from guide.library.sources import reference, study_name, study_source
from guide.library.trials import QUALITY_QUESTIONS, TRIAL_KINDS, overall, trials_held
from guide.views.site_view import SiteView

KINDS = {
    "randomised-trial": "Randomised trial",
    "controlled-trial": "Controlled trial",
    "before-after": "Before-and-after study",
    "systematic-review": "Review of studies",
    "cohort": "Study that follows people over time",
    "survey": "Survey",
    "case-report": "Report of one person",
    "laboratory": "Laboratory study",
    "trial-registration": "Announced trial",
    "information-page": "Information page",
}
TOPICS = {
    "pain": "Pain",
    "fatigue": "Tiredness (fatigue)",
    "spasticity": "Stiffness and spasms (spasticity)",
    "stress": "Stress",
    "cortisol": "Stress hormones",
    "mood": "Low mood",
    "anxiety": "Worry (anxiety)",
    "sleep": "Sleep",
    "quality-of-life": "Quality of life",
    "walking-balance": "Walking",
    "balance": "Balance",
    "range-of-motion": "Movement of joints",
    "circulation": "Circulation",
    "constipation": "Constipation",
    "bladder": "Bladder",
    "tingling": "Tingling",
    "swelling": "Swelling",
    "safety": "Safety",
    "blood-clots": "Blood clots",
    "heat": "Heat",
    "swedish": "Swedish massage",
    "reflexology": "Reflexology",
    "myofascial-release": "Myofascial release",
    "lymphatic-drainage": "Lymphatic drainage",
    "joint-mobilisation": "Joint mobilisation",
    "aromatherapy": "Scented oils",
    "self-or-carer-massage": "Massage by yourself or a carer",
    "comparators": "Other treatments",
}
POPULATIONS = {
    "ms": "People with MS",
    "mixed": "Mixed groups",
    "other-condition": "People with another condition",
    "healthy": "Healthy people",
}
CHECKED = {
    "abstract": "We read the study's own summary (abstract), not the whole paper.",
    "summary": "We read a summary by somebody else, not the paper itself.",
    "full-text": "We read the whole paper.",
}


# Under which subject a study stands in the list: the first of its topics, in the order of TOPICS.
def _subject(study: dict) -> str:
    return next(topic for topic in TOPICS if topic in study["topics"])


def study_list(site: SiteView) -> str:
    """All studies by subject, a line each that leads to the study's page, with a field that narrows them where script runs."""
    studies = sorted(site.library.studies.values(), key=lambda study: study_name(study).lower())
    subjects: dict[str, list] = {topic: [] for topic in TOPICS}
    for study in studies:
        subjects[_subject(study)].append(study)
    return site.render(
        "study-list.md",
        subjects={topic: found for topic, found in subjects.items() if found},
        topics=TOPICS,
        kinds=KINDS,
        study_name=study_name,
        study_source=study_source,
    )


TOOK_ONLY = {
    "women": "took women only",
    "can-walk": "took only people who could walk",
    "relapsing": "took only people with relapsing MS",
}


def gaps(site: SiteView, which: str) -> str:
    """What research has not answered, from the data: claims `untested` in MS or still `unknown`, or the `people` left out."""
    claims = [claim for claim in site.library.claims.values() if claim["group"] != "safety"]
    word = {"untested": "no-ms-studies", "unknown": "very-low"}.get(which)
    trials = {
        study.get("same_trial_as", study["id"]): study
        for study in site.library.studies.values()
        if study["kind"] in TRIAL_KINDS and study["population"] == "ms"
    }
    limits = {key: sum(key in trial.get("took_only", []) for trial in trials.values()) for key in TOOK_ONLY}
    return site.render(
        "gaps.md",
        claims=[claim for claim in claims if claim["certainty"] == word],
        untested=which == "untested",
        trials=len(trials),
        limits={TOOK_ONLY[key]: count for key, count in limits.items()} if which == "people" else {},
    )


# How a trial was run, as far as what was read tells: the key, how its line begins, and the words for where it is missing.
TOLD = (
    ("pretend", "The pretend treatment", ""),
    ("blinded", "Who did not know", "who knew what people had"),
    ("dropouts", "Who left", "how many left"),
    ("followed_for", "How long people were followed", "how long people were followed"),
)

# The answers of RoB 2 and AMSTAR 2 in plain words, and what they come to.
QUALITY_ANSWERS = {
    "low": "No reason to doubt it",
    "some-concerns": "Some doubt",
    "high": "Serious doubt",
    "yes": "Yes",
    "partly": "In part",
    "no": "No",
    "not-pooled": "It added nothing up",
    "not-reported": "Not told in what we read",
}
OVERALL = {
    "risk_of_bias": {
        "low": "We see no reason to doubt the result.",
        "some-concerns": "There is some doubt about the result, or what we read does not tell enough.",
        "high": "There is serious doubt about the result.",
    },
    "review_quality": {
        "critically-low": "Several main points are missing, or not told in what we read. Lean on it little.",
        "low": "One main point is missing, or not told in what we read. Lean on it with care.",
        "no-critical-flaw": "We found no main point missing.",
    },
}


def study(site: SiteView, study_id: str) -> str:
    """All that the page of a study says: its record in plain words, the claims it serves, other reports of the same trial."""
    record = site.library.studies[study_id]
    trial = record.get("same_trial_as", study_id)
    reports = [one for one in site.library.studies.values() if trial in (one["id"], one.get("same_trial_as"))]
    judged = next((key for key in QUALITY_QUESTIONS if key in record), "")
    is_trial = record["kind"] in ("randomised-trial", "controlled-trial") and record["population"] == "ms"
    return site.render(
        "study.md",
        study=record,
        claims=[claim for claim in site.library.claims.values() if study_id in studies_of(claim)],
        reports=[one for one in reports if one["id"] != study_id],
        told=[(words, record[key]) for key, words, _ in TOLD if key in record],
        untold=[words for key, _, words in TOLD if words and is_trial and key not in record],
        held=[site.library.studies[one] for one in record.get("holds", [])],
        holders=[one for one in site.library.studies.values() if trial in trials_held(one, site.library)],
        answers=[
            (asks, QUALITY_ANSWERS[record[judged][key]]) for key, asks in QUALITY_QUESTIONS.get(judged, {}).items()
        ],
        in_all=OVERALL[judged][overall(record)] if judged else "",
        study_name=study_name,
        study_source=study_source,
        kinds=KINDS,
        populations=POPULATIONS,
        checked=CHECKED,
        reference=reference,
    )
