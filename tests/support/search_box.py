"""Drives the search box of a page in the browser, and measures how well lists of typed words find their pages."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

LISTS = Path(__file__).parents[1] / "search"
FIELD = "[data-md-component=search-query]"
FOCUSED = "document.activeElement"


@dataclass(frozen=True)
class Typed:
    """What somebody types, and the pages that answer it, any of which may come first."""

    words: str
    pages: tuple[str, ...]


def read_typed(name: str) -> list[Typed]:
    """The list tests/search/<name>.tsv."""
    with (LISTS / f"{name}.tsv").open(encoding="utf-8", newline="") as file:
        return [Typed(row["typed"], tuple(row["pages"].split())) for row in csv.DictReader(file, delimiter="\t")]


def ask(page, words: str) -> None:
    """Put words into the field and wait for what is found."""
    page.locator(FIELD).fill(words)
    page.wait_for_function("words => document.querySelector('.md-search').dataset.answers === words", arg=words)


class SearchBox:
    """The search box of `page`, which is opened already; `root` is the site's address, with a slash at its end."""

    def __init__(self, page, root: str):
        self.page, self.root = page, root
        self.field = page.locator(FIELD)

    def open(self) -> None:
        """Turn to search and wait until it answers."""
        self.field.click()
        self.page.wait_for_function("document.querySelector('.md-search').dataset.answers !== undefined")

    def ask(self, words: str) -> list[str]:
        """Put words into the field; the pages that are found, best first, as `/folder/name/`."""
        ask(self.page, words)
        links = self.page.eval_on_selector_all(".md-search-result__item > a:first-child", "all => all.map(a => a.href)")
        return [self.place(link) for link in links]

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
        if not found or found[0] not in one.pages:
            not_first.append(f"{one.words}: {found}")
        if not set(found) & set(one.pages):
            not_in_three.append(f"{one.words}: {found}")
    return not_first, not_in_three
