"""Turns built offline pages into parts of one document: ids made unique, links between pages made into anchors."""

from __future__ import annotations

import base64
import mimetypes
import posixpath
import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

from bs4 import BeautifulSoup, Tag

# Attributes that name ids, one or several.
ID_LISTS = ("for", "aria-labelledby", "aria-describedby", "aria-controls", "headers", "list")
# What works with script only, or only on the website. `data-website-only` is how a page's own markup says so.
# Nobody has an old address of a place in this file.
LEFT_OUT = "script, noscript, template, button, form[hidden], [hidden], [data-website-only], .moved"
# The document's title is its h1 and each section of the menu an h2, so what was h1 on a page is h3 here.
DEEPER = {"h1": "h3", "h2": "h4", "h3": "h5"}


def anchor_of(page: str) -> str:
    """The anchor of a page's part: `safety/heat.html` becomes `safety-heat`, `safety/index.html` `safety`."""
    name = page.removesuffix(".html").removesuffix("index").rstrip("/")
    return name.replace("/", "-") or "home"


def article(site: Path, page: str) -> Tag:
    """What a page says: the block inside its article that holds notice, title, text and dates."""
    html = (site / page).read_text("utf-8")
    start, end = html.find("<article"), html.find("</article>")
    found = BeautifulSoup(html[start:end], "html.parser").find("article") if start >= 0 else None
    block = found.find("div", recursive=False) if found else None
    if block is None:
        raise ValueError(f"{page}: the page has no block in an article, so it cannot be a part of the one file.")
    return block


def _embed(image: Tag, site: Path, page: str) -> None:
    """Put a picture file into the document itself."""
    path = site / posixpath.normpath(posixpath.join(posixpath.dirname(page), unquote(urlsplit(image["src"]).path)))
    if not path.is_file():
        raise ValueError(f"{page}: there is no picture '{image['src']}' to put into the one file.")
    kind = mimetypes.types_map.get(path.suffix, "application/octet-stream")
    image["src"] = f"data:{kind};base64,{base64.b64encode(path.read_bytes()).decode('ascii')}"


def _lead(link: Tag, page: str, pages: set[str]) -> None:
    """Let a link lead within the document; a file that is not in it is only named."""
    parts = urlsplit(link["href"])
    if parts.scheme or parts.netloc:
        return
    target = posixpath.normpath(posixpath.join(posixpath.dirname(page), unquote(parts.path))) if parts.path else page
    if target in pages:
        anchor = anchor_of(target)
        link["href"] = f"#{anchor}--{unquote(parts.fragment)}" if parts.fragment else f"#{anchor}"
        return
    if target.endswith(".html"):
        raise ValueError(f"{page}: '{link['href']}' leads to no page of the menu. Add the page to nav in mkdocs.yml.")
    for name in ("href", "download"):
        link.attrs.pop(name, None)
    link.name = "span"
    link.append(" (on the website and in the zip)")


def part(site: Path, page: str, pages: set[str]) -> Tag:
    """One page as a part. `pages` are all pages of the document, as paths in the offline copy `site`."""
    block, anchor = article(site, page), anchor_of(page)
    for element in block.select(LEFT_OUT):
        element.decompose()
    for element in block.find_all(True):
        element.name = DEEPER.get(element.name, element.name)
        for name, value in list(element.attrs.items()):
            if name == "id":
                element["id"] = f"{anchor}--{value}"
            elif name in ID_LISTS:
                names = value if isinstance(value, list) else value.split()
                element[name] = " ".join(f"{anchor}--{one}" for one in names)
            elif isinstance(value, str) and "url(#" in value:
                element[name] = re.sub(r"url\(#", f"url(#{anchor}--", value)
            elif name.startswith("data-"):
                del element[name]
    for details in block.find_all("details"):
        details["open"] = ""
    for image in block.find_all("img", src=True):
        if not image["src"].startswith("data:"):
            _embed(image, site, page)
    for link in block.find_all(["a", "use"], href=True):
        _lead(link, page, pages)
    return block
