"""Marks links of a page's text that lead to other sites, as links of sources are: an arrow, the address in print."""

from __future__ import annotations

import re

_LINK = re.compile(r'<a\b((?:\s[^<>]*?)?\shref="https?://[^"]*"[^<>]*)>')
_KINDS = re.compile(r'\sclass="([^"]*)"')


def _marked(link: re.Match) -> str:
    attributes = link[1]
    kinds = _KINDS.search(attributes)
    names = kinds[1].split() if kinds else []
    if "external" in names:
        return link[0]
    rel = "" if re.search(r"\srel=", attributes) else ' rel="noopener"'
    return f'<a{_KINDS.sub("", attributes)} class="{" ".join([*names, "external"])}"{rel}>'


def mark_links(html: str) -> str:
    """The HTML with every link to another site marked; one that is marked already stays as it is."""
    return _LINK.sub(_marked, html)


def on_page_content(html, page, config, files):
    """Mark them."""
    return mark_links(html)
