"""Letters that the site did not choose: those of a browser set to large ones, on a machine that has DejaVu alone.

Other sizes and fonts are tried before a release.
"""

import pytest

from reader_letters import PAGES, assert_fits, browsers_with

set_browser = browsers_with(("DejaVu alone", 24))


@pytest.mark.parametrize("path", PAGES)
def test_page_fits_and_its_buttons_stay_in_sight(set_browser, address, path):
    page, size = set_browser
    assert_fits(page, address + path, size)
