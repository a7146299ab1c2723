"""The script around the pages: menu, printing, places that links lead to. No script of the theme is sent."""

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
        page.wait_for_function("document.activeElement.matches('.menu-close')")
        assert button.get_attribute("aria-expanded") == "true"
        assert page.get_by_role("button", name="Close menu").is_visible()
        close()
        assert button.get_attribute("aria-expanded") == "false"
        page.wait_for_function("document.activeElement.matches('.menu-button')")
    button.click()
    page.mouse.click(385, 400)
    page.wait_for_function("!document.getElementById('__drawer').checked")
    assert button.get_attribute("aria-expanded") == "false"


def test_a_link_to_what_is_folded_opens_it(page, address):
    page.goto(address + "benefits/pain/")
    place = page.evaluate("[...document.querySelectorAll('article details:not([open]) [id]')].map(e => e.id)[0]")
    page.goto(address + "benefits/pain/#" + place)
    page.reload()
    assert page.evaluate("document.getElementById(location.hash.slice(1)).closest('details').open")
    assert page.evaluate("document.activeElement.id === location.hash.slice(1)")


def test_a_number_of_a_source_opens_the_sources(page, address):
    page.goto(address + "benefits/pain/")
    assert not page.locator("ol.sources").is_visible()
    page.locator("article sup a:visible").first.click()
    assert page.locator("ol.sources").is_visible()
    assert page.evaluate("document.activeElement.id") == "fn:1"


def test_without_script_a_number_of_a_source_opens_the_sources(browser, address):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + "benefits/pain/#fn:1")
    assert page.locator("ol.sources").is_visible()
    context.close()


PRINTED = "window.print = () => { dispatchEvent(new Event('beforeprint')); window.seen = [document.documentElement.dataset.print, document.querySelector('ol.sources').closest('details').open]; dispatchEvent(new Event('afterprint')); };"


@pytest.mark.parametrize(
    ("name", "seen"), [("Print", "usual"), ("Print large", "large"), ("Print with all studies", "all")]
)
def test_a_page_is_printed_as_it_stands_large_or_with_all(page, address, name, seen):
    page.add_init_script(PRINTED)
    page.goto(address + "benefits/pain/")
    page.locator(".pass-on").get_by_role("button", name=name, exact=True).click()
    assert page.evaluate("window.seen") == [seen, seen == "all"]
    assert page.evaluate("document.documentElement.dataset.print") is None
    assert not page.locator("ol.sources").is_visible()


def test_no_fold_holds_what_warns(online_pages):
    warns = ".emergency, .urgent, .dont, .ask, .rule, .emergency-numbers, .whom-today"
    held = {
        address: found for address, soup in online_pages.items() if (found := soup.select(f"details.more :is({warns})"))
    }
    assert sorted(held) == []


def test_a_long_menu_is_moved_by_hand(page, address):
    """A wheel moves what a finger moves; where a box hides what runs over, neither does."""
    page.set_viewport_size({"width": 390, "height": 664})
    page.goto(address + "care/")
    page.get_by_role("button", name="Menu", exact=True).click()
    page.wait_for_function("document.activeElement.matches('.menu-close')")
    last = page.locator("#site-menu > ul > li").last
    assert last.bounding_box()["y"] > 664
    page.mouse.move(150, 400)
    page.mouse.wheel(0, 5000)
    page.wait_for_function("document.querySelector('.md-sidebar__scrollwrap').scrollTop > 0")
    page.wait_for_timeout(200)
    assert last.bounding_box()["y"] + last.bounding_box()["height"] <= 664
    assert page.evaluate("scrollY") == 0
