"""The layers of a page: what only some readers want is folded away, and one block of links stands at its end."""

from __future__ import annotations

import re

from lxml.html import HtmlElement
from lxml.html.builder import DETAILS, DIV, H2, LI, SECTION, SPAN, SUMMARY, UL, A, P

from guide.library.trials import WORDS, trials_of
from guide.pages.tree import words
from guide.state import Build, Page

# The class by which an author folds a heading with all under it.
FOLDED = "more"
WHY = "why-we-say-so"
# A list of parts helps only where there are several.
FEWEST_PARTS = 5
NOT_PARTS = ("sources", "what-to-do-next")
# Who may be in danger meets the numbers first, and home is a list of links already.
WITHOUT_LIST = ("urgent", "home")
# A heading and a list of so many lines under it still stand on one sheet of paper.
KEPT = "kept"
MOST_ITEMS = 10
# As does a table of so many rows, with its head, and so many letters.
MOST_ROWS, MOST_LETTERS = 6, 500
# Groups of claims that say nothing of what massage does.
NOT_OF_MASSAGE = ("safety", "comparison")
# Trials of at most so many people count as small.
SMALL = 100


def _is_folded(element: HtmlElement) -> bool:
    return element.tag == "h2" and FOLDED in element.get("class", "").split()


def add_next(build: Build, page: Page) -> None:
    """A step: what to do next and related pages, from the front matter, as one list at the end of the page's tree."""
    titles = {path: build.library.pages[path].meta["title"] for path in page.meta["related"]}
    steps = {step["to"]: step["say"] for step in page.meta["next"]}
    if not titles and not steps:
        return
    items = [LI(A(say, href=build.link(page, to))) for to, say in steps.items()]
    also = [LI(A(title, href=build.link(page, to))) for to, title in titles.items() if to not in steps]
    # Both ids were those of lists of their own once; only what was there is kept.
    heading, links = H2("Next", id="what-to-do-next"), UL(*items, *also)
    if titles:
        links.set("id", "related-pages")
    page.tree.append(SECTION(heading, links, {"class": "next"}))


def explain_certainty(build: Build, page: Page) -> None:
    """A step: above each list or table, and below each other part, what the words of certainty mean that first stand there;
    a claim's box says it itself. Below the answer it stands after who should wait, so that both fit the first screen.
    """
    marks = page.tree.find_class("certainty")
    if page.tree.find_class("certainty-legend"):
        return
    untold = {name: told for name, told in build.library.words["certainty"].items() if name != "no-ms-studies"}
    for box in dict.fromkeys([mark, *mark.iterancestors()][-2] for mark in marks):
        here = [untold.pop(name) for name in list(untold) if box.find_class(f"certainty-{name}")]
        if not here or "claim" in box.get("class", "").split():
            continue
        after = box
        while (following := after.getnext()) is not None and "first" in following.get("class", "").split():
            after = following
        # Further down the first sentence of each meaning is enough.
        told = (
            here
            if box.find_class("certainty")[0] is marks[0]
            else [(word, re.split("(?<=[.]) ", said)[0]) for word, said in here]
        )
        said = " ".join(f"{word}: {meaning[0].lower()}{meaning[1:]}" for word, meaning in told)
        key = P(said, {"class": "certainty-key"})
        if box.tag in {"ul", "ol"} or "compare" in box.get("class", "").split():
            box.addprevious(key)
        else:
            after.addnext(key)


def list_parts(build: Build, page: Page) -> None:
    """A last step, before parts are folded: a closed list of the page's main parts, where its open ones are several; it
    stands below the answer.
    """
    headings = [heading for heading in page.tree.iterchildren("h2") if heading.get("id") not in NOT_PARTS]
    if page.meta["kind"] in WITHOUT_LIST or sum(not _is_folded(one) for one in headings) < FEWEST_PARTS:
        return
    parts = UL(*(LI(A(words(heading), href=f"#{heading.get('id')}")) for heading in headings))
    box = DETAILS(SUMMARY("On this page"), parts, {"class": "contents-here", "data-website-only": ""})
    answers = [one for one in page.tree if {"short", "first"}.intersection(one.get("class", "").split())]
    page.tree.insert(page.tree.index(answers[-1]) + 1 if answers else 0, box)


