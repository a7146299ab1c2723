"""Checks all content before anything is built and lists every fault at once, with file, line and remedy.

Run by the build as its first step, and alone: `make check`.
"""

from __future__ import annotations

import logging
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from mkdocs.exceptions import PluginError

from guide.checks.body import check_blanks, check_boxes, check_citations, check_folds, check_headings
from guide.checks.emergencies import check_emergencies, check_speaks_of
from guide.checks.evidence import check_evidence
from guide.checks.front_matter import check_keywords, check_page, check_unique
from guide.checks.html import check_html
from guide.checks.links import check_addresses, check_links, check_list_links
from guide.checks.lists import check_danger_words, check_glossary, check_ways_in, check_words
from guide.checks.markers import check_markers
from guide.checks.pictures import check_pictures
from guide.checks.places import Places
from guide.checks.uses import check_uses
from guide.library.faults import Fault, report
from guide.library.library import Library, read_library
from guide.library.page_source import PageSource
from guide.library.records import schema
from guide.state import Build

LOG = logging.getLogger("mkdocs.hooks.gate")


@dataclass(frozen=True)
class Site:
    """What a page is checked against."""

    library: Library
    form: dict[str, Any]
    tags: list[str]
    places: Places


def _page_faults(page: PageSource, site: Site) -> list[Fault]:
    """All faults of one page, by itself and in what it names."""
    return [
        *check_page(page, site.form, site.tags, site.library.kinds),
        *check_headings(page),
        *check_boxes(page),
        *check_folds(page),
        *check_html(page),
        *check_speaks_of(page, site.library),
        *check_citations(page, site.library),
        *check_markers(page, site.places.markers, site.places.takes),
        *check_links(page, site.places),
    ]


def check_library(library: Library, tags: list[str], nav: list[Any] | None = None) -> list[Fault]:
    """All faults of the content: data first, and pages only where the data is whole. `nav` is the menu of mkdocs.yml."""
    # Records of a wrong shape would make the checks that come after stumble.
    faults = list(library.faults) or check_evidence(library) + check_emergencies(library) + check_danger_words(library)
    if faults:
        return faults
    docs, places = library.docs, Places(library)
    site = Site(library, schema(docs, "front-matter"), tags, places)
    faults, whole = list(library.page_faults), []
    for page in library.pages.values():
        if page.made:
            continue  # Its record was checked.
        # A blank would be a fault of many other kinds too; it is named once, as what it is.
        blanks = check_blanks(page, docs)
        faults += blanks
        if not blanks:
            whole.append(page)
            faults += _page_faults(page, site)
    faults += check_unique(whole) + check_keywords(whole)
    faults += check_list_links(library, places) + check_glossary(library) + check_words(library)
    faults += check_pictures(docs) + check_addresses(docs)
    # A name misspelt on a page would be a fault a second time, as what is not used.
    return faults or check_uses(library, whole, places) + check_ways_in(library, nav)


def check_site(library: Library, config: Any) -> list[Fault]:
    """All faults of the site that `config` describes; its tags are those mkdocs.yml allows."""
    tags = sorted(tag.name for tag in config.plugins["material/tags"].config.tags_allowed)
    return check_library(library, tags, config.nav)


def hold(build: Build, config: Any) -> None:
    """Stop the build, before a page is written, if there is a fault."""
    faults = check_site(build.library, config)
    if faults:
        raise PluginError(report(faults))
    if notice := due_notice(build.library, date.today()):  # noqa: DTZ011 - the day where it is built
        LOG.info(notice)


def due_notice(library: Library, day: date) -> str:
    """Which facts may have been overtaken by `day` and are to be looked up again; empty where there are none.

    It is no fault: what is published does not depend on the day on which it is built.
    """
    due = library.due(day.isoformat())
    if not due:
        return ""
    return f"{len(due)} facts are due to be looked up again: {', '.join(due)}. CONTRIBUTING.md, 'Each month', says how."


def main(arguments: list[str]) -> int:
    """Check the site of the folder this is called in, and build it aside; not 0 if there is a fault."""
    from mkdocs.config import load_config  # noqa: PLC0415 - a build has loaded it already, and hooks while it does

    faults = check_site(read_library(Path("docs")), load_config("mkdocs.yml"))
    if faults:
        print(report(faults))
        return 1
    # Only built pages show which addresses are there; the build names those that vanished, and wrong redirects.
    with tempfile.TemporaryDirectory() as folder:
        build = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", folder]
        done = subprocess.run(build, check=False, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if done.returncode:
        print("\n".join(line for line in done.stdout.splitlines() if not line.startswith("INFO")))
        return done.returncode
    left = [line for line in done.stdout.splitlines() if "make register" in line or "are due" in line]
    print("\n".join(["No fault in the content.", *left]))
    return 0
