"""The plain lists of the site: glossary, A to Z, the questions readers ask, and the lines of the forms."""

from __future__ import annotations

from pathlib import Path

from guide.library.faults import Fault
from guide.library.library import schema
from guide.library.records import Record, parse, validate

LISTS = ("glossary", "a-z", "questions", "sheets", "what-matters")


def read_list(docs: Path, name: str, faults: list[Fault]) -> list[Record]:
    """The records of docs/data/<name>.yaml; what is wrong with them is added to `faults`."""
    path = docs / "data" / f"{name}.yaml"
    if not path.is_file():
        return []
    records = parse(path.read_text("utf-8"), f"docs/data/{name}.yaml", faults)
    found = validate(records, schema(docs, name), f"docs/data/{name}.yaml")
    faults.extend(found)
    return [] if found else records


def check_lists(docs: Path) -> list[Fault]:
    """Faults of the form of the lists, and records that stand twice."""
    faults: list[Fault] = []
    for name in LISTS:
        seen: dict[object, int] = {}
        for record in read_list(docs, name, faults):
            key = record.get("id") or record.get("words") or record.get("number")
            if key in seen:
                faults.append(
                    Fault(f"docs/data/{name}.yaml", record.line, f"'{key}' is there twice.", f"See line {seen[key]}.")
                )
            seen[key] = record.line
    return faults
