"""What search knows about words beside the pages' own text: `docs/data/search-words.yaml`, read and checked."""

from __future__ import annotations

import re
from pathlib import Path

from guide.library.faults import Fault
from guide.library.library import schema
from guide.library.lists import read_list
from guide.library.page_source import PageSource
from guide.library.records import Record, parse, validate

NAME = "search-words"
FILE = f"docs/data/{NAME}.yaml"


def read_words(docs: Path, faults: list[Fault]) -> Record | None:
    """The words, or None where the file is missing or wrong; what is wrong is added to `faults`."""
    path = docs / "data" / f"{NAME}.yaml"
    if not path.is_file():
        faults.append(Fault(FILE, 0, "the file is missing.", "Search needs it."))
        return None
    words = parse(path.read_text("utf-8"), FILE, faults)
    found = validate(words, schema(docs, NAME), FILE) if words is not None else []
    faults.extend(found)
    return None if found else words


def _plain(text: str) -> set[str]:
    return set(re.findall(r"[a-z0-9]+", re.sub(r"['’]", "", text.lower())))


def check_words(docs: Path, pages: list[PageSource]) -> list[Fault]:
    """Faults of the words: form, and synonyms and leads that lead to words on no page."""
    faults: list[Fault] = []
    words = read_words(docs, faults)
    if words is None:
        return faults
    known = _plain(" ".join(f"{page.body} {page.meta}" for page in pages))
    for record in read_list(docs, "a-z", []):
        known |= _plain(record["words"])
    names: dict[str, str] = {}
    for lead in words["leads"]:
        if not _plain(lead["to"]) <= known:
            faults.append(
                Fault(FILE, lead.line, f"leads: no page says '{lead['to']}'.", "Lead to words that a page uses.")
            )
        for name in lead["from"]:
            if name in names:
                faults.append(
                    Fault(FILE, lead.line, f"leads: '{name}' leads to '{names[name]}' already.", "Keep one of the two.")
                )
            names[name] = lead["to"]
    for group in words["same"]:
        if not any(_plain(phrase) <= known for phrase in group):
            faults.append(
                Fault(
                    FILE, words.lines["same"], f"same: no page says any of {', '.join(group)}.", "Add what a page says."
                )
            )
    return faults
