"""Visits to every page of the site, divided so that several processes can share them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from policy_watch import TELL
from site_checks import stranger_requests

PARTS = range(8)
WIDE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


# Pages of studies are all of one template: of so many one is visited, and all before a release.
STUDIES, ONE_OF = "evidence/studies/", 10


def is_study(path: Path) -> bool:
    """Whether a page is that of one study, online or from disk."""
    return STUDIES in path.as_posix().removesuffix("/index.html")


def without_most_studies(pages: list[Path]) -> list[Path]:
    """The pages, and of those of studies one in ONE_OF."""
    studies = [path for path in pages if is_study(path)]
    return [path for path in pages if not is_study(path)] + studies[::ONE_OF]


def part_of(pages: list[Path], part: int) -> list[Path]:
    """One of the parts into which the pages are divided, long pages spread over them."""
    return pages[part :: len(PARTS)]


@contextmanager
def visitor(browser, own: str, **options) -> Iterator:
    """A page of the browser; at the end it has asked nobody but `own`, had no error and no cookie."""
    context = browser.new_context(**options)
    context.add_init_script(TELL)
    page, asked, errors = context.new_page(), [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    strangers, cookies = stranger_requests(asked, own), context.cookies()
    context.close()
    assert asked and not strangers, f"asked others: {strangers}"
    assert not errors and not cookies, f"errors: {errors}, cookies: {cookies}"


def open_page(page, address: str) -> None:
    """Open a page and see that its style is there."""
    page.goto(address, wait_until="load")
    # A page that has moved may not have led on yet.
    assert page.evaluate("getComputedStyle(document.querySelector('article') || document.body).fontFamily"), address
