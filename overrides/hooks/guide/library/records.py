"""The one loader: each file of text is read within bounds, YAML as records that know their lines, held to a schema.

Whatever it meets becomes a fault, and the next file is read. Front matter, YAML and the list of changes come by it.
"""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise, product
from pathlib import Path
from typing import Any

import jsonschema

from guide.library.dates import DAYS
from guide.library.faults import Fault
from guide.library.schema_words import RELATIONS, VALIDATOR, explain, hold_lists, hold_schema
from guide.library.yaml_reader import SETTINGS, Record, odd_faults, odd_signs, parse

MOST_BYTES, MOST_OF_A_PAGE, MOST_LINE, MOST_QUOTED, MOST_NESTED = 500_000, 100_000, 2_000, 20, 10
_MOST_OF = {".md": MOST_OF_A_PAGE, ".csv": 2_000_000}
# The digest of each text that was sound by its schema, in this run of the program.
_SOUND: set[bytes] = set()


def _too_much(file: str, text: str) -> list[Fault]:
    """Lines of Markdown that would take minutes: nothing else is looked for in their file."""
    return [
        Fault(file, number, what, f"{most} at most; divide it.")
        for number, line in enumerate(text.split("\n"), 1)
        for what, count, most in (
            (f"the line has {len(line)} signs.", len(line), MOST_LINE),
            ("the line is quoted too deep.", line.count(">"), MOST_QUOTED),
            ("brackets stand in the line too often.", line.count("["), MOST_LINE // 20),
        )
        if count > most
    ]


def _too_deep(file: str, text: str) -> list[Fault]:
    """Tags that stand in one another too deep for a reader and for the program that reads Markdown."""
    depth = 0
    for found in re.finditer(r"<(/?)(?:abbr|dd|details|div|dl|dt|p|span|summary)\b", text):
        depth += -1 if found[1] else 1
        if depth > MOST_NESTED:
            line, mend = text.count("\n", 0, found.start()) + 1, f"{MOST_NESTED} deep at most; close each tag."
            return [Fault(file, line, "tags stand in one another too deep.", mend)]
    return []


def read_text(path: Path, file: str, faults: list[Fault]) -> str | None:
    """The text of a file without what may not stand in it, which is among `faults`; None where it cannot be read."""
    if path.is_symlink() or not path.is_file():
        what = "this is no file" if path.is_symlink() or path.exists() else "the file is missing"
        faults.append(Fault(file, 0, f"{what}.", "The build needs it."))
        return None
    most = _MOST_OF.get(path.suffix, MOST_BYTES)
    if path.stat().st_size > most:
        faults.append(Fault(file, 0, f"it has {path.stat().st_size} bytes.", f"{most} at most; divide it."))
        return None
    content = path.read_bytes()
    try:
        text = content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        faults.append(Fault(file, line, "a letter is not in UTF-8.", "Save the file as UTF-8."))
        return None
    if "\r" in text and "\n" not in text:
        faults.append(Fault(file, 1, "its lines end as on old Macs, by CR alone.", "Save it with line ends LF."))
        return None
    if path.suffix == ".md" and (much := _too_much(file, text) or _too_deep(file, text)):
        faults += much
        return None
    odd = odd_signs(text)
    for number, words in enumerate(text.split("\n") if odd else (), 1):
        faults += odd_faults(file, number, {sign: odd[sign] for sign in odd if sign in words})
    # What is left reads as it was meant, so that no second fault comes of it.
    for sign in odd:
        blank = "    " if sign == "\t" else " " if unicodedata.category(sign) == "Zs" else ""
        text = text.replace(sign, str(unicodedata.digit(sign, blank)))
    return text


def _line(document: Any, path: list[Any]) -> int:
    """The line of the deepest part of `path` that has one; 1 where none has."""
    line = getattr(document, "line", 1)
    for step in path:
        line = getattr(document, "lines", {}).get(step, line)
        try:
            document = document[step]
        except (KeyError, IndexError, TypeError):
            break
    return line


def validate(document: Any, schema: dict[str, Any], file: str, name: str = "") -> list[Fault]:
    """Check a document against a JSON schema (draft 2020-12) and name file, record and key."""
    faults: dict[str, Fault] = {}
    errors = [*VALIDATOR(schema, format_checker=DAYS).iter_errors(document)]
    # What is wrong by itself does not go with other values either.
    errors = [error for error in errors if error.validator not in RELATIONS] or errors
    # Of what is wrong at one place, an unknown key or value tells most: other faults may come of it.
    for error in sorted(errors, key=lambda error: error.validator not in ("additionalProperties", "enum")):
        path = list(error.absolute_path)
        where = []
        part = document
        for step in path:
            part = part[step]
            own = part.get("id") if isinstance(part, dict) else None
            where.append(own if isinstance(own, str) and re.fullmatch(r"[\w-]+", own) else str(step))
        what, mend = explain(error)
        if error.validator == "uniqueItems":
            path += [at for at, item in enumerate(error.instance) if item in error.instance[:at]][:1]
        if error.validator == "additionalProperties":
            path += [key for key in error.instance if key not in error.schema.get("properties", {})][:1]
        place = ": ".join(([name] if name else []) + where)
        faults.setdefault(
            str(list(error.absolute_path)),
            Fault(file, _line(document, path), f"{place}: {what}" if place else what, mend),
        )
    return list(faults.values())


@lru_cache(maxsize=64)
def _form(text: str, file: str) -> tuple[dict[str, Any], list[Fault]]:
    """The schema that a text holds, or one that lets everything through and what is wrong with it."""
    faults: list[Fault] = []
    form = parse(text, file, faults)
    try:
        jsonschema.Draft202012Validator.check_schema({"type": form} if not isinstance(form, dict) else form)
        # A part that others refer to refers to none, so that no way leads in a circle.
        parts = form.get("$defs", {})
        hold_schema(parts, {"#/$defs/"}, ("$defs",), names=True)
        hold_schema(form, {"#/$defs/", *(f"#/$defs/{name}" for name in parts)})
        hold_lists(form)
    except jsonschema.SchemaError as error:
        what, line = f"no schema: {error.message}", _line(form, list(error.absolute_path))
        what += "" if what.endswith((".", "?")) else "."
        faults = faults or [Fault(file, line, what, "See the other schemas of the folder.")]
    except (OverflowError, RecursionError) as error:
        faults.append(Fault(file, 1, f"a pattern that cannot be read: {error}.", "Write it shorter."))
    return (form if not faults else {}), faults


def schema(docs: Path, name: str, faults: list[Fault] | None = None) -> dict[str, Any]:
    """The JSON schema `docs/data/schema/<name>.yaml`; one that lets everything through where it is wrong."""
    file, noted = f"docs/data/schema/{name}.yaml", [] if faults is None else faults
    text = read_text(docs.parent / file, file, noted)
    form, wrong = _form(text, file) if text is not None else ({}, [])
    noted += wrong
    return form


def _unsound(document: Any, text: str, form: dict[str, Any], file: str) -> list[Fault]:
    """What is wrong with the document that a text holds; a text that was sound before, as most are in a preview, still is."""
    known = hashlib.sha256(json.dumps([file, text, form], default=str).encode()).digest()
    wrong = validate(document, form, file) if known not in _SOUND else []
    if not wrong:
        _SOUND.add(known)
    return wrong


def read_document(docs: Path, name: str, faults: list[Fault], file: str = "") -> Any:
    """The document `docs/data/<name>.yaml`, or `file` by the schema of that name; `None` where it is missing or wrong,
    which is then among `faults`.
    """
    file, before = file or f"docs/data/{name}.yaml", len(faults)
    text = read_text(docs.parent / file, file, faults)
    if text is None:
        return None
    document = parse(text, file, faults)
    if document is not None or len(faults) == before:
        faults += _unsound(document, text, schema(docs, name.partition("/")[0], faults), file)
    return document if len(faults) == before else None


def read_settings(docs: Path, faults: list[Fault]) -> Record:
    """mkdocs.yml beside `docs`, empty where it is missing or wrong, which is then among `faults`."""
    return read_document(docs, "mkdocs", faults, SETTINGS) or Record()


def plain(words: object) -> str:
    """Words as search sees them: letters and figures, in lower case."""
    return " ".join(re.findall(r"[a-z0-9]+", re.sub(r"['’]", "", str(words).lower())))


def twice(file: str, records: list[Record], keys: str) -> Iterator[Fault]:
    """Values of a key, or of its list, that two records share, or that differ in a list only by capitals.

    Of several keys with blanks between them, no two records share a value of any.
    """
    seen: dict[str, tuple[Record, int]] = {}
    for record, key in product(records, keys.split()):
        values = record.get(key)
        if isinstance(values, dict):
            values = list({value.lower(): value for part in values.values() for value in part}.values())
        own: set[str] = set()
        for place, value in enumerate(values if isinstance(values, list) else [values]):
            word, line = plain(value) or str(value), getattr(values, "lines", {}).get(place, record.lines.get(key, 0))
            other, first = seen.setdefault(word, (record, line))
            if value is not None and (other is not record or str(value).lower() in own):
                what, mend = f"{key}: '{value}' stands in line {first} too.", "Keep it in one of the two."
                if key == "id":
                    what, mend = (
                        f"{value}: the id is used twice.",
                        f"See line {first}; the newer of the two gets another.",
                    )
                yield Fault(file, line, what, mend)
            own.add(str(value).lower())


def _unordered(file: str, records: list[Record], key: str) -> Iterator[Fault]:
    """Records that do not stand in the order of a key: of the alphabet, or of numbers, also within words."""

    def place_of(record: Record) -> str:
        return re.sub(r"\d+", lambda number: number[0].zfill(9), plain(record[key]))

    for number, (above, record) in enumerate(pairwise(records)):
        if place_of(record) >= place_of(above):
            continue
        # Of the two, the one that its other neighbours do not surround is in the wrong place.
        before = records[number - 1] if number else None
        stray = above if before is None or place_of(before) <= place_of(record) else record
        others = sorted((one for one in records if one is not stray), key=place_of)
        below = next((one for one in others if place_of(one) > place_of(stray)), None)
        mend = f"Put it above '{below[key]}'." if below else "Put it last."
        yield Fault(file, stray.lines[key], f"'{stray[key]}' stands out of order.", mend)


def read_records(docs: Path, name: str, faults: list[Fault]) -> list[Record]:
    """The records of `docs/data/<name>.yaml`, none where it is wrong.

    What their schema names under `once` is unique in the file, as ids are; what it names under `order` is in order.
    """
    file = f"docs/data/{name}.yaml"
    records: list[Record] = read_document(docs, name, faults) or []
    form = schema(docs, name.partition("/")[0])
    for key in ("id", *form.get("once", [])):
        faults += twice(file, records, key)
    for key in form.get("order", []):
        faults += _unordered(file, records, key)
    return records
