"""Finds a real Chromium: installed, else by Playwright's download, else from the system's package manager."""

from __future__ import annotations

import os
import sys

from programs import found_or_refused, install_package, installed, run

NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
HELP = (
    "The browser tests need Chromium and none could be had. Install it, for example with "
    "'apt-get install chromium' or 'python -m playwright install chromium', or name it in CHROMIUM."
)


def _installed() -> str | None:
    return installed("CHROMIUM", NAMES)


def _playwrights_own() -> str | None:
    """The path of Playwright's download, if it is there."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if os.access(path, os.X_OK) else None


def _downloaded() -> str | None:
    run(sys.executable, "-m", "playwright", "install", "--with-deps", "chromium")
    return _playwrights_own()


def _packaged() -> str | None:
    install_package("chromium")
    return _installed()


def find_chromium() -> str:
    """The path of a Chromium that runs."""
    return found_or_refused([_installed, _playwrights_own, _downloaded, _packaged], HELP)


if __name__ == "__main__":
    # Before the tests start: two of their workers would otherwise install it at once.
    print(find_chromium())
