"""Prints the one-file guide as one PDF with tags and bookmarks, for release; not part of the site build.

Run as `make booklet`. It needs a Chromium, which tests/browser.py finds.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from playwright.sync_api import sync_playwright

from browser import find_chromium

# A booklet of hundreds of pages takes Chromium minutes on a slow machine.
MINUTES = 10


def print_booklet(guide: Path, target: Path) -> Path:
    """Print the document `guide` to `target` on A4, as its own print rules say; returns `target`."""
    with sync_playwright() as playwright:
        # Root may not use the sandbox; the document is our own.
        chromium = playwright.chromium.launch(executable_path=find_chromium(), args=["--no-sandbox"])
        page = chromium.new_page()
        page.set_default_timeout(MINUTES * 60_000)
        page.goto(guide.resolve().as_uri())
        page.pdf(path=str(target), format="A4", outline=True, tagged=True)
        chromium.close()
    return target


def main(arguments: list[str]) -> None:
    """Print the one-file guide named first to the PDF named second."""
    parser = argparse.ArgumentParser(prog="booklet", description=__doc__)
    parser.add_argument("guide", type=Path, help="the one-file guide")
    parser.add_argument("target", type=Path, help="the PDF to write")
    options = parser.parse_args(arguments)
    print(f"The booklet is {print_booklet(options.guide, options.target)}")
