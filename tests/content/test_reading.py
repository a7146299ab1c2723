"""Plain language, measured on the built pages."""

import statistics

import pytest

from evidence_data import LIBRARY
from reading import WHOM, measure, syllables

# Pages that explain how studies are judged, or hold their titles, and the page of each study.
HARDER = {"evidence/studies", "evidence/how-we-judge"} | {f"evidence/studies/{study}" for study in LIBRARY.studies}


@pytest.fixture(scope="module")
def readings(site):
    return {
        page.parent.relative_to(site.online).as_posix(): measure(page.read_text("utf-8"))
        for page in site.pages()
        if page.name == "index.html"
    }


def test_median_page_is_grade_6_or_less_and_none_over_8(readings):
    grades = {page: round(reading.grade, 1) for page, reading in readings.items()}
    assert statistics.median(grades.values()) <= 6
    assert {page: grade for page, grade in grades.items() if grade > 8 and page not in HARDER} == {}


def test_no_sentence_has_more_than_25_words(readings):
    long = {
        page: [sentence for length, found in reading.long_sentences.items() if length > 25 for sentence in found]
        for page, reading in readings.items()
        if page not in HARDER
    }
    assert {page: found for page, found in long.items() if found} == {}


def test_long_sentences_and_paragraphs_are_few_and_listed(readings, capsys):
    listed = [
        (page, sentence)
        for page, reading in readings.items()
        for found in reading.long_sentences.values()
        for sentence in found
        if page not in HARDER
    ]
    paragraphs = [
        (page, block) for page, reading in readings.items() for block in reading.long_paragraphs if page not in HARDER
    ]
    with capsys.disabled():
        for page, text in listed:
            print(f"\n  over 20 words, {page}: {text}", end="")
        for page, text in paragraphs:
            print(f"\n  over 3 sentences, {page}: {text[:90]}", end="")
    assert len(listed) <= 45 and len(paragraphs) <= 65


def test_words_we_do_not_use(readings):
    # The glossary explains such words, and people look them up in the A to Z.
    found = {
        page: reading.words_not_said for page, reading in readings.items() if page not in HARDER | {"glossary", "a-z"}
    }
    assert {page: words for page, words in found.items() if words} == {}


def test_no_page_sends_a_reader_to_nobody(readings):
    found = {page: reading.without_whom for page, reading in readings.items() if page not in HARDER}
    assert {page: places for page, places in found.items() if places} == {}, WHOM


def test_the_measure_finds_advice_without_whom():
    said = measure(
        "<article><p>Be seen today. Have it checked first. Then seek medical advice.</p>"
        "<p>Ask a doctor today. Be seen by a nurse. It can be seen on a scan.</p></article>"
    )
    assert len(said.without_whom) == 3


def test_the_measure_can_tell_hard_from_plain():
    plain = measure("<article><p>You can stop at any time. Tell your nurse. Rest at home.</p></article>")
    hard = measure(
        "<article><p>Notwithstanding contemporaneous pharmacological administration, myofascial manipulation "
        "demonstrates statistically insignificant amelioration of heterogeneous symptomatology in chronic "
        "neurological populations undergoing comprehensive multidisciplinary rehabilitation programmes etc. "
        "within institutional environments.</p></article>"
    )
    assert plain.grade < 3 and hard.grade > 15
    assert hard.long_sentences and hard.words_not_said and not plain.long_sentences
    assert [syllables(word) for word in ("pain", "doctor", "medicine", "spasticity")] == [1, 2, 3, 4]
