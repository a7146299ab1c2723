"""Drawings stand in the page and follow its colours."""

import io

import pytest
from PIL import Image

from conftest import run_build
from site_checks import parsed

FRAMES = "svg[aria-labelledby]"
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


def test_every_drawing_stands_in_its_page(site):
    pages = {**_online(site), "the one file": parsed(site.one_file)}
    assert sum(len(soup.select(f"{FRAMES} > path")) for soup in pages.values()) > 1000
    assert not (site.online / "assets" / "pictures").exists()


def test_every_drawing_says_the_same_online_and_from_disk(site):
    online, from_disk = _online(site), _from_disk(site)
    both = sorted(set(online) & set(from_disk))
    assert sum(len(_words(online[name])) for name in both) > 80
    assert [name for name in both if _words(online[name]) != _words(from_disk[name])] == []


@pytest.mark.parametrize("options", [{"color_scheme": "light"}, {"color_scheme": "dark"}, {"media": "print"}])
def test_drawings_have_the_colours_that_the_page_has_now(view, address, options):
    view.emulate_media(**options)
    view.goto(address + "care/positions/#side-lying")
    table, skin = (
        Image.new("RGB", (1, 1), view.evaluate(NAMED, name)).getpixel((0, 0)) for name in ("--table", "--skin-2")
    )
    shot = Image.open(io.BytesIO(view.locator(f"{FRAMES}:visible").first.screenshot())).convert("RGB")
    dots = {colour: count for count, colour in shot.getcolors(shot.width * shot.height)}
    assert min(dots.get(table, 0), dots.get(skin, 0)) > 1000


ORNAMENT = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 360 40" aria-hidden="true"><path class="p-line" d="M0 20H9"/></svg>'


def test_an_ornament_may_be_named_by_the_marker_of_pictures(fixture_site):
    fixture_site.pages["other.md"] = fixture_site.pages["other.md"].replace("picture line", "picture door-line")
    fixture_site.write()
    (fixture_site.docs / "assets" / "pictures" / "line.svg").rename(
        fixture_site.docs / "assets" / "pictures" / "door-line.svg"
    )
    (fixture_site.docs / "assets" / "pictures" / "door-line.svg").write_text(ORNAMENT, "utf-8")
    done = run_build(fixture_site.folder)
    assert done.returncode == 0, done.stdout
    assert 'd="M0 20H9"' in (fixture_site.folder / "site" / "other" / "index.html").read_text("utf-8")
