"""Sources: one line a source, numbered by first mention; each mark leads to its line, and each line back to its marks."""

import re
from pathlib import Path

from guide.library.library import Library
from guide.library.study_names import reference
from guide.pages.citations import fact_line, link_marks, number_marks, resolve, study_line
from one_page import changed
from site_checks import parsed

STUDY = {
    "id": "naderi-2024",
    "authors": ["Naderi A", "Other B"],
    "title": "A trial [short]",
    "journal": "Journal",
    "volume": "5",
    "issue": "2",
    "pages": "1-9",
    "year": 2024,
    "url": "https://doi.org/10.1000/1",
    "doi": "10.1000/1",
    "pmid": None,
    "kind": "randomised-trial",
}


def _library():
    library = Library(Path("docs"))
    library.studies["naderi-2024"] = STUDY
    for name, source, url in (
        ("A-1", "NHS, Massage", "https://nhs.example/"),
        ("A-2", "NHS, Massage", "https://nhs.example/"),
        ("B-1", "MS Trust 2019", None),
        ("C-1", "Naderi, J 2024", "https://doi.org/10.1000/1"),
    ):
        library.facts[name] = {"id": name, "source": source, "url": url, "read": "2026-11-22"}
    library.facts["C-1"]["study"] = "naderi-2024"
    return library


def test_reference_of_a_study():
    assert reference(STUDY) == (
        "Naderi A, Other B. [A trial (short)](https://doi.org/10.1000/1). Journal 5(2): 1-9. 2024."
    )


def test_many_authors_are_shortened():
    authors = [f"Name{number} A" for number in range(9)]
    assert reference({**STUDY, "authors": authors}).startswith("Name0 A, Name1 A, Name2 A, and others. ")


def test_unknown_author_and_year_are_said():
    line = reference({**STUDY, "authors": None, "year": None})
    assert line.startswith("[A trial") and line.endswith("no year given.")


def test_line_of_a_study_is_short_and_leads_to_its_card_and_its_paper():
    assert study_line(STUDY, "../studies.md#naderi-2024") == (
        "[Naderi and Other, 2024<span>: what it found</span>](../studies.md#naderi-2024), "
        "[the paper](https://doi.org/10.1000/1)."
    )


def test_line_does_not_call_a_register_or_a_page_a_paper():
    announced = study_line({**STUDY, "kind": "trial-registration", "year": None}, "c")
    assert "what it will test" in announced and "[the register]" in announced and announced.endswith(". No year given.")
    page = study_line({**STUDY, "kind": "information-page"}, "c")
    assert "what it says" in page and "[the page]" in page
    assert study_line({**STUDY, "url": None}, "c") == "[Naderi and Other, 2024<span>: what it found</span>](c)."


def test_two_facts_of_one_source_become_one_line():
    assert resolve(["A-2", "B-1", "A-1"], _library()) == {"A-2": "A-2", "B-1": "B-1", "A-1": "A-2"}
    text = number_marks("One.[^A-2] Two.[^B-1] Three.[^A-1][^A-2]", "ms/index.md", _library())
    assert re.findall(r'data-source="(\d)"', text) == ["1", "2", "1"]
    assert [line.count("NHS, Massage") for line in text.splitlines() if "<li" in line] == [1, 0]


def test_a_fact_taken_from_a_study_stands_for_the_study():
    assert resolve(["C-1", "naderi-2024"], _library()) == {"C-1": "naderi-2024", "naderi-2024": "naderi-2024"}
    assert "](../evidence/studies/naderi-2024.md)" in number_marks("One.[^C-1]", "ms/index.md", _library())


def test_a_source_without_a_year_says_when_it_was_read():
    library = _library()
    assert fact_line(library.facts["A-1"]).endswith("No date given; read on 22 November 2026.")
    assert fact_line(library.facts["B-1"]) == "MS Trust 2019."
    assert fact_line({**library.facts["B-1"], "find": "Ask the MS Trust."}) == "MS Trust 2019. Ask the MS Trust."


def test_a_page_without_citations_has_no_list():
    assert number_marks("Words.", "index.md", _library()) == "Words."


def test_marks_lead_there_and_lines_back_to_each_place():
    mark = '<sup data-source="1"></sup>'
    html = changed(link_marks, f'<p>A{mark} B{mark}</p><ol class="sources">\n<li id="fn:1">S.</li>\n</ol>')
    assert '<sup><a id="fnref:1" href="#fn:1" aria-label="Source 1">1</a></sup> B' in html
    assert '<a id="fnref2:1" href="#fn:1" aria-label="Source 1">1</a>' in html
    assert re.findall(r'<a href="#(\S+)" aria-label="\u2191 (.*?)">', html) == [
        ("fnref:1", "Back to source 1, place 1"),
        ("fnref2:1", "Back to source 1, place 2"),
    ]
    once = changed(link_marks, f'<p>A{mark}</p><ol><li id="fn:1">S.</li></ol>')
    assert 'aria-label="\u2191 Back to source 1">' in once


def test_numbers_rise_as_they_stand_on_every_page_in_boxes_tables_and_findings_too(site):
    marked = 0
    for page in site.pages():
        soup = parsed(page)
        marks = soup.select("article sup a")
        lines = soup.select("ol.sources > li")
        first = list(dict.fromkeys(int(mark.get_text()) for mark in marks))
        assert first == list(range(1, len(lines) + 1)), page
        assert [line["id"] for line in lines] == [f"fn:{number}" for number in first], page
        assert all(mark["href"] == f"#fn:{mark.get_text()}" for mark in marks), page
        back = [link["href"][1:] for line in lines for link in line.select("a[href^='#fnref']")]
        assert sorted(back) == sorted(mark["id"] for mark in marks), page
        marked += len(marks)
    assert marked > 1000


def test_no_citation_is_left_unread(site):
    left = {
        page: found
        for page in site.pages()
        if (found := re.findall(r"\[\^[^\]\s]*\]|data-source", page.read_text("utf-8").partition("<article")[2]))
    }
    assert left == {}
