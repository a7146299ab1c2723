"""Front matter: dates in order, known tags and kinds, unique titles, keywords that tell a page from others."""

from __future__ import annotations

from datetime import date

from guide.library.dates import last_day
from guide.library.faults import Fault, nearest
from guide.library.page_source import HEADING, PageSource
from guide.library.yaml_reader import Record

MOST_DAYS = 2 * 366
# Pages that frightened people read, and the home page, lead on by what they hold.
WITHOUT_RELATED = ("home", "urgent")
# A keyword on more pages tells none from another.
MOST_PAGES = 6
MEND = "Add a heading with this id; docs/data/kinds.yaml says what a kind must have."
BOXES = {"in-short": "!!! short", "wait-or-ask-first": "!!! first"}
MENDS = {
    "in-short": 'Begin the page with the box !!! short "In short".',
    "wait-or-ask-first": 'Say after "In short" who should wait, in one line: !!! first "Wait or ask first".',
}


def _dates(page: PageSource, meta: Record) -> list[Fault]:
    reviewed, due = (date.fromisoformat(meta[key]) for key in ("reviewed", "next_review"))
    if due <= reviewed:
        return [page.fault(meta.lines["next_review"], "next_review is not later than reviewed.", "Mend one date.")]
    if (due - last_day()).days > MOST_DAYS:
        return [page.fault(meta.lines["next_review"], f"next_review: {due} is far off.", "Write a day a year on.")]
    return []


def check_kind(page: PageSource, kinds: dict[str, Record]) -> list[Fault]:
    """A page's kind that is not known, and what each page of its kind has and this one lacks."""
    name, line = page.meta["kind"], page.meta.lines["kind"]
    if name not in kinds:
        return [Fault(page.file, line, f"kind: '{name}' is not a known value.", nearest(name, kinds))]
    if (only := kinds[name].get("only", page.path)) != page.path:
        return [page.fault(line, f"kind: '{name}' is that of {only} alone.", "Write the kind of the pages beside it.")]
    folder = page.path.rpartition("/")[0]
    if name not in (known := [kind for kind in kinds if folder in kinds[kind].get("in", ())] or kinds):
        what = f"kind: pages in {folder}/ are of the kind {' or '.join(known)}."
        return [page.fault(line, what, "Write it, or move the page.")]
    has = {found[3] for _, text in page.prose() if (found := HEADING.match(text))}
    has |= {part for part, box in BOXES.items() if any(text.startswith(box) for _, text in page.lines())}
    return [
        Fault(
            page.file, line, f"a page of the kind '{name}' has '{part}', and this one lacks it.", MENDS.get(part, MEND)
        )
        for part in kinds[name]["must"]
        if part not in has
    ]


def check_page(page: PageSource, tags: list[str], kinds: dict[str, Record]) -> list[Fault]:
    """Faults in the front matter of one page, and in what its kind asks of it."""
    meta = page.meta
    if not isinstance(meta, Record):
        return []  # It is a fault already.
    faults = _dates(page, meta) + check_kind(page, kinds)
    targets = [(step["to"], step.lines["to"]) for step in meta["next"]]
    for target, line in (*targets, *((path, meta.lines["related"]) for path in meta["related"])):
        if target == page.path:
            faults.append(page.fault(line, "the page leads to itself.", "Name another one."))
    if "practical" in meta and "<!-- show: practical -->" not in page.body:
        mend = "Write <!-- show: practical --> in the page, or take the key out."
        faults.append(page.fault(meta.lines["practical"], "practical: the page does not show it.", mend))
    for key, mend in (("to", "Lead to another page."), ("say", "Say in each where it leads.")):
        if len({step[key] for step in meta["next"]}) < len(meta["next"]):
            faults.append(page.fault(meta.lines["next"], f"next: both have the same '{key}'.", mend))
    if not meta["next"] and meta["kind"] != "home":
        faults.append(
            page.fault(meta.lines["next"], "next: nothing is named.", "Say what to do next, or where to read on.")
        )
    count = len(meta["related"])
    if count == 1 or (not count and meta["kind"] not in WITHOUT_RELATED):
        mend = "Name two to four, chosen by meaning."
        faults.append(page.fault(meta.lines["related"], f"related: pages are named: {count}.", mend))
    for tag in meta["tags"]:
        if tag not in tags:
            with_comma = [known for known in tags if tag in known.split(", ")]
            mend = f"Quote it whole, since it holds a comma: '{with_comma[0]}'." if with_comma else nearest(tag, tags)
            mend += " mkdocs.yml lists them under tags_allowed."
            faults.append(page.fault(meta.lines["tags"], f"unknown tag '{tag}'.", mend))
    return faults


def check_unique(pages: list[PageSource]) -> list[Fault]:
    """Titles and descriptions that two pages share."""
    faults = []
    for key in ("title", "description"):
        first: dict[str, str] = {}
        for page in pages:
            if not isinstance(page.meta, Record) or key not in page.meta:
                continue
            value = str(page.meta[key]).strip().lower()
            if value in first:
                line = page.meta.lines[key]
                faults.append(Fault(page.file, line, f"the {key} is that of {first[value]} too.", "Make it its own."))
            first.setdefault(value, page.file)
    return faults


def check_keywords(pages: list[PageSource]) -> list[Fault]:
    """Keywords that stand twice on a page, or on more than MOST_PAGES pages."""
    faults, places = [], {}
    for page in pages:
        if not isinstance(page.meta, Record) or not isinstance(page.meta.get("keywords"), list):
            continue
        own: set[str] = set()
        for keyword in page.meta["keywords"]:
            word, line = " ".join(str(keyword).lower().split()), page.meta.lines["keywords"]
            if word in own:
                what = f"keywords: '{word}' is there twice."
                mend = "Capitals do not count; take one out."
                faults.append(Fault(page.file, line, what, mend))
            else:
                own.add(word)
                places.setdefault(word, []).append((page.file, line))
    for word, found in places.items():
        if len(found) > MOST_PAGES:
            file, line = found[-1]
            what = f"keywords: '{word}' is on {len(found)} pages."
            mend = f"{MOST_PAGES} at most; keep it where it answers best."
            faults.append(Fault(file, line, what, mend))
    return faults
