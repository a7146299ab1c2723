"""Broken data that once passed the check: one small input a kind, and the line that names it, with its remedy."""

import pytest

from broken_inputs import changes, data, page, said_of, text

MARKUP = "markup where words stand alone: '{}'. Write the words without it."
BY_HAND = "Numbers stand in docs/data/numbers.yaml; show them with <!-- show: emergency-numbers -->."
KINDS = {
    "citation in the data": (
        data("rules", "not_known: How often", "not_known: How often[^FACT-1]"),
        f"docs/data/rules.yaml:14: not_known: {MARKUP.format('[^FACT-1')}",
    ),
    "template in the data": (
        data("rules", "not_known: How often", "not_known: How {{ often }}"),
        f"docs/data/rules.yaml:14: not_known: {MARKUP.format('{{')}",
        f"docs/data/rules.yaml:14: not_known: {MARKUP.format('}}')}",
    ),
    "code in a title": (
        page("title: The other page", 'title: "The `other` page"'),
        f"docs/other.md:2: title: {MARKUP.format('`')}",
    ),
    "entity in a step": (
        page("say: Read the other page", "say: Read it &amp; more"),
        "docs/other.md:12: say: signs that no page reads: '&amp;'. Write it in words.",
    ),
    "no letter in a keyword": (
        page("[sample of The other page]", "['?!']"),
        "docs/other.md:9: keywords: no words, or a line that breaks. Write words, in one line.",
    ),
    "promise in a claim": (
        data("claims", "outcome: Pain", "outcome: What is completely safe"),
        "docs/data/claims.yaml:6: outcome: 'completely safe' says more than a study can. Say what harm was looked for and "
        "reported, and in how many people.",
    ),
    "number in the data": (
        data("rules", "not_known: How often", "not_known: Call 999"),
        f"docs/data/rules.yaml:14: not_known: the number 999 is written by hand. {BY_HAND}",
    ),
    "number in words": (
        text("Call nine nine nine now."),
        f"docs/other.md:24: the number nine nine nine is written by hand. {BY_HAND}",
    ),
    "number with hyphens": (
        text("Call 9-9-9 now."),
        f"docs/other.md:24: the number 9-9-9 is written by hand. {BY_HAND}",
    ),
    "number with an entity": (
        text("Rest. Or 9&#57;9 helps."),
        f"docs/other.md:24: the number 999 is written by hand. {BY_HAND}",
    ),
    "phrase with an entity": (
        text("It has no&nbsp;side effects."),
        "docs/other.md:24: 'no side effects' says more than a study can. Say what harm was looked for and reported, and in how "
        "many people.",
    ),
    "promise in the list of changes": (
        changes("- More pages.", "- Massage is completely safe."),
        "CHANGELOG.md:5: 'completely safe' says more than a study can. Say what harm was looked for and reported, and in how "
        "many people.",
    ),
}


@pytest.mark.parametrize("kind", KINDS)
def test_it_is_named_in_one_line_with_its_remedy(fixture_site, kind):
    change, *lines = KINDS[kind]
    assert said_of(fixture_site, change) == lines
