"""All that the site knows, read and checked once a build: studies, facts, claims, rules, dangers, lists, words and pages."""

from __future__ import annotations

import hashlib
import re
from collections import ChainMap
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from guide.library.changes import Change, read_changes
from guide.library.faults import Fault
from guide.library.page_source import PageSource, read_page
from guide.library.records import read_document, read_records, read_settings, schema
from guide.library.study_names import STUDIES, study_page
from guide.library.trials import certainty_of
from guide.library.yaml_reader import SETTINGS, Record

# Lists for readers and for search.
LISTS = ("glossary", "a-z", "questions", "sheets", "ways", "medicines", "criteria", "licences", "plain-addresses")
REGISTER, REDIRECTS, READ = "addresses", "redirects", "read-facts"
BY_ID = ("kinds", "studies", "claims", "levels", "subjects", "emergencies", "rules", "phrases")

DOCUMENTS = ("numbers", "elsewhere", "words")
# What readers of sentences found, one line a sentence (authors/beside.py).
READ_SENTENCES = "data/read-sentences.csv"
READ_HEAD = ("place", "sentence", "cites", "verdict", "day")
# A sentence that its sources carry, and one beside them that states no fact; every other one is to be mended.
VERDICTS = ("exact", "own")
READ_DATA = {*BY_ID, *LISTS, REGISTER, REDIRECTS, READ, *DOCUMENTS}


@dataclass
class Library:
    """All records by id, lists by name, pages by their file, and what was wrong with them: `faults` with data,
    `page_faults` with pages and the list of changes.
    """

    docs: Path
    kinds: dict[str, Record] = field(default_factory=dict)
    studies: dict[str, Record] = field(default_factory=dict)
    facts: dict[str, Record] = field(default_factory=dict)
    claims: dict[str, Record] = field(default_factory=dict)
    rules: dict[str, Record] = field(default_factory=dict)
    # Turns of phrase that say more than a study can.
    phrases: dict[str, Record] = field(default_factory=dict)
    levels: dict[str, Record] = field(default_factory=dict)
    subjects: dict[str, Record] = field(default_factory=dict)
    emergencies: dict[str, Record] = field(default_factory=dict)
    numbers: Record = field(default_factory=Record)
    elsewhere: Record = field(default_factory=Record)
    # What readers see for the keys of records.
    words: Record = field(default_factory=Record)
    # Of each fact, the mark of its wording when what rests on it was last compared with it.
    read_facts: Record = field(default_factory=Record)
    findings: dict[str, tuple[Record, Record]] = field(default_factory=dict)
    lists: dict[str, list[Record]] = field(default_factory=dict)
    pages: dict[str, PageSource] = field(default_factory=dict)
    # mkdocs.yml; a folder of content alone has none.
    settings: Record = field(default_factory=Record)
    changes: list[Change] = field(default_factory=list)
    # Patterns of phrases, compiled once, by their kind and whether they are those for data.
    patterns: dict[tuple[str, bool], list[tuple[re.Pattern[str], Record]]] = field(default_factory=dict)
    # Turns of phrase by their first word, which tells which of them a text may hold at all.
    said_by_word: dict[str, list[tuple[str, Record]]] = field(default_factory=dict)
    # What each file of data holds, by its name as a fault gives it.
    documents: dict[str, Any] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    page_faults: list[Fault] = field(default_factory=list)

    def emergencies_on(self, subjects: list[str], level: str) -> list[Record]:
        """The emergencies of this level that belong to any of the subjects, those of the first subject first."""
        places = {subject: place for place, subject in enumerate(subjects)}
        found = [
            one for one in self.emergencies.values() if one["level"] == level and places.keys() & set(one["subjects"])
        ]
        return sorted(found, key=lambda one: min(places.get(subject, len(places)) for subject in one["subjects"]))

    def answer_of(self, level: str) -> str:
        """The level under which a level is answered: its own, or the one it is a kind of."""
        return str(self.levels[level].get("within", level))

    def due(self, day: str) -> list[str]:
        """Ids of the facts that may have been overtaken by `day` (2026-11-28): their `check_by` is not after it."""
        return sorted(name for name, fact in self.facts.items() if fact.get("check_by", "9999") <= day)

    def citable(self) -> Mapping[str, Record]:
        """The studies and facts that a page may cite, by their ids."""
        return ChainMap(self.studies, self.facts)

    def newest_review(self) -> date:
        """The newest day on which a page was compared with its sources: it stands for the date of the whole site.

        Pages without a right date are passed over: the build names them. ValueError where none has one.
        """
        days = []
        for page in self.pages.values():
            with suppress(KeyError, TypeError, ValueError):
                days.append(date.fromisoformat(page.meta["reviewed"]))
        return max(days)

    def moved(self) -> dict[str, str]:
        """Where each address that is gone leads now."""
        return {record["from"]: record["to"] for record in self.lists[REDIRECTS]}


