"""Drawings online come from a file beside the page and follow its colours; from disk they stand in the page."""

import io

import pytest
from PIL import Image

from site_checks import parsed

FRAMES = "svg[aria-labelledby]"
DRAWN = "document.querySelectorAll('use').length > 1 && [...document.querySelectorAll('use')].every((use) => use.getBBox().width > 100)"
NAMED = "(name) => getComputedStyle(document.documentElement).getPropertyValue(name)"


def _online(site):
    return {page.relative_to(site.online).as_posix().removesuffix("/index.html"): parsed(page) for page in site.pages()}


def _from_disk(site):
    folder = site.offline / "site"
    return {
        page.relative_to(folder).as_posix().removesuffix(".html").removesuffix("/index"): parsed(page)
        for page in folder.rglob("*.html")
    }


def _words(soup):
    """What each drawing of a page says to those who do not see it."""
    return [
        (
            frame["role"],
            frame["viewbox"],
            frame["aria-labelledby"],
            [(soup.find(id=name).name, soup.find(id=name).get_text()) for name in frame["aria-labelledby"].split()],
        )
        for frame in soup.select(FRAMES)
    ]


def test_every_drawing_comes_from_the_one_file_of_its_page_and_no_file_is_left_over(site):
    files = {path.relative_to(site.online).as_posix() for path in (site.online / "assets" / "pictures").iterdir()}
    asked = set()
    for name, soup in _online(site).items():
        uses = soup.select(f"{FRAMES} > use[href]")
        assert len(uses) == len(soup.select(FRAMES)) == len(soup.select("use")), name
        assert not soup.select(f"{FRAMES} :is(path, rect, circle, text)"), name
        names = {use["href"].split("#")[0] for use in uses}
        assert len(names) == bool(uses), name
        asked |= {found.replace("../", "") for found in names}
    assert asked == files and len(files) > 20


def test_from_disk_every_drawing_stands_in_its_page(site):
    assert not (site.offline / "site" / "assets" / "pictures").exists()
    pages = {**_from_disk(site), "the one file": parsed(site.one_file)}
    assert [name for name, soup in pages.items() if soup.select("use")] == []
    assert sum(len(soup.select(f"{FRAMES} > path")) for soup in pages.values()) > 1000


def test_every_drawing_says_the_same_online_and_from_disk(site):
    online, from_disk = _online(site), _from_disk(site)
    both = sorted(set(online) & set(from_disk))
    assert sum(len(_words(online[name])) for name in both) > 80
    assert [name for name in both if _words(online[name]) != _words(from_disk[name])] == []


@pytest.mark.parametrize("options", [{"color_scheme": "light"}, {"color_scheme": "dark"}, {"media": "print"}])
def test_drawings_have_the_colours_that_the_page_has_now(page, address, options):
    page.emulate_media(**options)
    page.goto(address + "care/positions/")
    page.wait_for_function(DRAWN)
    table, skin = (
        Image.new("RGB", (1, 1), page.evaluate(NAMED, name)).getpixel((0, 0)) for name in ("--table", "--skin-2")
    )
    shot = Image.open(io.BytesIO(page.locator(FRAMES).first.screenshot())).convert("RGB")
    dots = {colour: count for count, colour in shot.getcolors(shot.width * shot.height)}
    assert min(dots.get(table, 0), dots.get(skin, 0)) > 1000


def test_drawings_are_there_when_the_page_has_loaded(page, address):
    page.goto(address + "care/positions/", wait_until="load")
    assert page.evaluate(DRAWN)


INLINE = "document.querySelectorAll('svg[aria-labelledby] > g > path').length > 20"


@pytest.mark.parametrize("place", ["care/positions/", "take-away/easy-read/"])
def test_browser_that_refuses_drawings_from_another_file_gets_them_in_the_page(page, address, place):
    asked = []

    def refuse(route):
        asked.append(route.request.resource_type)
        if route.request.resource_type == "fetch":
            route.continue_()
        else:
            route.abort()

    page.route("**/assets/pictures/*.svg", refuse)
    page.goto(address + place)
    page.wait_for_function(INLINE)
    assert page.locator("svg > use").count() == 0
    assert asked.count("fetch") == 1 and len(asked) > 1
    assert page.evaluate("document.querySelector('svg[aria-labelledby] > g').getBBox().width") > 50


def test_browser_that_shows_them_asks_for_the_file_once(page, address):
    asked = []
    page.on("request", lambda request: "/assets/pictures/" in request.url and asked.append(request.url))
    page.goto(address + "benefits/pain/", wait_until="networkidle")
    for summary in page.locator("article summary:visible").all():
        summary.click()
    page.wait_for_timeout(300)
    assert len(asked) == 1 and page.locator("svg > use").count() > 0
