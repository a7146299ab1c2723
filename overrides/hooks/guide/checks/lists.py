"""The lists: glossary, phrases of search, A to Z and settings, against the pages and files that they name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from guide.checks.sentences import alone_faults
from guide.library.faults import Fault, nearest
from guide.library.library import Library
from guide.library.records import plain
from guide.library.yaml_reader import SETTINGS, Items, Record

# Files of docs/assets as code and mkdocs.yml name them, and as the templates of a tool and the search box do.
_ASSET = re.compile(
    r"(?:(?:books|icons|javascripts|one-file|share|stylesheets)/[a-z0-9/-]+|(?<=assets/)[a-z0-9-]+|(?<=\")service-worker)\.(?:css|js|png|svg)(?![\w.*-])"
)
_LISTED = re.compile(r"(?:site\.(script|style)\(|\bFILES = \[)([^)\]]*)[)\]]")
# What the build makes.
MADE = ("assets/stylesheets/site.css", "assets/javascripts/site.js", "assets/javascripts/whole-menu.js")
GLOSSARY, ELSEWHERE, WAYS = "docs/data/glossary.yaml", "docs/data/elsewhere.yaml", "docs/data/ways.yaml"
# Pages of these kinds show dangers, or say when massage waits.
DANGERS_ON = ("urgent", "safety")
# The home page is the way back from every page, and the A to Z need not list itself.
NOT_IN_A_TO_Z = ("index.md", "a-z.md")
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
        common = [form for form in record["forms"] if not _FORM.fullmatch(form) and plain(form) != record["id"]]
        for form in common:
            what = f"{record['id']}: forms: '{form}' stands in too many sentences of another meaning."
            faults.append(Fault(GLOSSARY, record.lines["forms"], what, "Write the term in full, or take it out."))
        if not common and record["forms"] != sorted(record["forms"], key=len, reverse=True):
            above, below = next(pair for pair in pairwise(record["forms"]) if len(pair[0]) < len(pair[1]))
            what = f"{record['id']}: forms: '{above}' stands before '{below}', which is longer."
            faults.append(
                Fault(GLOSSARY, record.lines["forms"], what, "Put the longest first: it is looked for first.")
            )
        leads_on = "more" in record
        # Letters first, since they are found much faster than what stands before them.
        forms = [re.escape(form.lower()) for form in record["forms"]]
        if not leads_on and not any(re.search(rf"{form}(?<![\w-]{form})(?![\w-])", said) for form in forms):
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
    # What is called no danger may well lead to a page; what is off the subject leads to none.
    titles = {
        plain(page.meta.get("title", "")): path for path, page in library.pages.items() if isinstance(page.meta, dict)
    }
    titles |= {plain(phrase): "no-danger" for phrase in library.elsewhere.get("no-danger", ())}
    faults = [
        Fault(ELSEWHERE, phrases.lines[at], f"'{phrase}' stands under {known[plain(phrase)]} too.", "Keep one.")
        for key, phrases in library.elsewhere.items()
        if (known := ours if key == "no-danger" else titles | ours)
        for at, phrase in enumerate(phrases)
        if plain(phrase) in known
    ]
    # "Cinema now" is off the subject, "chest pain now" is not.
    others = [(key, library.elsewhere.get(key, ())) for key in ("off-the-subject", "same-words")]
    for key, at, phrase in [(key, at, phrase) for key, phrases in others for at, phrase in enumerate(phrases)]:
        words = plain(phrase).split()
        parts = {" ".join(words[begin:end]) for end in range(2, len(words) + 1) for begin in range(end - 1)}
        for part in (parts - {plain(phrase)}) & dangers.keys():
            what = f"'{phrase}' holds '{part}', which people type in danger ({dangers[part]['id']})."
            faults.append(Fault(ELSEWHERE, library.elsewhere[key].lines[at], what, "Take it out."))
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


def _lines_of_menu(part: Items) -> Iterator[tuple[int, str, str]]:
    """Each line of a part of the menu, as mkdocs.yml has it: its number, its title, and its page, if it is no list."""
    for entry in part:
        for title, inner in entry.items():
            yield entry.lines[title], title, inner if isinstance(inner, str) else ""
            yield from _lines_of_menu(inner) if not isinstance(inner, str) else ()


def _tags_of(settings: Record) -> list[tuple[int, str]]:
    """The tags that mkdocs.yml allows, each with its line."""
    tags = settings["plugins"]["tags"]["tags_allowed"] if settings else Items()
    return [(tags.lines[at], tag) for at, tag in enumerate(tags)]


def check_settings(library: Library) -> Iterator[Fault]:
    """Words of mkdocs.yml that are no plain words; titles, lists or pages that its menu has twice; sheets and templates."""
    settings, moved, seen = library.settings, library.moved(), dict[tuple[str, str], int]()
    menu = [*_lines_of_menu(settings.get("nav", Items()))]
    words = [(settings.lines[key], settings[key]) for key in ("site_name", "site_description", "copyright") if settings]
    for line, text in (*words, *_tags_of(settings), *((line, title) for line, title, _ in menu)):
        yield from (Fault(SETTINGS, line, what, mend) for what, mend in alone_faults(text, library))
    for line, title, page in menu:
        for word in (("page", page), ("title", plain(title))) if page else (("list", plain(title)),):
            if (first := seen.setdefault(word, line)) != line:
                what = f"the menu has the {word[0]} '{word[1]}' twice."
                yield Fault(SETTINGS, line, what, f"See line {first}; take one out, or name it otherwise.")
        if page and page not in library.pages:
            mend = f"Write '{moved[page]}' in its place." if page in moved else nearest(page, library.pages)
            yield Fault(SETTINGS, line, f"the menu leads to '{page}', which is not there.", mend)
    sheets = (library.docs / "assets" / "stylesheets").glob("*.css") if settings else ()
    for file in sorted(f"assets/stylesheets/{path.name}" for path in sheets):
        if file not in settings["extra_css"]:
            yield Fault(f"docs/{file}", 0, "no page uses it.", "Name it in mkdocs.yml under extra_css, or take it out.")
    for template in settings["theme"]["static_templates"] if settings else ():
        if not (library.docs.parent / "overrides" / template).is_file():
            what, mend = f"static_templates: there is no overrides/{template}.", "Bring it back, or take its name out."
            yield Fault(SETTINGS, settings["theme"].lines["static_templates"], what, mend)


def check_ways_in(library: Library) -> list[Fault]:
    """Pages that the menu lacks (without one MkDocs makes it of all pages), that no entry of the A to Z leads to, or that
    have no ways of asking; tags that no page has.
    """
    menu = [(line, page) for line, _, page in _lines_of_menu(library.settings.get("nav", Items())) if page]
    in_menu = {page for _, page in menu} or set(library.pages)
    asked = {place["to"].partition("#")[0] for place in library.lists["ways"]}
    in_a_to_z = {entry["to"].partition("#")[0] for entry in library.lists["a-z"]}
    faults, a_to_z = [], "docs/data/a-z.yaml"
    for page in library.pages.values():
        if page.made:
            continue  # The list of studies leads to it.
        title = page.meta["title"]
        if page.path not in in_menu:
            mend, folder = f"Add '- {title}: {page.path}' under nav.", page.path.rpartition("/")[0]
            last = max((line for line, one in menu if one.rpartition("/")[0] == folder), default=menu[-1][0])
            faults.append(Fault(SETTINGS, last, f"the menu lacks {page.path}.", mend))
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
    used = {tag for page in library.pages.values() for tag in page.meta["tags"]}
    return faults + [
        Fault(SETTINGS, line, f"no page has the tag '{tag}'.", "Give it to a page, or take it out.")
        for line, tag in _tags_of(library.settings)
        if tag not in used
    ]


def _named_names(text: str) -> Iterator[tuple[int, str]]:
    """The files of docs/assets that a text of code names, each with the place in it; as templates, scripts and sheets do."""
    for found in _ASSET.finditer(text):
        yield found.start(), found[0] if found[0].startswith("service-worker") else f"assets/{found[0]}"
    for found in _LISTED.finditer(text):
        form = {"script": "javascripts/{}.js", "style": "stylesheets/{}.css"}.get(found[1], "javascripts/search/{}")
        yield from ((found.start(), f"assets/{form.format(name)}") for name in re.findall(r'"([\w./-]+)"', found[2]))


def code_texts(docs: Path) -> dict[Path, str]:
    """The texts that may name a file of docs/assets: settings, scripts, templates and code."""
    paths = [docs.parent / "mkdocs.yml", *(docs / "assets").rglob("*.js")]
    for kind in ("html", "md", "py", "webmanifest"):
        paths += (docs.parent / "overrides").rglob(f"*.{kind}")
    return {path: path.read_text("utf-8", "replace") for path in paths if path.is_file()}


def missing_files(docs: Path, texts: dict[Path, str], names: set[str]) -> Iterator[Fault]:
    """Files of docs/assets that the code names and that are not among `names`: a build would end without a word on them."""
    # The sheets of a tool stand in a folder of its name, and are made one.
    there = {*MADE, *names}
    there |= {f"{name.rpartition('/')[0]}.css" for name in there if name.endswith(".css")}
    for path, text in texts.items():
        for place, name in _named_names(text):
            if name not in there:
                file, line = path.relative_to(docs.parent).as_posix(), text.count("\n", 0, place) + 1
                yield Fault(
                    file, line, f"it names docs/{name}, which is not there.", "Bring it back, or take its name out."
                )
