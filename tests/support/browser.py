"""Finds a real Chromium: installed, else by Playwright's download, else from the system's package manager.

One that has no windows, as Playwright's own, comes first: of a page it makes the same, in two thirds of the time.
"""

from __future__ import annotations

import os
import sys

from programs import found_or_refused, install_package, installed, run

WHOLE = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
NAMES = ("chromium-headless-shell", *WHOLE)
HELP = (
    "The browser tests need Chromium and none could be had. Install it, for example with 'apt-get install chromium "
    "chromium-headless-shell' or 'python -m playwright install chromium', or name it in CHROMIUM."
)


def _playwrights_own() -> str | None:
    """The path of Playwright's download, if it is there."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if os.access(path, os.X_OK) else None


def _downloaded() -> str | None:
    run(sys.executable, "-m", "playwright", "install", "--with-deps", "chromium")
    return _playwrights_own()


def find_chromium(*, whole: bool = False) -> str:
    """The path of a Chromium that runs; a `whole` one has windows, as readers have it, even where nobody sees them."""

    def there() -> str | None:
        return installed("CHROMIUM", WHOLE if whole else NAMES)

    def packaged() -> str | None:
        install_package("chromium")
        install_package("chromium-headless-shell")
        return there()

    return found_or_refused([there, _playwrights_own, _downloaded, packaged], HELP)


if __name__ == "__main__":
    # Before the tests start: two of their workers would otherwise install it at once.
    print(find_chromium())
