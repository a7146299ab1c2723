"""Places that a link may lead to: each page with the ids of its headings and of what its markers put in."""

from __future__ import annotations

import posixpath
import re

from guide.checks.markers import check_markers
from guide.library.faults import Fault, nearest
from guide.library.library import Library
from guide.library.page_source import CITATION, PageSource
from guide.state import Build, Page
from guide.views.markers import expand, known_markers, taken_by_markers
from guide.views.site_view import SiteView

_ID = re.compile(r"\{[^{}\n]*#([^\s{}]+)[^{}\n]*\}|\sid=\"([^\"]+)\"")


def build_headings(page: PageSource) -> set[str]:
    """Ids of the headings that the build puts at the end of the page."""
    return {"what-to-do-next", "related-pages"} | ({"sources"} if CITATION.search(page.body) else set())


class Places:
    """The pages, and what can be found on each; a page is looked through when a link asks for a place on it."""

    def __init__(self, library: Library):
        self.pages, self.build, self.moved = library.pages, Build(library), library.moved()
        # Of the others nobody would have meant one.
        self.written = [path for path, page in library.pages.items() if not page.made]
        self.markers, self.takes = known_markers(library), taken_by_markers()
        self._found: dict[str, set[str] | None] = {}
        # Of each page that was looked through, the ids that its markers give twice.
        self.twice: dict[str, set[str]] = {}

    def of(self, path: str) -> set[str] | None:
        """Ids of the page's places; None where a wrong marker keeps them from being known."""
        if path not in self._found:
            page = self.pages[path]
            if page.meta is None or check_markers(page, self.markers, self.takes):
                self._found[path] = None
            else:
                here = Page(path, self.build.address(path), "", page.meta)
                try:
                    text = "\n".join([expand(page.body, SiteView(self.build, here)), *here.apart])
                except (OSError, SyntaxError):  # A drawing that cannot be read is a fault of its own.
                    self._found[path] = None
                    return None
                ids = [first or second for first, second in _ID.findall(text)]
                self.twice[path] = {
                    name
                    for name in ids
                    if re.fullmatch(r"[a-z][\w-]*", name) and ids.count(name) > 1 and f"#{name}" not in page.body
                }
                self._found[path] = build_headings(page) | set(ids)
        return self._found[path]

    def faults(self, file: str, line: int, target: str, key: str = "") -> list[Fault]:
        """What is wrong with a link to `target`, a page or `page.md#place`; `key` says where it was given."""
        path, _, place = target.partition("#")
        before = f"{key}: " if key else ""
        if path not in self.pages:
            if to := self.moved.get(target) or self.moved.get(path):
                return [Fault(file, line, f"{before}the page '{path}' has moved.", f"Write '{to}' in its place.")]
            same_name = [known for known in self.pages if posixpath.basename(known) == posixpath.basename(path)]
            return [Fault(file, line, f"{before}there is no page '{path}'.", nearest(path, same_name or self.written))]
        # The theme makes such ids of the tags.
        if not place or place.startswith("tag:"):
            return []
        known = self.of(path)
        if known is None or place in known:
            return []
        return [Fault(file, line, f"{before}there is no place '#{place}' on {path}.", nearest(place, known))]
