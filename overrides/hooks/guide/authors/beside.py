"""A page beside its sources: each sentence with the facts and studies it cites, for those who write and review.

`make beside PAGE=safety/urgent-help.md` prints one page; without PAGE all pages go into build/beside.txt. A reader's
verdict is kept with `make beside PAGE=... READ="exact 3 5"`, until the sentence or its sources change.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from textwrap import fill
from typing import NamedTuple

from guide.library.faults import nearest
from guide.library.library import READ_HEAD, READ_SENTENCES, VERDICTS, Library, changed_facts, read_library
from guide.library.page_source import MARKER, PageSource, Sentence, sentences
from guide.library.yaml_reader import Record
from guide.state import Build, Page
from guide.views.markers import expand
from guide.views.site_view import SiteView

WIDTH = 110


class Said(NamedTuple):
    """A sentence that rests on sources: the page or the record that it stands in, its words, and the ids it rests on."""

    place: str
    sentence: str
    cites: str


def verdicts(library: Library) -> dict[Said, tuple[str, str]]:
    """What a reader found who compared a sentence with what it rests on, and on which day."""
    if not (library.docs / READ_SENTENCES).is_file():
        return {}
    with (library.docs / READ_SENTENCES).open(encoding="utf-8", newline="") as file:
        return {Said(*row[:3]): (row[3], row[4]) for row in list(csv.reader(file))[1:]}


def _record(name: str, library: Library) -> str:
    """A cited record: what it says, whose it is, of which year and when it was read, and how it may be said."""
    if name in library.studies:
        record = library.studies[name]
        said = " / ".join(finding["result"] for finding in record["findings"])
        head = f"{record['title']} ({record['year'] or 'no year'}), read: {record['checked']}"
    else:
        fact = library.facts[name]
        when = f"{fact.get('year') or 'no date given'}, read {fact['read']}"
        head, said = f"{fact['source']} ({when}), {fact['grade']}, {fact['publish_as']}", fact["fact"]
        said += f" NOTE: {fact['note']}" if fact.get("note") else ""
    lines = [f"    [{name}] {head}", f"      {library_address(name, library)}"]
    return "\n".join([*lines, fill(" ".join(said.split()), WIDTH, initial_indent="      ", subsequent_indent="      ")])


def library_address(name: str, library: Library) -> str:
    """The address of a cited record's source, or that it has none."""
    record = library.studies.get(name) or library.facts[name]
    return record.get("url") or record.get("find") or "no address"


def _told(page: PageSource, library: Library) -> list[tuple[Record, list[Said]]]:
    """The emergencies and rules that a page shows in full, each with the texts that rest on its sources as a whole."""
    found: list[tuple[str, Record]] = []
    for marker in MARKER.finditer(page.body):
        for name in marker["arguments"].split():
            if marker["name"] == "emergency":
                found.append(("emergencies", library.emergencies[name]))
            elif marker["name"] == "emergency-list":
                found += [("emergencies", one) for one in library.emergencies.values() if one["level"] == name]
            elif marker["name"] == "rule":
                found.append(("rules", library.rules[name]))
    keys = ("you", "early", "do", "beside", "say", "why", "who", "note", "strength_note", "not_known")
    told = []
    for kind, one in found:
        texts = [text for key in keys if key in one for text in _texts(one[key])]
        cites = " ".join(one["sources"])
        told.append((one, [Said(f"data/{kind}.yaml#{one['id']}", text, cites) for text in texts]))
    return told


def _texts(value: str | list[str]) -> list[str]:
    return value if isinstance(value, list) else [part.strip() for part in re.split(r"(?<=[.?!])\s+", value)]


def _own_words(page: PageSource) -> str:
    """The page without what stands in its data as a whole, and without numbers, headings and the titles of boxes."""
    from_data = (
        "emergency",
        "emergency-list",
        "emergency-index",
        "emergency-numbers",
        "emergencies",
        "rule",
        "safety-check",
    )
    body = MARKER.sub(lambda found: "" if found["name"] in from_data else found[0], page.body)
    return re.sub(r"(?m)^(!!!|#).*$", "", body)


