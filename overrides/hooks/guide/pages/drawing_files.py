"""Puts the drawings of each page into one picture file beside it, so that the page itself stays light.

Each drawing keeps its frame and its words in the page; what it shows comes by `<use href>`, which follows the colours
of the page as an <img> would not. Browsers refuse that from disk, where each file is a stranger to every other: there,
and in the one file made of those pages, drawings stand in the page itself.
"""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from mkdocs.exceptions import PluginError
from mkdocs.utils import get_relative_url

from guide.files.joined_files import write_named
from guide.pages.drawing_attributes import Rule, drawing_rules, give_attributes

FOLDER = "assets/pictures"
# Stands for the address of a file until that is known, since it is named by what is in it.
PLACE = "pictures-of-this-page"
_NAMESPACE = "http://www.w3.org/2000/svg"
# A drawing in what it stands in, as picture_view.py, trial_plot.py and list_view.py write it.
_DRAWING = re.compile(
    r'(<(?:figure|div) class="(picture|plot|easy-picture)"[^>]*>(?:<div[^>]*>)?)\s*(<svg\b.*?</svg>)', re.DOTALL
)
_RULES: list[Rule] = []


def _read(svg: str) -> tuple[Element, Element]:
    """A drawing as two: its frame with its words, and a group of what it shows, with the drawing's name as id."""
    frame = ElementTree.fromstring(svg)
    for element in frame.iter():
        element.tag = element.tag.removeprefix(f"{{{_NAMESPACE}}}")
    shown = Element("g", id=frame.attrib["aria-labelledby"].partition("-title ")[0])
    for part in [part for part in frame if part.tag not in ("title", "desc")]:
        frame.remove(part)
        part.tail = None
        shown.append(part)
    for part in frame:
        part.tail = None
    frame.text = None
    return frame, shown


def _text(element: Element) -> str:
    return ElementTree.tostring(element, encoding="unicode").replace(" />", "/>")


def divide(html: str, rules: list[Rule]) -> tuple[str, str]:
    """The page with its drawings led to in a file at PLACE, and the text of that file, empty where there are none.

    Raises ValueError for two drawings of one name, and for a class without a rule.
    """
    drawings: dict[str, str] = {}

    def lead(found: re.Match) -> str:
        frame, shown = _read(found[3])
        name = shown.attrib["id"]
        try:
            give_attributes(shown, found[2], rules)
        except ValueError as error:
            raise ValueError(f"drawing '{name}': {error}") from error
        text = _text(shown)
        if drawings.setdefault(name, text) != text:
            raise ValueError(f"two drawings have the name '{name}'. Give one of them another.")
        frame.append(Element("use", href=f"{PLACE}#{name}"))
        return found[1] + _text(frame)

    page = _DRAWING.sub(lead, html)
    file = f'<svg xmlns="{_NAMESPACE}">\n' + "\n".join(drawings.values()) + "\n</svg>\n" if drawings else ""
    return page, file


def on_env(env, config, files):
    """Read the rules as they are now; check.py has looked them over."""
    _RULES[:] = drawing_rules(Path(config.docs_dir))
    return env


def on_post_page(output, page, config):
    """Write the file of a page that has drawings, and lead to it."""
    if config.extra["offline"]:
        return output
    try:
        output, file = divide(output, _RULES)
    except ValueError as error:
        raise PluginError(f"docs/{page.file.src_uri}: {error}") from error
    if not file:
        return output
    name = f"{FOLDER}/{page.file.src_uri.removesuffix('.md').replace('/', '-')}.svg"
    named = write_named(Path(config.site_dir), name, file)
    return output.replace(PLACE, get_relative_url(named, page.url))
