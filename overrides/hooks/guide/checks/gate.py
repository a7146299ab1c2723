"""Checks all content before anything is built and lists every fault at once, with file, line and remedy.

Run by the build as its first step, and alone: `make check`.
"""

from __future__ import annotations

import gc
import logging
import multiprocessing
import os
import tempfile
import threading
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from mkdocs.exceptions import Abort, MkDocsException, PluginError

from guide.checks.body import check_blanks, check_blocks, check_boxes, check_folds, check_headings, check_text
from guide.checks.emergencies import check_emergencies, check_emergency_links, check_speaks_of
from guide.checks.evidence import check_evidence
from guide.checks.files import check_files, check_pictures
from guide.checks.front_matter import check_keywords, check_page, check_unique
from guide.checks.html import check_html
from guide.checks.links import (
    Places,
    check_addresses,
    check_changes,
    check_links,
    check_list_links,
    check_plain_addresses,
)
from guide.checks.lists import check_elsewhere, check_glossary, check_settings, check_ways_in
from guide.checks.markers import check_markers
from guide.checks.sentences import check_certainty, check_sentences, check_wording, check_words
from guide.checks.uses import check_citations, check_uses, notices
from guide.library.changes import FILE
from guide.library.faults import Fault, heard, report
from guide.library.library import Library
from guide.library.page_source import PageSource
from guide.library.records import read_settings, read_text
from guide.library.yaml_reader import SETTINGS
from guide.state import Build

LOG = logging.getLogger("mkdocs.hooks.gate")
# Set while content is checked alone.
ALONE = "CHECK_ALONE"


class Checked(Exception):  # noqa: N818 - it is no error
    """All that content can have wrong has been looked at."""


# Of a file with more faults than these, the rest is counted.
MOST_OF_A_FILE = 50
MORE = "\nMore is looked at when these are mended."


def _held(file: str, check: Callable[..., Iterable[Fault]], *arguments: Any) -> list[Fault]:
    """What a check finds; one that stumbles is a fault too, so that all others are still named."""
    try:
        return list(check(*arguments))
    except Exception as error:  # noqa: BLE001 - whatever it is, it must not hide other faults
        what = f"{check.__name__} stumbles over it: {type(error).__name__}: {str(error)[:100]}."
        return [
            Fault(file, 1, what, "Undo what was changed last in it, then report this: the check should have said why.")
        ]


def _meanwhile(job: Callable[..., Any], *arguments: Any) -> Callable[[], Any]:
    """Begin a job beside what follows, and give what waits for its result.

    No copy of a process takes threads along: beside them it is done when it is asked for.
    """
    if "fork" not in multiprocessing.get_all_start_methods() or threading.active_count() > 1:
        return partial(job, *arguments)
    beside = multiprocessing.get_context("fork")
    reader, writer = beside.Pipe(duplex=False)
    beside.Process(target=lambda: writer.send(job(*arguments)), daemon=True).start()
    writer.close()
    return reader.recv


def _each(check: Callable[..., Iterable[Fault]], pages: Iterable[PageSource], *needs: Any) -> list[Fault]:
    """What a check finds on these pages."""
    return [fault for page in pages for fault in _held(page.file, check, page, *needs)]


def _worded(pages: list[PageSource], library: Library) -> tuple[list[Fault], list[Fault]]:
    """What is wrong with how pages and data are worded: faults at once, and those only of lines in which nothing else is wrong."""
    at_once = _each(check_text, pages, library)
    at_once += [] if library.faults else _each(check_sentences, pages, library)
    return at_once, _each(check_wording, pages, library) + _held("docs/data", check_words, library)


def _counted(faults: list[Fault]) -> list[Fault]:
    """The faults, each once, and of a file with very many only the first."""
    by_file: dict[str, list[Fault]] = {}
    for fault in sorted(set(faults)):
        by_file.setdefault(fault.file, []).append(fault)
    for file, found in by_file.items():
        if len(found) > MOST_OF_A_FILE:
            more = Fault(
                file, found[-1].line, f"there are {len(found)} faults.", "Mend the first ones, then check anew."
            )
            found[MOST_OF_A_FILE:] = [more]
    return [fault for found in by_file.values() for fault in found]


def _checks_of(page: PageSource, library: Library, tags: list[str], places: Places | None) -> Iterator[tuple[Any, ...]]:
    """The checks of a page but for how it is worded, each with what it needs; without `places` those of the page by itself."""
    if page.path in library.pages:
        yield from ((check_headings,), (check_boxes,), (check_folds,), (check_blocks,))
    if places and page.path in library.pages:
        yield check_certainty, library
        yield from ((check_page, tags, library.kinds), (check_speaks_of, library), (check_citations, library))
        yield from ((check_markers, places.markers, places.takes), (check_links, places))


