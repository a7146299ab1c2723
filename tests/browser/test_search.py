"""Search in the browser, online and from disk with the network cut: set words find their page, and answers open it."""

import pytest

from search_box import RESULT, SearchBox, ask, open_search

WORDS = {
    "pain": "/benefits/pain/",
    "reflexology": "/techniques/reflexology/",
    "baclofen pump": "/safety/medicines-and-devices/",
    "blood clot leg": "/safety/blood-clots/",
    "pregnant": "/safety/pregnancy/",
    "how many sessions": "/care/how-often/",
    "fatigue": "/benefits/fatigue/",
    "multiple sclerosis": "/ms/",
    "effleurage": "/techniques/swedish/",
}


def test_search_online(page, address):
    page.goto(address)
    box = SearchBox(page, address)
    box.open()
    assert {words: box.ask(words)[0] for words in WORDS} == WORDS


def test_search_from_disk_with_the_network_cut(browser, site):
    context = browser.new_context(offline=True, viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto((site.offline / "site" / "index.html").as_uri())
    box = SearchBox(page, (site.offline / "site").as_uri() + "/")
    box.open()
    assert {words: box.ask(words)[0] for words in WORDS} == WORDS
    ask(page, "effleurage")
    page.locator(RESULT).first.click()
    page.wait_for_url("file://**/techniques/swedish.html**")
    context.close()


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("numb feet", "benefits/other-symptoms/#numb-feet"),
        ("my husband wants to massage my legs", "care/for-carers/#legs"),
        ("rub my own feet", "care/massage-yourself/#feet"),
        ("constipation massage steps", "techniques/abdominal-massage/#how-to-do-it"),
        ("offline copy", "take-away/#offline-copy"),
        ("cost uk", "care/cost/#uk"),
        ("cold toes", "benefits/circulation/#cold-feet"),
    ],
)
def test_an_answer_opens_its_section_with_the_heading_focused_and_in_sight(page, address, words, place):
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(address)
    open_search(page)
    ask(page, words)
    page.locator(RESULT).first.click()
    page.wait_for_url(address + place)
    page.wait_for_function("document.activeElement.id === location.hash.slice(1)")
    # Below the header, in no closed fold.
    assert 40 <= page.evaluate("document.activeElement.getBoundingClientRect().top") < 200
    assert page.evaluate("document.activeElement.checkVisibility()")


def test_an_answer_on_the_same_page_closes_the_box_and_leads_there(page, address):
    page.goto(address + "benefits/other-symptoms/")
    open_search(page)
    ask(page, "numb feet")
    page.locator(f"{RESULT}[href*='benefits/other-symptoms/#']").first.click()
    page.wait_for_function(
        "!document.getElementById('site-search').open && document.activeElement.id === location.hash.slice(1)"
    )


def test_search_opens_on_a_phone_by_a_button_with_the_word(page, address):
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(address + "safety/")
    page.get_by_role("button", name="Search", exact=True).click()
    page.keyboard.type("pregnant")
    page.wait_for_selector(RESULT)
    assert "pregnancy" in page.locator(RESULT).first.get_attribute("href")


def test_search_words_stay_out_of_the_address(page, address):
    page.goto(address)
    open_search(page)
    ask(page, "reflexology")
    assert not [link for link in page.locator(RESULT).all() if "?" in link.get_attribute("href")]
    assert page.url == address


def test_the_page_for_what_is_not_found_offers_the_words_of_its_address(page, address):
    page.goto(address + "benefits/numb-feet.html")
    page.get_by_role("button", name="Search for “benefits numb feet”").click()
    page.wait_for_selector(RESULT)
    assert page.locator("#site-search input").input_value() == "benefits numb feet"
    page.goto(address + "404.html")
    assert not page.locator(".search-address").is_visible()


@pytest.mark.parametrize("width", [1280, 320])
def test_without_script_there_is_no_search_and_a_way_on(browser, address, width):
    context = browser.new_context(java_script_enabled=False, viewport={"width": width, "height": 800})
    page = context.new_page()
    page.goto(address)
    assert not page.locator(".search-button").is_visible()
    assert page.get_by_role("link", name="All pages, A to Z").first.is_visible()
    context.close()