def finding_ids(study: Record) -> list[tuple[str, Record]]:
    """Each finding with its id: `study/topic`, the second of a topic `study/topic-2`."""
    seen: dict[str, int] = {}
    named = []
    for finding in study.get("findings", []):
        topic = finding.get("topic")
        seen[topic] = seen.get(topic, 0) + 1
        suffix = f"-{seen[topic]}" if seen[topic] > 1 else ""
        named.append((f"{study['id']}/{topic}{suffix}", finding))
    return named


def studies_of(claim: Record) -> set[str]:
    """Ids of all studies that a claim names, in whichever of its lists."""
    references = claim["supporting"] + claim["contradicting"] + claim["before_and_after"] + claim["unclear"]
    return {reference.split("/")[0] for reference in references} | set(claim["background"])


def mark_of(fact: Record) -> str:
    """A mark of what a fact says, which changes with its words."""
    return hashlib.sha256(" ".join(fact["fact"].split()).encode("utf-8")).hexdigest()[:8]


def changed_facts(library: Library) -> list[str]:
    """Ids of the facts that say something else than when what rests on them was last read."""
    marks = library.read_facts
    return sorted(name for name, fact in library.facts.items() if name in marks and marks[name] != mark_of(fact))


def read_library(docs: Path) -> Library:
    """Read everything under `docs`, and the list of changes beside it."""
    library = Library(docs)
    faults, data = library.faults, docs / "data"
    for name in BY_ID:
        records = library.documents[f"docs/data/{name}.yaml"] = read_records(docs, name, faults)
        setattr(library, name, {record["id"]: record for record in records})
    # A page cites studies and facts by the same sign.
    cited = {name: ("docs/data/studies.yaml", study) for name, study in library.studies.items()}
    for path in sorted((data / "facts").glob("*.yaml")):
        file = f"docs/data/facts/{path.name}"
        library.documents[file] = read_records(docs, f"facts/{path.stem}", faults)
        for fact in library.documents[file]:
            first, other = cited.setdefault(fact["id"], (file, fact))
            if first != file:
                mend = f"See {first}:{other.line}; the newer of the two gets another."
                faults.append(Fault(file, fact.line, f"{fact['id']}: the id is used twice.", mend))
            library.facts[fact["id"]] = fact
    for study in library.studies.values():
        library.findings.update({name: (study, finding) for name, finding in finding_ids(study)})
    for claim in library.claims.values():
        claim["certainty"] = certainty_of(claim["rating"])
    for name in (*DOCUMENTS, READ):
        document = library.documents[f"docs/data/{name}.yaml"] = read_document(docs, name, faults) or Record()
        setattr(library, name.replace("-", "_"), document)
    for name in (*LISTS, REGISTER, REDIRECTS):
        library.lists[name] = library.documents[f"docs/data/{name}.yaml"] = read_records(docs, name, faults)
    library.settings = read_settings(docs, library.page_faults if (docs.parent / SETTINGS).exists() else [])
    form = schema(docs, "front-matter", library.page_faults)
    # What is no plain file is a fault of another kind; see checks/files.py.
    for path in sorted(path for path in docs.rglob("*.md") if path.is_file() and not path.is_symlink()):
        source = path.relative_to(docs).as_posix()
        library.pages[source] = read_page(docs, source, library.page_faults, form)
    if isinstance(dates := library.pages[STUDIES].meta if STUDIES in library.pages else None, dict):
        for study in library.studies.values():
            serves = [claim["page"] for claim in library.claims.values() if study["id"] in studies_of(claim)]
            page = study_page(study, serves, dates)
            if page.path in library.pages:
                what, mend = "the card of a study has this address.", "Give the page another name."
                library.page_faults.append(Fault(f"docs/{page.path}", 0, what, mend))
            library.pages[page.path] = page
    library.changes = read_changes(docs.parent, library.page_faults)
    return library
