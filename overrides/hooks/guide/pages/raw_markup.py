"""Markup that stands visible on a built page, because it was written in a way that Markdown does not read."""

from __future__ import annotations

import re

from lxml.html import HtmlElement
from mkdocs.exceptions import PluginError

from guide.library.faults import Fault, report
from guide.state import Build, Page

MEND = "Readers would see these signs. Begin boxes and lists at the margin, and what is in a box after four blanks."
_SEEN = re.compile(
    r"!!! ?\w+|\?\?\?\+? ?\w*|={3,}(?!\w)|\[\^[^\]]*\]|\{\s?[#.:][^}]*\}|<!--|--\s*show:|\]\([^)]*\)|\|\s?:?-{3,}:?\s?\||^\s*#{1,6} \w",
    re.MULTILINE,
)
# What readers do not see, or what is meant to be read as it is typed.
_UNSEEN = ("script", "style", "svg", "textarea")


def raw_markup(text: str, file: str, source: str) -> list[Fault]:
    """Faults of what the page `file` says, `text`; the line is looked up in its `source`, 0 if it is not there."""
    faults = []
    for found in _SEEN.finditer(text):
        signs = " ".join(found[0].split())
        at = source.find(found[0].strip())
        line = source[:at].count("\n") + 1 if at >= 0 else 0
        faults.append(Fault(file, line, f"'{signs}' stands on the built page as it was typed.", MEND))
    return faults


def _said(element: HtmlElement) -> str:
    """All that an element says to readers, each element's words apart."""
    parts = [element.text or ""]
    for child in element:
        if isinstance(child.tag, str) and child.tag not in _UNSEEN:
            parts.append(_said(child))
        parts.append(child.tail or "")
    return "\n".join(parts)


def refuse(build: Build, page: Page) -> None:
    """Stop the build at a page that shows its markup. Reads the page's tree."""
    if page.tree is None:
        return
    made = build.library.pages[page.source].made
    source = "" if made else (build.docs / page.source).read_text("utf-8")
    faults = raw_markup(_said(page.tree), build.library.pages[page.source].file, source)
    if faults:
        raise PluginError(report(faults))
