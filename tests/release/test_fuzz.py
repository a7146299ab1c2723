"""Random wrong content ends in faults or in a sound site: no traceback, no hang, nothing broken; see tests/support/fuzz.py.

`make fuzz SEED=7` tries other inputs.
"""

import os

from fuzz import run
from fuzz_inputs import KINDS

COUNT, SEED = int(os.environ.get("FUZZ_COUNT", "2000")), int(os.environ.get("FUZZ_SEED", "2026"))


def test_no_input_ends_in_a_traceback_a_hang_or_a_broken_page():
    tried = run(COUNT, SEED)
    print(dict(tried.counts))
    assert tried.wrong == []
    assert tried.counts.total() == COUNT and tried.counts["built"] > COUNT / 10 and tried.counts["refused"] > COUNT / 4
    assert len(KINDS) <= COUNT
