"""Emergencies and numbers: sources and subjects that are known, and pages that show what belongs to what they speak of."""

from __future__ import annotations

import re
from collections.abc import Iterator

from guide.checks.evidence import unknown_sources
from guide.checks.links import Places
from guide.library.faults import Fault, nearest
from guide.library.library import Library
from guide.library.page_source import HEADING, MARKER, PageSource
from guide.library.yaml_reader import Record

# What parts the figures of a number, also where letters to dial stand before their figures: 1-800-799-SAFE (7233).
_IN_NUMBERS = re.compile(r"(?<=\d)[ -]+(?=\d)|-[A-Z]{4} \((?=\d)")
FILE, NUMBERS = "docs/data/emergencies.yaml", "docs/data/numbers.yaml"


def check_emergency_links(library: Library, places: Places) -> Iterator[Fault]:
    """Emergencies that lead on to a page or a place that is not there."""
    for one in library.emergencies.values():
        yield from places.faults(FILE, one.lines["more"], one["more"], f"{one['id']}: more")


def check_emergencies(library: Library) -> list[Fault]:
    """Faults of the data: unknown sources and subjects."""
    faults = []
    for one in library.emergencies.values():
        faults += unknown_sources(FILE, one, library)
        drawn = {path.stem.removeprefix("easy-") for path in (library.docs / "assets/pictures").glob("easy-*.svg")}
        if (easy := one.get("easy")) and easy["picture"] not in drawn:
            what = f"{one['id']}: easy: there is no drawing 'easy-{easy['picture']}'."
            faults.append(Fault(FILE, easy.lines["picture"], what, nearest(easy["picture"], drawn)))
        for subject in one["subjects"]:
            if subject not in library.subjects:
                what = f"{one['id']}: unknown subject '{subject}'."
                faults.append(Fault(FILE, one.lines["subjects"], what, nearest(subject, library.subjects)))
    seen: dict[tuple[str | None, ...], int] = {}
    countries = [country["name"] for country in library.numbers.get("countries", [])]
    last: dict[str, int] = {}  # Of each use, the place of the country of its line above.
    for line in [*library.numbers.get("countries", []), *library.numbers.get("lines", [])]:
        unknown = unknown_sources(NUMBERS, line, library)
        faults += unknown
        facts = " ".join(library.facts[name]["fact"] for name in line["sources"] if name in library.facts)
        said = _IN_NUMBERS.sub("", facts)
        for key, number in _numbers_of(line) if not unknown else ():
            if not re.search(rf"(?<!\d){_IN_NUMBERS.sub('', number)}(?!\d)", said):
                what = f"{line['name']}: {key}: no fact of its sources says {number}."
                mend = "Look it up, and name the fact that says it under 'sources'."
                faults.append(Fault(NUMBERS, line.lines[key], what, mend))
        named = tuple(line.get(key) for key in ("use", "country", "nation", "name"))
        if (first := seen.setdefault(named, line.line)) != line.line:
            what = f"{line['name']}: the line stands in line {first} too."
            faults.append(Fault(NUMBERS, line.line, what, "Keep one of the two."))
        if line.get("country", line["name"]) not in countries:
            what = f"{line['name']}: country: '{line['country']}' has no row under 'countries'."
            faults.append(Fault(NUMBERS, line.lines["country"], what, nearest(line["country"], countries)))
        elif "use" in line:
            place, above = countries.index(line["country"]), last.get(line["use"], 0)
            if place < above:
                what = f"{line['name']}: country: {line['country']} stands after {countries[above]}."
                mend = "Keep the lines of a use in the order of the countries above, or mend the country."
                faults.append(Fault(NUMBERS, line.lines["country"], what, mend))
            last[line["use"]] = place
    return faults


def _numbers_of(line: Record) -> Iterator[tuple[str, str]]:
    """The numbers of a country or of a line to call, each with its key: what is dialled, and what stands in words."""
    for key in ("emergency", "call", "text_to"):
        if key in line:
            yield key, line[key]
    for key in ("today", "today_in_full", "cannot_speak"):
        for found in re.findall(r"\{([\d -]+)\}" if key != "cannot_speak" else r"\d[\d -]+\d", str(line.get(key, ""))):
            yield key, found


def check_speaks_of(page: PageSource, library: Library) -> list[Fault]:
    """Faults of one page: subjects it names but does not declare, or declares but does not show."""
    if not isinstance(page.meta, Record):
        return []  # The front matter is a fault of its own.
    faults: list[Fault] = []
    declared = page.meta.get("speaks_of", [])
    line = page.meta.lines.get("speaks_of", 1)
    for subject in declared:
        if subject not in library.subjects:
            what = f"speaks_of: unknown subject '{subject}'."
            faults.append(Fault(page.file, line, what, nearest(subject, library.subjects)))
    if faults:
        return faults
    markers = {found["name"]: number for number, text in page.lines() for found in MARKER.finditer(text)}
    if declared and not {"emergencies", "easy-emergencies"} & set(markers):
        mend = "Write <!-- show: emergencies --> where a reader meets it on the first screens."
        faults.append(Fault(page.file, line, "speaks_of: the page does not show its emergencies.", mend))
    if "emergencies" in markers and not declared:
        mend = "Name the subjects in 'speaks_of'; docs/data/subjects.yaml lists them."
        faults.append(Fault(page.file, markers["emergencies"], "emergencies: the page does not say of what.", mend))
    return faults + _undeclared(page, set(declared), library)


def _undeclared(page: PageSource, declared: set[str], library: Library) -> list[Fault]:
    """Subjects with emergencies of their own that the page leaves out, though it names them where its kind counts that."""
    faults: list[Fault] = []
    kind = library.kinds.get(page.meta.get("kind", ""))
    places = kind.get("shows_dangers_of", []) if kind else []
    said = [(1, page.meta.get("title", ""))] if "title" in places else []
    if "headings" in places:
        said += [(number, found[2]) for number, text in page.prose() if (found := HEADING.match(text))]
    shown = {one["id"] for level in ("call-now", "today") for one in library.emergencies_on(list(declared), level)}
    for name, subject in library.subjects.items():
        belongs = {one["id"] for level in ("call-now", "today") for one in library.emergencies_on([name], level)}
        if name in declared or belongs <= shown:
            continue
        for number, text in said:
            word = next((word for word in subject["words"] if re.search(rf"\b{re.escape(word)}\b", text.lower())), None)
            if word:
                what = f"'{text}' speaks of '{word}', but the page does not show its emergencies."
                faults.append(Fault(page.file, number, what, f"Add '{name}' to 'speaks_of'."))
                break
    return faults
