"""Every page, of those of studies one in ten, opened once online in a wide light window that becomes a small one, which is
dark for a page of each kind and one in ten; and one in ten from disk.

axe finds nothing, the page fits, its policy refuses nothing, it asks no other host, has no error and sets no cookie.
The other windows, the other pages of studies and all pages from disk are tried before a release.
"""

import pytest

from visits import PARTS, few_of, open_page, visited, visitor


@pytest.mark.parametrize("part", PARTS)
def test_every_page_online(browser, site, address, part):
    seen = visited(site, address, browser, part)
    assert len(seen) > 8
    assert {name: page["wrong"] for name, page in seen.items() if page["wrong"]} == {}


def test_one_page_in_ten_from_disk(browser, site):
    pages = few_of(sorted((site.offline / "site").rglob("*.html")))
    assert len(pages) > 8
    with visitor(browser, "file://", offline=True, viewport={"width": 1280, "height": 900}) as page:
        for path in pages:
            open_page(page, path.as_uri())
            assert browser.refused == [], path


def test_page_that_is_not_there(browser, address):
    with visitor(browser, address) as page:
        open_page(page, address + "no/such/page/")
        assert page.get_by_role("heading", level=1).inner_text() == "Page not found"


def test_door_of_the_zip_leads_to_the_first_page(browser, site):
    with visitor(browser, "file://", offline=True) as page:
        page.goto((site.offline / "open-me.html").as_uri())
        page.wait_for_url("**/site/index.html")


def test_door_opened_within_the_zip_stays_and_says_how_to_unpack_it(browser, site, tmp_path):
    (tmp_path / "open-me.html").write_bytes((site.offline / "open-me.html").read_bytes())
    with visitor(browser, "file://", offline=True) as page:
        page.goto((tmp_path / "open-me.html").as_uri())
        page.evaluate("picture.decode().catch(() => {})")
        assert page.get_by_text("Consult your doctor").is_visible()
        assert page.get_by_text("Extract All").is_visible()
        assert page.evaluate("getComputedStyle(document.querySelector('.open a')).fontWeight") == "700"
