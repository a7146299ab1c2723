"""Search loads late and loses nothing: not before it is turned to, once, in the page where a worker fails, and again if it failed."""

import gzip
import re

import pytest

from search_box import ANSWERS, FIELD, RESULT, STATUS, ask, open_search

LATE = re.compile(r"/search/search_index\.|/(javascripts|stylesheets)/search/")


def _watch(page):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    return asked


def _late(asked):
    return [url for url in asked if LATE.search(url)]


@pytest.mark.parametrize("place", ["", "benefits/pain/", "safety/urgent-help/", "404.html"])
def test_a_page_view_loads_nothing_of_search(page, address, place):
    asked = _watch(page)
    page.goto(address + place, wait_until="networkidle")
    page.mouse.wheel(0, 500)
    for _ in range(5):
        page.keyboard.press("Tab")
    page.wait_for_timeout(300)
    assert _late(asked) == []


def test_a_page_view_from_disk_loads_no_index(page, site):
    asked = _watch(page)
    page.goto((site.offline / "site" / "index.html").as_uri(), wait_until="load")
    page.wait_for_timeout(300)
    assert _late(asked) == []
    open_search(page)
    ask(page, "pain")
    assert len([url for url in asked if "search_index" in url]) == 1


def test_turning_to_search_loads_it_once(page, address):
    page.goto(address, wait_until="networkidle")
    asked = _watch(page)
    for words in ("pain", "sleep"):
        open_search(page)
        ask(page, words)
        page.keyboard.press("Escape")
        page.keyboard.press("Escape")
    assert len([url for url in asked if "search_index" in url]) == 1
    assert len(_late(asked)) == len(set(_late(asked)))


def test_index_and_engine_weigh_280_kb_at_most(site):
    """As sent, in thousands of bytes: the index with all words, and every script of search."""
    files = [
        site.online / "search" / "search_index.json",
        *(site.online / "assets" / "javascripts" / "search").glob("*.js"),
    ]
    weight = sum(len(gzip.compress(file.read_bytes(), 9)) for file in files)
    assert len(files) == 10 and weight <= 280_000, weight


def test_what_is_typed_while_search_loads_is_not_lost(page, address):
    held = []
    page.route("**/search/search_index.json", lambda route: held.append(route))  # noqa: PLW0108 (Playwright asks for a function)
    page.goto(address)
    open_search(page)
    page.keyboard.type("pregnant", delay=20)
    page.keyboard.press("Enter")
    page.wait_for_timeout(500)
    assert page.locator(RESULT).count() == 0 and held
    held[0].continue_()
    page.wait_for_selector(RESULT)
    assert "pregnancy" in page.locator(RESULT).first.get_attribute("href")
    assert page.url == address


@pytest.mark.parametrize("file", ["box.js", "ask.js"])
def test_a_load_that_fails_is_told_and_tried_again(page, address, file):
    page.route(f"**/search/{file}", lambda route: route.abort(), times=1)
    page.goto(address)
    open_search(page)
    page.wait_for_function(f"document.querySelector('{STATUS}').textContent.includes('did not load')")
    ask(page, "pregnant")
    assert page.locator(RESULT).count() > 0


def test_an_index_that_does_not_come_is_told_and_asked_for_again(page, address):
    page.route("**/search_index.json", lambda route: route.abort())
    page.goto(address)
    open_search(page)
    page.keyboard.type("pain")
    page.wait_for_function(f"document.querySelector('{STATUS}').textContent.includes('did not load')")
    page.unroute("**/search_index.json")
    page.keyboard.type("f")
    page.wait_for_function(ANSWERS, arg="painf")


def test_where_a_worker_fails_the_page_answers_itself(page, address):
    page.route("**/search/worker.js", lambda route: route.abort())
    page.goto(address)
    open_search(page)
    ask(page, "reflexology")
    assert page.locator(RESULT).count() > 0


def test_words_without_a_key_are_searched(page, address):
    """Dictated or pasted words change the field without a key; so does the button that clears it."""
    page.goto(address)
    open_search(page)
    page.evaluate(f"f = document.querySelector('{FIELD}'); f.value = 'pregnant'; f.dispatchEvent(new Event('input'))")
    page.wait_for_selector(RESULT)
    page.locator(FIELD).fill("")
    page.wait_for_function(f"!document.querySelector('{RESULT}')")
