"""What it costs to make the site: time and memory of `make site`, cold and again."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

SITE_URL = "https://massage-and-ms.example/"


def _run(project: Path, compiled: Path) -> tuple[float, float, int]:
    """Seconds on the clock, seconds of the processor, and the most memory in bytes of any one process of a run.

    wait4 gives the run's own use and that of all processes it waited for; its memory is that of the largest of them.
    """
    environment = {**os.environ, "SITE_URL": SITE_URL, "PYTHONPYCACHEPREFIX": str(compiled)}
    start = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "overrides/hooks/run.py", "publish"], cwd=project, env=environment, stdout=subprocess.DEVNULL
    )
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"The site in {project} was not built.")
    # Kilobytes on Linux, bytes on macOS.
    unit = 1 if sys.platform == "darwin" else 1024
    return time.perf_counter() - start, used.ru_utime + used.ru_stime, used.ru_maxrss * unit


def measure_builds(project: Path, runs: tuple[str, ...]) -> dict[str, str]:
    """Make the site once for each of the named runs; the first has nothing compiled and nothing built."""
    figures = {}
    for name in runs:
        clock, processor, memory = _run(project, project / "compiled")
        figures[f"make site, {name}"] = f"{clock:.0f} s"
        figures[f"make site, {name}: processor"] = f"{processor:.0f} s"
        figures[f"make site, {name}: most memory"] = f"{memory / 1e6:.0f} MB"
    return figures
