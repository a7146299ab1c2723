"""Every page in the windows that tests/browser/test_every_page.py leaves out, each page of a study in all of them and in a
reader view; every page from disk, and on the paper that tests/browser/test_length.py leaves out.
"""

import pytest

from axe import violations_in
from layout import WIDE
from reader_view import lost_in_reader_view
from visits import LENGTHS, PARTS, PHONE, is_study, on_paper, open_page, part_of, visitor, without_most_studies

WINDOWS = [(320, "light"), (1280, "dark"), (320, "dark")]
OF_STUDIES = [*WINDOWS, (1280, "light")]
OTHER_PAPER = "A4"


@pytest.mark.parametrize("part", PARTS)
def test_no_page_has_a_violation(browser, site, address, part):
    found = {}
    with visitor(browser, address, viewport={"width": 320, "height": 900}) as page:
        for path in part_of(site.pages(), part):
            name = path.relative_to(site.online).as_posix()
            open_page(page, address + name)
            assert browser.refused == [], name
            if not page.url.endswith(name):
                continue
            wrong = [
                one for window in (OF_STUDIES if is_study(path) else WINDOWS) for one in violations_in(page, window)
            ]
            page.set_viewport_size({"width": 320, "height": 900})
            if (over := page.evaluate(WIDE)) > 0:
                wrong.append(f"{over} px too wide for 320 px")
            if is_study(path) and (lost := lost_in_reader_view(page)) != []:
                wrong.append(f"lost in reader view: {lost}")
            if wrong:
                found[name] = wrong
            page.emulate_media(color_scheme="light")
    assert found == {}


@pytest.mark.parametrize("part", PARTS)
def test_every_page_from_disk(browser, site, part):
    with visitor(browser, "file://", offline=True, viewport={"width": 1280, "height": 900}) as page:
        for path in part_of(sorted((site.offline / "site").rglob("*.html")), part):
            open_page(page, path.as_uri())
            assert browser.refused == [], path


@pytest.mark.parametrize("part", PARTS)
def test_no_page_takes_more_than_three_sheets_of_the_other_paper(browser, site, address, part):
    wrong = {}
    with visitor(browser, address, viewport=PHONE) as page:
        for path in part_of(without_most_studies(site.pages()), part):
            name = path.relative_to(site.online).as_posix()
            open_page(page, address + name)
            printed = on_paper(page, OTHER_PAPER)
            most = LENGTHS["more_sheets"].get(name.removesuffix("index.html"), LENGTHS["sheets"])
            if printed and (printed["sheets"] > most or printed["on paper"]):
                wrong[name] = printed
    assert wrong == {}
