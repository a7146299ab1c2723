"""Broken data that once passed the check: one small input a kind, and the line that names it, with its remedy."""

import pytest

from broken_inputs import CLASSES, both, changed, changes, data, file, page, said_of, text

MARKUP = "markup where words stand alone: '{}'. Write the words without it."
BY_HAND = "Numbers stand in docs/data/numbers.yaml; show them with <!-- show: emergency-numbers -->."


REVIEW = '- {{id: review-{0}, kind: systematic-review, population: ms, title: A review, authors: null, year: {0}, url: null, design: null, participants: null, participants_note: null, intervention: null, comparator: null, topics: [pain], findings: [{{topic: pain, result: Less., direction: favours-massage, comparison: pooled, measured: pain, versus: null, plain: "Pain was less."}}], harms: null, limits: null, checked: abstract, holds: [{1}], review_quality: {{protocol: "yes", search: "yes", excluded: "yes", bias-of-trials: "yes", pooling: "yes", bias-in-conclusions: "yes", missing-trials: "yes"}}, plain: {{question: "Is it so?", why: Nobody knows yet., who: People., done: We looked at it., cannot_tell: Whether it lasts.}}}}\n'


def drawing(old, new):
    return lambda small: changed(small.docs / "assets" / "pictures" / "line.svg", old, new)


