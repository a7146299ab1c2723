"""The places of the theme that this site leans on, as CONTRIBUTING lists them: an update that changes one is named here."""

import re
from pathlib import Path

import material
import pytest
from mkdocs.config import load_config

from conftest import ROOT

THEME = Path(material.__file__).parent / "templates"
OVERRIDES = ROOT / "overrides"
BASE = (THEME / "base.html").read_text("utf-8")
BLOCK = re.compile(r"{%-?\s*block (\w+)")
OURS = sorted(
    {name for page in ("main.html", "404.html") for name in BLOCK.findall((OVERRIDES / page).read_text("utf-8"))}
)
# Partials of ours that have the name of one of the theme's take its place.
REPLACED = sorted(
    str(path.relative_to(OVERRIDES))
    for path in OVERRIDES.rglob("*.html")
    if (THEME / path.relative_to(OVERRIDES)).is_file()
)
# What the base page gives: our styles and scripts are written for these names.
GIVEN = ["md-container", "md-main__inner", "md-sidebar--primary", "md-content__inner md-typeset"]


@pytest.mark.parametrize("block", OURS)
def test_the_base_page_has_the_block(block):
    assert block in BLOCK.findall(BASE)


@pytest.mark.parametrize("partial", [one for one in REPLACED if one.startswith("partials/")])
def test_the_theme_asks_for_the_partial(partial):
    asked = [
        path for path in THEME.rglob("*.html") if re.search(rf"[\"']{re.escape(partial)}[\"']", path.read_text("utf-8"))
    ]
    assert asked != []


@pytest.mark.parametrize("given", GIVEN)
def test_the_base_page_gives_the_class(given):
    assert re.search(rf'[" ]{given}[" ]', BASE)


def test_the_policy_follows_the_encoding():
    assert BASE.count('<meta charset="utf-8">') == 1


def test_the_stylesheet_is_one_file():
    assert len(list(THEME.glob("assets/stylesheets/main.*.min.css"))) == 1


def test_the_plugins_say_what_the_hook_asks_them():
    plugins = load_config(str(ROOT / "mkdocs.yml")).plugins
    assert plugins["material/tags"].config.tags_allowed and plugins["material/offline"].config.enabled is not None


def test_every_replaced_file_stands_in_the_list():
    listed = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    names = [Path(one).name for one in REPLACED]
    assert names and [name for name in names if f"`{name}`" not in listed] == []
