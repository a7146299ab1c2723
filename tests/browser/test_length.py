"""How long a page is on a phone and on paper, with its folds closed: a tired reader gets through it.

tests/lengths.yaml holds the limits, the lists that are exempt, and the pages that are still longer: each with its length
as a ceiling, which may only fall. Paper is Letter here, the shorter; A4 is tried before a release.
"""

import pytest

from visits import LENGTHS, PARTS, visited


def _too_long(measured, usual, longer):
    """Pages above what is allowed, and ceilings that a page has come well below."""
    over = {name: size for name, size in measured.items() if size > longer.get(name, usual[name])}
    slack = {name: measured[name] for name in longer if name in measured and measured[name] < longer[name] - 0.5}
    return over, slack


@pytest.fixture(scope="module")
def texts(site, address, browser):
    """What was seen of each page of text; lengths, the end of its answer, and its tail are in screens of a phone."""
    # From the end, since another process begins at the beginning: so neither waits for the other.
    seen = {name: page for part in reversed(PARTS) for name, page in visited(site, address, browser, part).items()}
    return {name: page for name, page in seen.items() if "screens" in page}


def test_no_page_of_text_is_longer_than_a_tired_reader_gets_through(texts):
    most = LENGTHS["screens"]
    lengths = {name: page["screens"][0] for name, page in texts.items()}
    usual = {name: most.get(page["kind"], most["any"]) for name, page in texts.items()}
    over, slack = _too_long(lengths, usual, LENGTHS["longer"])
    assert len(lengths) > 70
    assert over == {}, "screens; shorten the page"
    assert slack == {}, "screens; lower the ceiling in tests/lengths.yaml, or take it out"


def test_half_of_all_pages_are_short(texts):
    lengths = sorted(page["screens"][0] for page in texts.values())
    assert lengths[len(lengths) // 2] <= LENGTHS["screens"]["median"]


@pytest.mark.parametrize(("place", "limit"), [(1, "answer"), (2, "tail")])
def test_the_answer_comes_first_and_what_follows_the_text_is_one_screen_at_most(texts, place, limit):
    sizes = {name: page["screens"][place] for name, page in texts.items()}
    assert {name: size for name, size in sizes.items() if size > LENGTHS["screens"][limit]} == {}


@pytest.mark.parametrize("part", PARTS)
def test_no_page_takes_more_than_three_sheets_of_paper(site, address, browser, part):
    texts = {name: page for name, page in visited(site, address, browser, part).items() if "sheets" in page}
    sheets = {name: page["sheets"] for name, page in texts.items()}
    over, slack = _too_long(sheets, dict.fromkeys(sheets, LENGTHS["sheets"]), LENGTHS["more_sheets"])
    assert over == {}, "sheets of paper; shorten the page"
    assert slack == {}, "sheets; lower the ceiling in tests/lengths.yaml, or take it out"
    assert {name: page["on paper"] for name, page in texts.items() if page["on paper"]} == {}


def test_a_page_above_its_limit_is_found_and_so_is_a_ceiling_that_is_too_high():
    measured = {"a/": 8.2, "b/": 9.0, "c/": 7.0}
    assert _too_long(measured, dict.fromkeys(measured, 8), {"b/": 9.2, "c/": 12}) == ({"a/": 8.2}, {"c/": 7.0})
