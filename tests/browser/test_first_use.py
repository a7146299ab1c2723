"""The theme's script comes at the first touch, and nothing that is done before it is there gets lost."""

import re
import time

import pytest

from search_box import FIELD
from waiting import wait_for_first_use

THEME = re.compile(r"/javascripts/bundle\.")
SEARCH_OPEN = "document.querySelector('[data-md-toggle=search]').checked"
ANSWERS = "words => document.querySelector('.md-search').dataset.answers === words"


@pytest.fixture
def slow(page):
    """A page on which the theme's script takes half a second to come; its requests are in `asked`."""
    page.asked = []

    def late(route):
        page.asked.append(route.request.url)
        time.sleep(0.5)
        route.continue_()

    page.route(THEME, late)
    return page


@pytest.mark.parametrize("place", ["", "benefits/pain/", "take-away/diary/", "404.html"])
def test_an_untouched_page_does_without_it(slow, address, place):
    slow.goto(address + place, wait_until="networkidle")
    slow.wait_for_timeout(800)
    assert slow.asked == []
    slow.mouse.move(300, 300)
    slow.wait_for_timeout(200)
    assert len(slow.asked) == 1


def test_a_link_to_a_place_or_with_a_question_needs_it_at_once(slow, address):
    for place in ("benefits/pain/#pain-trials", "?q=pain"):
        slow.goto("about:blank")
        slow.asked.clear()
        slow.goto(address + place, wait_until="networkidle")
        assert len(slow.asked) == 1


def test_words_typed_into_the_field_at_once_are_answered(slow, address):
    slow.goto(address)
    slow.locator(FIELD).click()
    slow.keyboard.type("pregnant", delay=10)
    slow.keyboard.press("Enter")
    slow.wait_for_function(ANSWERS, arg="pregnant")
    assert slow.evaluate(SEARCH_OPEN) and slow.url == address
    assert "pregnancy" in slow.locator(".md-search-result__item a").first.get_attribute("href")


def test_the_search_button_and_words_typed_at_once_are_answered(slow, address):
    slow.set_viewport_size({"width": 390, "height": 844})
    slow.goto(address + "safety/")
    slow.get_by_role("button", name="Search", exact=True).click()
    slow.keyboard.type("cortisone", delay=10)
    slow.wait_for_function(ANSWERS, arg="cortisone")
    assert slow.locator(FIELD).input_value() == "cortisone" and slow.evaluate(SEARCH_OPEN)


def test_escape_pressed_at_once_closes_search(slow, address):
    slow.set_viewport_size({"width": 390, "height": 844})
    slow.goto(address + "safety/")
    slow.get_by_role("button", name="Search", exact=True).click()
    slow.keyboard.press("Escape")
    wait_for_first_use(slow)
    slow.wait_for_timeout(200)
    assert not slow.evaluate(SEARCH_OPEN)
    assert "search-button" in slow.evaluate("document.activeElement.className")


def test_first_taps_on_menu_settings_and_links_work(slow, address):
    slow.set_viewport_size({"width": 390, "height": 844})
    slow.goto(address + "safety/")
    slow.get_by_role("button", name="Menu", exact=True).click()
    assert slow.get_by_role("button", name="Close menu").is_visible()
    slow.goto(address + "safety/")
    slow.get_by_role("button", name="Reading settings").click()
    assert slow.locator("#reading-settings").is_visible()
    slow.goto(address + "safety/")
    slow.locator(".notice a").first.click()
    slow.wait_for_url("**/urgent-help/")


def test_a_script_that_does_not_come_is_told_and_asked_for_again(page, address):
    page.route(THEME, lambda route: route.abort())
    page.goto(address)
    page.locator(FIELD).click()
    page.wait_for_function("document.querySelector('.md-search-result__meta').textContent.includes('did not load')")
    page.unroute(THEME)
    page.locator(FIELD).press_sequentially("relapse")
    page.wait_for_function(ANSWERS, arg="relapse")


def test_it_starts_once(page, address):
    page.goto(address)
    page.mouse.move(200, 200)
    page.keyboard.press("Tab")
    page.mouse.wheel(0, 400)
    wait_for_first_use(page)
    page.mouse.move(300, 200)
    page.wait_for_timeout(300)
    assert page.evaluate("document.querySelectorAll('script[src*=\"bundle.\"]').length") == 1


def test_the_list_of_parts_follows_the_reader(page, address):
    page.goto(address + "benefits/pain/")
    page.mouse.move(640, 500)
    page.mouse.wheel(0, 3000)
    page.wait_for_selector(".md-nav__link--active", state="attached")


def test_what_is_folded_is_open_on_paper_though_nothing_was_touched(page, address):
    page.goto(address + "benefits/pain/")
    folded = "[...document.querySelectorAll('article details')].filter(one => !one.open).length"
    assert page.evaluate(folded) > 3
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.evaluate(folded) == 0
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.evaluate(folded) > 3
