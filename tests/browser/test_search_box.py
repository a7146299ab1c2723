"""The search box: what it shows, by keyboard and by touch, on small screens, and where nothing is found."""

import re

import pytest
import yaml

from conftest import ROOT
from search_box import BUTTON, FIELD, FOCUSED, IS_OPEN, RESULT, STATUS, SearchBox, ask, open_search, read_lines

MEDICINES = yaml.safe_load((ROOT / "docs" / "data" / "medicines.yaml").read_text("utf-8"))


def test_results_say_what_they_are_and_why(page, address):
    page.goto(address)
    open_search(page)
    ask(page, "numb feet")
    kinds = page.locator(".search-kind").all_inner_texts()
    assert len(kinds) == page.locator(RESULT).count() > 2 and "Safety" in kinds
    for sentence in page.locator(".search-sentence").all_inner_texts():
        assert 15 <= len(sentence) <= 180
    assert page.locator(f"{RESULT} mark").count() > 0
    assert re.fullmatch(r"\d+ pages", page.locator(STATUS).inner_text())


def test_typed_marks_are_shown_as_text(page, address):
    page.goto(address)
    open_search(page)
    ask(page, "pain <img src=x onerror=alert(1)>")
    assert page.locator("#site-search img").count() == 0


def test_a_mended_spelling_is_named(page, address):
    page.goto(address)
    open_search(page)
    ask(page, "reflexollogy")
    assert "“reflexology”" in page.locator(STATUS).inner_text()


def test_where_nothing_is_found_it_says_so_and_names_ways_on(page, address):
    page.goto(address + "benefits/pain/")
    open_search(page)
    ask(page, "xylophone")
    assert page.locator(STATUS).inner_text() == "No page of this site answers that."
    links = [link.evaluate("a => a.href") for link in page.locator(".search-help a").all()]
    assert (
        address + "safety/urgent-help/" in links and address + "care/talk-to-your-doctor/" in links and len(links) >= 5
    )
    assert page.locator(".search-help ul a").count() == 4
    ask(page, "pain")
    assert page.locator(".search-help").count() == 0


def _shown(search, phrases):
    """Phrases that bring a page or a danger."""
    answers = zip(phrases, search.answers(phrases), strict=True)
    return [words for words, answer in answers if answer.pages or answer.pins]


def test_phrases_off_the_subject_bring_nothing(search):
    phrases = read_lines("off-the-subject")
    assert len(shown := _shown(search, phrases)) <= len(phrases) / 8, shown
    assert _shown(search, ["xylophone", "qqqq", "12345", "***"]) == []


def test_phrases_that_the_floor_was_not_set_with_bring_nothing(search):
    """Written once the floor stood, and scored once: 27 of 30. Never tune to them."""
    shown = [answer.pages for answer in search.answers(read_lines("off-the-subject-unseen")) if answer.pages]
    assert len(shown) <= 3, shown


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_results_fit_a_small_screen(browser, address, scheme):
    context = browser.new_context(viewport={"width": 320, "height": 640}, color_scheme=scheme)
    page = context.new_page()
    page.goto(address)
    open_search(page)
    for words in ("swollen feet", "throat is closing", "xylophone"):
        ask(page, words)
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
        boxes = page.evaluate(
            "[...document.querySelectorAll('#site-search a, #site-search button, #site-search input')].map(e => e.getBoundingClientRect()).map(b => [b.right, b.height])"
        )
        assert max(right for right, _ in boxes) <= 320 and min(height for _, height in boxes) >= 44
    context.close()


def test_results_are_reached_by_tab_and_by_arrows(page, address):
    page.goto(address)
    open_search(page)
    ask(page, "botox")
    links = page.locator(RESULT).all_text_contents()
    assert len(links) > 2
    page.keyboard.press("Tab")
    assert page.evaluate(f"{FOCUSED}.textContent") == "Close"
    for expected in links:
        page.keyboard.press("Tab")
        assert page.evaluate(f"{FOCUSED}.textContent") == expected
        assert page.evaluate(f"getComputedStyle({FOCUSED}).outlineStyle") != "none"
    page.locator(FIELD).focus()
    for expected in links[:2]:
        page.keyboard.press("ArrowDown")
        assert page.evaluate(f"{FOCUSED}.textContent") == expected
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    assert page.evaluate(f"{FOCUSED}.matches('{FIELD}')")


