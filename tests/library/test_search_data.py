"""docs/data/search-words.yaml: what is wrong with it stops the build and is named; medicines and synonyms hold together."""

import pytest

from guide.library import search_words
from guide.library.page_source import PageSource

FAULTS = {
    "unknown key": ("little: [", "litle: [", "unknown key 'litle'"),
    "unknown kind of page": ("  tool: Take away", "  tools: Take away", "kinds: unknown key 'tools'"),
    "kind without a word": ("  safety: Safety\n", "", "'safety' is missing"),
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


def _docs(folder, old="", new=""):
    docs = folder / "docs"
    (docs / "data" / "schema").mkdir(parents=True)
    (docs / "data" / "schema" / "search-words.yaml").write_text(
        (ROOT / "docs" / "data" / "schema" / "search-words.yaml").read_text("utf-8"), "utf-8"
    )
    text = (ROOT / "docs" / "data" / "search-words.yaml").read_text("utf-8")
    assert old in text
    (docs / "data" / "search-words.yaml").write_text(text.replace(old, new, 1), "utf-8")
    return docs


@pytest.fixture(scope="module")
def pages():
    docs = ROOT / "docs"
    return [
        PageSource(path.relative_to(docs).as_posix(), {}, path.read_text("utf-8"), 1) for path in docs.rglob("*.md")
    ]


def test_the_words_have_no_fault(pages, tmp_path):
    assert search_words.check_words(_docs(tmp_path), pages) == []


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_named_with_file_and_line(pages, tmp_path, name):
    old, new, words = FAULTS[name]
    faults = [str(fault) for fault in search_words.check_words(_docs(tmp_path, old, new), pages)]
    assert any(words in fault and "docs/data/search-words.yaml:" in fault for fault in faults), faults


def test_a_missing_file_is_a_fault(pages, tmp_path):
    (tmp_path / "docs").mkdir()
    assert "the file is missing" in str(search_words.check_words(tmp_path / "docs", pages)[0])
