"""Facts on a subject, as an author finds them."""

from datetime import date
from types import SimpleNamespace

from fixture_site import check_content
from guide.authors import find_facts
from guide.checks.uses import notices
from guide.library.library import read_library

FACTS = {
    "A-1": {
        "id": "A-1",
        "topic": "heat",
        "fact": "Hot baths\n  may bring symptoms.",
        "source": "MS Trust",
        "publish_as": "fact",
    },
    "B-2": {
        "id": "B-2",
        "topic": "cold",
        "fact": "Ice may set off spasms.",
        "source": "MS Trust",
        "publish_as": "opinion",
    },
}


def test_facts_that_hold_every_word_in_any_case():
    library = SimpleNamespace(facts=FACTS)
    assert [fact["id"] for fact in find_facts.facts_on(library, ["MS trust"])] == ["A-1", "B-2"]
    assert [fact["id"] for fact in find_facts.facts_on(library, ["HEAT", "bath"])] == ["A-1"]
    assert find_facts.facts_on(library, ["heat", "ice"]) == []


def test_a_word_is_found_at_its_beginning():
    library = SimpleNamespace(
        facts={"A-1": {**FACTS["A-1"], "fact": "Skin may itch."}, "B-2": {**FACTS["B-2"], "fact": "Twitching."}}
    )
    assert [fact["id"] for fact in find_facts.facts_on(library, ["itch"])] == ["A-1"]


def test_an_id_lists_the_sentences_that_rest_on_it(fixture_site, capsys, monkeypatch):
    fixture_site.write_content()
    monkeypatch.chdir(fixture_site.folder)
    assert find_facts.main(["FACT-1"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "[^FACT-1]  fact",
        "    Pain is common in MS.",
        "    Source: A charity, 2020",
        "    Rests on it:",
        "    docs/index.md: Pain is common.",
        "    docs/data/rules.yaml:1: clot",
        "    docs/data/emergencies.yaml:1: faint",
    ]


def test_a_changed_fact_stays_on_a_list_until_it_was_read(fixture_site, capsys, monkeypatch):
    said = "FACT-1 has changed, and is due to be read again where it is cited (index.md, data/emergencies.yaml:1, data/rules.yaml:1): make facts WORDS=FACT-1."
    fixture_site.facts[0]["fact"] = "Pain is very common in MS."
    fixture_site.write_content()
    monkeypatch.chdir(fixture_site.folder)
    assert check_content(fixture_site.docs, ["Evidence"]) == []
    assert notices(read_library(fixture_site.docs), date(2026, 11, 22)) == [said]
    find_facts.main(["FACT-2"])
    assert "Changed, and to be read again: FACT-1." in capsys.readouterr().out
    assert find_facts.main(["--read FACT-1"]) == 0 and find_facts.main(["--read", "FACT-9"]) == 1
    assert notices(read_library(fixture_site.docs), date(2026, 11, 22)) == []
    assert "Noted as read: FACT-1." in capsys.readouterr().out


def test_a_fact_is_shown_with_its_mark_its_words_and_its_source():
    assert find_facts.in_lines(FACTS["A-1"]) == "[^A-1]  fact\n    Hot baths may bring symptoms.\n    Source: MS Trust"


def test_without_a_word_it_says_how_to_ask(capsys):
    assert find_facts.main([]) == 1
    assert 'make facts WORDS="heat"' in capsys.readouterr().out