def count_line(build: Build, page: Page) -> str:
    """What the claims rest on whose trials a page shows, such as "9 small trials (4 in a picture, 5 in lists), low
    certainty"; empty without a claim.
    """
    boxes = [*page.tree.find_class("claim"), *page.tree.find_class("claim-row")]
    # A line that sends on to another page has no trials below it.
    told = [box for box in boxes if "claim" in box.classes or box.find_class("finding-study")]
    shown = {box.get("id", "").removeprefix("claim-"): box for box in told}
    claims = [
        claim for name, claim in build.library.claims.items() if name in shown and claim["group"] not in NOT_OF_MASSAGE
    ]
    if not claims:
        return ""
    pictured = [claim for claim in claims if shown[claim["id"]].find_class("plot")]
    names = {name for claim in pictured for name in (claim["id"], *claim.get("drawn_with", []))}
    told_of = {claim["id"] for claim in claims} | names
    trials = {name: trials_of(build.library.claims[name], build.library) for name in told_of}
    people = {trial.study: trial.people for found in trials.values() for trial in found}
    if not people:
        return "no trials in people with MS"
    small = sum(count <= SMALL for count in people.values())
    size = "small " if small == len(people) else "mostly small " if small * 2 > len(people) else ""
    dots = {trial.study for name in names for trial in trials[name]}
    drawn = f" ({len(dots)} in a picture, {len(people) - len(dots)} in lists)" if 0 < len(dots) < len(people) else ""
    # Of claims without a trial there is nothing to be sure of here.
    certainties = {claim["certainty"] for claim in claims if trials[claim["id"]]}
    sure = " or ".join(word.replace("-", " ") for word in WORDS.values() if word in certainties)
    return f"{len(people)} {size}trial{'' if len(people) == 1 else 's'}{drawn}, {sure} certainty"


def fold(build: Build, page: Page) -> None:
    """A last step: each main heading of the class FOLDED becomes the line of a closed fold, which holds all up to the
    next main heading. Reads the claims that the page shows.
    """
    for heading in [child for child in page.tree if _is_folded(child)]:
        line, below = SUMMARY(), []
        for element in heading.itersiblings():
            if element.tag in ("h2", "section", "script") or "moved" in element.get("class", "").split():
                break
            below.append(element)
        box = DETAILS(line, {"class": FOLDED})
        heading.addprevious(box)
        heading.attrib.pop("class")
        line.append(heading)
        heading.tail = None
        box.extend(below)
        if heading.get("id") == WHY and (count := count_line(build, page)):
            line.append(SPAN(count, {"class": "fold-count"}))


def _is_short(block: HtmlElement) -> bool:
    if rows := len(list(block.iter("tr"))):
        return rows <= MOST_ROWS and len(block.text_content()) <= MOST_LETTERS
    is_box = not {"admonition", "rule"}.isdisjoint(block.get("class", "").split())
    return (is_box or block.tag in ("p", "ul", "ol", "dl", "figure", "details")) and len(block) <= MOST_ITEMS


def keep_headings(build: Build, page: Page) -> None:
    """A last step: a heading and its first lines stand in one box, since on paper Firefox parts them otherwise."""
    for heading in list(page.tree.iter("h2", "h3", "h4")):
        around, together = heading.getparent(), [heading]
        for after in heading.itersiblings():
            together.append(after)
            if after.tag not in ("h3", "h4"):
                break
        if around.tag == "summary" or around.get("class") == KEPT or not _is_short(together[-1]):
            continue
        box = DIV({"class": KEPT})
        heading.addprevious(box)
        box.tail, together[-1].tail = together[-1].tail, None
        box.extend(together)
