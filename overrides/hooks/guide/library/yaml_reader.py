"""YAML as records that know their lines, read within bounds and without recursion; no sign in it that nobody sees."""

from __future__ import annotations

import re
import unicodedata
from contextlib import suppress
from math import isfinite
from typing import Any

import yaml

from guide.library.faults import Fault
from guide.library.schema_words import explain_yaml

# The one file in which a value may come from outside, as !ENV [NAME, otherwise]; it is read as a list that begins with the tag.
SETTINGS, FROM_OUTSIDE = "mkdocs.yml", "!ENV"
MOST_DEPTH, MOST_ALIASES, MOST_DIGITS = 20, 20, 15
# What nobody sees, or takes for something else, by its Unicode category.
ODD = {
    "Cc": "a control sign",
    "Cf": "a sign that nobody sees",
    "Cs": "half a letter",
    "Co": "a sign that no font has",
    "Cn": "a sign that no font has",
    "Zl": "a line break that editors do not show",
    "Zp": "a line break that editors do not show",
    "Zs": "a blank of another kind",
    "Nd": "a digit of another script",
}
_NUMBERS = ("tag:yaml.org,2002:int", "tag:yaml.org,2002:float")
_PLAIN = ("tag:yaml.org,2002:bool", "tag:yaml.org,2002:null", *_NUMBERS)
_BRACKET = re.compile(r"[\[\]{}]")
_MERGE = ("<<<<<<<", "=======", ">>>>>>>")
# A value in single quotes that an apostrophe ends.
_APOSTROPHE = re.compile(r"\s*(?:- +)*(?:[\w-]+: +)?'[^']*'\w")
# A key whose colon no blank follows; a value in quotes that do not close on its line.
_JOINED = re.compile(r"\s*(?:- +)*[a-z_]+:[^\s:/]")
_OPEN_QUOTE = re.compile(r"""\s*(?:- +)*(?:[\w-]+: +)?(?:"(?:[^"\\]|\\.)*|'[^']*)$""")


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


def odd_faults(file: str, line: int, signs: dict[str, str]) -> list[Fault]:
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
        tag = getattr(event, "tag", None)
        from_outside = tag == FROM_OUTSIDE and self.file == SETTINGS
        if tag and not from_outside:
            mend = "Take it out; write the value alone, in quotes if it is words."
            self.fault(f"the tag '{tag.replace('tag:yaml.org,2002:', '!!')}'.", mend)
        if isinstance(event, yaml.AliasEvent):
            value = self.named(str(event.anchor))
        elif isinstance(event, yaml.ScalarEvent):
            value = self.scalar(event)
        else:
            value = Record() if isinstance(event, yaml.MappingStartEvent) else Items([tag] if from_outside else [])
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
            self.faults += odd_faults(self.file, self.line, odd_signs(event.value))
        if event.style and event.value and not event.value.strip():
            self.fault("nothing but blanks stands there.", "Write words, or take the line out.")
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
        ended = _APOSTROPHE.match(text.split("\n")[line - 1]) if line <= text.count("\n") + 1 else None
        typed = "".join(text.split("\n")[line - 1 : line])[: mark.column if mark else 0]
        problem = "apostrophe" if ended else str(getattr(error, "problem", error))
        if "mapping values" in problem and (": " not in typed or re.search(": [\u201c\u201d\u2018]", typed)):
            problem = "set in" if ": " not in typed else "curly"
        merge = [number for number, words in enumerate(text.split("\n"), 1) if words.startswith(_MERGE)]
        joined = [number for number, words in enumerate(text.split("\n")[:line], 1) if _JOINED.match(words)]
        if joined and joined[-1] >= line - 1 and re.search("mapping values|expected ':'|set in", problem):
            problem, line, opened = "no blank", joined[-1], []
        if merge:
            problem, line, opened = "merge", merge[0], []
        what, mend = explain_yaml(problem, quote_open=bool(opened))
        faults.append(Fault(file, opened[0] if opened else min(line, text.count("\n") + 1), what, mend))
        return None
    return whole if len(faults) == before else None
