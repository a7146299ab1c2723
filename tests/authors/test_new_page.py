"""`make page` starts a page that only needs its blanks filled: each is refused by name until then."""

import contextlib
import io
import re
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest
import yaml

from conftest import ROOT
from fixture_site import check_content
from guide.authors.new_page import main, page_text
from guide.checks.body import BLANK
from guide.views.site_tools_view import PRACTICAL

KINDS = yaml.safe_load((ROOT / "docs" / "data" / "kinds.yaml").read_text("utf-8"))
# What a writer puts into the blanks that take more than free words.
FILLED = {
    "what the page gives, 50 to 160 characters": "A page on itching, which the tests start, fill and check as a writer would.",
    "the one main message, a sentence of 20 words at most": "We do not know.",
    "one to four of the tags in mkdocs.yml": "Evidence",
    "page to go to next": "index.md",
    "a page close in meaning": "index.md",
    "another page close in meaning": "other.md",
    "heading id": "a-heading",
    "claim id": "pain",
    "claim id with harm": "swedish",
    "rule id": "clot",
    "sheet id": "diary",
}


@pytest.fixture
def small(fixture_site):
    """The small site, with a claim that says what is known of harm, shown on its page."""
    fixture_site.claims.append(
        {
            **fixture_site.claims[0],
            "id": "swedish",
            "label": "Swedish massage",
            "group": "technique",
            "harm": "no-harm-reported",
        }
    )
    fixture_site.pages["index.md"] += "\n<!-- show: claim swedish -->\n"
    fixture_site.write()
    return fixture_site


def start(folder: Path, *arguments: str) -> SimpleNamespace:
    """Start a page in the project's folder, as make does."""
    with contextlib.chdir(folder), contextlib.redirect_stdout(io.StringIO()) as said:
        returncode = main(list(arguments))
    return SimpleNamespace(returncode=returncode, stdout=said.getvalue())


def fill(text: str) -> str:
    """The page with every blank filled."""
    return BLANK.sub(lambda blank: FILLED.get(blank[1], "some words"), text)


@pytest.mark.parametrize("kind", [kind["id"] for kind in KINDS if kind["parts"]])
def test_a_new_page_passes_once_its_blanks_are_filled(small, kind):
    assert check_content(small.docs, ["Evidence"]) == []
    result = start(small.folder, "take-away/itching.md", kind, "Itching: what helps?")
    assert result.returncode == 0, result.stdout
    page = small.docs / "take-away" / "itching.md"
    text = page.read_text("utf-8")
    faults = check_content(small.docs, ["Evidence"])
    assert len(faults) == len({(what, line) for line in text.splitlines() for what in BLANK.findall(line)})
    assert all("is not filled" in fault.what and fault.file == "docs/take-away/itching.md" for fault in faults)
    assert any("'the one main message" in fault.what and fault.line == 4 for fault in faults)
    page.write_text(fill(text), "utf-8")
    with (small.docs / "data" / "a-z.yaml").open("a", encoding="utf-8") as entries:
        entries.write("- words: Itching\n  to: take-away/itching.md\n")
    with (small.docs / "data" / "ways.yaml").open("a", encoding="utf-8") as ways:
        ways.write("- to: take-away/itching.md\n  ways:\n" + "".join(f"  - itch number {n}\n" for n in range(40)))
    if "show: rule" in text:  # A rule stands on one page only: it moves to the new one.
        small.rules[0]["page"] = "take-away/itching.md#" + re.search(r"\{ #(\S+) \}", fill(text))[1]
        small.pages["other.md"] = small.pages["other.md"].replace("<!-- show: rule clot -->", "Words.")
        small.write()
    if "show: claim" in text:  # So does a claim in full; the old page shows it in short.
        small.claims[0]["page"] = "take-away/itching.md"
        small.pages["index.md"] = small.pages["index.md"].replace("claim pain", "claim-lines pain")
        small.write()
    assert [str(fault) for fault in check_content(small.docs, ["Evidence"])] == []


def test_one_blank_that_is_left_is_refused_by_name_and_line(small):
    start(small.folder, "safety/itching.md", "help", "Itching")
    page = small.docs / "safety" / "itching.md"
    page.write_text(
        fill(page.read_text("utf-8").replace("[fill: the second point]", "[fill : kept]")).replace("fill :", "fill:"),
        "utf-8",
    )
    faults = check_content(small.docs, ["Evidence"])
    line = page.read_text("utf-8").splitlines().index("    - [fill: kept]") + 1
    assert [(fault.line, fault.what) for fault in faults] == [(line, "the blank 'kept' is not filled.")]


def test_it_says_which_lines_to_add(small):
    config = small.folder / "mkdocs.yml"
    config.write_text(config.read_text("utf-8") + "nav:\n  - Safety:\n      - Urgent: safety/urgent-help.md\n", "utf-8")
    last = len(config.read_text("utf-8").splitlines())
    output = start(small.folder, "safety/itching.md", "safety", "Itching: what helps?").stdout
    assert f"to mkdocs.yml after line {last}, or to one of" in output
    assert "nine lines already:\n      - 'Itching: what helps?': safety/itching.md\n" in output
    assert "- words: 'Itching: what helps?'\n  to: safety/itching.md\n" in output and "make register" in output


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("other.md", "help", "Itching"), "docs/other.md: the page is there already."),
        (("safety/itching.md", "benefits", "Itching"), "unknown kind 'benefits'. Did you mean 'benefit'"),
        (("safty/itching.md", "help", "Itching"), "no section has the folder 'safty'. Did you mean 'safety'?"),
        (("Safety/Itching.md", "help", "Itching"), "not a name for a page"),
        (("../itching.md", "help", "Itching"), "not a name for a page"),
        (("safety/itching.md", "help", "Itching " * 10), "at most 65"),
        (("safety/itching.md", "help", ""), "Write: make page"),
    ],
)
def test_what_cannot_be_a_page_is_refused_and_nothing_is_written(small, arguments, words):
    before = {path: path.read_bytes() for path in small.docs.rglob("*.md")}
    result = start(small.folder, *arguments)
    assert result.returncode == 1 and words in result.stdout
    assert {path: path.read_bytes() for path in small.docs.rglob("*.md")} == before


def test_the_dates_are_today_and_a_year_on():
    assert "reviewed: 2026-11-22\nnext_review: 2027-11-22\n" in page_text("Itching", "help", [], date(2026, 11, 22))
    assert "reviewed: 2028-02-29\nnext_review: 2029-02-28\n" in page_text("Itching", "help", [], date(2028, 2, 29))


def test_practical_lines_are_those_of_the_schema():
    form = yaml.safe_load((ROOT / "docs" / "data" / "schema" / "front-matter.yaml").read_text("utf-8"))["properties"]
    assert list(PRACTICAL) == form["practical"]["required"]


def test_what_a_kind_must_have_a_new_page_of_it_has():
    lacking = [
        (kind["id"], part)
        for kind in KINDS
        for part in kind["must"]
        if part not in ("in-short", "wait-or-ask-first", *(one["id"] for one in kind["parts"]))
    ]
    assert lacking == []
