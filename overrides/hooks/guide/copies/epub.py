"""The guide as an EPUB 3 book, a chapter a page, cut from the one file, so that both say the same in the same words."""

from __future__ import annotations

import os
import re
import uuid
from pathlib import Path
from typing import Any

from lxml import etree, html
from rcssmin import cssmin

from guide.copies.archive import write_zip
from guide.copies.one_file import TARGET
from guide.files.one_file_style import DEEPER
from guide.state import Build

CONTAINER = (
    '<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
)
# Sheets of the site that drawings and the marks of certainty need.
SHEETS = ("stylesheets/pictures.css", "stylesheets/certainty.css")
# A chapter is a document of its own, so its headings stand as on the site.
_HIGHER = {deep: high for high, deep in DEEPER.items()}
# Fields are for a pen: what a reading device would offer could not be kept.
_LINE, _BOX = "_" * 20, "\N{BALLOT BOX} "
_PLAIN = {"form": "div", "fieldset": "div", "legend": "p", "label": "p"}


def book_style(docs: Path, *own: str) -> str:
    """The sheets of the site, then the book's own, as one whose colours are given as such: many reading devices know no variables."""
    assets = docs / "assets"
    colours = dict(re.findall(r"(--[\w-]+): (#\w+);", (assets / "stylesheets" / "colours.css").read_text("utf-8")))
    css = "\n".join((assets / name).read_text("utf-8") for name in (*SHEETS, *own))
    return cssmin(re.sub(r"var\((--[\w-]+)\)", lambda found: colours[found[1]], css))


def _as_chapter(element: Any, addresses: dict[str, str]) -> str:
    """A part of the one file as XHTML; `addresses` says where in the book each id stands."""
    for one in element.xpath(
        ".//*[@class='to-contents' or @class='guide-choice' or @class='file-only' or self::dialog or @hidden]"
    ):
        one.drop_tree()
    for one in element.iter(etree.Element):
        if one.tag in ("input", "textarea"):
            one.tag, one.text = "span", _BOX if one.get("type") == "checkbox" else _LINE
            one.attrib.clear()
        elif one.tag == "a" and (link := one.get("href", "")).startswith("#"):
            one.set("href", addresses[link[1:]])
        elif one.tag == "svg":
            one.set("xmlns", "http://www.w3.org/2000/svg")
        elif one.tag in _PLAIN:
            one.tag = _PLAIN[one.tag]
            for name in ("method", "for"):
                one.attrib.pop(name, None)
        one.tag = _HIGHER.get(one.tag, one.tag)
    # HTML has no capitals in names, and XML wants them as the standard writes them.
    return etree.tostring(element, encoding="unicode", with_tail=False).replace(" viewbox=", " viewBox=")


def write_epub(build: Build, env: Any) -> None:
    """Write the book beside the one file, from which it is cut; of another name, that of its kind."""
    guide = Path(os.environ[TARGET])
    tree: Any = html.document_fromstring(guide.read_text("utf-8"))
    parts = tree.find_class("guide-part")
    pieces = [tree.find(".//header"), *parts]
    names = ["start.xhtml", *(f"{part.get('id')}.xhtml" for part in parts)]
    addresses = {
        place: f"{name}#{place}"
        for piece, name in zip(pieces, names, strict=True)
        for place in piece.xpath(".//@id|@id")
    }
    for title in tree.find_class("guide-group-title"):
        addresses[title.get("id")] = f"{title.getnext().get('id')}.xhtml"
    menu = tree.find(".//nav/ul")
    for inner in menu.iter("ul"):
        inner.tag = "ol"
    titles = ["Massage and MS", *(part.find(".//h3").text_content() for part in parts)]
    chapter = env.get_template("epub-chapter.html").render
    chapters = {
        name: chapter(title=title, content=_as_chapter(piece, addresses))
        for name, title, piece in zip(names, titles, pieces, strict=True)
    }
    contents = env.get_template("epub-contents.html").render(contents=_as_chapter(menu, addresses))
    day = build.library.newest_review()
    identifier = uuid.uuid5(uuid.NAMESPACE_URL, build.settings.name)
    book = {
        **chapters,
        "contents.xhtml": chapter(title="Contents", content=contents),
        "package.opf": env.get_template("epub-package.html").render(day=day, identifier=identifier, chapters=chapters),
        "style.css": book_style(build.docs, "books/epub.css"),
    }
    # The first entry says what the file is, as its first bytes.
    entries = {"mimetype": b"application/epub+zip", "META-INF/container.xml": CONTAINER.encode("utf-8")}
    entries |= {f"book/{name}": book[name].encode("utf-8") for name in sorted(book)}
    entries["book/cover.png"] = (build.docs / "assets" / "icons" / "icon-512.png").read_bytes()
    write_zip(guide.with_suffix(".epub"), entries, day)
