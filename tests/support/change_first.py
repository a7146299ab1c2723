"""A run of tests, as `make words`, sums up first what is wrong with the files that were changed."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def changed_files() -> list[str]:
    """The files of docs/ that differ from the last commit, new ones too; none where git is not there."""
    command = ["git", "status", "--porcelain", "--untracked-files=all", "--", "docs"]
    try:
        said = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return []
    return [line[3:].rpartition(" -> ")[2].strip('"') for line in said.splitlines()]


def lines_on(failures: list[str], files: list[str]) -> list[str]:
    """The lines of what failed that name one of the files, by its path in docs/ or by the address of its page."""
    names = {name for file in files for name in (file.removeprefix("docs/"), file.removeprefix("docs/")[:-3] + "/")}
    lines = [line.removeprefix("E").strip() for text in failures for line in text.splitlines() if line.startswith("E ")]
    return list(dict.fromkeys(line for line in lines if any(name in line for name in names)))


@pytest.hookimpl(tryfirst=True)
def pytest_terminal_summary(terminalreporter):
    failures = [report.longreprtext for report in terminalreporter.stats.get("failed", ())]
    if lines := lines_on(failures, changed_files()):
        terminalreporter.section("what concerns the change")
        for line in lines:
            terminalreporter.line(line)
