"""Sources: one line a source, in order of first use, with author, year and link."""

from citations import reference, resolve, source_line
from library import Library

STUDY = {
    "id": "naderi-2024", "authors": ["Naderi A", "Other B"], "title": "A trial [short]", "journal": "Journal",
    "volume": "5", "issue": "2", "pages": "1-9", "year": 2024, "url": "https://doi.org/10.1000/1",
    "doi": "10.1000/1", "pmid": None,
}


def _library():
    library = Library()
    library.studies["naderi-2024"] = STUDY
    for name, source, url in (
        ("A-1", "NHS, Massage", "https://nhs.example/"), ("A-2", "NHS, Massage", "https://nhs.example/"),
        ("B-1", "MS Trust 2019", None), ("C-1", "Naderi, J 2024", "https://doi.org/10.1000/1"),
    ):
        library.facts[name] = {"id": name, "source": source, "url": url}
    return library


def test_reference_of_a_study():
    assert reference(STUDY) == (
        "Naderi A, Other B. [A trial (short)](https://doi.org/10.1000/1){ .external rel=noopener }. "
        "Journal 5(2): 1-9. 2024."
    )


def test_many_authors_are_shortened():
    authors = [f"Name{number} A" for number in range(9)]
    assert reference({**STUDY, "authors": authors}).startswith("Name0 A, Name1 A, Name2 A, and others. ")


def test_unknown_author_and_year_are_said():
    line = reference({**STUDY, "authors": None, "year": None})
    assert line.startswith("[A trial") and line.endswith("no year given.")


def test_two_facts_of_one_source_become_one_line():
    keys, lines = resolve(["A-2", "B-1", "A-1"], _library())
    assert keys == {"A-2": "A-2", "B-1": "B-1", "A-1": "A-2"}
    assert list(lines) == ["A-2", "B-1"]


def test_a_fact_taken_from_a_study_stands_for_the_study():
    keys, lines = resolve(["C-1", "naderi-2024"], _library())
    assert keys == {"C-1": "naderi-2024", "naderi-2024": "naderi-2024"} and len(lines) == 1


def test_a_source_without_a_year_says_when_it_was_read():
    library = _library()
    assert source_line(library.facts["A-1"]).endswith("Read in 2026.")
    assert source_line(library.facts["B-1"]) == "MS Trust 2019."
