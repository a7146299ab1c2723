"""One stylesheet and one script for all pages, instead of one request for each part.

Both hold their parts in the order of mkdocs.yml; of the theme's rules, theme.css has those that this site can use.
Both are named by what is in them, so a host may let browsers keep them for ever. The theme's own script comes when a
reader first does something; see first-use.js.
"""

from __future__ import annotations

import hashlib
import re
from fnmatch import fnmatch
from pathlib import Path

from mkdocs.exceptions import PluginError

from guide.files.script_parts import as_script, rendered_parts
from guide.files.script_text import squeezed as squeezed_script
from guide.files.style_text import ASKED, asked_or_chosen, squeezed

STYLE = "assets/stylesheets/site.css"
SCRIPT = "assets/javascripts/site.js"
THEMES_SCRIPT = "assets/javascripts/bundle.*.min.js"
# A script element of the theme that its own script counts on; our template of this name leaves it out of the pages.
THEMES_BASE = "partials/javascripts/base.html"
# Never asked for by a page of ours: joined, replaced by our own search, or for those who work on the theme.
NOT_SENT = (
    "assets/stylesheets/main.*",
    "assets/stylesheets/palette.*",
    "assets/javascripts/*.map",
    "assets/javascripts/lunr/*",
    "assets/javascripts/workers/*",
    "assets/images/favicon.png",
)
HERE = "overrides/hooks/guide/files/joined_files.py"
_PARTS: dict[str, list[str]] = {}
_BASE: dict[str, str] = {}
_FOR_SCRIPT: dict[str, str] = {}
_NAVIGATION: dict[str, object] = {}


def _theme_file(config, pattern: str) -> Path:
    """The one file of the theme whose name fits; our own folder, the first, does not count."""
    found = [path for folder in config.theme.dirs[1:] for path in Path(folder).glob(pattern)]
    if len(found) != 1:
        raise PluginError(f"The theme has {len(found)} files like {pattern}; {HERE} expects exactly one.")
    return found[0]


def on_config(config):
    """Take the parts out of the lists from which the theme makes a request each."""
    _PARTS.update({STYLE: list(config.extra_css), SCRIPT: [str(script) for script in config.extra_javascript]})
    config.extra_css, config.extra_javascript = [], []
    config.extra["themes_script"] = f"assets/javascripts/{_theme_file(config, THEMES_SCRIPT).name}"
    return config


def on_files(files, config):
    """Leave the parts out of the site; one that is not there is an error."""
    parts = {part for listed in _PARTS.values() for part in listed}
    missing = sorted(parts - {file.src_uri for file in files})
    if missing:
        raise PluginError(f"mkdocs.yml: there is no {', '.join(missing)} in docs/. Mend extra_css or extra_javascript.")
    for file in list(files):
        if file.src_uri in parts or any(fnmatch(file.src_uri, pattern) for pattern in NOT_SENT):
            files.remove(file)
    return files


def on_nav(nav, config, files):
    """Keep the navigation for the menu."""
    _NAVIGATION[SCRIPT] = nav
    return nav


def on_env(env, config, files):
    """Keep what the script begins with: the element that the theme's script counts on, and parts of pages."""
    element = env.from_string(_theme_file(config, THEMES_BASE).read_text("utf-8")).render(config=config)
    found = re.fullmatch(r"\s*<script>(.*)</script>\s*", element, re.DOTALL)
    if not found:
        raise PluginError(f"The theme's {THEMES_BASE} is no longer one script element, as {HERE} expects.")
    _BASE[SCRIPT] = found[1]
    _FOR_SCRIPT.clear()
    _FOR_SCRIPT.update(rendered_parts(env, config, _NAVIGATION[SCRIPT]))
    return env


def joined_script(config) -> str:
    """The script: what the theme's counts on, parts of pages, then our own in the order of mkdocs.yml."""
    own = [squeezed_script(part, Path(config.docs_dir, part).read_text("utf-8")) for part in _PARTS[SCRIPT]]
    return "\n".join([_BASE[SCRIPT], as_script(_FOR_SCRIPT), *own])


def joined_style(docs: Path, parts: list[str]) -> str:
    """All sheets as one text, each in its place."""
    texts = []
    for part in parts:
        name, css = Path(part).stem, (docs / part).read_text("utf-8")
        texts.append(asked_or_chosen(name, css) if name in ASKED else squeezed(css))
    return "\n".join(texts)


def write_named(site: Path, name: str, text: str) -> str:
    """Write a file under a name that says what is in it; returns that name."""
    content = text.encode("utf-8")
    stem, _, ending = name.rpartition(".")
    named = f"{stem}.{hashlib.sha256(content).hexdigest()[:8]}.{ending}"
    (site / named).parent.mkdir(parents=True, exist_ok=True)
    (site / named).write_bytes(content)
    return named


def on_post_build(config):
    """Write both files, and their names into the pages."""
    site = Path(config.site_dir)
    pages = {path: path.read_text("utf-8") for path in sorted(site.rglob("*.html"))}
    names = {
        STYLE: write_named(site, STYLE, joined_style(Path(config.docs_dir), _PARTS[STYLE])),
        SCRIPT: write_named(site, SCRIPT, joined_script(config)),
    }
    for path, page in pages.items():
        html = page
        for name, named in names.items():
            html = html.replace(name, named)
        path.write_bytes(html.encode("utf-8"))
