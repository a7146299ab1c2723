"""Style sheets as they are sent: the same rules in less room, and colours for the device and for the reader."""

from types import SimpleNamespace

import pytest
from mkdocs.exceptions import PluginError
from rcssmin import cssmin

from conftest import ROOT
from guide.files.assets import leave_out
from guide.files.colour_schemes import SCHEMES, asked_or_chosen
from guide.library.library import Library
from guide.state import Build
from site_checks import parts_of


def test_comments_indentation_and_blank_lines_go_and_rules_stay():
    css = '/* Why. */\n.a {\n  color: red;\n\n  /* Two\n  lines. */\n  margin: 0 1em;\n}\n\n.b::after { content: "  x"; }\n'
    assert cssmin(css) == '.a{color:red;margin:0 1em}.b::after{content:"  x"}'


def test_colours_are_used_when_the_device_asks_or_the_reader_chooses():
    assert asked_or_chosen("dark", "/* Dark. */\n:root {\n  --paper: #000;\n}\n") == (
        "@media screen and (prefers-color-scheme: dark){:root:not([data-colours]){--paper:#000}}"
        ':root[data-colours="dark"]{--paper:#000}'
    )


@pytest.mark.parametrize("css", [".a { color: red; }", ":root { --a: 1; }\n.a { color: red; }"])
def test_sheet_of_colours_with_other_rules_is_an_error(css):
    with pytest.raises(ValueError, match="colour-scheme-dark.css must be one rule for :root"):
        asked_or_chosen("dark", css)


def test_every_colour_scheme_has_its_sheet_and_its_choice(site):
    listed = (ROOT / "mkdocs.yml").read_text("utf-8")
    settings = parts_of(site.online)["settings"]
    for name, (words, _) in SCHEMES.items():
        assert f"- assets/stylesheets/colour-scheme-{name}.css\n" in listed
        assert f'<input type="radio" name="colours" value="{name}"> {words}' in settings


def test_a_colour_scheme_whose_sheet_is_not_sent_is_an_error():
    build = Build(Library(docs=ROOT / "docs"))
    build.style_parts = ["assets/stylesheets/colours.css"]
    with pytest.raises(PluginError, match=r"mkdocs.yml: extra_css has no line for the colour scheme dark, contrast"):
        leave_out(build, [SimpleNamespace(src_uri="assets/stylesheets/colours.css")])


def test_a_colour_scheme_that_nobody_may_choose_is_an_error():
    build = Build(Library(docs=ROOT / "docs"))
    build.style_parts = [f"assets/stylesheets/colour-scheme-{name}.css" for name in (*SCHEMES, "sepia")]
    files = [SimpleNamespace(src_uri=part) for part in build.style_parts]
    with pytest.raises(
        PluginError, match=r"mkdocs.yml: extra_css names the colour scheme sepia, .*SCHEMES in overrides"
    ):
        leave_out(build, files)
