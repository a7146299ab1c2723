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

    def answer(self, words: str) -> dict:
        """What the engine answers, as the box gets it."""
        return self.page.evaluate("words => window.askSearch(words)", words)

    def ask(self, words: str) -> list[str]:
        """The pages that are found, best first, as `/folder/name/`; pins stand above them."""
        return [self.place(self.root + one["location"]) for one in self.answer(words)["results"]]

    def pinned(self, words: str) -> list[str]:
        """The ids of the emergencies that are pinned."""
        return [one["id"] for one in self.answer(words)["pins"]]

    def all_pinned(self, phrases: list[str]) -> list[list[str]]:
        """The ids of the emergencies that are pinned for each of many phrases, asked in one go."""
        answers = "phrases => Promise.all(phrases.map(async (words) => (await window.askSearch(words)).pins.map((pin) => pin.id)))"
        return self.page.evaluate(answers, phrases)

    def led_to(self, words: str) -> set[str]:
        """The pages to which pins lead."""
        links = [
            re.search(r'class="pin-link" href="\{root\}/([^"]*)"', one["html"]) for one in self.answer(words)["pins"]
        ]
        return {self.place(self.root + link[1]) for link in links if link}

    def place(self, link: str) -> str:
        """The page of a link in the form of the lists, online and from disk."""
        path = urlsplit(link)._replace(query="", fragment="").geturl().removeprefix(self.root)
        path = path.removesuffix("index.html")
        return f"/{path.removesuffix('.html').rstrip('/')}/" if path else "/"


def hits(box: SearchBox, typed: list[Typed]) -> tuple[list[str], list[str]]:
    """What did not find its page first, and what did not find it among the first three, each with what came instead."""
    not_first, not_in_three = [], []
    for one in typed:
        found = box.ask(one.words)[:3]
        # Whoever is told what to do in a danger has been answered.
        if box.led_to(one.words) and any(page.startswith("/safety/") for page in one.pages):
            continue
        if not found or found[0] not in one.pages:
            not_first.append(f"{one.words}: {found}")
        if not set(found) & set(one.pages):
            not_in_three.append(f"{one.words}: {found}")
    return not_first, not_in_three
