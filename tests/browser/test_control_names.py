"""No two controls of a page share a name and do other things: who speaks to the page can name the one that is meant."""

import pytest

from control_names import shared_names
from visits import PARTS, visited


@pytest.mark.parametrize("part", PARTS)
def test_each_control_has_a_name_of_its_own(browser, site, address, part):
    seen = visited(site, address, browser, part)
    assert {name: page["names shared"] for name, page in seen.items() if page["names shared"]} == {}


def test_a_name_that_is_shared_is_told(page):
    page.set_content("<button>Lower</button><details><summary>A</summary><input aria-label='lower'></details>")
    assert shared_names(page) == ["lower"]
