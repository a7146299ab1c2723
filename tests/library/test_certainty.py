"""The certainty word follows from a rating by rule; a changed reason changes the word wherever it stands."""

import pytest

from evidence_data import LIBRARY
from guide.library.library import read_library
from guide.library.trials import DOMAINS, OBSERVED, certainty_of, overall, reasons_of
from guide.state import Build, Page
from guide.views.markers import expand
from guide.views.site_view import SiteView


def _rating(evidence, up=0, **down):
    domains = {
        domain: {"down": down.get(domain.replace("-", "_"), 0), "why": f"{domain}.", "studies": []}
        for domain in DOMAINS
    }
    steps = [{"reason": "large-effect", "by": up, "why": "large.", "studies": []}] if up else []
    return {"evidence": evidence, **domains, "up": steps}


@pytest.mark.parametrize(
    ("rating", "word"),
    [
        (_rating("randomised"), "high"),
        (_rating("randomised", imprecision=1), "moderate"),
        (_rating("randomised", risk_of_bias=1, imprecision=1), "low"),
        (_rating("randomised", risk_of_bias=2, imprecision=2), "very-low"),
        (_rating("observational"), "low"),
        (_rating("observational", up=1), "moderate"),
        (_rating("observational", inconsistency=1), "very-low"),
        (_rating("none"), "no-ms-studies"),
    ],
)
def test_word_is_where_evidence_starts_less_the_steps_down_plus_those_up(rating, word):
    assert certainty_of(rating) == word


@pytest.mark.parametrize("claim", LIBRARY.claims)
def test_no_claim_holds_its_word_and_every_step_has_a_reason(claim):
    rating = LIBRARY.claims[claim]["rating"]
    assert LIBRARY.claims[claim]["certainty"] == certainty_of(rating)
    assert certainty_of(rating) == "high" or reasons_of(rating)


def test_reasons_are_those_that_moved_the_word():
    assert reasons_of(_rating("randomised", imprecision=1)) == ["imprecision."]
    assert reasons_of(_rating("observational", up=1)) == [OBSERVED, "large."]


def _shown(fixture_site):
    fixture_site.write_content()
    view = SiteView(Build(read_library(fixture_site.docs)), Page("index.md", "", "Home", {}))
    return expand("<!-- show: certainty pain -->\n<!-- show: claim-grid pain -->\n<!-- show: claim-rows pain -->", view)


def test_changed_domain_changes_the_word_everywhere(fixture_site):
    before = _shown(fixture_site)
    claim = fixture_site.claims[0]
    rating = {**claim["rating"], "imprecision": {"down": 2, "why": "Only 40 people took part.", "studies": []}}
    fixture_site.claims[0] = {**claim, "rating": rating}
    after = _shown(fixture_site)
    assert before.count("Low certainty") == after.count("Very low certainty") > 2
    assert "Low certainty" not in after and "Only 40 people took part." in after


@pytest.mark.parametrize(
    ("judged", "given", "other", "in_all"),
    [
        ("risk_of_bias", {}, "low", "low"),
        ("risk_of_bias", {"reporting": "not-reported"}, "low", "some-concerns"),
        ("risk_of_bias", {"measurement": "high"}, "not-reported", "high"),
        ("review_quality", {"pooling": "not-pooled", "missing-trials": "not-pooled"}, "yes", "no-critical-flaw"),
        ("review_quality", {"protocol": "not-reported"}, "partly", "low"),
        ("review_quality", {"protocol": "no", "search": "not-reported"}, "yes", "critically-low"),
    ],
)
def test_what_is_not_told_never_counts_in_favour(judged, given, other, in_all):
    assert overall({judged: {**dict.fromkeys(LIBRARY.words["quality_questions"][judged], other), **given}}) == in_all
