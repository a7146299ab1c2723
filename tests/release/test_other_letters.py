"""Letters that the site did not choose, in the sizes and fonts that tests/browser/test_letters.py leaves out."""

import pytest

from reader_letters import PAGES, assert_fits, browsers_with

set_browser = browsers_with(("DejaVu alone", 16), ("as installed", 20))


@pytest.mark.parametrize("path", PAGES)
def test_page_fits_and_its_buttons_stay_in_sight(set_browser, address, path):
    page, size = set_browser
    assert_fits(page, address + path, size)
