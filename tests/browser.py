"""Finds a real Chromium: installed, else by Playwright's download, else from the system's package manager."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
HELP = (
    "The browser tests need Chromium and none could be had. Install it, for example with "
    "'apt-get install chromium' or 'python -m playwright install chromium', or name it in CHROMIUM."
)


def _installed() -> str | None:
    named = os.environ.get("CHROMIUM")
    if named and os.access(named, os.X_OK):
        return named
    return next(filter(None, map(shutil.which, NAMES)), None)


def _run(*command: str) -> bool:
    try:
        return subprocess.run(command, capture_output=True, timeout=600, check=False).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def _playwrights_own() -> str | None:
    """The path of Playwright's download, if it is there."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if os.access(path, os.X_OK) else None


def find_chromium() -> str:
    """The path of a Chromium that runs; none is an error that says what to install, never a skipped test."""
    found = _installed() or _playwrights_own()
    if not found and _run(sys.executable, "-m", "playwright", "install", "--with-deps", "chromium"):
        found = _playwrights_own()
    if not found and shutil.which("apt-get"):
        _run("apt-get", "update", "-qq")
        _run("apt-get", "install", "-y", "-qq", "chromium")
        found = _installed()
    if not found:
        raise RuntimeError(HELP)
    return found


if __name__ == "__main__":
    # Before the tests start: two of their workers would otherwise install it at once.
    print(find_chromium())
