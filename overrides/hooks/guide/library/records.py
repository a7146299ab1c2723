"""YAML files of records, read with line numbers and checked against a schema."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import jsonschema
import yaml

from guide.library.faults import Fault
from guide.library.schema_words import explain


class Record(dict[str, Any]):
    """A mapping from a YAML file that knows the line it starts at and the line of each key."""

    line: int = 0
    lines: dict[str, int]


class _Loader(yaml.CSafeLoader if hasattr(yaml, "CSafeLoader") else yaml.SafeLoader):  # type: ignore[misc]
    """Keeps line numbers, refuses a key that is given twice, leaves dates as text."""


def _mapping(loader: _Loader, node: yaml.MappingNode) -> Record:
    record = Record()
    record.line = node.start_mark.line + 1
    record.lines = {}
    for key_node, value_node in node.value:
        key = loader.construct_object(key_node, deep=True)
        if key in record:
            raise yaml.constructor.ConstructorError(None, None, f"the key '{key}' is given twice", key_node.start_mark)
        record[key] = loader.construct_object(value_node, deep=True)
        record.lines[key] = key_node.start_mark.line + 1
    return record


_PLAIN = yaml.CSafeLoader if hasattr(yaml, "CSafeLoader") else yaml.SafeLoader


_Loader.add_constructor(yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, _mapping)
# A date stays the text that was written, so that a schema can judge its form.
_Loader.yaml_implicit_resolvers = {
    first: [(tag, regexp) for tag, regexp in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in _Loader.yaml_implicit_resolvers.items()
}


def parse(text: str, file: str, faults: list[Fault]) -> Any:
    """Parse YAML text; a syntax error becomes a fault and `None` comes back."""
    try:
        return yaml.load(text, _Loader)  # noqa: S506 - the loader is a safe one
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        problem = getattr(error, "problem", None) or str(error)
        faults.append(Fault(file, mark.line + 1 if mark else 0, f"not readable as YAML: {problem}.", ""))
        return None


def _line(document: Any, path: list[Any]) -> int:
    """The line of the deepest part of `path` that has one."""
    line = 0
    for step in path:
        if isinstance(document, Record):
            line = document.lines.get(step, document.line)
        try:
            document = document[step]
        except (KeyError, IndexError, TypeError):
            break
        if isinstance(document, Record) and not isinstance(step, str):
            line = document.line
    return line or getattr(document, "line", 0)


def validate(document: Any, schema: dict[str, Any], file: str, name: str = "") -> list[Fault]:
    """Check a document against a JSON schema (draft 2020-12) and name file, record and key."""
    faults = []
    for error in jsonschema.Draft202012Validator(schema).iter_errors(document):
        path = list(error.absolute_path)
        where = []
        part = document
        for step in path:
            part = part[step]
            is_named = isinstance(part, dict) and isinstance(part.get("id"), str)
            where.append(part["id"] if is_named else str(step))
        what, mend = explain(error)
        if error.validator == "additionalProperties":
            path += [key for key in error.instance if key not in error.schema.get("properties", {})][:1]
        place = ": ".join(([name] if name else []) + where)
        faults.append(Fault(file, _line(document, path), f"{place}: {what}" if place else what, mend))
    return faults


def schema(docs: Path, name: str) -> dict[str, Any]:
    """The JSON schema `docs/data/schema/<name>.yaml`."""
    text = (docs / "data" / "schema" / f"{name}.yaml").read_text("utf-8")
    form: dict[str, Any] = yaml.load(text, _PLAIN)  # noqa: S506 - both loaders are safe ones
    return form


def read_document(docs: Path, name: str, faults: list[Fault]) -> Any:
    """The document `docs/data/<name>.yaml`, `None` where it is missing or wrong, which is then among `faults`."""
    file = f"docs/data/{name}.yaml"
    path = docs.parent / file
    if not path.is_file():
        faults.append(Fault(file, 0, "the file is missing.", "The build needs it."))
        return None
    before = len(faults)
    document = parse(path.read_text("utf-8"), file, faults)
    if document is not None:
        faults += validate(document, schema(docs, name.partition("/")[0]), file)
    return document if len(faults) == before else None


def read_records(docs: Path, name: str, faults: list[Fault], *, needed: bool = False) -> list[Record]:
    """The records of `docs/data/<name>.yaml`, none where it is wrong, or missing and not `needed`.

    Ids are unique in a file.
    """
    file = f"docs/data/{name}.yaml"
    if not needed and not (docs.parent / file).is_file():
        return []
    records = read_document(docs, name, faults) or []
    seen: dict[str, int] = {}
    for record in records:
        if record.get("id") in seen:
            first = seen[record["id"]]
            faults.append(Fault(file, record.line, f"{record['id']}: the id is used twice.", f"See line {first}."))
        elif "id" in record:
            seen[record["id"]] = record.line
    return records
