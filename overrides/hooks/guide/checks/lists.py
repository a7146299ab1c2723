"""The lists: glossary, search words and A to Z, against the pages that use them and that readers find by them."""

from __future__ import annotations

import re
from typing import Any

from guide.library.faults import Fault, nearest
from guide.library.library import Library

GLOSSARY, WORDS = "docs/data/glossary.yaml", "docs/data/search-words.yaml"
DANGER = "docs/data/danger-words.yaml"
# In a sign of danger: what stands before the name of a thing, and the lists beside the groups that a sign may use too.
NAME_MARK = "? "
MANNERS = ("now", "someone")
# The home page is the way back from every page, and the A to Z need not list itself.
NOT_IN_A_TO_Z = ("index.md", "a-z.md")
# What readers see of the data beside the pages.
_SHOWN = ("studies.yaml", "claims.yaml", "rules.yaml", "questions.yaml", "sheets.yaml")


def check_glossary(library: Library) -> list[Fault]:
    """Terms or forms that stand twice, and terms that no page or record uses and that lead nowhere."""
    faults, terms, forms = [], {}, {}
    records = library.lists["glossary"]
    texts = [page.body for page in library.pages.values()]
    data = library.docs / "data"
    texts += [(data / name).read_text("utf-8") for name in _SHOWN if (data / name).is_file()]
    # Meanings use words that other entries explain.
    said = " ".join([*texts, *(record["meaning"] for record in records)]).lower()
    for record in records:
        term = record["term"].lower()
        if term in terms:
            what = f"'{term}' is explained twice."
            faults.append(Fault(GLOSSARY, record.lines["term"], what, f"See line {terms[term]}."))
        terms.setdefault(term, record.lines["term"])
        for form in record["forms"]:
            if form.lower() in forms and forms[form.lower()] != record["id"]:
                what = f"{record['id']}: '{form}' stands for '{forms[form.lower()]}' too."
                mend = "Keep it in one of the two."
                faults.append(Fault(GLOSSARY, record.lines["forms"], what, mend))
            forms.setdefault(form.lower(), record["id"])
        leads_on = "more" in record
        if not leads_on and not any(
            re.search(rf"(?<![\w-]){re.escape(form.lower())}(?![\w-])", said) for form in record["forms"]
        ):
            what = f"{record['id']}: no page uses the word and it leads to none."
            mend = "Name a page under 'more', or take it out."
            faults.append(Fault(GLOSSARY, record.line, what, mend))
    return faults


def _plain(text: str) -> set[str]:
    return set(re.findall(r"[a-z0-9]+", re.sub(r"['’]", "", text.lower())))


def check_words(library: Library) -> list[Fault]:
    """Synonyms and leads of search that lead to words on no page, and names under two leads."""
    faults: list[Fault] = []
    words = library.search_words
    known = _plain(" ".join(f"{page.body} {page.meta}" for page in library.pages.values()))
    for record in library.lists["a-z"]:
        known |= _plain(record["words"])
    names: dict[str, str] = {}
    for lead in words["leads"]:
        if not _plain(lead["to"]) <= known:
            what = f"leads: no page says '{lead['to']}'."
            faults.append(Fault(WORDS, lead.line, what, "Lead to words that a page uses."))
        for name in lead["from"]:
            if name in names:
                what = f"leads: '{name}' leads to '{names[name]}' already."
                mend = "Keep one of the two."
                faults.append(Fault(WORDS, lead.line, what, mend))
            names[name] = lead["to"]
    for group in words["same"]:
        if not any(_plain(phrase) <= known for phrase in group):
            what = f"same: no page says any of {', '.join(group)}."
            mend = "Add what a page says."
            faults.append(Fault(WORDS, words.lines["same"], what, mend))
    return faults


def check_danger_words(library: Library) -> list[Fault]:
    """Emergencies of which search knows no signs, signs of unknown groups or emergencies, groups that no sign uses."""
    words, used, faults = library.danger_words, set(), []
    signs, groups = words["signs"], words["groups"]
    for name in library.emergencies.keys() - signs.keys():
        what = f"signs: {name} has none."
        faults.append(Fault(DANGER, words.lines["signs"], what, "Name the groups of words that tell it."))
    for name, of_emergency in signs.items():
        if name not in library.emergencies:
            what = f"signs: no emergency is {name}."
            faults.append(Fault(DANGER, signs.lines[name], what, "See docs/data/emergencies.yaml."))
        for group in (group for sign in of_emergency for group in re.split(" [+-] ", sign.removeprefix(NAME_MARK))):
            used.add(group)
            if group not in groups and group not in MANNERS:
                faults.append(Fault(DANGER, signs.lines[name], f"signs: no group is '{group}'.", "Add it to groups."))
    faults += [
        Fault(DANGER, groups.lines[group], f"groups: no sign uses '{group}'.", "Take it out.")
        for group in groups
        if group not in used
    ]
    return faults


def _pages_of(nav: list[Any] | dict[str, Any] | str) -> set[str]:
    """The pages of a menu, as `nav` of mkdocs.yml gives it: a list of pages, of titles with a page, or of titles with a list."""
    if isinstance(nav, str):
        return {nav}
    parts = nav.values() if isinstance(nav, dict) else nav
    return set().union(*(_pages_of(part) for part in parts))


def check_menu(library: Library, nav: list[Any] | None) -> list[Fault]:
    """Lines of the menu `nav` that lead to no page; the place of one is looked up in mkdocs.yml."""
    faults, moved, menu = [], library.moved(), library.docs.parent / "mkdocs.yml"
    for page in sorted(_pages_of(nav or []) - set(library.pages)):
        lines = menu.read_text("utf-8").split("\n") if menu.is_file() else []
        line = next((number for number, words in enumerate(lines, 1) if words.endswith(page)), 0)
        mend = f"Write '{moved[page]}' in its place." if page in moved else nearest(page, library.pages)
        faults.append(Fault("mkdocs.yml", line, f"the menu leads to '{page}', which is not there.", mend))
    return faults


def check_ways_in(library: Library, nav: list[Any] | None) -> list[Fault]:
    """Pages that the menu `nav` lacks (None: MkDocs makes one of all pages) or that no entry of the A to Z leads to."""
    in_menu = set(library.pages) if nav is None else _pages_of(nav)
    in_a_to_z = {entry["to"].partition("#")[0] for entry in library.lists["a-z"]}
    faults, a_to_z = [], "docs/data/a-z.yaml"
    for page in library.pages.values():
        if page.made:
            continue  # The list of studies leads to it.
        title = page.meta["title"]
        if page.path not in in_menu:
            mend = f"Add '- {title}: {page.path}' under nav."
            faults.append(Fault("mkdocs.yml", 0, f"the menu lacks {page.path}.", mend))
        if page.path not in in_a_to_z and page.path not in NOT_IN_A_TO_Z:
            mend = f"Add '- words: {title}' with 'to: {page.path}'."
            faults.append(Fault(a_to_z, 0, f"no entry leads to {page.path}.", mend))
    return faults
