"""Tab through a page of each kind from top to bottom: every stop has a name, a ring, and nothing over it.

At 400 per cent here through three of them; through all before a release.
"""

import pytest

from tab_walk import KINDS, SMALL, walk

ENLARGED = ("benefit", "safety", "tool")


def _walked(page, address):
    page.goto(address)
    count, faults = walk(page)
    assert faults == [] and 10 < count < 400


@pytest.mark.parametrize("kind", KINDS)
def test_every_stop_has_a_name_a_ring_and_nothing_over_it(view, address, kind):
    view.set_viewport_size({"width": 1280, "height": 800})
    _walked(view, address + KINDS[kind])


@pytest.mark.parametrize("kind", ENLARGED)
def test_every_stop_is_so_at_400_per_cent(view, address, kind):
    view.set_viewport_size(SMALL)
    _walked(view, address + KINDS[kind])


def test_the_walk_can_fail(page):
    page.set_content(
        "<style>a:focus { outline: none } div { position: fixed; inset: 0 0 50% }</style>"
        "<p><a href='#'></a><a href='#'>Covered</a></p><div></div>"
    )
    count, faults = walk(page)
    found = " ".join(faults)
    assert count == 2 and "no name" in found and "no ring" in found and "covered" in found
