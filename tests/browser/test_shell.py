"""The script around the pages: menu, list of parts, places that links lead to. No script of the theme is sent."""

import pytest


def test_no_script_of_the_theme_is_sent(site):
    names = {path.name for path in (site.online / "assets" / "javascripts").rglob("*.js")}
    assert not [name for name in names if name.startswith(("bundle", "search.", "lunr", "tinyseg"))]


@pytest.mark.parametrize("place", ["", "benefits/pain/", "take-away/diary/", "404.html"])
def test_a_touched_page_asks_for_nothing_more(page, address, place):
    page.goto(address + place, wait_until="networkidle")
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.mouse.move(300, 300)
    page.keyboard.press("Tab")
    page.mouse.wheel(0, 400)
    page.wait_for_timeout(300)
    assert asked == []


def test_the_menu_opens_and_closes_and_leads_back(page, address):
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(address + "safety/")
    button = page.get_by_role("button", name="Menu", exact=True)
    for close in (lambda: page.keyboard.press("Escape"), lambda: page.get_by_role("button", name="Close menu").click()):
        button.click()
        assert button.get_attribute("aria-expanded") == "true"
        assert page.get_by_role("button", name="Close menu").is_visible()
        page.wait_for_function("document.activeElement.matches('.menu-close')")
        close()
        assert button.get_attribute("aria-expanded") == "false"
        page.wait_for_function("document.activeElement.matches('.menu-button')")
    button.click()
    page.mouse.click(385, 400)
    page.wait_for_function("!document.getElementById('__drawer').checked")
    assert button.get_attribute("aria-expanded") == "false"


def test_the_list_of_parts_follows_the_reader(page, address):
    page.goto(address + "benefits/pain/")
    page.mouse.move(640, 500)
    page.mouse.wheel(0, 3000)
    page.wait_for_selector(".md-nav__link--active", state="attached")
    first = page.locator(".md-nav__link--active").inner_text()
    page.mouse.wheel(0, 3000)
    page.wait_for_function("first => document.querySelector('.md-nav__link--active').innerText !== first", arg=first)


def test_a_link_to_what_is_folded_opens_it(page, address):
    page.goto(address + "benefits/pain/")
    place = page.evaluate("[...document.querySelectorAll('article details:not([open]) [id]')].map(e => e.id)[0]")
    page.goto(address + "benefits/pain/#" + place)
    page.reload()
    assert page.evaluate("document.getElementById(location.hash.slice(1)).closest('details').open")
    assert page.evaluate("document.activeElement.id === location.hash.slice(1)")


def test_what_is_folded_is_open_on_paper_though_nothing_was_touched(page, address):
    page.goto(address + "benefits/pain/")
    folded = "[...document.querySelectorAll('article details')].filter(one => !one.open).length"
    assert page.evaluate(folded) > 3
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.evaluate(folded) == 0
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.evaluate(folded) > 3
