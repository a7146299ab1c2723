"""docs/data/elsewhere.yaml: a phrase that leads nowhere here stands under no page and no emergency."""

import shutil
from dataclasses import replace

import pytest

from conftest import ROOT
from guide.checks.lists import check_elsewhere
from guide.library.library import read_library
from guide.library.records import read_document


@pytest.fixture(scope="module")
def library():
    """The real library, whose phrases a test may change."""
    return read_library(ROOT / "docs")


def test_no_phrase_stands_elsewhere_too(library):
    assert check_elsewhere(library) == []


@pytest.mark.parametrize(
    ("phrase", "place"), [("heavy legs", "ms/symptoms.md#heavy-legs"), ("wont wake up", "will-not-wake")]
)
def test_a_phrase_that_stands_elsewhere_is_named_with_its_line(library, tmp_path, phrase, place):
    shutil.copytree(ROOT / "docs" / "data" / "schema", tmp_path / "docs" / "data" / "schema")
    phrases = f"no-danger: [heart massage]\noff-the-subject:\n  - bus times\n  - {phrase}\nsame-words: [motor stroke]\n"
    (tmp_path / "docs" / "data" / "elsewhere.yaml").write_text(phrases, "utf-8")
    words = read_document(tmp_path / "docs", "elsewhere", [])
    found = [str(fault) for fault in check_elsewhere(replace(library, elsewhere=words))]
    assert found == [f"docs/data/elsewhere.yaml:4: '{phrase}' stands under {place} too. Keep one."]
