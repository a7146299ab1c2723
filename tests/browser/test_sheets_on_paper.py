"""The three sheets on paper: one page each, whole words, room for a pen, also without script."""

import pytest
import yaml

from conftest import ROOT
from sheet_page import FIELD, SHEETS, open_sheet, page_count

MILLIMETRE = 96 / 25.4


def _fill_all(form):
    """Tick every box and write a line of common length into every field."""
    for box in form.locator("input[type=checkbox]").all():
        box.check()
    for field in form.locator("input[type=text], textarea").all():
        field.fill("Both feet, left hand")
    for field in form.locator(".score input").all():
        field.fill("7")


@pytest.mark.parametrize("sheet", SHEETS)
def test_sheet_is_one_page_on_paper_empty_and_filled(page, address, sheet):
    form = open_sheet(page, address, sheet)
    for fill in (None, _fill_all):
        if fill:
            fill(form)
        for paper in ("A4", "Letter"):
            assert page_count(page.pdf(format=paper)) == 1, (fill, paper)


def test_counting_pages_can_tell_two(page):
    page.set_content("<p>One</p><p style='break-before: page'>Two</p>")
    assert page_count(page.pdf()) == 2


@pytest.mark.parametrize("sheet", SHEETS)
def test_sheet_alone_is_printed_with_the_notice_and_large_boxes(page, address, sheet):
    form = open_sheet(page, address, sheet)
    page.emulate_media(media="print")
    assert form.is_visible() and page.get_by_role("note", name="Medical notice").is_visible()
    assert page.locator("article h1:visible, article button:visible, .admonition:visible, .dates:visible").count() == 0
    for field in form.locator("[name]").all():
        box = field.bounding_box()
        assert min(box["width"], box["height"]) >= 8 * MILLIMETRE - 0.1, field.get_attribute("name")
    size = form.locator(".write > span").first.evaluate("label => parseFloat(getComputedStyle(label).fontSize)")
    assert size >= 16  # 12 pt


@pytest.mark.parametrize("sheet", SHEETS)
def test_long_words_are_printed_whole(page, address, sheet):
    form = open_sheet(page, address, sheet)
    form.locator(f"[name={FIELD[sheet]}]").fill("A long story. " * 60)
    page.emulate_media(media="print")
    area = form.locator(f"[name={FIELD[sheet]}]")
    assert area.evaluate("area => area.scrollHeight <= area.clientHeight + 1")


@pytest.mark.parametrize("sheet", SHEETS)
def test_without_script_a_sheet_can_be_filled_and_printed(browser, address, sheet):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    form = open_sheet(page, address, sheet)
    form.locator(f"[name={FIELD[sheet]}]").fill("By hand")
    assert page.locator("article button:visible").count() == 0
    assert page_count(page.pdf(format="A4")) == 1
    context.close()


def test_what_a_therapist_gets_is_one_side_with_a_notice_of_its_own(page, address):
    page.goto(f"{address}take-away/therapist-sheet/")
    for paper in ("A4", "Letter"):
        assert page_count(page.pdf(format=paper)) == 1, paper
    page.emulate_media(media="print")
    assert page.locator(".sheet-notice").is_visible()
    assert page.locator("article .notice:visible, article h1:visible, .dates:visible").count() == 0
    sheet = page.locator(".therapist-sheet")
    rules = yaml.safe_load((ROOT / "docs" / "data" / "rules.yaml").read_text("utf-8"))
    assert sheet.locator("dt").all_inner_texts() == [rule["short"] for rule in rules]
    assert sheet.locator(".tel:visible").count() >= 5


@pytest.mark.parametrize("start", ["care/choose-a-therapist/", "for-therapists/", "take-away/therapist-card/"])
def test_what_a_therapist_gets_is_one_tap_from_where_one_looks_for_it(page, address, start):
    page.goto(address + start)
    page.locator("article a[href$='therapist-sheet/']").first.click()
    page.wait_for_url("**/take-away/therapist-sheet/")
