"""The table of WCAG 2.2 is whole, and names tests that are there."""

from collections import Counter

from conftest import ROOT
from evidence_data import LIBRARY

CRITERIA = LIBRARY.lists["criteria"]
# How many criteria each guideline of the recommendation of 5 October 2023 has.
GUIDELINES = {
    "1.1": 1, "1.2": 9, "1.3": 6, "1.4": 13, "2.1": 4, "2.2": 6, "2.3": 3, "2.4": 13, "2.5": 8, "3.1": 6, "3.2": 6, "3.3": 9, "4.1": 2,
}  # fmt: skip


def test_every_criterion_is_there_once_in_its_order():
    numbers = [tuple(map(int, one["number"].split("."))) for one in CRITERIA]
    assert numbers == sorted(set(numbers))
    assert Counter(f"{one}.{two}" for one, two, _ in numbers) == GUIDELINES
    assert Counter(one["level"] for one in CRITERIA) == {"A": 31, "AA": 24, "AAA": 31}


def test_every_test_that_is_named_is_there():
    named = {test for one in CRITERIA for test in one.get("tests", [])}
    assert len(named) > 15 and [test for test in named if not (ROOT / test).is_file()] == []


def test_the_page_shows_every_criterion(online_pages):
    page = next(soup for address, soup in online_pages.items() if address.endswith("/about/accessibility/"))
    rows = [[cell.get_text() for cell in row.select("td")] for row in page.select("details.more tbody tr")]
    assert [row[:3] for row in rows] == [
        [f"{one['number']} {one['name']}", one["level"], one["result"]] for one in CRITERIA
    ]
