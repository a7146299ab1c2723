"""What a screen reader gets of six pages, as somebody who does not see read it and found it good: tests/browser/transcripts.

A change of words or marks changes it. Read the new lines as somebody who does not see; are they good, write them down:
TRANSCRIPTS=write .venv/bin/python -m pytest tests/browser/test_transcripts.py
"""

import difflib
import os
import re
from pathlib import Path

import pytest

from transcript import transcript

# Sizes of downloads and days change by themselves.
CHANGES = re.compile(r"\d+\.\d MB|\d{1,2} [A-Z][a-z]+ 20\d\d")
FOLDER = Path(__file__).with_name("transcripts")


def _tick(page):
    page.locator(".safety-check input[value=breathless-chest-pain]").check()


def _search(page):
    page.get_by_role("button", name="Search", exact=True).click()
    page.keyboard.type("chest pain")
    page.wait_for_function("document.querySelector('#site-search').dataset.answers === 'chest pain'")


def _decide(page):
    page.locator("[name=symptom][value=pain]").check()
    page.get_by_role("button", name="Show my summary").click()


def _score(page):
    page.locator("[name=before-1]").fill("12")
    page.locator("[name=before-1]").press("Tab")


PAGES = {
    "home": ("", "body", None),
    "pain": ("benefits/pain/", "main", None),
    "safety-check-with-an-urgent-tick": ("safety/", "main", _tick),
    "search": ("", "#site-search", _search),
    "decide": ("decide/#take-along", "main", _decide),
    "diary": ("take-away/diary/", "main", _score),
}


@pytest.mark.parametrize("name", PAGES)
def test_page_is_heard_as_it_was_read(page, address, name):
    path, root, do = PAGES[name]
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(address + path)
    if do:
        do(page)
    heard, file = [CHANGES.sub("...", line) for line in transcript(page, root)], FOLDER / f"{name}.txt"
    if os.environ.get("TRANSCRIPTS") == "write":
        file.write_text("\n".join([*heard, ""]), "utf-8")
    kept = file.read_text("utf-8").splitlines()
    assert list(difflib.unified_diff(kept, heard, "as it was read", "as it is now", lineterm="", n=1)) == []


def test_what_is_heard_tells_names_states_and_hidden_parts(page):
    page.set_content(
        "<main><h2>A</h2><p>One <a href='#'>two</a></p><p hidden>Three</p><p aria-hidden=true>Four</p>"
        "<label><input type=checkbox checked> Five</label><button></button><div role=status>Six</div></main>"
    )
    assert transcript(page, "main") == [
        "[main]", "[heading, 2: A]", "One [link: two]", "[checkbox, checked: Five]", "[button]", "[status] Six",
    ]  # fmt: skip
