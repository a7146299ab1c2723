"""What the search box shows: what each result is and why, help where nothing is found, room on a small screen."""

import re

import pytest

from search_box import FIELD, FOCUSED, SearchBox, ask


def test_results_say_what_they_are_and_why(page, address):
    page.goto(address)
    page.locator(FIELD).click()
    ask(page, "swollen leg")
    kinds = page.locator(".search-kind").all_inner_texts()
    assert len(kinds) == page.locator(".md-search-result__item").count() and kinds[0] == "Safety"
    assert set(kinds) <= {
        "Home",
        "MS basics",
        "Benefit",
        "Technique",
        "Safety",
        "Care",
        "Evidence",
        "Take away",
        "Find your way",
        "About this site",
    }
    for excerpt in page.locator(".search-excerpt").all_inner_texts():
        assert 20 <= len(excerpt) <= 180
    assert page.locator(".search-excerpt mark").count() > 0
    status = page.locator(".md-search-result__meta")
    assert status.get_attribute("role") == "status" and re.fullmatch(r"\d+ matching pages", status.inner_text())


def test_typed_marks_are_shown_as_text(page, address):
    page.goto(address)
    page.locator(FIELD).click()
    ask(page, "pain <img src=x onerror=alert(1)>")
    assert page.locator(".md-search-result img").count() == 0


def test_where_nothing_is_found_there_is_a_way_on(page, address):
    page.goto(address + "benefits/pain/")
    page.locator(FIELD).click()
    ask(page, "xylophone")
    help_box = page.locator(".search-help")
    help_box.get_by_role("link").first.wait_for()
    assert help_box.get_attribute("role") == "status"
    assert [link.evaluate("a => a.href") for link in help_box.get_by_role("link").all()][:2] == [
        address + "a-z/",
        address + "questions/",
    ]
    page.keyboard.press("Tab")
    assert page.evaluate(f"{FOCUSED}.closest('.search-help') !== null")
    ask(page, "pain")
    assert help_box.get_by_role("link").count() == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_results_fit_a_small_screen(browser, address, scheme):
    context = browser.new_context(viewport={"width": 320, "height": 640}, color_scheme=scheme)
    page = context.new_page()
    page.goto(address)
    page.get_by_role("button", name="Search", exact=True).click()
    ask(page, "swollen leg")
    page.wait_for_timeout(400)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert page.evaluate(
        "[...document.querySelectorAll('.md-search-result__item > a')].every(a => a.getBoundingClientRect().right <= 320)"
    )
    heights = page.evaluate(
        "[...document.querySelectorAll('.md-search-result a, .md-search-result summary')].filter(e => e.offsetParent).map(e => e.offsetHeight)"
    )
    assert min(heights) >= 44
    context.close()


def test_the_driver_reads_places_alike_online_and_from_disk(page):
    assert SearchBox(page, "http://a/").place("http://a/safety/heat/?h=x#y") == "/safety/heat/"
    assert SearchBox(page, "file:///a%20b/").place("file:///a%20b/safety/index.html") == "/safety/"
    assert SearchBox(page, "file:///a%20b/").place("file:///a%20b/index.html") == "/"
