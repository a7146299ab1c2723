"""No dead rules: every class and id that our stylesheets name stands in a built page or is made by a script."""

import json
import re

from conftest import ROOT
from site_checks import parts_of
from theme_rules import SHEET, InUse

ASSETS = ROOT / "docs" / "assets"


def _names(css):
    """Classes and ids in the selectors of a sheet."""
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    return {name for before in re.findall(r"([^{};]*)\{", css) for name in re.findall(r"[.#]([A-Za-z_][\w-]*)", before)}


def _dead(sheets, in_use):
    # A script makes a name of kinds from its beginning: "verdict-" and the level.
    begun = tuple(word for word in in_use.words if len(word) > len("pin-") and word.endswith("-"))
    return sorted(
        f"{path.name}: {name}"
        for path in sheets
        for name in _names(path.read_text("utf-8"))
        if name not in in_use.names | in_use.words and not (begun and name.startswith(begun))
    )


def _in_use(pages):
    in_use = InUse()
    for page in pages:
        in_use.add_page(page.read_text("utf-8"))
    for script in (ASSETS / "javascripts").rglob("*.js"):
        in_use.add_script(script.read_text("utf-8"))
    return in_use


def test_every_name_in_the_sheets_of_the_site_is_in_use(site):
    in_use = _in_use(site.html())
    for part in parts_of(site.online).values():
        in_use.add_page(part)
    # Answers that are pinned above results stand in the search index.
    in_use.add_page((ROOT / "overrides" / "show" / "pin.html").read_text("utf-8"))
    # What search pins comes with its index.
    for pin in json.loads((site.online / "search" / "search_index.json").read_text("utf-8"))["entries"]["pin"]:
        in_use.add_page(pin)
    own = [path for path in (ASSETS / "stylesheets").rglob("*.css") if path.name != SHEET.name]
    assert _dead(own, in_use) == []


def test_every_name_in_the_sheets_of_the_one_file_is_in_use(site):
    in_use = _in_use([site.one_file])
    assert _dead((ASSETS / "one-file").glob("*.css"), in_use) == []


def test_every_variable_is_read(site):
    own = "".join(path.read_text("utf-8") for path in ASSETS.rglob("*.css") if path.name != SHEET.name)
    joined = "".join(path.read_text("utf-8") for path in site.online.glob("assets/stylesheets/site.*.css"))
    declared, read = set(re.findall(r"(--[\w-]+)\s*:", own)), set(re.findall(r"var\(\s*(--[\w-]+)", joined + own))
    assert len(declared) > 40 and sorted(declared - read) == []


def test_a_name_that_nothing_has_is_found(tmp_path):
    (tmp_path / "a.css").write_text(
        "/* .no { */\n.here:not(.gone) { margin: 0.5em }\n@media print { #lost { x: y } }", "utf-8"
    )
    in_use = InUse()
    in_use.add_page('<p class="here">')
    assert _dead(tmp_path.glob("*.css"), in_use) == ["a.css: gone", "a.css: lost"]


# What a width means, once: below the first a name no longer fits beside its buttons, below the second is a phone, below the
# third a tablet held upright; below the last two there is no row of sections, and no menu beside the text.
WIDTHS = {"22.484375em", "29.984375em", "44.984375em", "59.984375em", "76.234375em", "89.984375em"}


def test_a_phone_is_as_wide_in_every_sheet():
    own = [path for path in ASSETS.rglob("*.css") if path.name != SHEET.name]
    used = {width for path in own for width in re.findall(r"\(max-width: ?([\d.]+em)\)", path.read_text("utf-8"))}
    assert used <= WIDTHS and "29.984375em" in used
