"""Prints the one-file guide as one PDF with tags and bookmarks, for release; not part of the site build.

Run as `make booklet`, which names a Chromium in the variable CHROMIUM.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

# A booklet of hundreds of pages takes Chromium minutes on a slow machine.
MINUTES = 10


def print_booklet(guide: Path, target: Path, chromium: str) -> Path:
    """Print the document `guide` to `target` on A4, as its own print rules say; returns `target`.

    `chromium` is the program that prints it.
    """
    with sync_playwright() as playwright:
        # Root may not use the sandbox; the document is our own.
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = browser.new_page()
        page.set_default_timeout(MINUTES * 60_000)
        page.goto(guide.resolve().as_uri())
        page.pdf(path=str(target), format="A4", outline=True, tagged=True)
        browser.close()
    return target


def main(arguments: list[str]) -> None:
    """Print the one-file guide named first to the PDF named second."""
    parser = argparse.ArgumentParser(prog="booklet", description=__doc__)
    parser.add_argument("guide", type=Path, help="the one-file guide")
    parser.add_argument("target", type=Path, help="the PDF to write")
    options = parser.parse_args(arguments)
    chromium = os.environ.get("CHROMIUM")
    if not chromium:
        sys.exit("The booklet needs a Chromium. Name it in CHROMIUM, or run make booklet, which finds one.")
    print(f"The booklet is {print_booklet(options.guide, options.target, chromium)}")
