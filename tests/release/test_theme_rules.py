"""The theme's rules that are left out change nothing: not one dot of any kind of page."""

import re
from pathlib import Path

import material
import pytest
from mkdocs.config import load_config

from conftest import ROOT
from guide.files.assets import joined_style
from search_box import ask, open_search
from theme_rules import SHEET, WIDTHS, InUse, theme_sheet, usable_rules

PAGES = [
    "",
    "safety/",
    "benefits/pain/",
    "techniques/reflexology/",
    "evidence/",
    "decide/",
    "take-away/diary/",
    "404.html",
]
TOOLS = ["benefits/fatigue/", "take-away/"]


def _in_use(html="", script=""):
    in_use = InUse()
    in_use.add_page(html)
    in_use.add_script(script)
    return in_use


@pytest.mark.parametrize(
    ("css", "left"),
    [
        (".a{color:red}.b{color:red}", ".a{color:red}"),
        (".a,.b,a.c{color:red}", ".a{color:red}"),
        (".a:not(.b){color:red}", ".a:not(.b){color:red}"),
        (".a:is(.b,.c) .made{color:red}", ".a:is(.b,.c) .made{color:red}"),
        ("[dir=ltr] .a{x:y}[dir=rtl] .a{x:y}", "[dir=ltr] .a{x:y}"),
        ("[data-set=on] .a{x:y}", "[data-set=on] .a{x:y}"),
        (".a video{x:y}.a p{x:y}", ".a p{x:y}"),
        ("@media print{.b{x:y}}@media print{.a{x:y}}", "@media print{.a{x:y}}"),
        ('@font-face{src:url("x")}', '@font-face{src:url("x")}'),
        (".a{--one:1;--two:var(--three);--three:';}';color:var(--one)}", ".a{--one:1;color:var(--one)}"),
        (".a{--one:1}.a{color:red}", "\n.a{color:red}"),
    ],
)
def test_only_rules_that_can_match_are_left(css, left):
    assert usable_rules(css, _in_use('<p dir="ltr" class="a">', 'make("made"); set("data-set")'), "") == left


def test_a_variable_that_others_read_stays():
    css = ":root{--one:1;--two:2}"
    assert usable_rules(css, _in_use(), "p{order:var(--one)}") == ":root{--one:1;}"


def test_a_stylesheet_that_cannot_be_read_is_an_error():
    with pytest.raises(ValueError, match="cannot be read"):
        usable_rules(".a{color:red} .b", _in_use(), "")


def _selectors(css):
    return {one.strip() for found in re.findall(r"([^{};]+)\{", css) for one in found.split(",")}


def test_the_sheet_has_every_rule_of_the_theme_that_pages_name(site):
    wanted = theme_sheet([page.read_text("utf-8") for page in site.html()], [], ROOT / "docs")
    missing = _selectors(wanted) - _selectors((ROOT / SHEET).read_text("utf-8"))
    assert missing == set(), "run make theme"


@pytest.fixture(scope="module")
def all_rules():
    """The stylesheet as it would be with every rule of the theme."""
    theme = next((Path(material.__file__).parent / "templates").glob("assets/stylesheets/main.*.min.css"))
    parts = load_config(str(ROOT / "mkdocs.yml")).extra_css
    assert parts[0] == str(SHEET.relative_to("docs"))
    rules = theme.read_text("utf-8")
    for theirs, ours in WIDTHS.items():
        rules = rules.replace(theirs, ours)
    return rules + "\n" + joined_style(ROOT / "docs", parts[1:])


def _both(browser, all_rules, **options):
    """The same page twice: as it is, and with every rule of the theme."""
    pages = []
    for with_every_rule in (False, True):
        page = browser.new_context(reduced_motion="reduce", **options).new_page()
        if with_every_rule:
            page.route("**/site.*.css", lambda route: route.fulfill(body=all_rules, content_type="text/css"))
        pages.append(page)
    return pages


def _picture(page, **options):
    page.evaluate("document.fonts.ready")
    return page.screenshot(animations="disabled", **options)


def _still_picture(page, **options):
    """The page once it stands still: a scroll bar takes its time to fade, and a change of medium to be drawn."""
    page.wait_for_timeout(400)
    before, now = None, _picture(page, **options)
    for _ in range(20):
        if now == before:
            break
        page.wait_for_timeout(100)
        before, now = now, _picture(page, **options)
    return now


def _on_screen_and_paper(page, address):
    """The whole page in both media."""
    page.emulate_media(media="screen")
    page.goto(address, wait_until="load")
    shown = _still_picture(page, full_page=True)
    page.emulate_media(media="print")
    return shown, _still_picture(page, full_page=True)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_every_kind_of_page_looks_the_same(browser, address, all_rules, width, scheme):
    pages = _both(browser, all_rules, viewport={"width": width, "height": 900}, color_scheme=scheme)
    for place in PAGES:
        # A rule that is missing shows each time; a browser that is busy elsewhere draws late once.
        for _ in range(3):
            shots = [_on_screen_and_paper(page, address + place) for page in pages]
            if shots[0] == shots[1]:
                break
        assert shots[0] == shots[1], place
    for page in pages:
        page.context.close()


@pytest.mark.parametrize("width", [1280, 390])
def test_menu_settings_and_results_look_the_same(browser, address, all_rules, width):
    pages = _both(browser, all_rules, viewport={"width": width, "height": 900})
    for place in TOOLS:
        shots = []
        for page in pages:
            page.goto(address + place, wait_until="load")
            page.mouse.move(5, 400)
            page.mouse.wheel(0, 900)
            page.wait_for_timeout(400)
            shots.append([_still_picture(page)])
            page.get_by_role("button", name="Reading settings").click()
            shots[-1].append(_still_picture(page))
            page.keyboard.press("Escape")
            if width < 1000:
                page.get_by_role("button", name="Menu", exact=True).click()
                shots[-1].append(_still_picture(page))
                page.get_by_role("button", name="Close menu").click()
            open_search(page)
            ask(page, "sore legs")
            page.wait_for_timeout(200)
            shots[-1].append(_still_picture(page))
        assert [one == other for one, other in zip(*shots, strict=True)] == [True] * len(shots[0]), place
    for page in pages:
        page.context.close()
