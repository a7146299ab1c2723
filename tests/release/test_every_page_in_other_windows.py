"""axe over every page in the windows that tests/browser/test_every_page.py leaves out."""

import pytest

from axe import violations_in
from visits import PARTS, open_page, part_of, visitor

WINDOWS = [(320, "light"), (1280, "dark")]


@pytest.mark.parametrize("part", PARTS)
def test_no_page_has_a_violation(browser, site, address, part):
    found = {}
    with visitor(browser, address, viewport={"width": 320, "height": 900}) as page:
        for path in part_of(site.pages(), part):
            name = path.relative_to(site.online).as_posix()
            open_page(page, address + name)
            if page.url.endswith(name) and (
                wrong := [one for window in WINDOWS for one in violations_in(page, window)]
            ):
                found[name] = wrong
            page.set_viewport_size({"width": 320, "height": 900})
            page.emulate_media(color_scheme="light")
    assert found == {}
