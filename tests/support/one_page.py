"""A build of one page without MkDocs, for tests of the steps that change a page's tree."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from guide.library.library import LISTS, REDIRECTS, REGISTER, Library
from guide.pages.tree import inside, parse
from guide.state import Build, Page, Settings

META = {"title": "Now", "reviewed": "2026-11-22", "next_review": "2027-11-22", "tags": [], "kind": "basics"}


def one_page(html: str = "", source: str = "ms/now.md", **settings: Any) -> tuple[Build, Page]:
    """A build with no data and this page of it, with its tree."""
    library = Library(Path("docs"))
    library.lists = {name: [] for name in (*LISTS, REGISTER, REDIRECTS)}
    build = Build(library, Settings(**settings))
    page = build.add(Page(source, build.address(source), "Now", dict(META)))
    page.tree = parse(html)
    return build, page


def changed(step: Callable, html: str, *others: str, **more: Any) -> str:
    """What a step makes of a page; `others` are the files of pages that are there too."""
    build, page = one_page(html)
    for other in others:
        build.add(Page(other, build.address(other), other, {}))
    step(build, page, **more)
    return inside(page.tree)
