"""Drives search in the browser, by its box or by its engine alone, and measures how well lists of typed words do."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

LISTS = Path(__file__).parents[1] / "search"
BUTTON = ".search-button"
FIELD = "#site-search input"
STATUS = "#site-search [role=status]"
RESULT = "#site-search .search-list a"
PIN = "#site-search .pin"
IS_OPEN = "document.getElementById('site-search').open"
ANSWERS = "words => document.getElementById('site-search').dataset.answers === words"
FOCUSED = "document.activeElement"


# Of each phrase where its results lead, what is pinned and its HTML, and its words with their slips mended.
ASK_ALL = """phrases => Promise.all(phrases.map(async (phrase) => {
  const answer = await window.askSearch(phrase);
  return [answer.results.map(one => one.location), answer.pins.map(one => one.id), answer.pins.map(one => one.html).join(""), answer.mended];
}))"""


@dataclass(frozen=True)
class Answer:
    """The pages that are found, best first, as `/folder/name/`; the ids of the emergencies that are pinned above them, and
    the pages to which these lead; the words with their slips mended, empty where there are none.
    """

    pages: list[str]
    pins: list[str]
    led_to: set[str]
    mended: str


@dataclass(frozen=True)
class Typed:
    """What somebody types, and the pages (or emergencies) that answer it, any of which may come first."""

    words: str
    pages: tuple[str, ...]


def read_typed(name: str) -> list[Typed]:
    """The list tests/search/<name>.tsv."""
    with (LISTS / f"{name}.tsv").open(encoding="utf-8", newline="") as file:
        return [Typed(*(first, tuple(second.split()))) for first, second in list(csv.reader(file, delimiter="\t"))[1:]]


def read_lines(name: str) -> list[str]:
    """The phrases of tests/search/<name>.txt, one a line."""
    return (LISTS / f"{name}.txt").read_text("utf-8").splitlines()


def open_search(page) -> None:
    """Open the box of search by its button."""
    page.locator(BUTTON).click()


def ask(page, words: str) -> None:
    """Put words into the field of the open box and wait for what is found."""
    page.locator(FIELD).fill(words)
    page.wait_for_function(ANSWERS, arg=words)


class SearchBox:
    """The search box of `page`; `root` is the site's address, with a slash at its end."""

    def __init__(self, page, root: str):
        self.page, self.root = page, root

    def open(self) -> None:
        """Open the box and wait until it answers."""
        open_search(self.page)
        ask(self.page, "massage")

    def answers(self, phrases: list[str]) -> list[Answer]:
        """What the engine answers to each of many phrases, asked in one go."""
        return [
            Answer([self.place(self.root + place) for place in places], pins, self._led_to(html), mended)
            for places, pins, html, mended in self.page.evaluate(ASK_ALL, phrases)
        ]

    def answer(self, words: str) -> Answer:
        """What the engine answers to one phrase."""
        return self.answers([words])[0]

    def ask(self, words: str) -> list[str]:
        """The pages that are found, best first, as `/folder/name/`; pins stand above them."""
        return self.answer(words).pages

    def pinned(self, words: str) -> list[str]:
        """The ids of the emergencies that are pinned."""
        return self.answer(words).pins

    def _led_to(self, html: str) -> set[str]:
        """The pages to which pins lead."""
        return {self.place(self.root + link) for link in re.findall(r'class="pin-link" href="\{root\}/([^"]*)"', html)}

    def place(self, link: str) -> str:
        """The page of a link in the form of the lists, online and from disk."""
        path = urlsplit(link)._replace(query="", fragment="").geturl().removeprefix(self.root)
        path = path.removesuffix("index.html")
        return f"/{path.removesuffix('.html').rstrip('/')}/" if path else "/"


def hits(box: SearchBox, typed: list[Typed]) -> tuple[list[str], list[str]]:
    """What did not find its page first, and what did not find it among the first three, each with what came instead."""
    not_first, not_in_three = [], []
    for one, answer in zip(typed, box.answers([one.words for one in typed]), strict=True):
        found = answer.pages[:3]
        # Whoever is told what to do in a danger has been answered.
        if answer.led_to and any(page.startswith("/safety/") for page in one.pages):
            continue
        if not found or found[0] not in one.pages:
            not_first.append(f"{one.words}: {found}")
        if not set(found) & set(one.pages):
            not_in_three.append(f"{one.words}: {found}")
    return not_first, not_in_three
