"""One stylesheet and one script for all pages, instead of one request for each part; the scripts of tools by themselves.

Both hold their parts in the order of mkdocs.yml; of the theme's rules, theme.css has those that this site can use. They
are named by what is in them, so a host may let browsers keep them for ever. The script begins with parts of pages that
only a script can use, which would be a sixth of an average page; put-parts.js sets them in. Nothing is sent of the
theme's own script.
"""

from __future__ import annotations

import hashlib
import json
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

from mkdocs.exceptions import PluginError
from rcssmin import cssmin
from rjsmin import jsmin

from guide.files.colour_schemes import SCHEMES, SHEET, asked_or_chosen
from guide.state import Build

STYLE = "assets/stylesheets/site.css"
# Sheets in a folder are those of one tool: they are joined, and come with it.
TOOL_STYLES = "assets/stylesheets/*/*.css"
SCRIPT = "assets/javascripts/site.js"
# Never asked for by a page of ours: joined, or replaced by our own.
NOT_SENT = (
    "assets/stylesheets/main.*",
    "assets/stylesheets/palette.*",
    "assets/javascripts/bundle.*",
    "assets/javascripts/lunr/*",
    "assets/javascripts/workers/*",
    "assets/images/favicon.png",
)
# Refused by browsers from disk, or for those who link to a page.
ONLINE_ONLY = ("assets/icons/*", "assets/share/*")
# Parts of a page for the script, and their templates.
PARTS = {
    "search": "partials/search.html",
    "settings": "partials/reading-settings.html",
    "listen": "partials/listen.html",
}
# The whole menu, which is longer than all of these, comes at its first tap.
MENU, MENU_SCRIPT = "partials/menu.html", "assets/javascripts/whole-menu.js"
# Stands for the way from a page to the top of the site, until the script knows the page.
ROOT = "{root}"


def take_parts(build: Build, config: Any) -> None:
    """Take the parts out of the lists of `config` from which the theme makes a request each."""
    build.style_parts = list(config.extra_css)
    build.script_parts = [str(script) for script in config.extra_javascript]
    config.extra_css, config.extra_javascript = [], []


def leave_out(build: Build, files: Any) -> None:
    """Take out of the site what no page asks for; a part or a colour scheme that is not there is an error."""
    parts = {*build.style_parts, *build.script_parts}
    missing = sorted(parts - {file.src_uri for file in files})
    if missing:
        raise PluginError(f"mkdocs.yml: there is no {', '.join(missing)} in docs/. Mend extra_css or extra_javascript.")
    named = {Path(part).stem.removeprefix(SHEET) for part in build.style_parts if Path(part).stem.startswith(SHEET)}
    if unnamed := [name for name in SCHEMES if name not in named]:
        raise PluginError(
            f"mkdocs.yml: extra_css has no line for the colour scheme {', '.join(unnamed)}, which readers may choose. "
            "Name its sheet there, after colours.css."
        )
    if unknown := sorted(named - SCHEMES.keys()):
        raise PluginError(
            f"mkdocs.yml: extra_css names the colour scheme {', '.join(unknown)}, which every reader would get. "
            "Add it to SCHEMES in overrides/hooks/guide/files/colour_schemes.py, so that readers may choose it."
        )
    patterns = (*NOT_SENT, TOOL_STYLES, *(ONLINE_ONLY if build.settings.offline else ()))
    for file in list(files):
        if file.src_uri in parts or any(fnmatch(file.src_uri, pattern) for pattern in patterns):
            files.remove(file)


def rendered_parts(build: Build, env: Any, config: Any) -> dict[str, str]:
    """Each part as HTML, its links beginning with ROOT."""
    features = config.theme["features"]
    context = {
        "build": build,
        "config": config,
        "base_url": ROOT,
        "page": None,
        "features": features,
        "nav": build.menu,
        "schemes": [(name, words) for name, (words, _) in SCHEMES.items()],
    }
    context["lang"] = env.get_template("partials/language.html").make_module(context)
    paths = {**PARTS, "menu": MENU}
    return {name: env.get_template(path).render(context).strip() for name, path in paths.items()}


def joined_style(docs: Path, parts: list[str]) -> str:
    """All sheets as one text, each in its place."""
    texts = []
    for part in parts:
        name, css = Path(part).stem.removeprefix(SHEET), (docs / part).read_text("utf-8")
        texts.append(asked_or_chosen(name, css) if name in SCHEMES else cssmin(css))
    return "\n".join(texts)


def tool_styles(docs: Path) -> dict[str, list[str]]:
    """The sheets of each tool, those for paper last, by the folder they stand in."""
    found: dict[str, list[str]] = {}
    for path in sorted(docs.glob(TOOL_STYLES), key=lambda path: ("print" in path.stem, path.name)):
        found.setdefault(path.parent.name, []).append(path.relative_to(docs).as_posix())
    return found


def joined_script(docs: Path, parts: list[str], of_pages: dict[str, str]) -> str:
    """Parts of pages as one statement, then the scripts in the order of `parts`."""
    given = json.dumps(of_pages, ensure_ascii=False, separators=(",", ":"))
    own = [jsmin((docs / part).read_text("utf-8")) for part in parts]
    return "\n".join([f"window.siteParts = {given};", *own])


def _write_named(site: Path, name: str, text: str) -> str:
    """Write a file under a name that says what is in it; returns that name."""
    content = text.encode("utf-8")
    stem, _, ending = name.rpartition(".")
    named = f"{stem}.{hashlib.sha256(content).hexdigest()[:8]}.{ending}"
    (site / named).parent.mkdir(parents=True, exist_ok=True)
    (site / named).write_bytes(content)
    return named


def write_joined(build: Build, env: Any, config: Any) -> None:
    """Write both files, before the pages that name them; their names go to `build.style` and `build.script`."""
    parts = rendered_parts(build, env, config)
    menu = json.dumps(parts.pop("menu"), ensure_ascii=False)
    (build.site / MENU_SCRIPT).parent.mkdir(parents=True, exist_ok=True)
    (build.site / MENU_SCRIPT).write_text(f"window.siteParts.menu = {menu};\n", "utf-8")
    script = joined_script(build.docs, build.script_parts, parts)
    build.style = _write_named(build.site, STYLE, joined_style(build.docs, build.style_parts))
    for tool, sheets in tool_styles(build.docs).items():
        path = build.site / Path(STYLE).with_name(f"{tool}.css")
        path.write_text(joined_style(build.docs, sheets), "utf-8")
    build.script = _write_named(build.site, SCRIPT, script)


def squeeze_others(build: Build) -> None:
    """Squeeze the scripts that MkDocs copied: those of tools and of search, and the service worker."""
    for path in [*(build.site / "assets" / "javascripts").rglob("*.js"), build.site / "service-worker.js"]:
        if path.is_file() and not path.name.endswith(".min.js") and path != build.site / build.script:
            path.write_text(jsmin(path.read_text("utf-8")), "utf-8")
