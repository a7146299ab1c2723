"""Parts of a page that only a script can use: menu, search, reading settings, listening, the theme's settings.

They are templates like any other, but stand in the site's script once instead of in each page, where they would be a
sixth of an average page. put-parts.js sets them into the page.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

PARTS = {
    "menu": "partials/menu.html",
    "search": "partials/search.html",
    "settings": "partials/reading-settings.html",
    "listen": "partials/listen.html",
    "theme": "partials/theme-settings.html",
}
# Stands for the way from a page to the top of the site, until the script knows the page.
ROOT = "{root}"
_INDENTATION = re.compile(r"\n\s+")
_NAME = "window.siteParts"
_LINE = re.compile(rf"^{re.escape(_NAME)} = (\{{.*\}});$", re.MULTILINE)


def rendered_parts(env, config, nav) -> dict[str, str]:
    """Each part as HTML, its links beginning with ROOT. `nav` is the navigation, which the menu shows."""
    context = {"config": config, "base_url": ROOT, "page": None, "features": config.theme["features"], "nav": nav}
    context["lang"] = env.get_template("partials/language.html").make_module(context)
    return {
        name: _INDENTATION.sub("\n", env.get_template(path).render(context).strip()) for name, path in PARTS.items()
    }


def as_script(parts: dict[str, str]) -> str:
    """The parts as a statement of JavaScript, on one line."""
    return f"{_NAME} = {json.dumps(parts, ensure_ascii=False, separators=(',', ':'))};"


def parts_of(site: Path) -> dict[str, str]:
    """The parts as they stand in the script of a built site, with links from its top; without a script, KeyError."""
    for script in sorted((site / "assets" / "javascripts").glob("site.*.js")):
        if found := _LINE.search(script.read_text("utf-8")):
            return {name: html.replace(f"{ROOT}/", "") for name, html in json.loads(found[1]).items()}
    raise KeyError(f"{site} has no script with the parts of a page.")
