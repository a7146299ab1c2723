"""Search in the one file: the site's own engine and box as one script, with what they know and where it leads."""

from __future__ import annotations

import json
import re
from pathlib import Path

from mkdocs.exceptions import PluginError
from rjsmin import jsmin

from guide.library.page_address import Copy, address_of
from guide.state import Build

# The scripts of the engine, which ask.js loads on the website.
_FILES = re.compile(r"FILES = (\[.*?\])", re.DOTALL)


def one_file_script(docs: Path) -> str:
    """The engine, the file's own start of it, the box that waits to be opened, and the button that opens it."""
    assets = docs / "assets"

    def read(name: str) -> str:
        return str(jsmin((assets / name).read_text("utf-8")))

    found = _FILES.search((assets / "javascripts" / "search" / "ask.js").read_text("utf-8"))
    if not found:
        raise PluginError(
            "docs/assets/javascripts/search/ask.js: names no scripts of the engine, which search in the one file needs. "
            'Write them as FILES = ["words.js", ...].'
        )
    engine = json.loads(found[1])
    box = read("javascripts/search/box.js")
    return ";\n".join(
        [
            *(read(f"javascripts/search/{name}") for name in engine),
            f"window.startSearchBox = function () {{{box}}}",
            read("one-file/search.js"),
            read("javascripts/shell/search-button.js"),
        ]
    )


def one_file_index(build: Build) -> str:
    """What search knows, and the place in the document of each page, as JSON that may stand in HTML."""
    places = {page.url: address_of(page.source, Copy.ONE_FILE) for page in build.pages.values()}
    return f'{{"places": {json.dumps(places)}, "index": {build.index}}}'.replace("</", "<\\/")
