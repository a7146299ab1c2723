"""Markup that stands visible on a built page, because it was written in a way that Markdown does not read."""

from __future__ import annotations

import re
from html import unescape

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from guide.library.faults import Fault, report

MEND = "Readers would see these signs. Begin boxes and lists at the margin, and what is in a box after four blanks."
_SEEN = re.compile(
    r"!!! ?\w+|\?\?\?\+? ?\w*|={3,}(?!\w)|\[\^[^\]]*\]|"
    r"\{\s?[#.:][^}]*\}|<!--|--\s*show:|\]\([^)]*\)|\|\s?:?-{3,}:?\s?\||^\s*#{1,6} \w",
    re.MULTILINE,
)
# What readers do not see, or what is meant to be read as it is typed.
_UNSEEN = re.compile(r"<(script|style|svg|textarea)\b.*?</\1>|<!--.*?-->|<[^>]+>", re.DOTALL)


def raw_markup(html: str, file: str, source: str) -> list[Fault]:
    """Faults of the finished content `html` of the page `file`, each with its line in `source`, 0 if not there."""
    faults = []
    for found in _SEEN.finditer(unescape(_UNSEEN.sub(" ", html))):
        signs = " ".join(found[0].split())
        at = source.find(found[0].strip())
        line = source[:at].count("\n") + 1 if at >= 0 else 0
        faults.append(Fault(file, line, f"'{signs}' stands on the built page as it was typed.", MEND))
    return faults


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> None:
    """Stop the build at a page that shows its markup."""
    faults = raw_markup(html, f"docs/{page.file.src_uri}", page.file.content_string)
    if faults:
        raise PluginError(report(faults))