def _sentences(page: PageSource, library: Library) -> list[Sentence]:
    """The sentences of a page, those that its markers put in among them."""
    view = SiteView(Build(library), Page(page.path, "", "", page.meta))
    return sentences(expand(_own_words(page), view))


def _resting(page: PageSource, library: Library) -> Iterator[tuple[str, Said]]:
    """Each sentence that rests on sources, with its number on the page, or the id of the record that it stands in."""
    for one, texts in _told(page, library):
        yield from ((one["id"], said) for said in texts)
    for number, sentence in enumerate(_sentences(page, library), 1):
        if sentence.rests_on:
            yield str(number), Said(page.path, sentence.text, " ".join(sentence.rests_on))


def beside(page: PageSource, library: Library) -> str:
    """The page as text, each sentence with its mark, the verdict on it, and the records it cites."""
    changed = {*changed_facts(library)}
    read = {said: found for said, found in verdicts(library).items() if not changed & {*said.cites.split()}}

    def marked(text: str, mark: str, said: Said) -> str:
        verdict = f", {' '.join(read[said])}" if said in read else ", NOT READ" if said.cites else ""
        return fill(f"{mark}{verdict}] {text}", WIDTH, subsequent_indent="   ")

    lines = [f"==== {page.path}"]
    for one, texts in _told(page, library):
        lines.append(f"== {one['id']}, which rests as a whole on the sources below it")
        lines += [marked(said.sentence, "- [data", said) for said in texts]
        lines += [_record(name, library) for name in one["sources"]]
    for number, sentence in enumerate(_sentences(page, library), 1):
        said = Said(page.path, sentence.text, " ".join(sentence.rests_on))
        lines.append(marked(sentence.text, f"{number}. [{sentence.mark}", said))
        lines += [_record(name, library) for name in sentence.cited if name in library.citable()]
    return "\n".join(lines) + "\n"


def note_read(library: Library, page: PageSource, verdict: str, names: list[str]) -> int:
    """Keep a verdict on sentences of a page, named as it prints them; how many these are. Those that are gone go."""
    there = {said for other in library.pages.values() for _, said in _resting(other, library)}
    new = {said: (verdict, date.today().isoformat()) for name, said in _resting(page, library) if name in names}  # noqa: DTZ011 - the reader's day
    kept = {said: found for said, found in (verdicts(library) | new).items() if said in there}
    with (library.docs / READ_SENTENCES).open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(READ_HEAD)
        rows.writerows(sorted((*said, *found) for said, found in kept.items()))
    return len(new)


def main(arguments: list[str]) -> int:
    """Print the page that is named, write all to build/beside.txt, or keep a verdict; 1 where a name is unknown."""
    library = read_library(Path("docs"))
    paths = sorted(library.pages)
    path, verdict, *names = [*arguments[:1], *" ".join(arguments[1:]).split(), "", ""]
    if path and path not in paths:
        print(f"There is no page docs/{path}. {nearest(path, paths)}")
        return 1
    if verdict:
        known = {name for name, _ in _resting(library.pages[path], library)} if path else set()
        unknown = [*({verdict} - {*VERDICTS}), *({*names} - {*known, ""})]
        if unknown:
            print(
                f"'{unknown[0]}' is no verdict and no sentence that rests on sources: make beside PAGE=... READ=\"exact 3 5\""
            )
            return 1
        print(f"Kept as {verdict}: {note_read(library, library.pages[path], verdict, names)}.")
        return 0
    wanted = [path] if path else paths
    text = "\n".join(beside(library.pages[one], library) for one in wanted)
    if path:
        print(text)
        return 0
    target = Path("build", "beside.txt")
    target.parent.mkdir(exist_ok=True)
    target.write_text(text, "utf-8")
    print(
        f"{len(wanted)} pages stand beside their sources in {target}; {text.count(', NOT READ]')} sentences are to be read."
    )
    return 0
