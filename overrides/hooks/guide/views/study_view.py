"""The study cards: every study, in plain words, each with a link of its own."""

from __future__ import annotations

from guide.library.library import studies_of
from guide.library.sources import reference, study_name
from guide.views.site_view import SiteView

KINDS = {
    "randomised-trial": "Randomised trial",
    "controlled-trial": "Controlled trial",
    "before-after": "Before-and-after study",
    "systematic-review": "Review of studies",
    "cohort": "Study that follows people over time",
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


def cards(site: SiteView) -> str:
    """All studies as cards, ordered by name, with a form to filter them where script runs."""
    studies = sorted(site.library.studies.values(), key=lambda study: study_name(study).lower())
    claims_of: dict[str, list] = {study["id"]: [] for study in studies}
    for claim in site.library.claims.values():
        for name in sorted(studies_of(claim)):
            claims_of[name].append(claim)
    used = {topic for study in studies for topic in study["topics"]}
    return site.render(
        "study-cards.md",
        studies=studies,
        claims_of=claims_of,
        study_name=study_name,
        kinds=KINDS,
        topics={key: words for key, words in TOPICS.items() if key in used},
        populations=POPULATIONS,
        checked=CHECKED,
        reference=reference,
    )
