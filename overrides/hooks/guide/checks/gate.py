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

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files

from guide.checks.blanks import check_blanks
from guide.checks.body import check_boxes, check_citations, check_headings
from guide.checks.emergencies import check_emergencies, check_speaks_of
from guide.checks.evidence import check_evidence
from guide.checks.front_matter import check_page, check_unique
from guide.checks.glossary import check_glossary
from guide.checks.html import check_html
from guide.checks.keywords import check_keywords
from guide.checks.links import check_addresses, check_links, check_list_links
from guide.checks.markers import check_markers
from guide.checks.pictures import check_pictures
from guide.checks.places import Places
from guide.checks.uses import check_uses
from guide.checks.ways_in import check_ways_in
from guide.library.changes import read_changes
from guide.library.faults import Fault, report
from guide.library.library import Library, library_of, schema
from guide.library.lists import check_lists
from guide.library.page_source import PageSource, read_page
from guide.library.search_words import check_words

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
        *check_page(page, site.form, site.tags),
        *check_headings(page),
        *check_boxes(page),
        *check_html(page),
        *check_speaks_of(page, site.library),
        *check_citations(page, site.library),
        *check_markers(page, site.places.markers, site.places.takes),
        *check_links(page, site.places),
    ]


def check_content(docs: Path, tags: list[str], nav: list[Any] | None = None) -> list[Fault]:
    """All faults of the content under `docs`: data first, and pages only where the data is whole. `nav` is the menu."""
    library = library_of(docs)
    # Records of a wrong shape would make the checks that come after stumble.
    faults = list(library.faults) or check_evidence(library, docs) + check_emergencies(library)
    if faults:
        return faults
    pages = [read_page(docs, path.relative_to(docs).as_posix(), faults) for path in sorted(docs.rglob("*.md"))]
    places = Places(pages, library, docs)
    site = Site(library, schema(docs, "front-matter"), tags, places)
    whole = []
    for page in pages:
        # A blank would be a fault of many other kinds too; it is named once, as what it is.
        blanks = check_blanks(page, docs)
        faults += blanks
        if not blanks:
            whole.append(page)
            faults += _page_faults(page, site)
    read_changes(docs.parent, faults)
    faults += check_unique(whole) + check_keywords(whole)
    faults += (
        check_lists(docs) + check_list_links(docs, places) + check_glossary(docs, pages) + check_words(docs, pages)
    )
    faults += check_pictures(docs) + check_addresses(docs)
    # A name misspelt on a page would be a fault a second time, as what is not used.
    return faults or check_uses(library, pages, places) + check_ways_in(docs, pages, nav)


def check_site(config: MkDocsConfig) -> list[Fault]:
    """All faults of the site that `config` describes; its tags are those mkdocs.yml allows."""
    tags = sorted(tag.name for tag in config.plugins["material/tags"].config.tags_allowed)
    return check_content(Path(config.docs_dir), tags, config.nav)


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Stop the build, before a page is written, if there is a fault."""
    faults = check_site(config)
    if faults:
        raise PluginError(report(faults))
    if notice := due_notice(library_of(config.docs_dir), date.today()):  # noqa: DTZ011 - the day where it is built
        LOG.info(notice)
    return files


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

    faults = check_site(load_config("mkdocs.yml"))
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