@dataclass(frozen=True)
class Looked:
    """What a check has found so far, and what gives the faults of how all is worded."""

    faults: list[Fault]
    worded: Callable[[], tuple[list[Fault], list[Fault]]]
    # Faults of lines in which nothing else is wrong: what a line shows raw comes of it.
    marked: list[Fault]
    # What is looked at only where nothing is wrong.
    last: Callable[[], list[Fault]] = list

    def all(self) -> list[Fault]:
        """Every fault; how a line is worded is looked at last."""
        at_once, later = self.worded()
        faults = [*self.faults, *at_once]
        for found in (self.marked, later):
            told = {(fault.file, fault.line) for fault in faults}
            faults += [fault for fault in found if (fault.file, fault.line) not in told]
        return _counted(faults or self.last())


def look(library: Library, tags: list[str], begin: Callable[..., Callable[[], Any]] = partial) -> Looked:
    """Look for faults of the content; what names records is looked up only where the data is whole.

    `begin` says how the longest part is begun, which nothing else waits for.
    """
    docs, data_is_whole = library.docs, not library.faults
    # A blank would be a fault of many other kinds too; it is named once, as what it is.
    # A page made of a record has no faults of its own: the record was checked.
    written = [page for page in library.pages.values() if not page.made]
    blanks = [fault for page in written for fault in check_blanks(page, docs)]
    blank = {fault.file for fault in blanks}
    pages = [page for page in written if page.file not in blank]
    # Its faults of reading are among those of the library.
    changes = PageSource(f"../{FILE}", None, read_text(docs.parent / FILE, FILE, []) or "", 1)
    worded = begin(_worded, [*pages, changes], library)
    faults = [*library.faults, *blanks, *(fault for fault in library.page_faults if fault.file not in blank)]
    check: Callable[..., Iterable[Fault]]
    for check in (check_files, check_addresses):
        faults += _held("docs", check, docs)
    faults += _held("docs/assets/pictures", check_pictures, docs, library)
    for check in (check_unique, check_keywords):
        faults += _held("docs", check, pages)
    if data_is_whole:
        for check in (check_evidence, check_emergencies, check_elsewhere, check_glossary, check_plain_addresses):
            faults += _held("docs/data", check, library)
    places = Places(library) if data_is_whole else None
    for page in (*pages, changes):
        for check, *needs in _checks_of(page, library, tags, places):
            faults += _held(page.file, check, page, *needs)
    marked = _each(check_html, (*pages, changes))
    if places is None:
        return Looked(faults, worded, marked)
    for check in (check_list_links, check_emergency_links):
        faults += _held("docs/data", check, library, places)
    faults += _held(FILE, check_changes, library, places)
    faults += _held(SETTINGS, check_settings, library)

    def last() -> list[Fault]:
        """A name misspelt on a page would be a fault a second time, as what is not used."""
        return _held("docs", check_uses, library, pages, places) + _held("docs", check_ways_in, library)

    return Looked(faults, worded, marked, last)


def hold(build: Build, config: Any) -> None:
    """Stop the build, before a page is made, if there is a fault; how all is worded is looked at meanwhile."""
    # As mkdocs.yml allows them.
    tags = sorted(tag.name for tag in config.plugins["material/tags"].config.tags_allowed)
    # A preview looks itself, since it remembers what it has seen.
    build.looked = look(build.library, tags, partial if build.settings.preview else _meanwhile)
    if build.looked.faults or build.looked.marked:
        _stop(build.looked)
    for notice in notices(build.library, date.today()):  # noqa: DTZ011 - the day where it is built
        LOG.info(notice)


def _stop(looked: Looked) -> None:
    if faults := looked.all():
        raise PluginError(f"{report(faults)}{MORE}")


def is_alone() -> bool:
    """Whether content is checked and nothing built of it."""
    return bool(os.environ.get(ALONE))


def hold_words(build: Build) -> None:
    """Stop the build, before a page is written, if its words are not ours; spare a check what only a build needs."""
    _stop(build.looked)
    if is_alone():
        raise Checked


def main(arguments: list[str]) -> int:
    """Check the site of the folder this is called in by building it aside; not 0 if there is a fault.

    Only built pages show which addresses are there; the build names those that vanished, and wrong redirects.
    """
    from mkdocs.commands.build import build  # noqa: PLC0415 - a build has loaded both already, and hooks while it does
    from mkdocs.config import load_config  # noqa: PLC0415

    faults: list[Fault] = []
    read_settings(Path("docs"), faults)
    if faults:
        print(f"{report(faults)}{MORE}")
        return 1
    with tempfile.TemporaryDirectory() as folder, heard() as said:
        os.environ[ALONE] = "true"
        try:
            config = load_config("mkdocs.yml", site_dir=folder, strict=True)
            config.plugins.on_startup(command="build", dirty=False)
            build(config)
        except Checked:
            pass
        except (Abort, MkDocsException, OSError, ValueError) as error:
            known = isinstance(error, Abort | MkDocsException)
            print("\n".join(said or [str(error) if known else f"{SETTINGS}: {error}."]))
            return 1
        finally:
            del os.environ[ALONE]
    # At the end it would be looked once more for what may be forgotten.
    gc.freeze()
    print("\n".join(["No fault in the content.", *said]))
    return 0