def drawn(part):
    return drawing("</svg>", f"{part}</svg>")


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
    "finding with nobody to compare, as a comparison": (
        data("studies", "comparison: between-groups", "comparison: within-group"),
        "docs/data/claims.yaml:34: pain: supporting: 'sample-2024/pain' has the comparison within-group. Put it into the list that fits, or mend its comparison near docs/data/studies.yaml:27.",
    ),
    "comparison as a change before and after": (
        both(
            data("claims", "supporting:\n  - sample-2024/pain", "supporting: []"),
            data("claims", "before_and_after: []", "before_and_after: [sample-2024/pain]"),
        ),
        "docs/data/claims.yaml:36: pain: before_and_after: 'sample-2024/pain' has the comparison between-groups. Put it into the list that fits, or mend its comparison near docs/data/studies.yaml:27.",
    ),
    "trial in favour as an unclear one": (
        both(
            data("claims", "supporting:\n  - sample-2024/pain", "supporting: []"),
            data("claims", "unclear: []", "unclear: [sample-2024/pain]"),
        ),
        "docs/data/claims.yaml:37: pain: unclear: 'sample-2024/pain' has the direction favours-massage. Put it into the list that fits, or mend its direction near docs/data/studies.yaml:27.",
    ),
    "study on two sides of a claim": (
        data("claims", "background: []", "background: [sample-2024]"),
        "docs/data/claims.yaml:39: pain: background: 'sample-2024' stands among the findings too. Keep it in one of the two.",
    ),
    "studies that disagree, all on one side": (
        data("claims", "effect: may-help", "effect: studies-disagree"),
        "docs/data/claims.yaml:36: pain: contradicting: the list has 0 entries. It needs at least 1. Name a finding, or mend the effect: studies that disagree stand on both sides.",
    ),
    "help that no comparison found": (
        both(
            data("studies", "direction: favours-massage", "direction: no-difference"),
            data(
                "claims",
                "supporting:\n  - sample-2024/pain\n  contradicting: []",
                "supporting: []\n  contradicting: [sample-2024/pain]",
            ),
        ),
        "docs/data/claims.yaml:34: pain: supporting: the list has 0 entries. It needs at least 1. Mend the effect, or name a finding for it: all that compared found none.",
    ),
    "count of trials that the claim does not name": (
        data("claims", "Massage may ease pain.", "Massage may ease pain. In 7 trials it did."),
        "docs/data/claims.yaml:33: pain: sentence: '7 trials', but the claim names 1. Mend the words, or name the trials that are missing.",
    ),
    "verdict that denies": (
        data("claims", "verdict: May help for a while.", "verdict: Does not help at all."),
        "docs/data/claims.yaml:32: pain: verdict: 'Does not help at all.' is not allowed here. Say what was found, as \"Not shown.\": that nobody saw a difference is no proof that there is none.",
    ),
    "year that is not that of the id": (
        data("studies", "year: 2024", "year: 2011"),
        "docs/data/studies.yaml:8: sample-2024: year: 2011 is no part of 'id', which is 'sample-2024'. Look both up, and mend the wrong one.",
    ),
    "copy of another page": (
        data(
            "studies",
            "  design: Trial",
            "  archived: https://web.archive.org/web/20250101000000/https://example.org/other\n  design: Trial",
        ),
        "docs/data/studies.yaml:16: sample-2024: url: 'https://example.org/1' is no part of 'archived', which is 'https://web.archive.org/web/20250101000000/https://example.org/other'. Look both up, and mend the wrong one.",
    ),
    "fact read before the year of its source": (
        data("facts/facts", "read: '2026-11-28'", "read: '2025-11-28'\n  year: 2026", 1),
        "docs/data/facts/facts.yaml:7: FACT-1: year: 2026 comes after 'read', which is '2025-11-28'. Look both up, and mend the wrong one.",
    ),
    "fact due before it was read": (
        data("facts/facts", "read: '2026-11-28'", "read: '2026-11-28'\n  check_by: '2026-01-01'", 1),
        "docs/data/facts/facts.yaml:6: FACT-1: read: '2026-11-28' comes after 'check_by', which is '2026-01-01'. Look both up, and mend the wrong one.",
    ),
    "trial that holds trials": (
        data("studies", "  checked: abstract", "  holds: []\n  checked: abstract"),
        "docs/data/studies.yaml:2: sample-2024: kind: 'randomised-trial' is not allowed here. Only a review holds trials.",
    ),
    "review of a year before that of its trial": (
        lambda small: changed(
            small.docs / "data/studies.yaml", "- id: sample", REVIEW.format(2020, "sample-2024") + "- id: sample"
        ),
        "docs/data/studies.yaml:1: review-2020: holds: 'sample-2024' is later than it. Take it out, or mend its record.",
    ),
    "review that holds a review": (
        lambda small: changed(
            small.docs / "data/studies.yaml",
            "- id: sample",
            REVIEW.format(2025, "review-2020")
            + REVIEW.format(2020, "").replace("A review", "Another")
            + "- id: sample",
        ),
        "docs/data/studies.yaml:1: review-2025: holds: 'review-2020' is no trial. Take it out, or mend its record.",
    ),
    "measured without knowing, and nothing says so": (
        data("studies", "measurement: high", "measurement: low"),
        "docs/data/studies.yaml:1: sample-2024: 'blinded' is missing. Add it; CONTRIBUTING.md says what it holds.",
    ),
    "pages that end before they begin": (
        data("studies", "pages: 1-9", "pages: 99-1"),
        "docs/data/studies.yaml:12: sample-2024: pages: '99-1' is no range of pages. Write the first and the last page, as 780-790.",
    ),
    "brand of two medicines": (
        file(
            "data/medicines.yaml",
            b"- {id: a, names: [ab], class: a, to: other.md, say: Ask first now., brands: {uk: [Cd]}}\n- {id: b, names: [cd], class: a, to: other.md, say: Ask first now.}\n",
        ),
        "docs/data/medicines.yaml:2: names: 'cd' stands in line 1 too. Keep it in one of the two.",
    ),
    "criterion of another level": (
        data("criteria", "level: A", "level: AAA"),
        "docs/data/criteria.yaml:3: 0: level: 'AAA' is not allowed here. Here stands A.",
    ),
    "criterion that is none": (
        data("criteria", "number: 1.1.1", "number: 1.1.9"),
        "docs/data/criteria.yaml:1: 0: number: '1.1.9' is not a known value. Did you mean '1.4.9' or '1.2.9' or '3.3.9'?",
    ),
    "criteria out of their order": (
        lambda small: changed(
            small.docs / "data/criteria.yaml",
            "- number: 1.1.1\n",
            "- {number: 1.4.10, name: Reflow, level: AA, result: met, how: We read all pages.}\n- {number: 1.4.9, name: Images, level: AAA, result: met, how: We read all pages.}\n- number: 3.1.1\n",
        ),
        "docs/data/criteria.yaml:1: '1.4.10' stands out of order. Put it above '3.1.1'.",
    ),
    "criterion that no test holds": (
        data("criteria", "  level: A", "  tests: [tests/browser/test_nope.py]\n  level: A"),
        "docs/data/criteria.yaml:3: 1.1.1: tests: there is no file 'tests/browser/test_nope.py'. Name the test that holds it now.",
    ),
    "licence that its address is not of": (
        data("licences", "licence: CC-BY-4.0", "licence: MIT"),
        "docs/data/licences.yaml:7: text: licence: 'MIT' is not allowed here. Here stands CC-BY-4.0.",
    ),
    "lines of crisis for what is none": (
        data("emergencies", "  rests: guideline", "  rests: guideline\n  lines: crisis"),
        "docs/data/emergencies.yaml:5: faint: subjects: ['falls'] is not allowed here. The lines of crisis are for what belongs to mood.",
    ),
    "danger of the short name of another": (
        lambda small: file(
            "data/emergencies.yaml",
            (content := (small.docs / "data/emergencies.yaml").read_bytes())
            + content.replace(b"faint", b"fall").replace(b"- id: fall", b"- id: fall\n  tile: Somebody faints"),
        )(small),
        "docs/data/emergencies.yaml:52: tile: 'Somebody faints' stands in line 2 too. Keep it in one of the two.",
    ),
    "word of two subjects": (
        data("subjects", "words: []", "words: [falls]"),
        "docs/data/subjects.yaml:6: words: 'falls' stands in line 4 too. Keep it in one of the two.",
    ),
    "word of a subject that all pages have": (
        data("subjects", "words: []", "words: [massage]"),
        "docs/data/subjects.yaml:6: anyone: words: 0: 'massage' is not allowed here. A word that only pages on the subject have.",
    ),
    "line of a nation that its country does not have": (
        data("numbers", "  country: UK", "  country: UK\n  nation: Bavaria"),
        "docs/data/numbers.yaml:14: lines: 0: nation: 'Bavaria' is not a known value. Known: England, Northern Ireland, Scotland, Wales.",
    ),
    "lines out of the order of the countries": (
        lambda small: changed(
            small.docs / "data/numbers.yaml",
            "lines:\n",
            "- {name: Ireland, emergency: '999', today: 'GP, or {111}', today_in_full: ['Call {111}.'], cannot_speak: Text first., sources: [FACT-2], looked_up: '2026-11-28'}\nlines:\n- {use: crisis, country: Ireland, name: Another, call: '116 123', sources: [FACT-2], looked_up: '2026-11-28'}\n",
        ),
        "docs/data/numbers.yaml:15: A line: country: UK stands after Ireland. Keep the lines of a use in the order of the countries above, or mend the country.",
    ),
    "part that a kind of page must have and cannot": (
        data("kinds", "must: [in-short]", "must: [in-short, nope-nope]", 1),
        "docs/data/kinds.yaml:12: basics: must: 1: 'nope-nope' is not a known value. Known: in-short, wait-or-ask-first, what-to-tell-the-therapist.",
    ),
    "only page of a kind that is not there": (
        data("kinds", "only: index.md", "only: nope.md"),
        "docs/data/kinds.yaml:6: home: only: 'nope.md' is not a known value. Did you mean 'index.md'?",
    ),
    "marker that a new page would begin with": (
        data("kinds", 'text: "1. [fill: first step]"', 'text: "<!-- show: nope -->"', 1),
        "docs/data/kinds.yaml:25: benefit: parts: unknown marker 'nope'. Did you mean 'copy' or 'cannot-speak'?",
    ),
    "phrase both off the subject and no danger": (
        data("elsewhere", "- weather tomorrow", "- weather tomorrow\n- heart-massage"),
        "docs/data/elsewhere.yaml:5: 'heart-massage' stands under no-danger too. Keep one.",
    ),
    "title of a page as off the subject": (
        data("elsewhere", "- weather tomorrow", "- weather tomorrow\n- the other page"),
        "docs/data/elsewhere.yaml:5: 'the other page' stands under other.md too. Keep one.",
    ),
    "wrong number in a finding": (
        data("studies", "    plain: ", "    how_much: By 31 points.\n    plain: "),
        "docs/data/studies.yaml:33: sample-2024: findings: how_much: the record has no number 31. Take it from the record, or mend the record.",
    ),
    "promise in a heading": (
        text("## Massage cures MS { #massage-cures }\n\nWords."),
        "docs/other.md:24: 'cures ms' says that the course of MS changes. Say what the study measured. None has shown that massage changes the course of MS.",
    ),
    "promise in a caption": (
        page("| A line. -->", "| A line that cures MS. -->"),
        "docs/other.md:24: 'cures ms' says that the course of MS changes. Say what the study measured. None has shown that massage changes the course of MS.",
    ),
    "box of what to do called what not to do": (
        text('!!! do "Do not"\n\n    - rub it'),
        "docs/other.md:24: the title of the box 'do' is 'Do not'. Begin it with 'Do'.",
    ),
    "sign of a danger twice": (
        data("emergencies", "  early:\n", "  early:\n  - You feel faint\n  - You feel faint\n"),
        "docs/data/emergencies.yaml:12: faint: early: 'You feel faint' is in the list twice. Take one out.",
    ),
    "pattern of a number that nobody counts to": (
        data("schema/rules", "minLength: 5", "minLength: 5, pattern: 'a{99999999999}'"),
        "docs/data/schema/rules.yaml:1: a pattern that cannot be read: the repetition number is too large. Write it shorter.",
    ),
    "promise that massage will help": (
        text("Massage will help you sleep."),
        "docs/other.md:24: 'Massage will help you' promises. Use the fixed words of the certainty.",
    ),
    "short form of a term first": (
        data("glossary", "- rests\n  - rest", "- rest\n  - rests"),
        "docs/data/glossary.yaml:3: rest: forms: 'rest' stands before 'rests', which is longer. Put the longest first: it is looked for first.",
    ),
    "mark of no fact": (
        file("data/read-facts.yaml", b'FACT-9: "00000000"\n'),
        "docs/data/read-facts.yaml:1: there is no fact 'FACT-9'. Did you mean 'FACT-2' or 'FACT-1'? If it is gone, take the line out.",
    ),
    "fact with the id of a study": (
        data("facts/facts", "id: FACT-2", "id: sample-2024"),
        "docs/data/facts/facts.yaml:9: sample-2024: the id is used twice. See docs/data/studies.yaml:1; the newer of the two gets another.",
    ),
    "page of a day to come": (
        data("addresses", "since: '2026-11-22'", "since: '2226-11-22'"),
        "docs/data/addresses.yaml:2: 0: since: '2226-11-22' is a day to come, or long gone. Write the day on which the page was first published.",
    ),
    "order that names no key": (
        data("schema/facts", "ascends: [year, read, check_by]", "ascends: [year, red]"),
        "docs/data/schema/facts.yaml:2: no schema: 'ascends' is no list of keys of its records. See the other schemas of the folder.",
    ),
    "part of a drawing without a colour": (
        drawn('<circle cx="9" cy="9" r="3"/>'),
        "docs/assets/pictures/line.svg:5: <circle> has no class, so that it is black on black in the dark. Give it one, or the <g> around it.",
    ),
    "part of a drawing that lies outside": (
        drawn('<circle class="p-line" cx="-900" cy="9" r="3"/>'),
        'docs/assets/pictures/line.svg:5: cx="-900" lies outside the drawing. Its viewBox goes from 0 to 360.',
    ),
    "words that the edge of a drawing cuts off": (
        drawn('<text class="p-text" x="10" y="20">a long line of words a long line of words a long line</text>'),
        "docs/assets/pictures/line.svg:5: 'a long line of words a long line of word' does not fit into the drawing. Say it in fewer words, or on two lines.",
    ),
    "place in a drawing that is no number": (
        drawn('<circle class="p-line" cx="abc" cy="9" r="3"/>'),
        'docs/assets/pictures/line.svg:5: cx="abc" is no place. Write a number.',
    ),
    "move in a drawing that is none": (
        drawn('<g transform="rotate(abc)"/>'),
        'docs/assets/pictures/line.svg:5: transform="rotate(abc)" is no move. Write it as translate(10 20).',
    ),
    "button in a drawing": (
        drawn('<g role="button"/>'),
        'docs/assets/pictures/line.svg:5: role="button" is no role of a drawing. Take it out; <svg> alone has one, img.',
    ),
    "drawing wider than a phone": (
        drawing("0 0 360 40", "0 0 2000 40"),
        "docs/assets/pictures/line.svg:1: it is 2000 units wide. 360 at most, so that its words are read on a phone.",
    ),
    "drawing that says nothing to who does not see": (
        drawing("It goes from side to side.", "x"),
        'docs/assets/pictures/line.svg:1: it has no <desc id="line-desc"> with words. Say in it what the picture shows.',
    ),
    "drawing without a drawing": (
        drawing('  <path class="p-line" d="M0 20H360"/>\n', ""),
        "docs/assets/pictures/line.svg:1: it draws nothing. Draw what its title says, or take the file out.",
    ),
    "title of another drawing": (
        lambda small: file(
            "assets/pictures/other.svg",
            (small.docs / "assets/pictures/line.svg").read_bytes().replace(b"line-", b"other-"),
        )(small),
        "docs/assets/pictures/other.svg:2: its title is that of line.svg. Say what this picture shows.",
    ),
    "review that holds an unknown trial": (
        lambda small: changed(
            small.docs / "data/studies.yaml", "- id: sample", REVIEW.format(2025, "nobody-2020") + "- id: sample"
        ),
        "docs/data/studies.yaml:1: review-2025: unknown study 'nobody-2020'. Known: sample-2024.",
    ),
    "danger in a phrase that is off the subject": (
        data("elsewhere", "- weather tomorrow", "- weather tomorrow\n- fainted number 7 today"),
        "docs/data/elsewhere.yaml:5: 'fainted number 7 today' holds 'fainted number 7', which people type in danger (faint). Take it out.",
    ),
    "sentence of 27 words in the list of changes": (
        changes("- More pages.", "- When you have had your four sessions " + "and then rest " * 6 + "at home."),
        "CHANGELOG.md:5: the sentence 'When you have had your four ...' has 27 words. 25 at most, better 20; make two of it.",
    ),
    "schema that lets every key through": (
        data("schema/facts", "additionalProperties: false", "additionalProperties: true"),
        "docs/data/schema/facts.yaml:6: no schema: 'additionalProperties: true' lets every key through. See the other schemas of the folder.",
    ),
}


@pytest.mark.parametrize("kind", KINDS)
def test_it_is_named_in_one_line_with_its_remedy(fixture_site, kind):
    change, *lines = KINDS[kind]
    assert said_of(fixture_site, change) == lines
