"""Keeps old addresses alive: docs/data/redirects.yaml says where each one leads, online and in the offline copy.

A page that moved leaves a small page behind, which works without script. A place that moved within its page keeps its
old id beside the new one. A place that moved to another page leaves a line at the end of its old page, seen only by
those who come for it; a small script takes them straight there.
"""

from __future__ import annotations

from typing import Any

from lxml.html import HtmlElement
from lxml.html.builder import E

from guide.library.page_address import address_of, relative
from guide.library.page_source import HEADING
from guide.state import Build, Page

SCRIPT = "assets/javascripts/moved/moved.js"


def _words_of(build: Build, address: str) -> str:
    """The words of the heading with this address, the name of its claim, or the page's title for any other place."""
    page, _, place = address.partition("#")
    source = build.library.pages[page]
    if (claim := place.removeprefix("claim-")) != place and claim in build.library.claims:
        return build.library.claims[claim]["label"]
    headings = (HEADING.match(line) for _, line in source.prose())
    return next((found[2] for found in headings if found and place and found[3] == place), source.meta["title"])


def leave_lines(build: Build, page: Page) -> None:
    """A step, after all that reads the page's text: lets places that moved be found where they are now."""
    left = []
    for start, end in build.library.moved().items():
        old_page, _, old = start.partition("#")
        new_page, _, new = end.partition("#")
        if old_page != page.source or not old or new_page not in build.pages:
            continue
        if new_page == old_page:
            _keep_beside(page.tree, old, new)
            continue
        link = E.a(f"Go to it: {_words_of(build, end)}", href=build.link(page, end))
        left.append(E.p("This part has moved. ", link, {"class": "moved", "id": old, "data-search-exclude": "true"}))
    if left:
        left.append(E.script(defer="", src=relative(SCRIPT, page.url)))
    for line in left:
        line.tail = "\n"
        page.tree.append(line)


def _keep_beside(tree: HtmlElement, old: str, new: str) -> None:
    """Keep an old id right before the element with the new one, or at the page's beginning."""
    place, beside = tree.find(f'.//*[@id="{new}"]') if new else None, E.span(id=old)
    if place is not None:
        place.addprevious(beside)
    else:
        beside.tail, tree.text = tree.text, None
        tree.insert(0, beside)


def make_moved_pages(build: Build, env: Any) -> None:
    """A step for all: reads the redirects, writes `build.moved_pages` by the template moved-page.html."""
    moved = build.library.moved()
    for start, end in moved.items():
        end_page = end.partition("#")[0]
        if "#" in start or end_page not in build.pages:
            continue
        url = address_of(start, build.copy)
        # Online a page keeps its address when it becomes the first of a section; from disk it does not.
        if url == build.pages[end_page].url:
            continue
        # Faults of redirects have stopped the build before this, so every place has a page that is there.
        places = {
            address.partition("#")[2]: relative(build.address(target), url)
            for address, target in moved.items()
            if address.startswith(f"{start}#") and target.partition("#")[0] in build.pages
        }
        html = env.get_template("moved-page.html").render(
            build=build,
            link=relative(build.address(end), url),
            title=_words_of(build, end),
            places=places,
            online="" if build.settings.offline else build.online(end_page),
            script=relative(SCRIPT, url),
        )
        build.moved_pages[url if url.endswith(".html") else f"{url}index.html"] = html


def write_moved_pages(build: Build) -> None:
    """Write the small pages."""
    for name, html in build.moved_pages.items():
        path = build.site / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(html, "utf-8")
