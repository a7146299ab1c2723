"""The walk of tests/browser/test_tab_walk.py at 400 per cent, through a page of each kind."""

import pytest

from tab_walk import KINDS, SMALL, walk


@pytest.mark.parametrize("kind", KINDS)
def test_every_stop_has_a_name_a_ring_and_nothing_over_it(view, address, kind):
    view.set_viewport_size(SMALL)
    view.goto(address + KINDS[kind])
    count, faults = walk(view)
    assert faults == [] and 10 < count < 400
