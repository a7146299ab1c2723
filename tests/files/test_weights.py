"""The site stays light: what weights.yaml allows is checked on the built files, and the pages stand still."""

from pathlib import Path

import pytest
import yaml

from conftest import ROOT
from site_checks import parsed
from weights import first_view, sent, sent_without_drawings, weight

BUDGET = yaml.safe_load((ROOT / "tests" / "weights.yaml").read_text("utf-8"))
LARGER = {page: most for group in BUDGET["larger_pages"] for page, most in group["pages"].items()}
KINDS = [
    "",
    "safety/",
    "benefits/pain/",
    "techniques/",
    "care/cost/",
    "evidence/",
    "ms/types/",
    "decide/",
    "take-away/diary/",
    "about/privacy/",
    "404.html",
]
SHIFTS = """
  window.shifts = [];
  new PerformanceObserver((list) => {
    for (const one of list.getEntries()) {
      shifts.push(one.sources.map((source) => source.node && source.node.nodeName + '.' + source.node.className));
    }
  }).observe({type: 'layout-shift', buffered: true});
"""


def _address(page, site):
    return page.relative_to(site.online).as_posix().removesuffix("index.html")


def _pages(site):
    return {_address(page, site): page for page in site.html()}


def test_html_of_each_page(site):
    weights = {name: sent_without_drawings(page) for name, page in _pages(site).items()}
    too_heavy = {
        name: (bytes_, LARGER.get(name, BUDGET["page"]))
        for name, bytes_ in weights.items()
        if bytes_ > LARGER.get(name, BUDGET["page"])
    }
    assert too_heavy == {}, "bytes and what tests/weights.yaml allows"


def test_drawings_of_each_page(site):
    weights = {name: sent(page) - sent_without_drawings(page) for name, page in _pages(site).items()}
    assert max(weights.values()) > 1000
    assert {name: bytes_ for name, bytes_ in weights.items() if bytes_ > BUDGET["drawings"]} == {}


def test_larger_pages_are_still_there_and_still_larger(site):
    pages = _pages(site)
    assert sorted(set(LARGER) - set(pages)) == []
    # Not to the byte: another build of zlib may pack a little better or worse.
    assert [name for name in LARGER if sent_without_drawings(pages[name]) < 0.95 * BUDGET["page"]] == [], (
        "take these out of weights.yaml"
    )


def test_first_view_of_each_page(site):
    weights = {name: weight(page, site.online) for name, page in _pages(site).items()}
    assert weights[""] <= BUDGET["first_view_of_home"]
    assert {name: bytes_ for name, bytes_ in weights.items() if bytes_ > BUDGET["first_view"]} == {}


def test_no_image_is_heavy(site):
    images = [path for path in site.online.rglob("*") if path.suffix in (".png", ".svg", ".jpg", ".webp", ".ico")]
    assert len(images) > 5
    assert [path.name for path in images if path.stat().st_size > BUDGET["image"]] == []
    inline = {
        name: max((len(str(svg)) for svg in parsed(page).select("svg")), default=0)
        for name, page in _pages(site).items()
    }
    assert {name: size for name, size in inline.items() if size > BUDGET["image"]} == {}


def test_one_stylesheet_and_nothing_else_delays_the_first_paint(site):
    for name, page in _pages(site).items():
        soup = parsed(page)
        if soup.select_one(".moved-page"):
            continue
        blocking = [
            link["href"]
            for link in soup.select("link[rel~=stylesheet]")
            if link.get("media", "all") in ("all", "screen")
        ]
        # That of all pages; those of a tool stand beside it, that of the home page after it.
        assert "/site." in blocking[0] or blocking[0].startswith("assets/stylesheets/site."), name
        assert len([link["href"] for link in soup.select("head link[rel~=stylesheet]")]) == (2 if not name else 1), name
        assert [script["src"] for script in soup.select("script[src]") if not script.has_attr("defer")] == [], name
        assert "@import" not in "".join(style.get_text() for style in soup.select("style")), name


@pytest.mark.parametrize("place", ["", "benefits/pain/", "404.html"])
def test_an_untouched_page_fetches_just_what_is_counted(page, address, site, place):
    fetched = []
    page.on("requestfinished", lambda request: fetched.append(request.url.removeprefix(address)))
    page.goto(address + place, wait_until="networkidle")
    file = site.online / place
    counted = first_view(file if file.is_file() else file / "index.html", site.online)
    names = {
        path.relative_to(site.online.resolve()).as_posix().removesuffix("index.html")
        for path in map(Path.resolve, counted)
    }
    # A browser asks for the manifest when it likes; it holds no more than names.
    assert {name for name in fetched if not name.endswith("site.webmanifest")} - names == set()


@pytest.mark.parametrize("width", [1280, 390])
def test_nothing_moves_while_a_page_comes_and_at_the_first_touch(browser, address, width):
    context = browser.new_context(viewport={"width": width, "height": 900})
    context.add_init_script(SHIFTS)
    page = context.new_page()
    moved = {}
    for place in KINDS:
        page.goto(address + place, wait_until="networkidle")
        page.evaluate("(document.querySelector('article table') || document.body).scrollIntoView()")
        page.mouse.move(200, 300)
        page.wait_for_timeout(150)
        moved[place] = page.evaluate("shifts")
    context.close()
    assert {place: shifts for place, shifts in moved.items() if shifts} == {}
