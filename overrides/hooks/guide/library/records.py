"""The one loader: each file of text is read within bounds, YAML as records that know their lines, held to a schema.

Whatever it meets becomes a fault, and the next file is read. Front matter, YAML and the list of changes come by it.
"""

from __future__ import annotations

import re
import unicodedata
from contextlib import suppress
from functools import lru_cache
from math import isfinite
from pathlib import Path
from typing import Any

import jsonschema
import yaml

from guide.library.faults import Fault
from guide.library.schema_words import explain, explain_yaml

MOST_BYTES, MOST_OF_A_PAGE, MOST_DEPTH, MOST_ALIASES, MOST_DIGITS = 500_000, 100_000, 20, 20, 15
# What nobody sees, or takes for something else, by its Unicode category.
ODD = {
    "Cc": "a control sign",
    "Cf": "a sign that nobody sees",
    "Cs": "half a letter",
    "Co": "a sign that no font has",
    "Cn": "a sign that no font has",
    "Zl": "a line break that editors do not show",
    "Zp": "a line break that editors do not show",
    "Nd": "a digit of another script",
}
_NUMBERS = ("tag:yaml.org,2002:int", "tag:yaml.org,2002:float")
_PLAIN = ("tag:yaml.org,2002:bool", "tag:yaml.org,2002:null", *_NUMBERS)
_BRACKET = re.compile(r"[\[\]{}]")
# A value in quotes that do not close on its line.
_OPEN_QUOTE = re.compile(r"""\s*(?:- +)*(?:[\w-]+: +)?(?:"(?:[^"\\]|\\.)*|'[^']*)$""")
_DAY = jsonschema.FormatChecker(["date"])


class Record(dict[str, Any]):
    """A mapping from a YAML file that knows the line it starts at and the line of each key."""

    line: int = 0
    lines: dict[str, int]


class Items(list[Any]):
    """A list from a YAML file that knows the line it starts at and the line of each item."""

    line: int = 0
    lines: dict[int, int]


class _Wrong(Exception):  # noqa: N818 - it is caught in this module
    """What cannot be read any further."""


