"""Gives links whose text alone does not tell a name of their own, which begins with that text (WCAG 2.4.9, 2.5.3).

The names are attributes: they are not searched, copied, printed or counted as words of the page.
"""

from __future__ import annotations

import posixpath
import re
from collections import defaultdict
from html import escape, unescape
from urllib.parse import urlsplit

# Links of every page that stand in its template, by their text: where they lead.
IN_TEMPLATES = {"urgent help": ("safety/urgent-help", "")}
_LINK = re.compile(r'<a\b(?P<attributes>[^>]*?)\shref="(?P<href>[^"]*)"(?P<rest>[^>]*)>(?P<inner>.*?)</a>', re.DOTALL)
_SOURCE = re.compile(r'<li id="fn:')
_TAG = re.compile(r"<[^>]+>")
_TITLE = re.compile(r'\stitle="[^"]*"')


def _text(html: str) -> str:
    return " ".join(unescape(_TAG.sub("", html)).split())


def _named(found: re.Match, name: str) -> str:
    rest = _TITLE.sub("", found["rest"])
    return f'<a{found["attributes"]} href="{found["href"]}"{rest} aria-label="{escape(name)}">{found["inner"]}</a>'


def _place(address: str, page: str) -> tuple[str, str]:
    """The page and the place in it to which a link on `page` leads, both empty for one that leaves the site."""
    parts = urlsplit(unescape(address))
    if parts.scheme or parts.netloc:
        return "", ""
    path = posixpath.normpath(posixpath.join(posixpath.dirname(page), parts.path)) if parts.path else page
    # Online a page is a folder, in the offline copy a file.
    name = path.rstrip("/").removesuffix(".html").removesuffix("index").rstrip("/")
    return "" if name == "." else name, parts.fragment


def tell_apart(html: str, page: str, headings: dict[tuple[str, str], str]) -> str:
    """Names for links of the same text that lead to different places.

    `headings` gives the words of a heading, or of a page's title, by page and anchor.
    """
    targets: dict[str, set] = defaultdict(set, {text: {place} for text, place in IN_TEMPLATES.items()})
    for found in _LINK.finditer(html):
        if "aria-label" not in found[0]:
            place = _place(found["href"], page)
            targets[_text(found["inner"]).lower()].add(place if any(place) else found["href"])

    def name(found: re.Match) -> str:
        text = _text(found["inner"])
        if "aria-label" in found[0] or len(targets[text.lower()]) < 2:
            return found[0]
        target, anchor = _place(found["href"], page)
        if target.startswith("glossary"):
            return _named(found, f"{text}: what the word means")
        if anchor.startswith("claim-"):
            return _named(found, f"{text}: what the trials found")
        if target or anchor:
            heading = headings.get((target, anchor), "")
            return _named(found, f"{text}: {heading}") if heading and heading.lower() != text.lower() else found[0]
        number = len(_SOURCE.findall(html, 0, found.start()))
        return _named(found, f"{text}, source {number}") if number else found[0]

    return _LINK.sub(name, html)


def _headings(items, address: str) -> dict[tuple[str, str], str]:
    found = {}
    for item in items:
        found[address, item.id] = _text(item.title)
        found |= _headings(item.children, address)
    return found


def on_env(env, config, files):
    """Needs the headings of all pages, so it runs when every page has been read."""
    pages = [file.page for file in files.documentation_pages() if file.page and file.page.content]
    headings: dict[tuple[str, str], str] = {}
    for page in pages:
        address = _place(page.url, "")[0]
        headings[address, ""] = page.title
        headings |= _headings(page.toc.items, address)
    for page in pages:
        page.content = tell_apart(page.content, page.url, headings)
    return env
