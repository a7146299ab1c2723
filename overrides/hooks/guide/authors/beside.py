"""A page beside its sources: each sentence with the facts and studies it cites, for those who write and review.

`make beside PAGE=safety/urgent-help.md` prints one page; without PAGE all pages go into build/beside.txt.
"""

from __future__ import annotations

import re
from pathlib import Path
from textwrap import fill

from guide.library.faults import nearest
from guide.library.library import Library, read_library
from guide.library.page_source import MARKER, PageSource, sentences
from guide.library.yaml_reader import Record
from guide.state import Build, Page
from guide.views.markers import expand
from guide.views.site_view import SiteView

WIDTH = 110


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


def _told(page: PageSource, library: Library) -> list[tuple[Record, list[str]]]:
    """The emergencies and rules that a page shows in full, each with the texts that rest on its sources as a whole."""
    found = []
    for marker in MARKER.finditer(page.body):
        for name in marker["arguments"].split():
            if marker["name"] == "emergency":
                found.append(library.emergencies[name])
            elif marker["name"] == "emergency-list":
                found += [one for one in library.emergencies.values() if one["level"] == name]
            elif marker["name"] == "rule":
                found.append(library.rules[name])
    keys = ("you", "early", "do", "beside", "say", "why", "who", "note", "strength_note", "not_known")
    return [(one, [text for key in keys if key in one for text in _texts(one[key])]) for one in found]


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


def beside(page: PageSource, library: Library) -> str:
    """The page as text, each sentence with its mark and the records it cites."""
    view = SiteView(Build(library), Page(page.path, "", "", page.meta))
    lines = [f"==== {page.path}"]
    for one, texts in _told(page, library):
        lines.append(f"== {one['id']}, which rests as a whole on the sources below it")
        lines += [fill(f"- {text}", WIDTH, subsequent_indent="  ") for text in texts]
        lines += [_record(name, library) for name in one["sources"]]
    for number, sentence in enumerate(sentences(expand(_own_words(page), view)), 1):
        lines.append(fill(f"{number}. [{sentence.mark}] {sentence.text}", WIDTH, subsequent_indent="   "))
        lines += [_record(name, library) for name in sentence.cited if name in library.citable()]
    return "\n".join(lines) + "\n"


def main(arguments: list[str]) -> int:
    """Print the page that is named, or write all pages to build/beside.txt; 1 if there is no such page."""
    library = read_library(Path("docs"))
    paths = sorted(library.pages)
    if arguments and arguments[0] and arguments[0] not in paths:
        print(f"There is no page docs/{arguments[0]}. {nearest(arguments[0], paths)}")
        return 1
    wanted = [arguments[0]] if arguments and arguments[0] else paths
    text = "\n".join(beside(library.pages[path], library) for path in wanted)
    if len(wanted) == 1:
        print(text)
        return 0
    target = Path("build", "beside.txt")
    target.parent.mkdir(exist_ok=True)
    target.write_text(text, "utf-8")
    print(f"{len(wanted)} pages stand beside their sources in {target}.")
    return 0
