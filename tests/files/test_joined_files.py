"""One stylesheet and one script for all pages: named by what is in them, made of parts that are all there."""

import hashlib
import re
from types import SimpleNamespace

import pytest
from mkdocs.config import load_config
from mkdocs.exceptions import PluginError
from rcssmin import cssmin
from rjsmin import jsmin

from conftest import ROOT
from guide.files import assets
from one_page import one_page
from site_checks import parsed

CONFIG = load_config(str(ROOT / "mkdocs.yml"))
STYLES, SCRIPTS = list(CONFIG.extra_css), [str(script) for script in CONFIG.extra_javascript]
ASSETS = ROOT / "docs" / "assets"


def _joined(folder, kind):
    found = list((folder / "assets").glob(f"*/site.*.{kind}"))
    assert len(found) == 1
    return found[0]


@pytest.mark.parametrize("kind", ["css", "js"])
def test_each_is_named_by_what_is_in_it_and_every_page_asks_for_it(site, kind):
    for folder in (site.online, site.offline / "site"):
        file = _joined(folder, kind)
        assert file.name == f"site.{hashlib.sha256(file.read_bytes()).hexdigest()[:8]}.{kind}"
        for page in folder.rglob("*.html"):
            soup = parsed(page)
            if page.name != "massage-and-ms.html" and not soup.select_one(".moved-page"):
                assert soup.select(f"[href$='/{file.name}'], [src$='/{file.name}']"), page


def test_parts_are_in_them_in_order_and_not_beside_them(site):
    style, script = _joined(site.online, "css").read_text("utf-8"), _joined(site.online, "js").read_text("utf-8")
    last = [cssmin((ROOT / "docs" / part).read_text("utf-8")) for part in STYLES[-3:]]
    assert style.endswith("\n".join(last))
    assert script.endswith("\n".join(jsmin((ROOT / "docs" / part).read_text("utf-8")) for part in SCRIPTS))
    assert [part for part in STYLES + SCRIPTS if (site.online / part).exists()] == []


def test_a_script_is_sent_without_comments_and_indentation(site):
    script = '/* Why,\n   in two lines. */\n(function () {\n  // As "http://..." shows.\n  go("http://a/*b*/", `\n // c`); // here\n})();\n'
    assert jsmin(script) == '(function(){go("http://a/*b*/",`\n // c`);})();'
    for path in (site.online / "assets" / "javascripts").rglob("*.js"):
        assert path.name.endswith(".min.js") or "\n  " not in path.read_text("utf-8"), path
    assert "/*" not in (site.online / "service-worker.js").read_text("utf-8")


def test_every_sheet_and_script_is_used_in_one_place():
    sheets = sorted(f"assets/stylesheets/{path.name}" for path in (ASSETS / "stylesheets").glob("*.css"))
    assert sorted(STYLES) == sheets
    shown = "".join(path.read_text("utf-8") for path in (ROOT / "overrides" / "show").iterdir())
    named = {
        f"{name}.js"
        for call in re.findall(r"site\.script\(([^)]*)\)", shown)
        for name in re.findall(r'"([\w/-]+)"', call)
    }
    shared = {script.removeprefix("assets/javascripts/") for script in SCRIPTS}
    scripts = {path.relative_to(ASSETS / "javascripts").as_posix() for path in (ASSETS / "javascripts").rglob("*.js")}
    others = {name for name in scripts - named - shared if not name.startswith("search/")}
    assert not named & shared and named | shared <= scripts
    # The pages of addresses that moved and the page for what is not found have one each; listen-button.js loads two.
    assert others == {"moved/moved.js", "not-found/search-address.js", "reading/listen.js", "reading/sentences.js"}
    tools = {name for call in re.findall(r"site\.style\(([^)]*)\)", shown) for name in re.findall(r'"([\w-]+)"', call)}
    # The home page names its own; search-button.js that of search.
    assert set(assets.tool_styles(ROOT / "docs")) == tools | {"home", "search"}


def test_search_loads_every_script_of_its_folder():
    folder = ASSETS / "javascripts" / "search"
    texts = [
        (ASSETS / "javascripts" / "shell" / "search-button.js").read_text("utf-8"),
        *(path.read_text("utf-8") for path in folder.glob("*.js")),
    ]
    named = {name for text in texts for name in re.findall(r'"([\w-]+\.js)"', text)}
    assert named == {path.name for path in folder.glob("*.js")}


@pytest.fixture
def build():
    """A build with one sheet and one script to join."""
    build, _ = one_page()
    build.style_parts, build.script_parts = ["a.css"], ["b.js"]
    return build


def test_parts_and_what_nobody_asks_for_are_left_out(build, monkeypatch):
    monkeypatch.setattr(assets, "SCHEMES", {})
    names = ["a.css", "b.js", "c.js", "assets/javascripts/lunr/x.js", "assets/stylesheets/palette.12.min.css"]
    files = [SimpleNamespace(src_uri=name) for name in names]
    assets.leave_out(build, files)
    assert [file.src_uri for file in files] == ["c.js"]


def test_part_that_is_not_there_is_an_error(build):
    with pytest.raises(PluginError, match="there is no a.css in docs/"):
        assets.leave_out(build, [SimpleNamespace(src_uri="b.js")])
