"""Reading settings: kept on the device, applied before the first paint, from disk too, reset in one press."""

import re

import pytest

from conftest import ROOT

KEY = "massage-and-ms.reading"


def _open(page):
    page.get_by_role("button", name="Aa Reading settings").click()


def _background(page):
    return page.evaluate("getComputedStyle(document.body).backgroundColor")


def test_settings_survive_a_reload_and_another_page(page, address):
    page.goto(address + "safety/")
    _open(page)
    page.get_by_label("Larger", exact=True).check()
    page.get_by_label("Wider").check()
    page.get_by_role("radio", name="Dark").check()
    dark = _background(page)
    page.goto(address + "benefits/pain/")
    size = page.evaluate("parseFloat(getComputedStyle(document.querySelector('article p')).fontSize)")
    assert size >= 24 and _background(page) == dark == "rgb(16, 23, 22)"


def test_settings_are_applied_before_the_first_paint(page, address):
    page.goto(address + "safety/")
    _open(page)
    page.get_by_label("Largest").check()
    page.get_by_label("Gentle").check()
    page.get_by_label("Calm page: the text alone").check()
    page.route("**/*.js", lambda route: route.abort())
    page.goto(address + "benefits/pain/")
    assert page.evaluate("Object.entries(document.documentElement.dataset).sort().join(' ')") == (
        "around,less motion,gentle size,largest"
    )


