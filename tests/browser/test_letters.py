"""Letters that the site did not choose: those of a browser set to larger ones, and a machine that has DejaVu alone."""

import json
import os
from pathlib import Path

import pytest

from browser import find_chromium
from layout import CLIPPED, KINDS, SMALL, WIDE
from programs import found_or_refused, install_package

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


@pytest.fixture(scope="module", params=[("DejaVu alone", 16), ("as installed", 20), ("DejaVu alone", 24)])
def set_browser(request, browser, tmp_path_factory):
    """A page of a browser whose own letters have a size in px, and the width in px that it is to fit."""
    fonts, size = request.param
    folder, own = tmp_path_factory.mktemp("browser"), dict(os.environ)
    (folder / "Default").mkdir()
    wishes = {"webkit": {"webprefs": {"default_font_size": size}}}
    (folder / "Default" / "Preferences").write_text(json.dumps(wishes), "utf-8")
    if fonts == "DejaVu alone":
        known = ONLY.format(folder=found_or_refused([_font, _packaged], HELP), cache=folder / "cache")
        (folder / "fonts.conf").write_text(known, "utf-8")
        own["FONTCONFIG_FILE"] = str(folder / "fonts.conf")
    context = browser.browser_type.launch_persistent_context(
        folder, executable_path=find_chromium(), args=["--no-sandbox"], env=own, viewport={"width": 320, "height": 640}
    )
    yield context.new_page(), size
    context.close()


@pytest.mark.parametrize("path", [*KINDS, "take-away/diary/", "safety/urgent-help/"])
def test_page_fits_and_its_buttons_stay_in_sight(set_browser, address, path):
    page, size = set_browser
    page.goto(address + path)
    # The site's own letters are 125 per cent of the browser's.
    assert page.evaluate("getComputedStyle(document.documentElement).fontSize") == f"{1.25 * size:g}px"
    assert page.evaluate(WIDE) == 0
    assert page.evaluate(CLIPPED) == [] and page.evaluate(SMALL) == []
    for name in BUTTONS:
        box = page.get_by_role("button", name=name, exact=True).bounding_box()
        assert box["x"] >= 0 and box["x"] + box["width"] <= 320, name
    notice = page.locator("article .notice").bounding_box()
    assert notice["y"] + notice["height"] <= 640
