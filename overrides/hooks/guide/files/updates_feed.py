"""The feed of updates (Atom, RFC 4287): each entry of CHANGELOG.md."""

from __future__ import annotations

import posixpath
import re
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from markdown import markdown
from mkdocs.exceptions import PluginError

from guide.library.changes import FILE, LINK, Change
from guide.library.page_address import online_address
from guide.state import Build

PAGE = "about/updates.md"
FEED = "updates.xml"
_ATOM = "http://www.w3.org/2005/Atom"


def name_feed(build: Build) -> None:
    """Tell templates whether there will be a feed: it needs its page, and the site's address online."""
    if build.settings.online and not build.settings.offline and PAGE in build.library.pages:
        build.feed = FEED


def _child(parent: Element, name: str, text: str = "", **attributes: str) -> Element:
    element = SubElement(parent, name, attributes)
    element.text = text or None
    return element


def _content(change: Change, online: str) -> str:
    """What changed as HTML, with whole addresses: it is read elsewhere."""

    def whole(found: re.Match[str]) -> str:
        target = posixpath.normpath(found[1]).removeprefix("docs/") + (found[2] or "")
        return f"]({online_address(target, online)})"

    return markdown(LINK.sub(whole, change.text), output_format="html")


def feed(changes: list[Change], site_name: str, online: str) -> bytes:
    """The feed of a site at the address `online`."""
    page = online_address(PAGE, online)
    root = Element("feed", {"xmlns": _ATOM, "xml:lang": "en-GB"})
    _child(root, "title", f"{site_name}: updates")
    _child(root, "id", online + FEED)
    _child(root, "link", rel="self", type="application/atom+xml", href=online + FEED)
    _child(root, "link", rel="alternate", type="text/html", href=page)
    _child(root, "updated", f"{max(change.day for change in changes)}T00:00:00Z")
    _child(_child(root, "author"), "name", site_name)
    for change in changes:
        entry, address = _child(root, "entry"), f"{page}#{change.place}"
        _child(entry, "title", f"Changes of {change.words}")
        _child(entry, "id", address)
        _child(entry, "link", rel="alternate", type="text/html", href=address)
        _child(entry, "updated", f"{change.day}T00:00:00Z")
        _child(entry, "content", _content(change, online), type="html")
    ElementTree.indent(root, "")
    return ElementTree.tostring(root, encoding="utf-8", xml_declaration=True) + b"\n"


def write_feed(build: Build) -> None:
    """Write the feed; an entry that its page does not show would lead nowhere, and is an error."""
    if not build.feed:
        return
    tree, changes = build.pages[PAGE].tree, build.library.changes
    for change in changes:
        if tree.find(f'.//*[@id="{change.place}"]') is None:
            what = f"the entry #{change.place} of {FILE} is not shown. Write <!-- show: changes -->."
            raise PluginError(f"docs/{PAGE}: {what}")
    (build.site / FEED).write_bytes(feed(changes, build.settings.name, build.settings.online))
