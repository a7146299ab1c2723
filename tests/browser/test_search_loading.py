"""Search loads late and loses nothing: not before it is turned to, once, and again if it failed."""

import re

import pytest

from search_box import FIELD, ask

LATE = re.compile(
    r"/search/search_index\.|/javascripts/search/(words|pages|forms|query|rank|results|worker)\.js|/workers/"
)


def _watch(page):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    return asked


def _late(asked):
    return [url for url in asked if LATE.search(url)]


@pytest.mark.parametrize("place", ["", "benefits/pain/", "safety/urgent-help/", "404.html"])
def test_a_page_view_loads_neither_engine_nor_index(page, address, place):
    asked = _watch(page)
    page.goto(address + place, wait_until="networkidle")
    page.mouse.wheel(0, 500)
    page.keyboard.press("Tab")
    page.wait_for_timeout(300)
    assert _late(asked) == []


def test_a_page_view_from_disk_loads_no_index(page, site):
    asked = _watch(page)
    page.goto((site.offline / "site" / "index.html").as_uri(), wait_until="load")
    page.wait_for_timeout(300)
    assert _late(asked) == []
    page.locator(FIELD).focus()
    page.wait_for_function("document.querySelector('.md-search').dataset.answers !== undefined")
    assert len(_late(asked)) == 8


@pytest.mark.parametrize("turn", ["focus", "press", "button"])
def test_turning_to_search_loads_it_once(page, address, turn):
    if turn == "button":
        page.set_viewport_size({"width": 390, "height": 844})
    page.goto(address, wait_until="networkidle")
    asked = _watch(page)
    if turn == "focus":
        page.locator(FIELD).focus()
    elif turn == "press":
        page.locator(FIELD).click()
    else:
        page.get_by_role("button", name="Search", exact=True).click()
    ask(page, "pain")
    ask(page, "sleep")
    assert len([url for url in asked if "search_index" in url]) == 1


def test_what_is_typed_while_search_loads_is_not_lost(page, address):
    held = []
    page.route("**/search/search_index.json", held.append)
    page.goto(address)
    page.locator(FIELD).click()
    page.keyboard.type("pregnant", delay=20)
    page.wait_for_timeout(500)
    assert page.locator(".md-search-result__item").count() == 0 and held
    page.keyboard.press("Enter")
    held[0].continue_()
    page.wait_for_selector(".md-search-result__item")
    assert "pregnancy" in page.locator(".md-search-result__item a").first.get_attribute("href")
    assert page.url == address


@pytest.mark.parametrize("file", ["worker.js", "rank.js", "search_index.json"])
def test_a_load_that_fails_is_told_and_tried_again(page, address, file):
    page.route(f"**/search/{file}", lambda route: route.abort(), times=1)
    page.goto(address)
    page.locator(FIELD).click()
    page.wait_for_function("document.querySelector('.md-search-result__meta').textContent.includes('did not load')")
    page.locator(FIELD).click()
    ask(page, "pregnant")
    assert page.locator(".md-search-result__item").count() > 0


def test_words_in_the_address_are_searched_and_marked(page, address):
    page.goto(address + "?q=pregnant")
    page.wait_for_selector(".md-search-result__item")
    page.goto(address + "benefits/pain/?h=aching+legs")
    page.wait_for_selector("article mark")
    assert {text.lower() for text in page.locator("article mark").all_inner_texts()} <= {
        "leg",
        "legs",
        "ache",
        "aches",
        "aching",
    }


def test_words_without_a_key_are_searched(page, address):
    """Dictated or pasted words change the field without a key; so does the button that clears it."""
    page.goto(address)
    page.locator(FIELD).click()
    page.evaluate(f"f = document.querySelector('{FIELD}'); f.value = 'pregnant'; f.dispatchEvent(new Event('input'))")
    page.wait_for_selector(".md-search-result__item")
    page.locator(".md-search [type=reset]").click()
    page.wait_for_function("!document.querySelector('.md-search-result__item')")
