"""Links of a page: to other sites marked as such, and each told from others of the same words (WCAG 2.4.9, 2.5.3)."""

from __future__ import annotations

from collections import defaultdict

from lxml.html import HtmlElement

from guide.pages.tree import HEADINGS, words
from guide.state import Build, Page

# Links of every page that stand in its template, by their text: where they lead.
IN_TEMPLATES = {"urgent help": ("safety/urgent-help.md", "")}


def mark_outside_links(build: Build, page: Page) -> None:
    """A step: links to other sites get an arrow and, in print, their address, as those of sources have."""
    for link in page.tree.iter("a"):
        kinds = link.get("class", "").split()
        if link.get("href", "").startswith(("https://", "http://")) and "external" not in kinds:
            link.set("class", " ".join([*kinds, "external"]))


def _has_name(link: HtmlElement) -> bool:
    return any(name.startswith("aria-label") for element in link.iter() for name in element.attrib)


def headings_of(build: Build) -> dict[tuple[str, str], str]:
    """The words of each heading by page and id, and of each page by its file alone."""
    found = {}
    for page, tree in build.trees():
        found[page.source, ""] = page.title
        found |= {
            (page.source, heading.get("id", "")): words(heading)
            for heading in tree.iter(*HEADINGS[:3])
            if heading.get("id")
        }
    return found


def tell_links_apart(build: Build, page: Page, headings: dict[tuple[str, str], str]) -> None:
    """A step: names for links of the same text that lead to different places, which begin with that text.

    They are attributes: not searched, copied, printed or counted as words of the page. `headings` as in headings_of.
    """
    targets: dict[str, set] = defaultdict(set, {text: {place} for text, place in IN_TEMPLATES.items()})
    unnamed, source = [], 0
    for element in page.tree.iter("a", "li"):
        if element.tag == "li":
            source += element.get("id", "").startswith("fn:")
        elif element.get("href") is not None and not _has_name(element):
            href = element.get("href", "")
            place = build.led_to(page, href)
            targets[words(element).lower()].add(place or href)
            unnamed.append((element, place, source))
    for link, place, source in unnamed:
        text = words(link)
        if len(targets[text.lower()]) > 1 and (name := _name(text, place, source, headings)):
            link.set("aria-label", name)
            link.attrib.pop("title", None)


def _name(text: str, place: tuple[str, str] | None, source: int, headings: dict[tuple[str, str], str]) -> str:
    """The name of a link, empty where nothing more can be said; `source` is the number of the source it stands in."""
    if place is None:
        return f"{text}, source {source}" if source else ""
    if place[0] == "glossary.md":
        return f"{text}: what the word means"
    if place[1].startswith("claim-"):
        return f"{text}: what the trials found"
    heading = headings.get(place, "")
    return f"{text}: {heading}" if heading and heading.lower() != text.lower() else ""
