"""The lists: glossary, phrases of search and A to Z, against the pages that use them and that readers find by them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from guide.checks.sentences import alone_faults
from guide.library.faults import Fault, nearest
from guide.library.library import Library
from guide.library.records import plain
from guide.library.yaml_reader import Record, parse

GLOSSARY, ELSEWHERE, WAYS = "docs/data/glossary.yaml", "docs/data/elsewhere.yaml", "docs/data/ways.yaml"
# Pages of these kinds show dangers, or say when massage waits.
DANGERS_ON = ("urgent", "safety")
# The home page is the way back from every page, and the A to Z need not list itself.
NOT_IN_A_TO_Z = ("index.md", "a-z.md")
MOST_ENTRIES = 9
# A form of a term that is no word of every sentence: of four letters and more, or of three and more with a capital.
_FORM = re.compile(r"(?=(?:\W*[A-Za-z]){3})(?=.*[A-Z]|(?:\W*[A-Za-z]){4}).*")
# What readers see of the data beside the pages.
_SHOWN = ("studies.yaml", "claims.yaml", "rules.yaml", "questions.yaml", "sheets.yaml")


def _told_apart(library: Library) -> Iterator[Fault]:
    """Keys of records for which readers see the same words, and so cannot tell one from the other."""
    for name in ("certainty", "effect", "harm"):
        seen: dict[str, str] = {}
        for key, words in library.words.get(name, {}).items():
            word = plain(words[0] if isinstance(words, list) else words)
            if (first := seen.setdefault(word, key)) != key:
                what = f"{name}: {key} has the words of {first}."
                yield Fault("docs/data/words.yaml", library.words[name].lines[key], what, "Give each its own.")


def check_glossary(library: Library) -> list[Fault]:
    """Terms that no page or record uses and that lead nowhere, or that each sentence has; words that are not told apart."""
    faults = []
    records = library.lists["glossary"]
    texts = [page.body for page in library.pages.values()]
    data = library.docs / "data"
    texts += [(data / name).read_text("utf-8") for name in _SHOWN if (data / name).is_file()]
    faults += _told_apart(library)
    # Meanings use words that other entries explain.
    said = " ".join([*texts, *(record["meaning"] for record in records)]).lower()
    for record in records:
        for form in record["forms"]:
            if not _FORM.fullmatch(form) and plain(form) != record["id"]:
                what = f"{record['id']}: forms: '{form}' stands in too many sentences of another meaning."
                faults.append(Fault(GLOSSARY, record.lines["forms"], what, "Write the term in full, or take it out."))
        leads_on = "more" in record
        if not leads_on and not any(
            form.lower() in said and re.search(rf"(?<![\w-]){re.escape(form.lower())}(?![\w-])", said)
            for form in record["forms"]
        ):
            what = f"{record['id']}: no page uses the word and it leads to none."
            mend = "Name a page under 'more', or take it out."
            faults.append(Fault(GLOSSARY, record.line, what, mend))
    return faults


def check_elsewhere(library: Library) -> list[Fault]:
    """Phrases that search is told lead nowhere, though a page or an emergency has them; those of a danger that lead away
    from it.
    """
    ours = {plain(phrase): place["to"] for place in library.lists["ways"] for phrase in place["ways"]}
    dangers = {plain(phrase): one for one in library.emergencies.values() for phrase in one["typed"]}
    ours |= {phrase: one["id"] for phrase, one in dangers.items()}
    faults = [
        Fault(ELSEWHERE, phrases.lines[at], f"'{phrase}' stands under {ours[plain(phrase)]} too.", "Keep one.")
        for phrases in library.elsewhere.values()
        for at, phrase in enumerate(phrases)
        if plain(phrase) in ours
    ]
    for place in library.lists["ways"]:
        page = library.pages.get(place["to"].partition("#")[0])
        meta = page.meta if page and isinstance(page.meta, dict) else {"kind": "urgent"}
        for at, phrase in enumerate(place["ways"] if meta["kind"] not in DANGERS_ON else ()):
            one = dangers.get(plain(phrase))
            if one and one["level"] != "this-week" and not set(one["subjects"]) & set(meta.get("speaks_of", ())):
                what = f"'{phrase}' is what people type in danger ({one['id']})."
                faults.append(
                    Fault(WAYS, place["ways"].lines[at], what, f"Take it out: search leads to {one['more']}.")
                )
    return faults


def _pages_of(nav: list[Any] | dict[str, Any] | str) -> set[str]:
    """The pages of a menu, as `nav` of mkdocs.yml gives it: a list of pages, of titles with a page, or of titles with a list."""
    if isinstance(nav, str):
        return {nav}
    parts = nav.values() if isinstance(nav, dict) else nav
    return set().union(*(_pages_of(part) for part in parts))


def _menus(nav: list[Any]) -> Iterator[tuple[str, list[Any]]]:
    """The lists within the menu, each with its name."""
    for part in nav:
        for title, inner in part.items() if isinstance(part, dict) else ():
            if isinstance(inner, list):
                yield title, inner
                yield from _menus(inner)


def _menu_line(library: Library, page: str) -> int:
    """The line of mkdocs.yml on which a page stands in the menu; for one that it lacks, the last of its folder or `nav:`."""
    menu = library.docs.parent / "mkdocs.yml"
    lines = menu.read_text("utf-8").split("\n") if menu.is_file() else []
    folder = page.rpartition("/")[0]
    for form in (rf".*\b{re.escape(page)}", rf".*: {re.escape(folder)}/[\w-]+\.md", "nav:"):
        if found := [number for number, words in enumerate(lines, 1) if re.fullmatch(form, words)]:
            return found[-1]
    return 0


def _lines_of_menu(part: Any) -> Iterator[tuple[int, str | None, str]]:
    """Each line of a part of the menu, as mkdocs.yml has it: its number, its title, and its page, if it is no list."""
    for at, entry in enumerate(part):
        for title, inner in entry.items() if isinstance(entry, Record) else [(None, entry)]:
            line = entry.lines[str(title)] if isinstance(entry, Record) else part.lines[at]
            yield line, title, inner if isinstance(inner, str) else ""
            yield from _lines_of_menu(inner) if isinstance(inner, list) else ()


def _typed_menu(library: Library) -> Iterator[Fault]:
    """Titles of the menu that are no plain words, and titles, lists or pages that stand in it twice."""
    path, faults = library.docs.parent / "mkdocs.yml", list[Fault]()
    text = path.read_text("utf-8") if path.is_file() else ""
    found = re.search(r"(?m)^nav:\n(?:(?:[ #-].*)?(?:\n|\Z))+", text)
    menu = parse("\n" * text[: found.start()].count("\n") + found[0], "mkdocs.yml", faults) if found else None
    yield from faults
    seen: dict[tuple[str, str], int] = {}
    for line, title, page in _lines_of_menu(menu["nav"] or []) if menu else ():
        # A page that the menu has without a title has its own.
        for what, mend in alone_faults(title, library) if title is not None else ():
            yield Fault("mkdocs.yml", line, what, mend)
        for word in (("page", page) if page else ("list", plain(title)), ("title", plain(title or "") if page else "")):
            if word[1] and (first := seen.setdefault(word, line)) != line:
                what = f"the menu has the {word[0]} '{word[1]}' twice."
                yield Fault("mkdocs.yml", line, what, f"See line {first}; take one out, or name it otherwise.")


def check_menu(library: Library, nav: list[Any] | None) -> list[Fault]:
    """Lists of the menu `nav` that are too long, and lines that lead to no page, each with its place in mkdocs.yml."""
    faults, moved = [*_typed_menu(library)] if nav else [], library.moved()
    for name, entries in _menus(nav or []):
        if len(entries) > MOST_ENTRIES:
            what = f"the menu '{name}' has {len(entries)} entries."
            mend = f"{MOST_ENTRIES} at most: put some of them into a list with a name of its own, as 'Before you book'."
            faults.append(Fault("mkdocs.yml", _menu_line(library, min(_pages_of(entries[-1]))), what, mend))
        elif len(entries) == 1:
            what, mend = f"the menu '{name}' has one entry.", "Put it into the list around it, or add another."
            faults.append(Fault("mkdocs.yml", _menu_line(library, min(_pages_of(entries[0]))), what, mend))
    for page in sorted(_pages_of(nav or []) - set(library.pages)):
        line = _menu_line(library, page)
        mend = f"Write '{moved[page]}' in its place." if page in moved else nearest(page, library.pages)
        faults.append(Fault("mkdocs.yml", line, f"the menu leads to '{page}', which is not there.", mend))
    return faults


def check_ways_in(library: Library, nav: list[Any] | None) -> list[Fault]:
    """Pages that the menu `nav` lacks (None: MkDocs makes one of all pages), that no entry of the A to Z leads to, or that
    have no ways of asking.
    """
    in_menu = set(library.pages) if nav is None else _pages_of(nav)
    asked = {place["to"].partition("#")[0] for place in library.lists["ways"]}
    in_a_to_z = {entry["to"].partition("#")[0] for entry in library.lists["a-z"]}
    faults, a_to_z = [], "docs/data/a-z.yaml"
    for page in library.pages.values():
        if page.made:
            continue  # The list of studies leads to it.
        title = page.meta["title"]
        if page.path not in in_menu:
            mend = f"Add '- {title}: {page.path}' under nav."
            faults.append(Fault("mkdocs.yml", _menu_line(library, page.path), f"the menu lacks {page.path}.", mend))
        if page.path not in asked:
            what, mend = (
                f"no ways of asking lead to {page.path}.",
                f"Add '- to: {page.path}' with 40 or more at the end.",
            )
            faults.append(Fault(WAYS, library.lists["ways"][-1].line, what, mend))
        if page.path not in in_a_to_z and page.path not in NOT_IN_A_TO_Z:
            mend = f"Add '- words: {title}' with 'to: {page.path}' where it belongs in the alphabet."
            below = [one.line for one in library.lists["a-z"] if one["words"].lower() > title.lower()]
            faults.append(Fault(a_to_z, min(below, default=1), f"no entry leads to {page.path}.", mend))
    return faults
