"""Lists the checked facts on a subject or, for a fact's id, the sentences that rest on it; notes that these were read.

`make facts WORDS="heat"`, `make facts WORDS=SAFE-050`, and `make facts READ=SAFE-050` once its sentences were compared
with what it says now; `READ=new` notes the facts that are new, and READ=all every fact.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from textwrap import fill
from typing import Any

from guide.library.faults import nearest
from guide.library.library import READ, Library, changed_facts, mark_of, read_library
from guide.library.page_source import sentences

HEAD = "# The wording of each fact, as a mark, when its sentences were last compared with it. make facts READ=... renews it.\n"


def facts_on(library: Library, words: list[str]) -> list[dict[str, Any]]:
    """The facts in which a word begins with each of these, in any case, in their id, text, subject or source."""
    wanted = [re.compile(rf"(?<!\w){re.escape(word)}", re.IGNORECASE) for word in words]

    def said(fact: dict[str, Any]) -> str:
        return " ".join((fact["id"], fact["topic"], fact["fact"], fact["source"]))

    return [fact for fact in library.facts.values() if all(word.search(said(fact)) for word in wanted)]


def in_lines(fact: dict[str, Any]) -> str:
    """A fact as its id, how it may be said, its text and its source."""
    text = fill(" ".join(fact["fact"].split()), 110, initial_indent="    ", subsequent_indent="    ")
    return f"[^{fact['id']}]  {fact['publish_as']}\n{text}\n    Source: {fact['source']}"


def resting_on(library: Library, name: str) -> list[str]:
    """The sentences of pages that cite a fact, and the records that name it as a source, each with its place."""
    said = [
        f"docs/{page.path}: {sentence.text}"
        for page in library.pages.values()
        for sentence in sentences(page.body)
        if name in sentence.cited
    ]
    kinds = {"rules": library.rules, "emergencies": library.emergencies}
    numbers = [*library.numbers.get("countries", []), *library.numbers.get("lines", [])]
    records = [(kind, record["id"], record) for kind, by_id in kinds.items() for record in by_id.values()]
    records += [("numbers", record["name"], record) for record in numbers]
    said += [f"docs/data/{kind}.yaml:{one.line}: {own}" for kind, own, one in records if name in one["sources"]]
    return said


def note_read(library: Library, names: Iterable[str]) -> list[str]:
    """Write down that all that rests on these facts was compared with them; which of them were not noted so yet."""
    read = [name for name in names if library.read_facts.get(name) != mark_of(library.facts[name])]
    marks = {**library.read_facts, **{name: mark_of(library.facts[name]) for name in read}}
    lines = [f'{name}: "{mark}"\n' for name, mark in sorted(marks.items()) if name in library.facts]
    (library.docs / "data" / f"{READ}.yaml").write_text(HEAD + "".join(lines), "utf-8")
    return read


def main(arguments: list[str]) -> int:
    """Print the facts on a subject, or note with `--read` that facts were read; not 0 where nothing is named."""
    library = read_library(Path("docs"))
    first, *words = [word for argument in arguments for word in argument.split()] or [""]
    if first == "--read" and words:
        known = {"new": [name for name in library.facts if name not in library.read_facts], "all": library.facts}
        unknown = [word for word in words if word not in {*known, *library.facts}]
        if unknown:
            print(f"There is no fact '{unknown[0]}'. {nearest(unknown[0], library.facts)}")
            return 1
        noted = note_read(library, [name for word in words for name in known.get(word, [word])])
        print(f"Noted as read: {', '.join(noted) or 'none that was not'}.")
        return 0
    if not first or first == "--read":
        print('Name a subject or a fact: make facts WORDS="heat"')
        return 1
    words = [first, *words]
    facts = [library.facts[word] for word in words if word in library.facts] or facts_on(library, words)
    for fact in facts:
        print(in_lines(fact))
        if fact["id"] in words:
            print(
                "\n".join(
                    ["    Rests on it:", *(f"    {line}" for line in resting_on(library, fact["id"]) or ["nothing"])]
                )
            )
    if not facts:
        print(f"No fact names {' and '.join(words)}. Try another word, or another form of it.")
    if changed := changed_facts(library):
        print(f"Changed, and to be read again: {', '.join(changed)}.")
    return 0
