"""From a page to its address: a folder online, a file from disk, an anchor in the one file. Nobody else makes one.

Pages are named as everywhere in the data: by their file under docs/, and `#` with the id of a place in it.
"""

from __future__ import annotations

import posixpath
from enum import Enum
from urllib.parse import quote, urljoin


class Copy(Enum):
    """The copies of the site, by where they are read."""

    ONLINE = "online"
    DISK = "disk"
    ONE_FILE = "one file"


def address_of(target: str, copy: Copy) -> str:
    """The address of a page or place, from the top of the copy: `benefits/pain.md#costs` is `benefits/pain/#costs` online."""
    page, _, place = target.partition("#")
    name = page.removesuffix(".md")
    section = "" if name == "index" else name.removesuffix("/index")
    if copy is Copy.ONE_FILE:
        anchor = section.replace("/", "-") or "home"
        return f"#{anchor}--{place}" if place else f"#{anchor}"
    path = quote(f"{name}.html") if copy is Copy.DISK else quote(f"{section}/") if section else ""
    return f"{path}#{place}" if place else path


def online_address(target: str, top: str) -> str:
    """The whole address online; `top` is that of the site."""
    return urljoin(top, address_of(target, Copy.ONLINE))


def relative(address: str, here: str) -> str:
    """An address as a link from the page at `here`; both are given from the top of the site."""
    path, _, place = address.partition("#")
    link = posixpath.relpath(path or ".", posixpath.dirname(here) or ".")
    link += "/" if not path or path.endswith("/") else ""
    return f"{link}#{place}" if place else link


def markdown_link(page: str, target: str) -> str:
    """A link from a page to another or to a place in it, as Markdown wants it: from file to file."""
    path, _, place = target.partition("#")
    link = "" if path == page else posixpath.relpath(path, posixpath.dirname(page) or ".")
    return f"{link}#{place}" if place else link or posixpath.basename(path)
