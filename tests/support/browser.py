"""Finds a real Chromium: installed, else by Playwright's download, else from the system's package manager.

One that has no windows, as Playwright's own, comes first: of a page it makes the same, in two thirds of the time.
"""

from __future__ import annotations

import os
import subprocess
import sys

from programs import found_or_refused, install_package, installed, run

WHOLE = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
NAMES = ("chromium-headless-shell", *WHOLE)
HELP = (
    "The browser tests need Chromium and none could be had. Install it, for example with 'apt-get install chromium "
    "chromium-headless-shell' or 'python -m playwright install chromium', or name it in CHROMIUM."
)


# Playwright tells where its download is only while it runs, and may run but once in a process.
_TELL = "from playwright.sync_api import sync_playwright as own; print(own().start().chromium.executable_path)"


def _playwrights_own() -> str | None:
    """The path of Playwright's download, if it is there."""
    told = subprocess.run([sys.executable, "-c", _TELL], capture_output=True, text=True, check=False).stdout.strip()
    return told if os.access(told, os.X_OK) else None


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
    # Before the tests start: two of their workers would otherwise install them at once.
    print(find_chromium(), find_chromium(whole=True))
