"""What the evidence says in plain words has no number and no rating that is not in its data."""

import re

import pytest

from evidence_data import LIBRARY, bodies
from guide.checks.sentences import check_sentences
from guide.library.library import studies_of
from guide.library.page_source import MARKER, PageSource
from guide.library.trials import reasons_of, trials_of
from guide.state import Build, Page
from guide.views.markers import expand
from guide.views.site_view import SiteView

NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")


def test_claims_hold_no_number_that_their_studies_lack():
    for claim in LIBRARY.claims.values():
        known = " ".join(str(LIBRARY.studies[study]) for study in studies_of(claim)).replace(",", "")
        # Counting trials of a claim is allowed: small numbers that are no measurement.
        said = f"{claim['sentence']} {claim['verdict']} {claim.get('last', '')}"
        said = f"{said} {' '.join(reasons_of(claim['rating']))}".replace(",", "")
        missing = {
            number for number in NUMBER.findall(said) if not re.search(rf"(?<!\d){re.escape(number)}(?!\d)", known)
        }
        assert {number for number in missing if float(number) > len(studies_of(claim))} == set(), claim["id"]


def test_pages_state_no_rating_by_hand():
    for page, text in bodies().items():
        if page in ("evidence/how-we-judge.md", "evidence/index.md", "glossary.md"):
            continue  # They explain the words.
        written = MARKER.sub("", text).lower()
        assert not re.search(r"\b(high|moderate|very low|low) certainty\b", written), page


SENTENCES = {
    "Studies found less pain.": ["no source for 'Studies found less pain.'."],
    "About 1 in 7 people fall.": ["no source for 'About 1 in 7 people fall.'."],
    "Studies found less pain.[^hughes-2009]": [],
    "Pain was less. Studies say so.[^hughes-2009]": [],
    "We found no study of it.": [],
    "Ask whether a study looked at it.": [],
    '"The studies disagree, so I want to try it with care."': [],
    "These trials measured it:": [],
    '!!! short "In short"\n\n    - Studies disagree.': [],
    "Nobody has shown that it is proven.": [],
    "That massage is proven.": ["'is proven' says more than a study can."],
    "In 3 trials it fell. It rose later.[^hughes-2009]": ["'3 trials' is typed by hand."],
    "In 3 trials it fell.[^hughes-2009]": [],
    "There are <!-- show: count trials/pain --> trials.": [],
}


@pytest.mark.parametrize("words", SENTENCES)
def test_what_needs_a_source_and_what_is_our_own(words):
    page = PageSource("safety/sample.md", {}, f"## A part {{ #a-part }}\n\n{words}\n", 10)
    faults = list(check_sentences(page, LIBRARY))
    assert [fault.what for fault in faults] == SENTENCES[words]
    assert all(fault.line in (12, 14) for fault in faults)


def test_sentences_beside_a_claim_need_no_source_of_their_own():
    body = "## A part { #a-part }\n\nThe trials disagree.\n\n<!-- show: claim pain -->\n\n## More { #more }\n\nTrials agree.\n"
    faults = list(check_sentences(PageSource("benefits/sample.md", {}, body), LIBRARY))
    assert [fault.line for fault in faults] == [9]


def test_a_count_on_a_page_is_that_of_the_data():
    view = SiteView(Build(LIBRARY), Page("index.md", "", "Home", {}))
    trials = trials_of(LIBRARY.claims["pain"], LIBRARY)
    shown = expand("<!-- show: count trials/pain --> with <!-- show: count people/pain -->", view)
    assert shown == f"{len(trials)} with {sum(trial.people for trial in trials):,}"
