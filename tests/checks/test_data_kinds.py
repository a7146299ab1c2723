"""Broken data that once passed the check: one small input a kind, and the line that names it, with its remedy."""

import pytest

from broken_inputs import CLASSES, changed, changes, data, page, said_of, text

MARKUP = "markup where words stand alone: '{}'. Write the words without it."
BY_HAND = "Numbers stand in docs/data/numbers.yaml; show them with <!-- show: emergency-numbers -->."


def drawing(old, new):
    return lambda small: changed(small.docs / "assets" / "pictures" / "line.svg", old, new)


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
        "docs/other.md:9: keywords: no words, or none that say anything, or a line that breaks. Write words, in one line.",
    ),
    "another number of people than its note": (
        data("studies", "participants: 40", "participants: 400"),
        "docs/data/studies.yaml:19: sample-2024: participants: 400, but participants_note says 40. Look it up, and mend one of them.",
    ),
    "harm that no finding tells": (
        data("studies", "harms: null", "harms: No adverse events reported"),
        "docs/data/studies.yaml:34: sample-2024: harms: it says so, but no finding does. Say it as a finding of the topic safety.",
    ),
    "promise in a claim": (
        data("claims", "outcome: Pain", "outcome: What is completely safe"),
        (
            "docs/data/claims.yaml:6: outcome: 'completely safe' says more than a study can. Say what harm was looked for and "
            "reported, and in how many people."
        ),
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
        (
            "docs/other.md:24: 'no side effects' says more than a study can. Say what harm was looked for and reported, and in how "
            "many people."
        ),
    ),
    "number that no source says": (
        data("numbers", "emergency: '999'", "emergency: '998'"),
        (
            "docs/data/numbers.yaml:3: UK: emergency: no fact of its sources says 998. Look it up, and name the fact that says it under "
            "'sources'."
        ),
    ),
    "level that is not there": (
        data("levels", "- {id: call-now,", "- {id: call-later,"),
        "docs/data/levels.yaml:4: call-later: id: 'call-later' is not a known value. Did you mean 'call-now'?",
    ),
    "levels in another order": (
        data("levels", "id: today", "id: ask-first"),
        "docs/data/levels.yaml:5: ask-first: id: 'ask-first' is not allowed here. Here stands today.",
    ),
    "finding that is not there": (
        data("claims", "- sample-2024/pain", "- sample-2024/gone"),
        "docs/data/claims.yaml:34: pain: supporting: unknown finding 'sample-2024/gone'. Did you mean 'sample-2024/pain'?",
    ),
    "study that is its own twin": (
        data("studies", "  kind: randomised-trial", "  kind: randomised-trial\n  same_trial_as: sample-2024"),
        "docs/data/studies.yaml:1: sample-2024: it names itself. Name another study, or take its name out.",
    ),
    "study of another year": (
        data("facts/facts", "read: '2026-11-28'", "read: '1926-11-28'", 1),
        "docs/data/facts/facts.yaml:6: FACT-1: read: '1926-11-28' is a day to come, or long gone. Write the day on which it was read.",
    ),
    "way of asking that nobody types": (
        data("ways", "is pain common", "'?!'", 1),
        (
            "docs/data/ways.yaml:3: 0: ways: 0: '?!' is not allowed here. Small letters and figures, with blanks, apostrophes, hyphens and "
            "&."
        ),
    ),
    "drawing with loose words": (
        drawing("</svg>", "Words</svg>"),
        "docs/assets/pictures/line.svg:4: 'Words' stands outside <text>. Put it into <text>, or take it out.",
    ),
    "drawing with a number": (
        drawing("A line<", "Call 999<"),
        f"docs/assets/pictures/line.svg:2: the number 999 is written by hand. {BY_HAND}",
    ),
    "drawing that is hidden": (
        drawing('role="img"', 'role="img" aria-hidden="true"'),
        "docs/assets/pictures/line.svg:1: a drawing that teaches is hidden. Take aria-hidden out of <svg>.",
    ),
    "drawing of nothing": (
        drawing('d="M0 20H360"', 'd="none"'),
        "docs/assets/pictures/line.svg:4: <path> has no line to draw in 'd'. Draw it anew, or take it out.",
    ),
    "citation in code": (
        text("Pain is common.`[^FACT-1]`"),
        "docs/other.md:24: a citation that stands after no words: '`[^FACT-1]`'. Write it right after the full stop, as .[^ID]",
    ),
    "link without a target": (
        text("See [the page][there]."),
        (
            "docs/other.md:24: no link, or one where none may stand: '[the page][there]'. Write it in the text as [words](page.md), or "
            "[words](https://...)."
        ),
    ),
    "brackets": (
        text("Rest [now]."),
        "docs/other.md:24: words in square brackets: '[now]'. Take the brackets out, or write a link or a citation.",
    ),
    "box that only the build may make": (
        text('<div class="emergency">Call now.</div>'),
        f"docs/other.md:24: the class 'emergency' is none of a page. {CLASSES}",
    ),
    "figure of statistics": (
        text("Pain was less (p=0.01)."),
        (
            "docs/other.md:24: a figure of statistics: 'p=0.01'. Leave it out, or say what it means; how_much in docs/data/studies.yaml has "
            "room for it."
        ),
    ),
    "promise in the list of changes": (
        changes("- More pages.", "- Massage is completely safe."),
        (
            "CHANGELOG.md:5: 'completely safe' says more than a study can. Say what harm was looked for and reported, and in how "
            "many people."
        ),
    ),
}


@pytest.mark.parametrize("kind", KINDS)
def test_it_is_named_in_one_line_with_its_remedy(fixture_site, kind):
    change, *lines = KINDS[kind]
    assert said_of(fixture_site, change) == lines
