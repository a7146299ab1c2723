"""axe-core with menu, search and settings open, and in high contrast; test_every_page.py has it over every page."""

import pytest

from axe import DEPENDS_ON_WINDOW, LEVELS, violations


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_violation_with_menu_search_or_settings_open(browser, address, scheme):
    rules = LEVELS if scheme == "light" else DEPENDS_ON_WINDOW
    context = browser.new_context(viewport={"width": 320, "height": 700}, color_scheme=scheme)
    page = context.new_page()
    page.goto(address + "benefits/pain/")
    page.get_by_role("button", name="Menu", exact=True).click()
    assert violations(page, rules) == []
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Aa Reading settings").click()
    assert violations(page, rules) == []
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Search", exact=True).click()
    page.keyboard.type("numb")
    page.wait_for_selector("#site-search .search-list a")
    assert violations(page, rules) == []
    context.close()


def test_no_violation_in_high_contrast(page, address):
    page.goto(address + "safety/blood-clots/")
    page.get_by_role("button", name="Aa Reading settings").click()
    page.get_by_label("High contrast").check()
    assert violations(page) == []


def test_axe_can_fail(page):
    page.set_content("<html><body><img src='x.png'><p style='color:#ccc'>Pale</p></body></html>")
    found = " ".join(violations(page))
    assert "image-alt" in found and "color-contrast" in found and "html-has-lang" in found


def test_axe_can_fail_where_colours_and_sizes_alone_are_tried(page):
    page.set_content(
        "<p style='color:#ccc'>Pale</p><p style='color:#666'>Grey</p><button style='width:9px'>A</button><button style='width:9px'>B</button>"
    )
    found = " ".join(violations(page, DEPENDS_ON_WINDOW))
    assert (
        "color-contrast:" in found
        and "color-contrast-enhanced:" in found
        and "target-size:" in found
        and "html-has-lang" not in found
    )
