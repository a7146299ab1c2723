"""The doctor notice: on every page, in its article, seen at once, printed, and there without script."""

import pytest
from bs4 import BeautifulSoup

from site_checks import notice_faults, parsed

# One of each template and kind; the files of all pages are looked at without a browser.
KINDS = [
    "",
    "benefits/pain/",
    "techniques/swedish/",
    "safety/",
    "care/how-often/",
    "evidence/studies/",
    "no-such-page/",
]


def test_every_page_has_the_notice_in_its_article(site):
    faults = {page.relative_to(site.online).as_posix(): notice_faults(parsed(page)) for page in site.pages()}
    assert {page: found for page, found in faults.items() if found} == {}
    assert "404.html" in faults


def test_every_offline_page_has_the_notice(site):
    pages = sorted((site.offline / "site").rglob("*.html"))
    assert len(pages) > 40
    assert {page.name: notice_faults(parsed(page)) for page in pages if notice_faults(parsed(page))} == {}


@pytest.mark.parametrize(
    "broken",
    [
        "<article><h1>No notice</h1></article>",
        "<aside role='note' aria-label='x'>Consult your doctor. not medical advice <a href='urgent-help/'>x</a></aside>",
        "<article><div role='note' aria-label='x'>Consult your doctor. not medical advice</div></article>",
        "<article><div role='note' aria-label='x'>Hello <a href='urgent-help/'>x</a></div></article>",
    ],
)
def test_the_check_of_the_notice_can_fail(broken):
    assert notice_faults(BeautifulSoup(broken, "lxml"))


def test_search_does_not_index_the_notice(site):
    index = (site.online / "search" / "search_index.json").read_text("utf-8")
    assert "before you start or change massage" not in index
    assert "spasticity" in index


def _notice(page):
    return page.get_by_role("note", name="Medical notice")


@pytest.mark.parametrize("path", KINDS)
def test_notice_is_seen_without_scrolling_in_one_line_and_printed(view, address, path):
    view.goto(address + path)
    for width, height in ((1280, 720), (390, 664), (320, 568)):
        view.set_viewport_size({"width": width, "height": height})
        box = _notice(view).bounding_box()
        assert box["y"] >= 0 and box["y"] + box["height"] <= height, (width, height)
    view.set_viewport_size({"width": 390, "height": 844})
    for width in (390, 320):
        view.set_viewport_size({"width": width, "height": 844})
        # A line that can be tapped, and its rule.
        assert _notice(view).bounding_box()["height"] <= 50
    assert not view.get_by_text("not medical advice").is_visible()
    _notice(view).locator("summary").click()
    assert view.get_by_text("not medical advice").is_visible()
    view.emulate_media(media="print")
    assert _notice(view).get_by_text("Consult your doctor").last.is_visible()


def test_notice_is_there_without_script(browser, address):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    for path in KINDS:
        page.goto(address + path)
        assert _notice(page).is_visible(), path
    context.close()
