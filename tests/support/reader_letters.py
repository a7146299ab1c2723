"""A browser whose letters the site did not choose: a size of its reader's, and a machine that has DejaVu alone."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from browser import find_chromium
from layout import CLIPPED, KINDS, SMALL, WIDE
from programs import found_or_refused, install_package

PAGES = [*KINDS, "take-away/diary/", "safety/urgent-help/"]
FONT = "DejaVuSans.ttf"
HELP = (
    "The tests of letters need the font DejaVu Sans. Install it, for example with 'apt-get install fonts-dejavu-core'."
)
ONLY = """<?xml version="1.0"?>
<fontconfig>
<dir>{folder}</dir>
<cachedir>{cache}</cachedir>
<match target="pattern"><edit name="family" mode="prepend" binding="strong"><string>DejaVu Sans</string></edit></match>
</fontconfig>
"""
BUTTONS = ("Search", "Aa Reading settings", "Menu")


def _font() -> str | None:
    """The folder of the font, which has others of its family alone."""
    places = (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), Path.home() / ".fonts")
    return next((str(found.parent) for place in places for found in place.rglob(FONT)), None)


def _packaged() -> str | None:
    install_package("fonts-dejavu-core")
    return _font()


@contextmanager
def _page_with_letters(browser, folder: Path, fonts: str, size: int) -> Iterator:
    """A page, 320 px wide, of a browser whose own letters have a size in px; `folder` is where it keeps what it is told."""
    own = dict(os.environ)
    (folder / "Default").mkdir()
    wishes = {"webkit": {"webprefs": {"default_font_size": size}}}
    (folder / "Default" / "Preferences").write_text(json.dumps(wishes), "utf-8")
    if fonts == "DejaVu alone":
        known = ONLY.format(folder=found_or_refused([_font, _packaged], HELP), cache=folder / "cache")
        (folder / "fonts.conf").write_text(known, "utf-8")
        own["FONTCONFIG_FILE"] = str(folder / "fonts.conf")
    context = browser.browser_type.launch_persistent_context(
        folder,
        executable_path=find_chromium(whole=True),
        args=["--no-sandbox"],
        env=own,
        viewport={"width": 320, "height": 640},
    )
    yield context.new_page()
    context.close()


def browsers_with(*letters: tuple[str, int]):
    """A fixture for each of the letters, fonts and size in px: a page of a browser that has them, and the size."""

    @pytest.fixture(scope="module", params=letters)
    def set_browser(request, browser, tmp_path_factory):
        fonts, size = request.param
        with _page_with_letters(browser, tmp_path_factory.mktemp("browser"), fonts, size) as page:
            yield page, size

    return set_browser


def assert_fits(page, address: str, size: int) -> None:
    """The page at the address fits in letters of this size, and its buttons and notice stay in sight."""
    page.goto(address)
    # The site's own letters are 125 per cent of the browser's.
    assert page.evaluate("getComputedStyle(document.documentElement).fontSize") == f"{1.25 * size:g}px"
    assert page.evaluate(WIDE) == 0
    assert page.evaluate(CLIPPED) == [] and page.evaluate(SMALL) == []
    for name in BUTTONS:
        box = page.get_by_role("button", name=name, exact=True).bounding_box()
        assert box["x"] >= 0 and box["x"] + box["width"] <= 320, name
    notice = page.locator("article .notice").bounding_box()
    assert notice["y"] + notice["height"] <= 640
