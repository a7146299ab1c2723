"""Markup that stands visible on a built page, because it was written in a way that Markdown does not read."""

from __future__ import annotations

from mkdocs.exceptions import PluginError

from guide.library.faults import Fault, report
from guide.library.page_source import raw_markup
from guide.pages.tree import texts
from guide.state import Build, Page

# What readers do not see, or what is meant to be read as it is typed.
_UNSEEN = ("script", "style", "svg", "textarea")


def faults_of(text: str, file: str, source: str) -> list[Fault]:
    """Faults of what the page `file` says, `text`; the line is looked up in its `source`, 0 if it is not there."""
    return [
        Fault(file, source[: source.find(signs)].count("\n") + 1 if signs in source else 0, what, mend)
        for signs, what, mend in raw_markup(text)
    ]


def refuse(build: Build, page: Page) -> None:
    """Stop the build at a page that shows its markup. Reads the page's tree."""
    if page.tree is None:
        return
    written = build.library.pages[page.source]
    source = "" if written.made else (build.docs / page.source).read_text("utf-8")
    faults = faults_of("\n".join(texts(page.tree, _UNSEEN)), written.file, source)
    if faults:
        raise PluginError(report(faults))
