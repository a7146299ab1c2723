"""Reader views take what they hold for the text of a page: no heading, no warning and no number to call gets lost."""

import pytest

from reader_view import lost_in_reader_view
from visits import PARTS, visited

# Nobody keeps the page that is not there.
NOT_KEPT = "404.html"


@pytest.mark.parametrize("part", PARTS)
def test_no_heading_and_no_warning_is_lost(browser, site, address, part):
    seen = {name: page["lost in reader view"] for name, page in visited(site, address, browser, part).items()}
    assert len(seen) > 8
    seen.pop(NOT_KEPT, None)
    assert {name: lost for name, lost in seen.items() if lost} == {}


def test_a_warning_that_is_lost_is_told(page):
    text = "<p>" + "Words, and more words, that are the text of a page. " * 40 + "</p>"
    box = "<div class='admonition emergency'><p class='admonition-title'>Call now</p><a href='tel:999'>999</a></div>"
    page.set_content(f"<title>A</title><article><h1>A</h1>{text}{box}{text}</article>")
    assert lost_in_reader_view(page) == ["admonition emergency: Call now999"]
