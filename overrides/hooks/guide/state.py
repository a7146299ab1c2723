"""What is known of a build while it runs: one object, made new for each build, with one for each of its pages.

Steps take it and say what they read and write; nothing of a build is kept anywhere else. Templates see it as `build`,
and the page they show as `here`.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from lxml.html import HtmlElement

from guide.library.library import Library
from guide.library.page_address import Copy, address_of, online_address, relative

# Made before the site, which offers them in take-away/; the last two only where the booklet was printed.
COPIES = {
    "zip": "massage-and-ms.zip",
    "one-file": "massage-and-ms.html",
    "epub": "massage-and-ms.epub",
    "booklet": "massage-and-ms-booklet.pdf",
    "booklet-pages": "massage-and-ms-booklet-pages.pdf",
}


@dataclass(frozen=True)
class Settings:
    """What this build was told. `online` is where the site stands online, with a slash at its end, or empty; the sizes
    are those of the copies that go with it, in words, by their kind.
    """

    name: str = ""
    description: str = ""
    online: str = ""
    offline: bool = False
    preview: bool = False
    contact: str = ""
    repository: str = ""
    sizes: dict[str, str] = field(default_factory=dict)


@dataclass
class Page:
    """One page: `source` is its file under docs/, `url` its address from the top of this copy, `title` its name in the
    menu, `meta` its front matter.
    """

    source: str
    url: str
    title: str
    meta: dict[str, Any]
    # HTML that Markdown must not touch; it stands in the text by its number.
    apart: list[str] = field(default_factory=list)
    # What the page says, parsed once when Markdown is done; until then no step may ask for it.
    tree: HtmlElement = None  # type: ignore[assignment]
    # The rest is for templates.
    reviewed: str = ""
    next_review: str = ""
    online: str = ""
    code: str = ""
    picture: str = ""
    data: str = ""
    # What the search index says of it.
    entries: list[dict[str, Any]] = field(default_factory=list)


@dataclass
class Build:
    """One build. `site` is the folder it is written to."""

    library: Library
    settings: Settings = field(default_factory=Settings)
    site: Path = Path()
    # By their file, and their files by their address.
    pages: dict[str, Page] = field(default_factory=dict)
    sources: dict[str, str] = field(default_factory=dict)
    # What a check has found before all is built (checks/gate.py).
    looked: Any = None
    # The menu, as MkDocs made it of mkdocs.yml.
    menu: Any = None
    # Parts of the joined style and script, then the names of the two files.
    style_parts: list[str] = field(default_factory=list)
    script_parts: list[str] = field(default_factory=list)
    style: str = ""
    script: str = ""
    # What search knows, as JSON.
    index: str = ""
    # The address of the feed of updates, where there is one.
    feed: str = ""
    # The policy that pages state, and the texts of the inline scripts that it lets run; empty in a preview.
    policy: str = ""
    inline_scripts: frozenset[str] = frozenset()
    # Small pages at addresses that moved: the file of each in the site, and its HTML.
    moved_pages: dict[str, str] = field(default_factory=dict)

    @property
    def docs(self) -> Path:
        """The folder of pages and data."""
        return self.library.docs

    @property
    def copy(self) -> Copy:
        """Where this copy of the site is read."""
        return Copy.DISK if self.settings.offline else Copy.ONLINE

    def add(self, page: Page) -> Page:
        """Add a page; of two with one file the later holds."""
        self.pages[page.source] = page
        self.sources[unquote(page.url)] = page.source
        return page

    def address(self, target: str) -> str:
        """The address of a page or place from the top of this copy."""
        return address_of(target, self.copy)

    def link(self, page: Page, target: str) -> str:
        """A link from a page to another page, or to a place in one."""
        return relative(self.address(target), page.url)

    def online(self, target: str) -> str:
        """The whole address of a page online, empty where the site's is unknown."""
        return online_address(target, self.settings.online) if self.settings.online else ""

    def led_to(self, page: Page, link: str) -> tuple[str, str] | None:
        """The page and place to which a link on `page` leads; a file that is no page stands as its address from the top.

        None for a link that leaves the site.
        """
        parts = urlsplit(link)
        if parts.scheme or parts.netloc:
            return None
        if not parts.path:
            return page.source, unquote(parts.fragment)
        path = posixpath.normpath(posixpath.join(posixpath.dirname(page.url), unquote(parts.path)))
        path = "" if path == "." else f"{path}/" if parts.path.endswith("/") else path
        return self.sources.get(path, path), unquote(parts.fragment)

    def trees(self) -> Iterator[tuple[Page, HtmlElement]]:
        """Each page that has been parsed, with its tree."""
        return ((page, page.tree) for page in self.pages.values() if page.tree is not None)
