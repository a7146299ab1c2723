"""Checks all content before anything is built and lists every fault at once, with file, line and remedy.

Run by the build as its first hook, and alone: `python overrides/hooks/check.py`.
"""

from __future__ import annotations

import sys
from pathlib import Path

from changes import read_changes
from check_blanks import check_blanks
from check_body import check_boxes, check_citations, check_headings, check_markers
from check_front_matter import check_page, check_unique
from expand_markers import known_markers
from faults import Fault, report
from library import library_of, schema
from lists import check_lists
from mkdocs.exceptions import PluginError
from page_source import read_page
from search_words import check_words


def check_content(docs: Path, tags: list[str]) -> list[Fault]:
    """All faults of the content under `docs`: data first, and pages only where the data is whole."""
    library = library_of(docs)
    faults = list(library.faults)
    if faults:
        return faults
    pages = [read_page(docs, path.relative_to(docs).as_posix(), faults) for path in sorted(docs.rglob("*.md"))]
    form, markers = schema(docs, "front-matter"), known_markers(library, docs)
    whole = []
    for page in pages:
        # A blank would be a fault of many other kinds too; it is named once, as what it is.
        blanks = check_blanks(page, docs)
        faults += blanks
        if blanks:
            continue
        whole.append(page)
        faults += check_page(page, docs, form, tags)
        faults += check_headings(page)
        faults += check_boxes(page)
        faults += check_citations(page, library)
        faults += check_markers(page, markers)
    read_changes(docs.parent, faults)
    return faults + check_unique(whole) + check_lists(docs) + check_words(docs, pages)


def check_site(config) -> list[Fault]:
    """All faults of the site that `config` describes; its tags are those mkdocs.yml allows."""
    tags = sorted(tag.name for tag in config.plugins["material/tags"].config.tags_allowed)
    return check_content(Path(config.docs_dir), tags)


def on_files(files, config):
    """Stop the build, before a page is written, if there is a fault."""
    faults = check_site(config)
    if faults:
        raise PluginError(report(faults))
    return files


def main() -> int:
    """Check the site of the folder this is called in; 1 if there is a fault."""
    from mkdocs.config import load_config

    faults = check_site(load_config("mkdocs.yml"))
    print(report(faults) if faults else "No fault in the content.")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
