"""The search box: it loads late and loses nothing, says what each result is, helps where nothing is found, and works by keyboard."""

import re

import pytest
from search_box import FIELD, SearchBox

LATE = re.compile(r"/search/search_index\.|/javascripts/search/(words|pages|forms|query|rank|results|worker)\.js|/workers/")
OPEN = "document.querySelector('[data-md-toggle=search]').checked"
FOCUSED = "document.activeElement"


def _ask(page, words):
    page.locator(FIELD).fill(words)
    page.wait_for_function("words => document.querySelector('.md-search').dataset.answers === words", arg=words)


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
    _ask(page, "pain")
    _ask(page, "sleep")
    assert len([url for url in asked if "search_index" in url]) == 1


def test_what_is_typed_while_search_loads_is_not_lost(page, address):
    held = []
    page.route("**/search/search_index.json", lambda route: held.append(route))
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
    _ask(page, "pregnant")
    assert page.locator(".md-search-result__item").count() > 0


def test_words_in_the_address_are_searched_and_marked(page, address):
    page.goto(address + "?q=pregnant")
    page.wait_for_selector(".md-search-result__item")
    page.goto(address + "benefits/pain/?h=aching+legs")
    page.wait_for_selector("article mark")
    assert {text.lower() for text in page.locator("article mark").all_inner_texts()} <= {"leg", "legs", "ache", "aches", "aching"}


def test_words_without_a_key_are_searched(page, address):
    """Dictated or pasted words change the field without a key; so does the button that clears it."""
    page.goto(address)
    page.locator(FIELD).click()
    page.evaluate(f"f = document.querySelector('{FIELD}'); f.value = 'pregnant'; f.dispatchEvent(new Event('input'))")
    page.wait_for_selector(".md-search-result__item")
    page.locator(".md-search [type=reset]").click()
    page.wait_for_function("!document.querySelector('.md-search-result__item')")


def test_results_say_what_they_are_and_why(page, address):
    page.goto(address)
    page.locator(FIELD).click()
    _ask(page, "swollen leg")
    kinds = page.locator(".search-kind").all_inner_texts()
    assert len(kinds) == page.locator(".md-search-result__item").count() and kinds[0] == "Safety"
    assert set(kinds) <= {"Home", "MS basics", "Benefit", "Technique", "Safety", "Care", "Evidence", "Take away", "Find your way", "About this site"}
    for excerpt in page.locator(".search-excerpt").all_inner_texts():
        assert 20 <= len(excerpt) <= 180
    assert page.locator(".search-excerpt mark").count() > 0
    status = page.locator(".md-search-result__meta")
    assert status.get_attribute("role") == "status" and re.fullmatch(r"\d+ matching pages", status.inner_text())


def test_typed_marks_are_shown_as_text(page, address):
    page.goto(address)
    page.locator(FIELD).click()
    _ask(page, "pain <img src=x onerror=alert(1)>")
    assert page.locator(".md-search-result img").count() == 0


def test_where_nothing_is_found_there_is_a_way_on(page, address):
    page.goto(address + "benefits/pain/")
    page.locator(FIELD).click()
    _ask(page, "xylophone")
    help_box = page.locator(".search-help")
    help_box.get_by_role("link").first.wait_for()
    assert help_box.get_attribute("role") == "status"
    assert [link.evaluate("a => a.href") for link in help_box.get_by_role("link").all()][:2] == [address + "a-z/", address + "questions/"]
    page.keyboard.press("Tab")
    assert page.evaluate(f"{FOCUSED}.closest('.search-help') !== null")
    _ask(page, "pain")
    assert help_box.get_by_role("link").count() == 0


def test_results_are_reached_by_tab_and_by_arrows(page, address):
    page.goto(address)
    page.locator(FIELD).click()
    _ask(page, "botox")
    links = page.evaluate("[...document.querySelectorAll('.md-search-result__item > a, .md-search-result summary')].map(e => e.textContent)")
    for expected in links:
        page.keyboard.press("Tab")
        assert page.evaluate(f"{FOCUSED}.textContent") == expected and page.evaluate(OPEN)
        assert page.evaluate(f"getComputedStyle({FOCUSED}).outlineStyle") != "none"
    page.keyboard.press("Shift+Tab")
    assert page.evaluate(f"{FOCUSED}.textContent") == links[-2] and page.evaluate(OPEN)
    page.locator(FIELD).focus()
    page.keyboard.press("ArrowDown")
    assert page.evaluate(f"{FOCUSED}.textContent") == links[0]


def test_sections_unfold_by_space_and_enter_follows_a_result(page, address):
    page.goto(address)
    page.locator(FIELD).click()
    _ask(page, "swollen leg")
    page.locator(".md-search-result summary").first.focus()
    page.keyboard.press("Space")
    assert page.locator(".md-search-result details").first.get_attribute("open") is not None
    page.keyboard.press("Tab")
    assert "#" in page.evaluate(f"{FOCUSED}.href")
    page.keyboard.press("Enter")
    page.wait_for_url("**/safety/blood-clots/**#*")


def test_leaving_search_by_tab_closes_it(page, address):
    page.goto(address)
    page.locator(FIELD).click()
    _ask(page, "xylophone")
    for _ in range(4):
        page.keyboard.press("Tab")
    assert not page.evaluate(OPEN)
    for _ in range(6):
        page.keyboard.press("Shift+Tab")
        if page.evaluate(f"{FOCUSED}.matches('{FIELD}')"):
            break
        assert page.evaluate(f"{FOCUSED}.closest('.md-search__output') === null")
    assert page.evaluate(OPEN)


def test_escape_on_a_phone_leads_back_to_the_button(page, address):
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(address)
    button = page.get_by_role("button", name="Search", exact=True)
    button.click()
    _ask(page, "pain")
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    page.wait_for_function(f"{FOCUSED}.matches('.search-button')")
    assert not page.evaluate(OPEN) and button.get_attribute("aria-expanded") == "false"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_results_fit_a_small_screen(browser, address, scheme):
    context = browser.new_context(viewport={"width": 320, "height": 640}, color_scheme=scheme)
    page = context.new_page()
    page.goto(address)
    page.get_by_role("button", name="Search", exact=True).click()
    _ask(page, "swollen leg")
    page.wait_for_timeout(400)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert page.evaluate("[...document.querySelectorAll('.md-search-result__item > a')].every(a => a.getBoundingClientRect().right <= 320)")
    heights = page.evaluate("[...document.querySelectorAll('.md-search-result a, .md-search-result summary')].filter(e => e.offsetParent).map(e => e.offsetHeight)")
    assert min(heights) >= 44
    context.close()


def test_the_driver_reads_places_alike_online_and_from_disk(page):
    assert SearchBox(page, "http://a/").place("http://a/safety/heat/?h=x#y") == "/safety/heat/"
    assert SearchBox(page, "file:///a%20b/").place("file:///a%20b/safety/index.html") == "/safety/"
    assert SearchBox(page, "file:///a%20b/").place("file:///a%20b/index.html") == "/"