def test_enter_follows_the_first_result(page, address):
    page.goto(address)
    open_search(page)
    ask(page, "reflexology")
    assert page.url == address
    page.keyboard.press("Enter")
    page.wait_for_url("**/techniques/reflexology/**")


@pytest.mark.parametrize("width", [390, 1280])
def test_escape_leads_from_a_result_to_the_words_and_from_these_to_the_button(page, address, width):
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(address)
    open_search(page)
    ask(page, "pain")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.evaluate(f"{FOCUSED}.matches('{RESULT}')")
    page.keyboard.press("Escape")
    assert page.evaluate(IS_OPEN) and page.evaluate(f"{FOCUSED}.matches('{FIELD}')")
    assert page.locator(FIELD).input_value() == "pain"
    # In a field of this type the first Escape empties it.
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    assert not page.evaluate(IS_OPEN) and page.evaluate(f"{FOCUSED}.matches('{BUTTON}')")


def test_back_to_a_kept_page_finds_the_box_empty_and_closed(page, address):
    page.goto(address)
    open_search(page)
    ask(page, "pain")
    page.evaluate("window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
    assert not page.evaluate(IS_OPEN)
    assert page.locator(FIELD).input_value() == "" and page.locator(RESULT).count() == 0


def test_where_nothing_fits_what_is_known_of_it_is_offered_and_a_tap_asks_for_it(page, address):
    page.goto(address)
    open_search(page)
    ask(page, "swedsh chef")
    assert page.locator(RESULT).count() == 0
    offer = page.locator(".search-help [data-words]")
    offered = offer.inner_text()
    assert offered == "swedish"
    offer.click()
    page.wait_for_selector(RESULT)
    assert page.locator(FIELD).input_value() == offered
    assert "swedish" in page.locator(RESULT).first.get_attribute("href")
    ask(page, "xylophone")
    assert not page.locator(".search-help [data-words]").is_visible()


def test_a_medicine_shows_what_massage_means_for_it(page, address):
    page.goto(address)
    open_search(page)
    ask(page, "warfarin")
    say = next(record["say"] for record in MEDICINES if "warfarin" in record["names"])
    assert page.locator(".search-sentence").first.inner_text() == say


def test_a_result_at_the_address_that_is_open_leads_there_again(page, address):
    page.goto(address)
    open_search(page)
    ask(page, "warfarin")
    page.keyboard.press("Enter")
    page.wait_for_url("**/*#*")
    page.evaluate("scrollTo(0, 0)")
    open_search(page)
    ask(page, "warfarin")
    page.locator(RESULT).first.click()
    page.wait_for_function("document.activeElement.id === location.hash.slice(1)")


def test_the_button_says_that_it_opens_a_box_and_the_box_has_a_name(page, address):
    page.goto(address)
    assert page.locator(BUTTON).get_attribute("aria-haspopup") == "dialog"
    open_search(page)
    assert page.get_by_role("dialog", name="Search this site").is_visible()
    assert page.locator(STATUS).get_attribute("role") == "status"
    page.get_by_role("button", name="Close", exact=True).click()
    assert not page.evaluate(IS_OPEN)


def test_in_forced_colours_what_was_asked_for_is_still_marked(browser, address):
    context = browser.new_context(forced_colors="active")
    page = context.new_page()
    page.goto(address)
    open_search(page)
    ask(page, "numb feet")
    mark = page.locator(f"{RESULT} mark").first
    assert mark.evaluate(
        "e => getComputedStyle(e).backgroundColor !== getComputedStyle(e.closest('a')).backgroundColor"
    )
    context.close()


def test_the_driver_reads_places_alike_online_and_from_disk(page):
    assert SearchBox(page, "http://a/").place("http://a/safety/heat/?h=x#y") == "/safety/heat/"
    assert SearchBox(page, "file:///a%20b/").place("file:///a%20b/safety/index.html") == "/safety/"
    assert SearchBox(page, "file:///a%20b/").place("file:///a%20b/index.html") == "/"
