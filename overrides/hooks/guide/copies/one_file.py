"""The whole guide as one HTML file that needs nothing beside it: no other file, no network, and no script but for search.

Made in the build of the offline copy, of the same trees as its pages: ids made unique, links between pages made anchors.
"""

from __future__ import annotations

import base64
import mimetypes
import os
from collections import Counter
from collections.abc import Iterable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lxml import html
from lxml.html import HtmlElement
from mkdocs.exceptions import PluginError

from guide.files.one_file_search import one_file_index, one_file_script
from guide.files.one_file_style import DEEPER, one_file_style
from guide.host.content_policy import source_hash
from guide.library.dates import in_words
from guide.library.page_address import Copy, address_of
from guide.pages.tree import append_text, inside
from guide.state import Build, Page

# The variable that names the file to write.
TARGET = "ONE_FILE_TO"
TEMPLATE = "one-file.html"
# Attributes that name ids, one or several.
ID_LISTS = ("for", "aria-labelledby", "aria-describedby", "aria-controls", "headers", "list")
# What works with script only, or only on the website.
_LEFT_OUT = ("script", "noscript", "template", "button", "link")


@dataclass(frozen=True)
class Part:
    """One page in the file: where it stands, its name in the menu, and what it says."""

    anchor: str
    title: str
    here: Page
    content: str


@dataclass(frozen=True)
class Group:
    """A section of the menu with its parts."""

    title: str
    anchor: str
    parts: list[Part]


def _is_left_out(element: HtmlElement) -> bool:
    """Nobody has an old address of a place in this file, so lines left for them go too. A page's own markup says
    `data-website-only`.
    """
    attributes = element.attrib
    is_for_site = "hidden" in attributes or "data-website-only" in attributes
    return element.tag in _LEFT_OUT or is_for_site or "moved" in element.get("class", "").split()


def _embed(build: Build, page: Page, image: HtmlElement) -> None:
    """Put a picture file into the document itself."""
    name = (build.led_to(page, image.get("src", "")) or ("", ""))[0]
    path = build.docs / name
    if not name or not path.is_file():
        raise PluginError(f"{page.source}: there is no picture '{image.get('src')}' to put into the one file.")
    kind = mimetypes.types_map.get(path.suffix, "application/octet-stream")
    image.set("src", f"data:{kind};base64,{base64.b64encode(path.read_bytes()).decode('ascii')}")


def _lead(build: Build, page: Page, link: HtmlElement) -> None:
    """Let a link lead within the document; a file that is not in it is only named."""
    led = build.led_to(page, link.get("href", ""))
    if led is None:
        return
    target, place = led
    if target in build.pages:
        link.set("href", address_of(f"{target}#{place}" if place else target, Copy.ONE_FILE))
        return
    if target.endswith(".html"):
        raise PluginError(f"{page.source}: '{link.get('href')}' leads to no page. Mend the link.")
    for name in ("href", "download"):
        link.attrib.pop(name, None)
    link.tag = "span"
    append_text(link, " (on the website and in the zip)")


def _name_apart(element: HtmlElement, anchor: str) -> None:
    """Let the ids that an element has or names be those of its own part, and drop what only scripts read."""
    for name, value in element.attrib.items():
        if name == "id":
            element.set(name, f"{anchor}--{value}")
        elif name in ID_LISTS:
            element.set(name, " ".join(f"{anchor}--{one}" for one in value.split()))
        elif "url(#" in value:
            element.set(name, value.replace("url(#", f"url(#{anchor}--"))
        elif name.startswith("data-"):
            del element.attrib[name]


def adapted(build: Build, page: Page) -> HtmlElement:
    """A page's tree as it stands in the document."""
    tree, anchor = deepcopy(page.tree), address_of(page.source, Copy.ONE_FILE)[1:]
    for element in [element for element in tree.iter() if isinstance(element.tag, str) and _is_left_out(element)]:
        if element.getparent() is not None:
            element.drop_tree()
    for element in tree.iterdescendants():
        element.tag = DEEPER.get(element.tag, element.tag)
        _name_apart(element, anchor)
        if element.tag == "details":
            element.set("open", "")
        elif element.tag == "img" and not element.get("src", "").startswith("data:"):
            _embed(build, page, element)
        elif element.tag == "a" and element.get("href") is not None:
            _lead(build, page, element)
    return tree


def _pages(items: list) -> Iterator[tuple[str, str]]:
    """The pages of a part of the menu in its order: file and title."""
    for item in items:
        if item.children:
            yield from _pages(item.children)
        else:
            yield item.file.src_uri, item.title


def _group(build: Build, title: str, pages: Iterable[tuple[str, str]]) -> Group:
    """A section of pages, each given by its file and title."""
    parts = [
        Part(
            address_of(source, Copy.ONE_FILE)[1:],
            name,
            build.pages[source],
            inside(adapted(build, build.pages[source])),
        )
        for source, name in pages
    ]
    return Group(title, f"section-{parts[0].anchor}", parts)


def groups_of(build: Build) -> list[Group]:
    """The sections of the menu with their pages, and a last one of the pages of studies, which the menu does not name."""
    groups = [_group(build, item.title, _pages([item])) for item in build.menu.items]
    studies = [(source, here.title) for source, here in build.pages.items() if build.library.pages[source].made]
    return groups + ([_group(build, "Each study", studies)] if studies else [])


def broken_anchors(text: str) -> list[str]:
    """Links of the document to places that are not in it, and ids given twice."""
    tree = html.document_fromstring(text)
    counts = Counter(tree.xpath("//@id"))
    lost = {link for link in tree.xpath("//a/@href") if link.startswith("#") and link[1:] not in counts}
    return sorted(lost) + sorted(f"{name} given {count} times" for name, count in counts.items() if count > 1)


def write_one_file(build: Build, env: Any) -> None:
    """Write the document to the file that TARGET names."""
    style, script = one_file_style(build.docs), one_file_script(build.docs)
    text = env.get_template(TEMPLATE).render(
        in_one_file=True,
        groups=groups_of(build),
        style=style,
        style_source=source_hash(style),
        script=script,
        script_source=source_hash(script),
        index=one_file_index(build),
        date=in_words(build.library.newest_review()),
        mark=(build.docs / "assets" / "mark.svg").read_text("utf-8").strip(),
    )
    faults = broken_anchors(text)
    if faults:
        raise PluginError(f"The one file has {len(faults)} broken places: {', '.join(faults[:10])}")
    Path(os.environ[TARGET]).write_bytes(text.encode("utf-8"))
