"""docs/data/search-words.yaml: what is wrong with it stops the build and is named; medicines and synonyms hold together."""

import shutil
from dataclasses import replace

import pytest

from conftest import ROOT
from guide.checks.lists import check_words
from guide.library.library import read_library
from guide.library.records import read_document

FAULTS = {
    "unknown key": ("little: [", "litle: [", "unknown key 'litle'"),
    "capital in a synonym": ("[poo, poop", "[Poo, poop", "'Poo' is not allowed here"),
    "apostrophe": ("cannot feel, cant feel", "cannot feel, can't feel", "without apostrophes"),
    "synonym alone": ("[myth, rumour, untrue, false claim]", "[myth]", "same"),
    "synonym that no page says": (
        "[myth, rumour, untrue, false claim]",
        "[myhts, rumuor]",
        "no page says any of myhts, rumuor",
    ),
    "lead to nowhere": ("to: botox", "to: bottox", "no page says 'bottox'"),
    "name under two leads": (
        "from: [lioresal,",
        "from: [warfarin, lioresal,",
        "'warfarin' leads to 'blood thinners' already",
    ),
    "word twice": ("little: [a, about,", "little: [a, a, about,", "'a' is in the list twice"),
    "not YAML": ("same:", "same: [", "not readable as YAML"),
}


@pytest.fixture(scope="module")
def library():
    """The real library, whose words a test may change."""
    return read_library(ROOT / "docs")


def _faults(library, folder, old="", new=""):
    """Faults of the words once `old` has become `new` in them."""
    docs = folder / "docs"
    shutil.copytree(ROOT / "docs" / "data" / "schema", docs / "data" / "schema")
    text = (ROOT / "docs" / "data" / "search-words.yaml").read_text("utf-8")
    assert old in text
    (docs / "data" / "search-words.yaml").write_text(text.replace(old, new, 1), "utf-8")
    faults = []
    words = read_document(docs, "search-words", faults)
    return faults or check_words(replace(library, search_words=words))


def test_the_words_have_no_fault(library, tmp_path):
    assert _faults(library, tmp_path) == []


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_named_with_file_and_line(library, tmp_path, name):
    old, new, words = FAULTS[name]
    faults = [str(fault) for fault in _faults(library, tmp_path, old, new)]
    assert any(words in fault and "docs/data/search-words.yaml:" in fault for fault in faults), faults


def test_a_missing_file_is_a_fault(tmp_path):
    faults = []
    assert read_document(tmp_path / "docs", "search-words", faults) is None and "the file is missing" in str(faults[0])
