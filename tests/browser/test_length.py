"""How long a page is on a phone and on paper, with its folds closed: a tired reader gets through it.

tests/lengths.yaml holds the limits, the lists that are exempt, and the pages that are still longer: each with its length
as a ceiling, which may only fall.
"""

import pytest
import yaml

from conftest import ROOT
from printed import HEADINGS, headings_of, paper_faults
from sheet_page import page_count
from site_checks import parsed
from visits import PARTS, part_of

LENGTHS = yaml.safe_load((ROOT / "tests" / "lengths.yaml").read_text("utf-8"))
WIDTH, SCREEN = 390, 844
MEASURE = """() => {
  const below = (selector) => [...document.querySelectorAll(selector)].map(one => one.getBoundingClientRect().bottom + scrollY);
  const end = document.querySelector('.next, .pass-on');
  const length = document.documentElement.scrollHeight;
  return [length, Math.max(0, ...below('.message, .admonition.short, .admonition.first')),
    end ? length - end.getBoundingClientRect().top - scrollY : 0];
}"""


def _name(path, site):
    return path.relative_to(site.online).as_posix().removesuffix("index.html")


def _texts(site):
    """Every page of text: neither a list, nor one that only leads on."""
    pages = [path for path in site.pages() if not parsed(path).select_one(".moved-page")]
    return [path for path in pages if not _name(path, site).startswith(tuple(LENGTHS["lists"]))]


def _kind(path):
    kind = parsed(path).select_one('[class^="kind-"]')
    return kind["class"][0].removeprefix("kind-") if kind else ""


def _too_long(measured, usual, longer):
    """Pages above what is allowed, and ceilings that a page has come well below."""
    over = {name: size for name, size in measured.items() if size > longer.get(name, usual[name])}
    slack = {name: measured[name] for name in longer if name in measured and measured[name] < longer[name] - 0.5}
    return over, slack


@pytest.fixture(scope="module")
def screens(site, address, browser):
    """Of each page of text: its length, the end of its answer, and its tail, in screens of a phone."""
    context = browser.new_context(viewport={"width": WIDTH, "height": SCREEN})
    page, found = context.new_page(), {}
    for path in _texts(site):
        page.goto(address + _name(path, site))
        found[_name(path, site)] = [round(size / SCREEN, 1) for size in page.evaluate(MEASURE)]
    context.close()
    return found


def test_no_page_of_text_is_longer_than_a_tired_reader_gets_through(site, screens):
    kinds = {_name(path, site): _kind(path) for path in _texts(site)}
    most = LENGTHS["screens"]
    lengths = {name: sizes[0] for name, sizes in screens.items()}
    usual = {name: most.get(kinds[name], most["any"]) for name in lengths}
    over, slack = _too_long(lengths, usual, LENGTHS["longer"])
    assert over == {}, "screens; shorten the page"
    assert slack == {}, "screens; lower the ceiling in tests/lengths.yaml, or take it out"


def test_half_of_all_pages_are_short(screens):
    lengths = sorted(sizes[0] for sizes in screens.values())
    assert lengths[len(lengths) // 2] <= LENGTHS["screens"]["median"]


def test_the_answer_and_who_should_wait_come_first(screens):
    assert {name: sizes[1] for name, sizes in screens.items() if sizes[1] > LENGTHS["screens"]["answer"]} == {}


def test_what_follows_the_text_is_one_screen_at_most(screens):
    assert {name: sizes[2] for name, sizes in screens.items() if sizes[2] > LENGTHS["screens"]["tail"]} == {}


@pytest.mark.parametrize("part", PARTS)
def test_no_page_takes_more_than_three_sheets_of_paper(site, address, browser, part):
    context = browser.new_context()
    page, sheets, faults = context.new_page(), {}, {}
    for path in part_of(_texts(site), part):
        name = _name(path, site)
        page.goto(address + name)
        headings = headings_of(page.evaluate(HEADINGS))
        pdfs = [page.pdf(format=paper) for paper in ("A4", "Letter")]
        sheets[name] = max(map(page_count, pdfs))
        faults[name] = [fault for pdf in pdfs for fault in paper_faults(pdf, headings)]
    context.close()
    over, slack = _too_long(sheets, dict.fromkeys(sheets, LENGTHS["sheets"]), LENGTHS["more_sheets"])
    assert over == {}, "sheets of paper; shorten the page"
    assert slack == {}, "sheets; lower the ceiling in tests/lengths.yaml, or take it out"
    assert {name: found for name, found in faults.items() if found} == {}


def test_a_page_above_its_limit_is_found_and_so_is_a_ceiling_that_is_too_high():
    measured = {"a/": 8.2, "b/": 9.0, "c/": 7.0}
    assert _too_long(measured, dict.fromkeys(measured, 8), {"b/": 9.2, "c/": 12}) == ({"a/": 8.2}, {"c/": 7.0})
