"""Every page in the windows that tests/browser/test_every_page.py leaves out, and each page of a study in all of them and
in a reader view.
"""

import pytest

from axe import violations_in
from reader_view import lost_in_reader_view
from visits import PARTS, WIDE, is_study, open_page, part_of, visitor

WINDOWS = [(320, "light"), (1280, "dark")]
OF_STUDIES = [*WINDOWS, (1280, "light"), (320, "dark")]


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
def test_every_page_of_a_study_from_disk(browser, site, part):
    with visitor(browser, "file://", offline=True, viewport={"width": 1280, "height": 900}) as page:
        for path in part_of(sorted(filter(is_study, (site.offline / "site").rglob("*.html"))), part):
            open_page(page, path.as_uri())
            assert browser.refused == [], path
