"""Markup that stands visible on a page, because it was written in a way that Markdown does not read."""

from __future__ import annotations

import re

from lxml.html import HtmlElement
from mkdocs.exceptions import PluginError

from guide.library.faults import Fault, report
from guide.pages.tree import texts
from guide.state import Build, Page

MEND = "Readers would see these signs. Begin boxes and lists at the margin, and what is in a box after four blanks."
_SEEN = re.compile(
    r"!!! ?\w+|\?\?\?\+? ?\w*|={3,}(?!\w)|\[\^[^\]]*\]|\{\s?[#.:][^}]*\}|<!--|--\s*show:|\]\([^)]*\)|\|\s?:?-{3,}:?\s?\||^\s*#{1,6} \w",
    re.MULTILINE,
)
# What readers do not see, or what is meant to be read as it is typed.
_UNSEEN = ("script", "style", "svg", "textarea")


def raw_markup(tree: HtmlElement, file: str, source: str) -> list[Fault]:
    """Faults of the page `file`; the line is looked up in its `source`, 0 if not there."""
    faults = []
    for found in _SEEN.finditer(" ".join(texts(tree, _UNSEEN))):
        signs = " ".join(found[0].split())
        at = source.find(found[0].strip())
        line = source[:at].count("\n") + 1 if at >= 0 else 0
        faults.append(Fault(file, line, f"'{signs}' stands on the built page as it was typed.", MEND))
    return faults


def refuse_raw_markup(build: Build, page: Page) -> None:
    """A step: stops the build at a page that shows its markup; it reads the tree when all that Markdown read is there."""
    faults = raw_markup(page.tree, f"docs/{page.source}", (build.docs / page.source).read_text("utf-8"))
    if faults:
        raise PluginError(report(faults))
