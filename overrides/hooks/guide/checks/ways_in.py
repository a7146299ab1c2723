"""Every page can be found: it stands in the menu, and in the A to Z."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from guide.library.faults import Fault
from guide.library.lists import read_list
from guide.library.page_source import PageSource

# The home page is the way back from every page, and the A to Z need not list itself.
NOT_IN_A_TO_Z = ("index.md", "a-z.md")


def _pages_of(nav: list[Any] | dict[str, Any] | str) -> set[str]:
    """The pages of a menu, as `nav` of mkdocs.yml gives it: a list of pages, and of titles with a page or a list."""
    if isinstance(nav, str):
        return {nav}
    parts = nav.values() if isinstance(nav, dict) else nav
    return set().union(*(_pages_of(part) for part in parts))


def check_ways_in(docs: Path, pages: list[PageSource], nav: list[Any] | None) -> list[Fault]:
    """Pages that the menu `nav` lacks (None: MkDocs makes one of all pages) or that no entry of the A to Z leads to."""
    in_menu = {page.path for page in pages} if nav is None else _pages_of(nav)
    in_a_to_z = {entry["to"].partition("#")[0] for entry in read_list(docs, "a-z", [])}
    faults = []
    for page in pages:
        title = page.meta["title"]
        if page.path not in in_menu:
            faults.append(
                Fault("mkdocs.yml", 0, f"the menu lacks {page.path}.", f"Add '- {title}: {page.path}' under nav.")
            )
        if page.path not in in_a_to_z and page.path not in NOT_IN_A_TO_Z:
            faults.append(
                Fault(
                    "docs/data/a-z.yaml",
                    0,
                    f"no entry leads to {page.path}.",
                    f"Add '- words: {title}' with 'to: {page.path}'.",
                )
            )
    return faults
