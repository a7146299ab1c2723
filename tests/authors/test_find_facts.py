"""Facts on a subject, as an author finds them."""

from types import SimpleNamespace

from guide.authors import find_facts

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


def test_a_fact_is_shown_with_its_mark_its_words_and_its_source():
    assert find_facts.in_lines(FACTS["A-1"]) == "[^A-1]  fact\n    Hot baths may bring symptoms.\n    Source: MS Trust"


def test_without_a_word_it_says_how_to_ask(capsys):
    assert find_facts.main([]) == 1
    assert 'make facts WORDS="heat"' in capsys.readouterr().out
