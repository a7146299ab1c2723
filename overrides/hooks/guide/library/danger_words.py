"""How people say that they are in danger: `docs/data/danger-words.yaml`, read and checked. Search alone uses it."""

from __future__ import annotations

from pathlib import Path

from guide.library.faults import Fault
from guide.library.library import Library, schema
from guide.library.records import Record, parse, validate

NAME = "danger-words"
FILE = f"docs/data/{NAME}.yaml"
# What stands before a sign that is the name of a thing.
NAME_MARK = "? "
# Lists beside the groups that a sign may use too.
MANNERS = ("now", "someone")


def read_danger_words(docs: Path, faults: list[Fault]) -> Record | None:
    """The words, or None where the file is missing or wrong; what is wrong is added to `faults`."""
    path = docs / "data" / f"{NAME}.yaml"
    if not path.is_file():
        faults.append(Fault(FILE, 0, "the file is missing.", "Search needs it to know a danger."))
        return None
    words = parse(path.read_text("utf-8"), FILE, faults)
    found = validate(words, schema(docs, NAME), FILE) if words is not None else []
    faults.extend(found)
    return None if found else words


def check_danger_words(docs: Path, library: Library) -> list[Fault]:
    """Faults of the words: form, emergencies without signs, and signs of unknown groups or emergencies."""
    faults: list[Fault] = []
    words = read_danger_words(docs, faults)
    if words is None:
        return faults
    line = words.lines["signs"]
    for emergency in library.emergencies:
        if emergency not in words["signs"]:
            faults.append(Fault(FILE, line, f"signs: {emergency} has none.", "Name the groups of words that tell it."))
    for emergency, signs in words["signs"].items():
        if emergency not in library.emergencies:
            faults.append(Fault(FILE, line, f"signs: there is no emergency {emergency}.", "See docs/data/emergencies.yaml."))
        for sign in signs:
            for group in sign.removeprefix(NAME_MARK).split(" + "):
                if group not in words["groups"] and group not in MANNERS:
                    faults.append(Fault(FILE, line, f"signs: {emergency}: there is no group '{group}'.", "Add it to groups."))
    used = {group for signs in words["signs"].values() for sign in signs for group in sign.removeprefix(NAME_MARK).split(" + ")}
    for group in words["groups"]:
        if group not in used:
            faults.append(Fault(FILE, words.lines["groups"], f"groups: no sign uses '{group}'.", "Take it out."))
    return faults
