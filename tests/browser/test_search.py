"""Search in the browser, online and from disk with the network cut: set words find their page first."""

import pytest

WORDS = {
    "pain": "benefits/pain",
    "reflexology": "techniques/reflexology",
    "baclofen pump": "safety/medicines-and-devices",
    "blood clot leg": "safety/blood-clots",
    "chest pain": "safety/urgent-help",
    "pregnant": "safety/pregnancy",
    "how many sessions": "care/how-often",
    "fatigue": "benefits/fatigue",
    "multiple sclerosis": "ms/",
    "effleurage": "techniques/swedish",
}


def _type(page, words):
    """Type into the search field and return the addresses of the results, best first."""
    field = page.locator("[data-md-component=search-query]")
    field.click()
    field.fill("")
    field.press_sequentially(words)
    page.wait_for_selector(".md-search-result__item")
    page.wait_for_timeout(150)
    return page.eval_on_selector_all(
        ".md-search-result__item > a, .md-search-result__item > .md-search-result__link",
        "links => links.map(link => link.href)",
    )


def _place(href):
    return href.split("#")[0].split("?")[0].removesuffix("index.html").removesuffix(".html").rstrip("/")


@pytest.mark.parametrize(("words", "expected"), WORDS.items())
def test_search_online(page, address, words, expected):
    page.goto(address)
    assert _place(_type(page, words)[0]).endswith(expected.rstrip("/"))


def test_search_from_disk_with_the_network_cut(browser, site):
    context = browser.new_context(offline=True, viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto((site.offline / "site" / "index.html").as_uri())
    wrong = {}
    for words, expected in WORDS.items():
        first = _place(_type(page, words)[0])
        if not first.endswith(expected.rstrip("/")):
            wrong[words] = first
    assert wrong == {}
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("file://**/techniques/swedish.html**")
    context.close()


def test_a_word_that_is_nowhere_finds_nothing(page, address):
    page.goto(address)
    page.locator("[data-md-component=search-query]").fill("xylophone")
    page.wait_for_function("document.querySelector('.md-search-result__meta').textContent.includes('No matching')")
    assert page.locator(".md-search-result__item").count() == 0


def test_search_opens_on_a_phone_by_a_button_with_the_word(page, address):
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(address + "safety/")
    page.get_by_role("button", name="Search", exact=True).click()
    page.keyboard.type("pregnant")
    page.wait_for_selector(".md-search-result__item")
    assert "pregnancy" in page.locator(".md-search-result__item a").first.get_attribute("href")


def test_search_words_stay_out_of_the_address(page, address):
    page.goto(address)
    assert not [link for link in _type(page, "reflexology") if "?" in link]
