"""Reader views take what they hold for the text of a page: no heading, no warning and no number to call gets lost."""

import pytest

from reader_view import lost_in_reader_view
from visits import PARTS, part_of

# Readability takes it for a button to share the page, by its id, which may not change.
TAKEN_FOR_SHARING = "heading: What all kinds share"
# The A to Z is links alone, which Readability takes for a menu: it keeps one part of the page and loses the rest.
ALL_LINKS = {"a-z/index.html"}


@pytest.mark.parametrize("part", PARTS)
def test_no_heading_and_no_warning_is_lost(page, site, address, part):
    found = {}
    for path in part_of(site.pages(), part):
        name = path.relative_to(site.online).as_posix()
        if 'class="moved-page"' in path.read_text("utf-8") or name in {"404.html", *ALL_LINKS}:
            continue
        page.goto(address + name)
        lost = lost_in_reader_view(page)
        if lost is None or (lost := [one for one in lost if one != TAKEN_FOR_SHARING]):
            found[name] = lost
    assert found == {}


def test_a_warning_that_is_lost_is_told(page):
    text = "<p>" + "Words, and more words, that are the text of a page. " * 40 + "</p>"
    box = "<div class='admonition emergency'><p class='admonition-title'>Call now</p><a href='tel:999'>999</a></div>"
    page.set_content(f"<title>A</title><article><h1>A</h1>{text}{box}{text}</article>")
    assert lost_in_reader_view(page) == ["admonition emergency: Call now999"]
