"""Windows, browsers and lines that few have: sideways, tiny, forced dark, ad blockers, and a page that comes in part."""

import io
import re

import pytest
from PIL import Image

from browser import find_chromium
from layout import CLIPPED, KINDS, WIDE
from site_checks import parsed

# Names that lists of ad blockers hide on every site, as parts of a class or an id.
HIDDEN_NAMES = re.compile(
    r"(?:^|[-_])(?:ads?|advert\w*|banner|cookies?|follow|newsletter|popup|promo\w*|share|sharing|social|sponsor\w*|subscribe|track\w*|widget)(?:[-_]|$)"
)
# Headings of ours with such a word in their address, which may not change; no list names them.
OWN = {"what-all-kinds-share", "copying-and-sharing", "words-that-follow"}


@pytest.mark.parametrize("path", KINDS)
def test_page_fits_a_phone_held_sideways_a_watch_and_a_very_large_screen(view, address, path):
    view.goto(address + path)
    for width, height in ((844, 390), (240, 240), (3840, 2160)):
        view.set_viewport_size({"width": width, "height": height})
        assert view.evaluate(WIDE) == 0 and view.evaluate(CLIPPED) == [], width
        for name in ("Search", "Aa Reading settings") + (("Menu",) if width < 1000 else ()):
            box = view.get_by_role("button", name=name, exact=True).bounding_box()
            assert box["x"] >= 0 and box["x"] + box["width"] <= width, (name, width)
            assert box["y"] + box["height"] <= height, (name, width)
        # What stands fixed leaves room to read.
        fixed = view.evaluate(
            "() => [...document.querySelectorAll('body *')].filter(one => ['fixed', 'sticky'].includes(getComputedStyle(one).position)"
            " && one.checkVisibility({visibilityProperty: true})).reduce((sum, one) => sum + one.getBoundingClientRect().height, 0)"
        )
        assert width > 1000 or fixed <= height / 2, width


# Of each label of a drawing that is in sight: where its middle is, and how wide and high it is.
LABELS = """() => [...document.querySelectorAll('figure svg text')].filter(one => one.checkVisibility()).map(one => one.getBoundingClientRect())
  .filter(box => box.width > 20 && box.top > 0 && box.bottom < innerHeight).map(box => [box.x, box.y, box.right, box.bottom])"""


@pytest.mark.parametrize("place", ["care/positions/#side-lying", "benefits/pain/#claim-pain"])
def test_drawings_are_read_where_a_browser_darkens_every_page(browser, address, place):
    """Chromium's forced dark, as phones have it: labels stand out from what they are drawn on."""
    dark = browser.browser_type.launch(
        executable_path=find_chromium(whole=True), args=["--no-sandbox", "--enable-features=WebContentsForceDark"]
    )
    page = dark.new_page(viewport={"width": 800, "height": 1200})
    page.goto(address + place)
    page.locator("figure svg:has(text):visible").first.scroll_into_view_if_needed()
    shot, labels = Image.open(io.BytesIO(page.screenshot())).convert("L"), page.evaluate(LABELS)
    dark.close()
    assert shot.getpixel((5, 1195)) < 80, "the page is not darkened"
    # Letters and what is behind them are the darkest and the lightest in the box of a label.
    ranges = [shot.crop(box).getextrema() for box in labels]
    assert len(labels) > 3 and [found for found in ranges if found[1] - found[0] < 120] == []


def test_nothing_has_a_name_that_ad_blockers_hide(site):
    names = set()
    for path in site.pages():
        for part in parsed(path).select("[class], [id]"):
            names.update([*part.get("class", []), part.get("id", "")])
    assert len(names) > 300
    assert sorted(name for name in names if HIDDEN_NAMES.search(name) and name not in OWN) == []


@pytest.mark.parametrize("how", ["missing", "half", "never"])
@pytest.mark.parametrize("path", ["", "benefits/pain/", "safety/", "take-away/diary/"])
def test_page_whose_script_does_not_come_is_as_without_script(page, address, path, how):
    def answer(route):
        if how == "missing":
            route.abort()
        elif how == "half":
            body = route.fetch().text()
            route.fulfill(body=body[: len(body) // 2], content_type="text/javascript")

    page.route("**/*.js", answer)
    page.goto(address + path, wait_until="commit" if how == "never" else "load")
    page.locator("article .pass-on").wait_for(state="attached")
    assert page.locator("h1").is_visible() and page.get_by_role("note", name="Medical notice").is_visible()
    if path == "safety/":
        assert page.get_by_role("link", name="UK 999").first.is_visible()
    if how != "never":
        page.wait_for_function("document.documentElement.classList.contains('no-js')")
        assert page.locator("button:visible").count() == 0
        assert page.get_by_role("link", name="All pages, A to Z").first.is_visible()


@pytest.mark.parametrize("path", ["", "benefits/pain/", "safety/urgent-help/"])
def test_page_without_style_or_pictures_has_its_text_in_order(page, address, path):
    page.route(re.compile(r"\.(css|png|svg)"), lambda route: route.abort())
    page.goto(address + path)
    places = [
        page.locator(one).first.bounding_box()["y"] for one in ("article .notice", "article h1", "article h2", "footer")
    ]
    assert places == sorted(places) and page.evaluate(WIDE) == 0
