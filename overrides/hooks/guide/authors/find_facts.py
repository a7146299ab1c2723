"""Lists the checked facts on a subject, with what is needed to cite them: `python overrides/hooks/run.py facts heat`."""

from __future__ import annotations

from pathlib import Path
from textwrap import fill
from typing import Any

from guide.library.library import Library, read_library


def facts_on(library: Library, words: list[str]) -> list[dict[str, Any]]:
    """The facts in which each of the words stands, in any case, in their text, subject or source."""
    wanted = [word.lower() for word in words]

    def said(fact: dict[str, Any]) -> str:
        return " ".join((fact["topic"], fact["fact"], fact["source"])).lower()

    return [fact for fact in library.facts.values() if all(word in said(fact) for word in wanted)]


def in_lines(fact: dict[str, Any]) -> str:
    """A fact as its id, how it may be said, its text and its source."""
    text = fill(" ".join(fact["fact"].split()), 110, initial_indent="    ", subsequent_indent="    ")
    return f"[^{fact['id']}]  {fact['publish_as']}\n{text}\n    Source: {fact['source']}"


def main(words: list[str]) -> int:
    """Print the facts on the subject; not 0 without a word."""
    if not words:
        print('Name a subject: make facts WORDS="heat"')
        return 1
    found = facts_on(read_library(Path("docs")), words)
    print(
        "\n".join(map(in_lines, found))
        or f"No fact names {' and '.join(words)}. Try another word, or another form of it."
    )
    return 0
