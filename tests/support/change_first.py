"""A run of tests, as `make words`, sums up first what is wrong with the files that were changed."""

from __future__ import annotations

import re
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
    """The lines of what failed that name one of the files, by its path in docs/, its page's name or address."""
    if not files:
        return []
    names = {file.removeprefix("docs/").removesuffix(".md") for file in files}
    named = re.compile("|".join(rf"(?<![\w/-]){re.escape(name)}(?![\w-])" for name in sorted(names)))
    lines = [line.removeprefix("E").strip() for text in failures for line in text.splitlines() if line.startswith("E ")]
    return list(dict.fromkeys(line for line in lines if named.search(line)))


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session):
    """Before pytest lists all failures: those that concern the change, or that none does."""
    reporter, files = session.config.pluginmanager.get_plugin("terminalreporter"), changed_files()
    if reporter is None or not files or hasattr(session.config, "workerinput"):
        return
    failed = [report for kind in ("failed", "error") for report in reporter.stats.get(kind, ())]
    lines = lines_on([report.longreprtext for report in failed], files)
    reporter.section("what concerns the change")
    for line in lines or [f"Nothing names {', '.join(files[:9])}. Failures of other files: {len(failed)}."]:
        reporter.line(line)
