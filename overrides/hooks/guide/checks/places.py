"""Places that a link may lead to: each page with the ids of its headings and of what its markers put in."""

from __future__ import annotations

import posixpath
import re
from pathlib import Path

from guide.checks.markers import check_markers
from guide.library.faults import Fault, nearest
from guide.library.library import Library
from guide.library.page_source import CITATION, PageSource
from guide.views.expand_markers import expand, known_markers, taken_by_markers
from guide.views.site_view import SiteView

_ID = re.compile(r"\{[^{}\n]*#([^\s{}]+)[^{}\n]*\}|\sid=\"([^\"]+)\"")


class _NoSettings(dict[str, str]):
    """Settings of a site about which nothing is known yet."""

    def __missing__(self, key: str) -> str:
        return ""


def build_headings(page: PageSource) -> set[str]:
    """Ids of the headings that the build puts at the end of the page."""
    return {"what-to-do-next", "related-pages"} | ({"sources"} if CITATION.search(page.body) else set())


class Places:
    """The pages, and what can be found on each; a page is looked through when a link asks for a place on it."""

    def __init__(self, pages: list[PageSource], library: Library, docs: Path):
        self.pages = {page.path: page for page in pages}
        self.library, self.docs = library, docs
        self.markers, self.takes = known_markers(library, docs), taken_by_markers()
        self._found: dict[str, set[str] | None] = {}

    def of(self, path: str) -> set[str] | None:
        """Ids of the page's places; None where a wrong marker keeps them from being known."""
        if path not in self._found:
            page, stash = self.pages[path], {}
            if check_markers(page, self.markers, self.takes):
                self._found[path] = None
            else:
                view = SiteView(self.library, self.docs, path, page.meta or {}, stash, _NoSettings())
                text = "\n".join([expand(page.body, view), *stash.values()])
                self._found[path] = build_headings(page) | {first or second for first, second in _ID.findall(text)}
        return self._found[path]

    def faults(self, file: str, line: int, target: str, key: str = "") -> list[Fault]:
        """What is wrong with a link to `target`, a page or `page.md#place`; `key` says where it was given."""
        path, _, place = target.partition("#")
        before = f"{key}: " if key else ""
        if path not in self.pages:
            same_name = [known for known in self.pages if posixpath.basename(known) == posixpath.basename(path)]
            return [Fault(file, line, f"{before}there is no page '{path}'.", nearest(path, same_name or self.pages))]
        # The theme makes such ids of the tags.
        if not place or place.startswith("tag:"):
            return []
        known = self.of(path)
        if known is None or place in known:
            return []
        return [Fault(file, line, f"{before}there is no place '#{place}' on {path}.", nearest(place, known))]
