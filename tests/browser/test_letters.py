"""Letters that the site did not choose: those of a browser set to large ones, on a machine that has DejaVu alone.

Other sizes and fonts are tried before a release.
"""

import pytest

from reader_letters import PAGES, assert_fits, page_with_letters


@pytest.fixture(scope="module", params=[("DejaVu alone", 24)])
def set_browser(request, browser, tmp_path_factory):
    """A page of a browser whose own letters have a size in px, and that size."""
    fonts, size = request.param
    with page_with_letters(browser, tmp_path_factory.mktemp("browser"), fonts, size) as page:
        yield page, size


@pytest.mark.parametrize("path", PAGES)
def test_page_fits_and_its_buttons_stay_in_sight(set_browser, address, path):
    page, size = set_browser
    assert_fits(page, address + path, size)
