"""Prints what the site weighs and costs, now and with TIMES times the pages. Run as `python tests/bench [TIMES]`.

Figures to compare, never a gate: times depend on the machine. TIMES is 10 unless given; 1 leaves out the larger site.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
# Run as a folder, Python finds only what is beside this file.
sys.path[:0] = [str(HERE.parent / "support"), str(HERE.parent.parent / "overrides" / "hooks")]

from build_cost import measure_builds  # noqa: E402
from copy_sizes import measure_copies  # noqa: E402
from larger_project import copy_project, grow  # noqa: E402
from page_weight import heaviest, measure_pages  # noqa: E402
from running_site import running_site  # noqa: E402
from search_speed import measure_search  # noqa: E402
from tables import print_table  # noqa: E402

ROOT = HERE.parent.parent


def measure(project: Path, larger: bool) -> tuple[dict[str, str], list[str]]:
    """All figures of a project that is built here, by name; and its heaviest pages and what search does not find.

    A larger project is built once, and its copies of pages answer as well as their originals, so search is not judged.
    """
    figures = measure_builds(project, ("cold",) if larger else ("cold", "again"))
    figures |= measure_pages(project / "site")
    notes = heaviest(project / "site")
    with running_site(project) as running:
        found, missed = measure_search(running, judge=not larger)
    figures |= found
    return figures | measure_copies(project), notes + missed


def main() -> None:
    """Measure the project as it is, and as it would be with more pages."""
    times = int(sys.argv[1]) if len(sys.argv) > 1 else 10
    columns, notes = {}, []
    with tempfile.TemporaryDirectory() as folder:
        for number in dict.fromkeys((1, times)):
            print(f"Building and measuring {number} times the pages ...", file=sys.stderr)
            project = copy_project(ROOT, Path(folder) / f"times-{number}")
            grow(project, number)
            columns[f"{number} x the pages" if number > 1 else "now"], found = measure(project, larger=number > 1)
            notes = notes or found
    print_table(columns)
    print("\n".join(["", *notes]))


if __name__ == "__main__":
    main()
