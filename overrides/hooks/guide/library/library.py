"""The library: studies, facts, claims, safety rules, emergencies and telephone numbers, read once."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from guide.library.faults import Fault
from guide.library.records import Record, parse, read, validate


@dataclass
class Library:
    """All records by id, and the faults found while reading them."""

    studies: dict[str, Record] = field(default_factory=dict)
    facts: dict[str, Record] = field(default_factory=dict)
    claims: dict[str, Record] = field(default_factory=dict)
    rules: dict[str, Record] = field(default_factory=dict)
    levels: dict[str, Record] = field(default_factory=dict)
    subjects: dict[str, Record] = field(default_factory=dict)
    emergencies: dict[str, Record] = field(default_factory=dict)
    numbers: Record = field(default_factory=Record)
    findings: dict[str, tuple[Record, Record]] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    def emergencies_on(self, subjects: list[str], level: str) -> list[Record]:
        """The emergencies of this level that belong to any of the subjects, in the order of the data."""
        wanted = set(subjects)
        return [
            one for one in self.emergencies.values() if one["level"] == level and wanted.intersection(one["subjects"])
        ]

    def answer_of(self, level: str) -> str:
        """The level under which a level is answered: its own, or the one it is a kind of."""
        return str(self.levels[level].get("within", level))

    def due(self, day: str) -> list[str]:
        """Ids of the facts that may have been overtaken by `day` (2026-11-28): their `check_by` is not after it."""
        return sorted(name for name, fact in self.facts.items() if fact.get("check_by", "9999") <= day)

    def citable(self) -> set[str]:
        """Ids that a page may cite."""
        return set(self.studies) | set(self.facts)


def schema(docs: Path, name: str) -> dict[str, Any]:
    """The JSON schema `docs/data/schema/<name>.yaml`."""
    form: dict[str, Any] = yaml.safe_load((docs / "data" / "schema" / f"{name}.yaml").read_text("utf-8"))
    return form


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


def read_library(docs: Path) -> Library:
    """Read everything under `docs`; what is wrong is in `.faults` of the result."""
    library = Library()
    faults, root = library.faults, docs.parent
    data = docs / "data"
    library.studies = _by_id(read(data / "studies.yaml", schema(docs, "studies"), root, faults))
    for path in sorted((data / "facts").glob("*.yaml")):
        for fact in read(path, schema(docs, "facts"), root, faults):
            if fact["id"] in library.facts:
                file = path.relative_to(root).as_posix()
                faults.append(Fault(file, fact.line, f"{fact['id']}: another file has this id.", "Choose a new one."))
            library.facts[fact["id"]] = fact
    for study in library.studies.values():
        for name, finding in finding_ids(study):
            library.findings[name] = (study, finding)
    library.claims = _by_id(read(data / "claims.yaml", schema(docs, "claims"), root, faults))
    for name in ("levels", "subjects", "emergencies", "rules"):
        setattr(library, name, _by_id(read(data / f"{name}.yaml", schema(docs, name), root, faults)))
    library.numbers = _numbers(docs, faults)
    return library


def _numbers(docs: Path, faults: list[Fault]) -> Record:
    """The telephone numbers; empty where the file is missing or wrong, which is then among `faults`."""
    file = "docs/data/numbers.yaml"
    path = docs.parent / file
    if not path.is_file():
        faults.append(Fault(file, 0, "the file is missing.", "The build needs it."))
        return Record()
    document = parse(path.read_text("utf-8"), file, faults)
    found = validate(document, schema(docs, "numbers"), file)
    faults.extend(found)
    return Record() if found or document is None else document


def _by_id(records: list[Record]) -> dict[str, Record]:
    return {record["id"]: record for record in records}


_LIBRARIES: dict[Path, tuple[tuple[Any, ...], Library]] = {}


def library_of(docs_dir: str | Path) -> Library:
    """The library of a site, read again only when one of its files has changed (live reload)."""
    docs = Path(docs_dir)
    paths = sorted(path for path in docs.rglob("*.yaml"))
    state = tuple((path, path.stat().st_mtime_ns) for path in paths)
    if docs not in _LIBRARIES or _LIBRARIES[docs][0] != state:
        _LIBRARIES[docs] = (state, read_library(docs))
    return _LIBRARIES[docs][1]
