"""Search by keyboard: results by Tab and by arrows, Escape and Tab lead out of it."""

from search_box import FIELD, FOCUSED, ask

OPEN = "document.querySelector('[data-md-toggle=search]').checked"


def test_results_are_reached_by_tab_and_by_arrows(page, address):
    page.goto(address)
    page.locator(FIELD).click()
    ask(page, "botox")
    links = page.evaluate(
        "[...document.querySelectorAll('.md-search-result__item > a, .md-search-result summary')].map(e => e.textContent)"
    )
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
    ask(page, "swollen leg")
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
    ask(page, "xylophone")
    for _ in range(4):
        page.keyboard.press("Tab")
    assert not page.evaluate(OPEN)
    for _ in range(6):
        page.keyboard.press("Shift+Tab")
        if page.evaluate(f"{FOCUSED}.matches('{FIELD}')"):
            break
        assert page.evaluate(f"{FOCUSED}.closest('.md-search__output') === null")
    # The theme opens it a moment after the field has the focus.
    page.wait_for_function(OPEN)


def test_escape_on_a_phone_leads_back_to_the_button(page, address):
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(address)
    button = page.get_by_role("button", name="Search", exact=True)
    button.click()
    ask(page, "pain")
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    page.wait_for_function(f"{FOCUSED}.matches('.search-button')")
    assert not page.evaluate(OPEN) and button.get_attribute("aria-expanded") == "false"