@pytest.mark.parametrize(("scheme", "colour"), [("light", "rgb(255, 253, 249)"), ("dark", "rgb(16, 23, 22)")])
def test_colours_follow_the_device_without_script(browser, address, scheme, colour):
    context = browser.new_context(color_scheme=scheme, java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    assert page.locator("body").evaluate("body => getComputedStyle(body).backgroundColor") == colour
    context.close()


def test_reset_in_one_press_leaves_nothing(page, address):
    page.goto(address + "safety/")
    _open(page)
    page.get_by_label("Light", exact=True).check()
    assert page.evaluate(f"localStorage.getItem('{KEY}')") == '{"colours":"light"}'
    page.get_by_role("button", name="Back to standard").click()
    page.wait_for_function(f"localStorage.getItem('{KEY}') === null")
    assert page.locator("input[name=colours]").first.is_checked()


@pytest.mark.parametrize("value", ["no json", "[1]", '{"size": 7, "colours": {}}', '{"size": "\\"><b>"}', "null"])
def test_a_corrupt_stored_value_is_ignored(page, address, value):
    errors = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(address)
    page.evaluate("([key, value]) => localStorage.setItem(key, value)", [KEY, value])
    page.reload()
    assert errors == [] and page.get_by_role("heading", level=1).is_visible()


def test_settings_apply_from_disk(browser, site):
    context = browser.new_context(offline=True, color_scheme="light")
    page = context.new_page()
    page.goto((site.offline / "site" / "index.html").as_uri())
    _open(page)
    page.get_by_label("High contrast").check()
    page.goto((site.offline / "site" / "benefits" / "pain.html").as_uri())
    assert _background(page) == "rgb(0, 0, 0)"
    context.close()


def test_print_stays_black_on_white_in_dark(page, address):
    page.goto(address + "safety/")
    _open(page)
    page.get_by_role("radio", name="Dark").check()
    page.emulate_media(media="print")
    assert page.evaluate("getComputedStyle(document.querySelector('article p')).color") == "rgb(0, 0, 0)"


def test_nothing_moves(page, address):
    page.goto(address)
    moving = page.evaluate(
        """() => [...document.querySelectorAll('*')].filter(e => { const s = getComputedStyle(e);
          return s.animationName !== 'none' || s.transitionDuration.split(',').some(d => parseFloat(d) > 0); }).length"""
    )
    assert moving == 0


MOTION = """() => [getComputedStyle(document.documentElement).scrollBehavior,
  getComputedStyle(document.querySelector('.md-sidebar--primary')).transitionDuration,
  getComputedStyle(document.querySelector('.reading-settings')).animationName]"""
STILL = ["auto", "0s", "none"]


def test_gentle_movement_is_for_those_who_choose_it(page, address):
    page.goto(address + "safety/")
    _open(page)
    assert page.evaluate(MOTION) == STILL
    page.get_by_label("Gentle").check()
    assert page.evaluate(MOTION) == ["smooth", "0.25s", "appear"]
    page.reload()
    assert page.evaluate(MOTION)[:2] == ["smooth", "0.25s"]
    _open(page)
    page.get_by_role("button", name="Back to standard").click()
    page.wait_for_function(f"localStorage.getItem('{KEY}') === null")
    assert page.evaluate(MOTION) == STILL


def test_a_device_that_asks_for_less_motion_has_its_way(browser, address):
    context = browser.new_context(reduced_motion="reduce")
    page = context.new_page()
    page.goto(address + "safety/")
    _open(page)
    page.get_by_label("Gentle").check()
    assert page.evaluate(MOTION) == STILL
    context.close()


def test_gentle_movement_and_the_calm_page_apply_from_disk(browser, site):
    context = browser.new_context(offline=True)
    page = context.new_page()
    page.goto((site.offline / "site" / "index.html").as_uri())
    _open(page)
    page.get_by_label("Gentle").check()
    page.get_by_label("Calm page: the text alone").check()
    page.goto((site.offline / "site" / "benefits" / "pain.html").as_uri())
    assert page.evaluate(MOTION)[:2] == ["smooth", "0.25s"]
    assert not page.locator(".pass-on").is_visible()
    context.close()


AROUND = [
    ".md-sidebar--primary",
    ".pass-on",
    ".next",
    ".dates",
    ".site-footer",
    "#sources",
    "article sup",
    "figure.plot",
]


@pytest.mark.parametrize("width", [1280, 320])
def test_a_calm_page_is_the_text_with_its_warnings(page, address, width):
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(address + "benefits/pain/")
    assert page.locator(".pass-on").is_visible()
    _open(page)
    page.get_by_label("Calm page: the text alone").check()
    page.reload()
    assert [part for part in AROUND if page.locator(part).first.is_visible()] == []
    for kept in (".notice", ".admonition.emergency", ".emergency-numbers", ".message"):
        assert page.locator(kept).first.is_visible(), kept
    if width == 320:
        page.get_by_role("button", name="Menu", exact=True).click()
        page.locator("#site-menu").wait_for()


def test_a_calm_page_prints_like_any_other(page, address):
    page.goto(address + "benefits/pain/")
    _open(page)
    page.get_by_label("Calm page: the text alone").check()
    page.emulate_media(media="print")
    assert page.locator(".page-address").is_visible() and page.locator(".notice").is_visible()


@pytest.mark.parametrize(("width", "height"), [(1280, 900), (390, 844), (320, 568)])
def test_the_text_that_changes_stays_in_view(page, address, width, height):
    page.set_viewport_size({"width": width, "height": height})
    page.goto(address + "benefits/pain/")
    _open(page)
    sheet = page.locator("#reading-settings").bounding_box()
    assert sheet["height"] <= 0.45 * height and sheet["y"] + sheet["height"] <= height
    before = page.locator(".message").bounding_box()
    assert before["y"] + before["height"] / 2 <= sheet["y"]
    page.get_by_label("Larger", exact=True).check()
    assert page.locator(".message").bounding_box()["height"] > before["height"] or width == 1280
    page.get_by_label("Gentle").focus()
    focused = page.get_by_label("Gentle").bounding_box()
    assert sheet["y"] <= focused["y"] and focused["y"] + focused["height"] <= height


def test_nothing_is_stored_until_a_reader_chooses(page, address):
    for path in ("", "safety/", "take-away/diary/", "take-away/"):
        page.goto(address + path)
        page.wait_for_timeout(200)
    kept = page.evaluate(
        "[...Object.keys(localStorage), ...Object.keys(sessionStorage), document.cookie].filter(Boolean)"
    )
    assert kept == []


def test_settings_are_the_same_in_the_form_and_in_both_scripts():
    partials = ROOT / "overrides" / "partials"
    form = (partials / "reading-settings.html").read_text("utf-8")
    names = re.findall(r'choice\("(\w+)", ', form)
    for file in (
        partials / "javascripts" / "early-settings.js.html",
        ROOT / "docs/assets/javascripts/reading/settings.js",
    ):
        text = file.read_text("utf-8")
        assert sorted(re.findall(r'"(\w+)"', re.search(r'\["size".*?\]', text)[0])) == sorted(names), file
        assert f'"{KEY}"' in text