class _Loader(yaml.CSafeLoader if hasattr(yaml, "CSafeLoader") else yaml.SafeLoader):  # type: ignore[misc]
    """Leaves dates as text, so that a schema can judge their form."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, regexp) for tag, regexp in resolvers if tag in _PLAIN]
    for first, resolvers in _Loader.yaml_implicit_resolvers.items()
}


def odd_signs(text: str) -> dict[str, str]:
    """Each sign of a text that may not stand in it, with what it is."""
    signs = {sign: unicodedata.category(sign) for sign in set(text) - {"\n"} if not " " <= sign <= "~"}
    return {sign: "a tab" if sign == "\t" else ODD[kind] for sign, kind in signs.items() if kind in ODD}


def _odd(file: str, line: int, signs: dict[str, str]) -> list[Fault]:
    """One fault for the odd signs of a line."""
    if not signs:
        return []
    kinds = {
        what: ", ".join(f"U+{ord(sign):04X}" for sign in sorted(signs) if signs[sign] == what)
        for what in signs.values()
    }
    what = " and ".join(f"{what} ({codes})" for what, codes in sorted(kinds.items()))
    mend = "Write blanks." if "\t" in signs else "Take it out, or type the words anew."
    return [Fault(file, line, f"{what}.", mend)]


def read_text(path: Path, file: str, faults: list[Fault]) -> str | None:
    """The text of a file without what may not stand in it, which is among `faults`; None where it cannot be read."""
    if path.is_symlink() or not path.is_file():
        what = "this is no file" if path.is_symlink() or path.exists() else "the file is missing"
        faults.append(Fault(file, 0, f"{what}.", "The build needs it."))
        return None
    most = MOST_OF_A_PAGE if path.suffix == ".md" else MOST_BYTES
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
    odd = odd_signs(text)
    for number, words in enumerate(text.split("\n") if odd else (), 1):
        faults += _odd(file, number, {sign: odd[sign] for sign in odd if sign in words})
    # What is left reads as it was meant, so that no second fault comes of it.
    for sign in odd:
        text = text.replace(sign, "    " if sign == "\t" else str(unicodedata.digit(sign, "")))
    return text


class _Document:
    """Makes a document of the events of a YAML text, without recursion: no depth or alias can exhaust the machine."""

    def __init__(self, text: str, file: str, faults: list[Fault]):
        self.loader, self.file, self.faults = _Loader(text), file, faults
        self.root: Any = None
        self.line, self.aliases, self.documents = 1, 0, 0
        self.anchors: dict[str, Any] = {}
        # Containers that are open, each with the key that waits for its value and whether an alias may name it.
        self.open: list[tuple[Record | Items, list[str], bool]] = []

    def fault(self, what: str, mend: str) -> None:
        """Note a fault at the line that is read."""
        self.faults.append(Fault(self.file, self.line, what, mend))

    def stop(self, what: str, mend: str) -> None:
        """Note a fault after which nothing can be read."""
        self.fault(what, mend)
        raise _Wrong

    def read(self) -> Any:
        """The whole document."""
        while (event := self.loader.get_event()) is not None and not isinstance(event, yaml.StreamEndEvent):
            self.line = event.start_mark.line + 1
            if isinstance(event, yaml.DocumentStartEvent):
                self.documents += 1
                if self.documents > 1:
                    self.stop("a second document begins.", "Take out the line '---'.")
            elif isinstance(event, yaml.CollectionEndEvent):
                self.open.pop()
            elif isinstance(event, yaml.NodeEvent):
                self.node(event)
        return self.root

    def node(self, event: yaml.NodeEvent) -> None:
        """Put a value, or a list or mapping that begins, where it belongs."""
        if tag := getattr(event, "tag", None):
            mend = "Take it out; write the value alone, in quotes if it is words."
            self.fault(f"the tag '{tag.replace('tag:yaml.org,2002:', '!!')}'.", mend)
        if isinstance(event, yaml.AliasEvent):
            value = self.named(str(event.anchor))
        elif isinstance(event, yaml.ScalarEvent):
            value = self.scalar(event)
        else:
            value = Record() if isinstance(event, yaml.MappingStartEvent) else Items()
            value.line, value.lines = self.line, {}
        if event.anchor and not isinstance(event, yaml.AliasEvent):
            self.anchors[event.anchor] = value
        self.put(value, event.value if isinstance(event, yaml.ScalarEvent) else None)
        if isinstance(event, yaml.CollectionStartEvent):
            self.open.append((value, [], bool(event.anchor)))
            if len(self.open) > MOST_DEPTH:
                self.stop("lists or keys stand in one another too deep.", f"{MOST_DEPTH} deep at most.")

    def put(self, value: Any, word: str | None) -> None:
        """Put a value into what is open; as a key, a value is the `word` that was typed."""
        if not self.open:
            self.root = value
            return
        container, waiting, _ = self.open[-1]
        if isinstance(container, Items):
            container.lines[len(container)] = self.line
            container.append(value)
        elif waiting:
            container[waiting.pop()] = value
        elif word is None:
            self.stop("a key is no word.", "Put the whole value in quotes; in { } and [ ] write plain words.")
        else:
            if word in container:
                self.fault(f"the key '{word}' is given twice.", f"See line {container.lines[word]}; keep one.")
            container.lines[word] = self.line
            waiting.append(word)

    def named(self, name: str) -> Any:
        """What an alias stands for; within bounds, so that few lines cannot stand for millions."""
        self.aliases += 1
        if name not in self.anchors:
            self.stop(f"nothing has the name '{name}'.", "Put a value that begins with * in quotes.")
        if self.aliases > MOST_ALIASES or any(anchored for *_, anchored in self.open):
            self.stop(f"too many aliases ('*{name}').", f"{MOST_ALIASES} at most, none in what another one names.")
        return self.anchors[name]

    def scalar(self, event: yaml.ScalarEvent) -> Any:
        """Words, a number, yes or no, or nothing."""
        # The text was looked over as a whole; only an escape in double quotes can bring a sign in.
        if event.style == '"':
            self.faults += _odd(self.file, self.line, odd_signs(event.value))
        tag = self.loader.resolve(yaml.ScalarNode, event.value, (True, False)) if event.implicit[0] else ""
        if tag not in _PLAIN:
            return event.value
        value: Any = None
        with suppress(ValueError, OverflowError, IndexError):
            if len(event.value) <= MOST_DIGITS or tag not in _NUMBERS:
                value = self.loader.construct_object(yaml.ScalarNode(tag, event.value))
        if tag in _NUMBERS and (value is None or not isfinite(value)):
            mend = f"Put it in quotes if it is words; a number has {MOST_DIGITS} digits at most."
            self.fault(f"'{event.value[:MOST_DIGITS]}' is no number.", mend)
        return value


def parse(text: str, file: str, faults: list[Fault]) -> Any:
    """Parse YAML text; what is wrong becomes a fault at the line where it began, and `None` comes back."""
    depth, before = 0, len(faults)
    for found in _BRACKET.finditer(text):
        depth += 1 if found[0] in "[{" else -1
        if depth > MOST_DEPTH:
            line = text[: found.start()].count("\n") + 1
            faults.append(Fault(file, line, "brackets stand in one another too deep.", f"{MOST_DEPTH} deep at most."))
            return None
    document = _Document(text, file, faults)
    try:
        whole = document.read()
    except _Wrong:
        return None
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else document.line
        read = enumerate(text.split("\n")[:line], 1)
        opened = [number for number, words in read if number >= document.line and _OPEN_QUOTE.match(words)]
        what, mend = explain_yaml(str(getattr(error, "problem", error)), quote_open=bool(opened))
        faults.append(Fault(file, opened[0] if opened else min(line, text.count("\n") + 1), what, mend))
        return None
    return whole if len(faults) == before else None


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
    errors = jsonschema.Draft202012Validator(schema, format_checker=_DAY).iter_errors(document)
    # Of what is wrong at one place, an unknown key tells most: the one that is missing may be misspelt.
    for error in sorted(errors, key=lambda error: error.validator != "additionalProperties"):
        path = list(error.absolute_path)
        where = []
        part = document
        for step in path:
            part = part[step]
            named = isinstance(part, dict) and re.fullmatch(r"[\w-]+", str(part.get("id", "")))
            where.append(part["id"] if named else str(step))
        what, mend = explain(error)
        if error.validator == "additionalProperties":
            path += [key for key in error.instance if key not in error.schema.get("properties", {})][:1]
        place = ": ".join(([name] if name else []) + where)
        faults.setdefault(
            str(list(error.absolute_path)),
            Fault(file, _line(document, path), f"{place}: {what}" if place else what, mend),
        )
    return list(faults.values())


def _strict(part: Any) -> None:
    """Let each pattern of a schema end where the text ends: `$` lets a line break through."""
    for value in part.values() if isinstance(part, dict) else part if isinstance(part, list) else ():
        _strict(value)
    if isinstance(part, dict) and isinstance(part.get("pattern"), str):
        part["pattern"] = re.sub(r"(?<!\\)\$", r"\\Z", part["pattern"])
        re.compile(part["pattern"])


@lru_cache(maxsize=64)
def _form(text: str, file: str) -> tuple[dict[str, Any], list[Fault]]:
    """The schema that a text holds, or one that lets everything through and what is wrong with it."""
    faults: list[Fault] = []
    form = parse(text, file, faults)
    try:
        jsonschema.Draft202012Validator.check_schema({"type": form} if not isinstance(form, dict) else form)
        _strict(form)
    except (jsonschema.SchemaError, re.error) as error:
        what = f"no schema: {getattr(error, 'message', error)}."
        line = _line(form, list(getattr(error, "absolute_path", [])))
        faults = faults or [Fault(file, line, what, "See the other schemas of the folder.")]
    return (form if not faults else {}), faults


def schema(docs: Path, name: str, faults: list[Fault] | None = None) -> dict[str, Any]:
    """The JSON schema `docs/data/schema/<name>.yaml`; one that lets everything through where it is wrong."""
    file, noted = f"docs/data/schema/{name}.yaml", [] if faults is None else faults
    text = read_text(docs.parent / file, file, noted)
    form, wrong = _form(text, file) if text is not None else ({}, [])
    noted += wrong
    return form


def read_document(docs: Path, name: str, faults: list[Fault]) -> Any:
    """The document `docs/data/<name>.yaml`, `None` where it is missing or wrong, which is then among `faults`."""
    file, before = f"docs/data/{name}.yaml", len(faults)
    text = read_text(docs.parent / file, file, faults)
    if text is None:
        return None
    document = parse(text, file, faults)
    if document is not None or len(faults) == before:
        faults += validate(document, schema(docs, name.partition("/")[0], faults), file)
    return document if len(faults) == before else None


def read_records(docs: Path, name: str, faults: list[Fault]) -> list[Record]:
    """The records of `docs/data/<name>.yaml`, none where it is wrong. Ids are unique in a file."""
    file = f"docs/data/{name}.yaml"
    records: list[Record] = read_document(docs, name, faults) or []
    seen: dict[str, int] = {}
    for record in records:
        if record.get("id") in seen:
            what = f"{record['id']}: the id is used twice."
            mend = f"See line {seen[record['id']]}; the newer of the two gets another."
            faults.append(Fault(file, record.line, what, mend))
        elif "id" in record:
            seen[record["id"]] = record.line
    return records
