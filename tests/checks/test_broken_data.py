"""Broken data and a broken list of changes.

Each is one line: file, line, what is wrong, how to mend it. These inputs once ended a check in a traceback, or passed it.
"""

import pytest

from broken_inputs import FINDING, ONLY, TAGS, UNREADABLE, changes, data, file, page, said_of, text

READ = b"place,sentence,cites,verdict,day\nother.md,A line.,FACT-1,exact,2026-11-29\n"
NO_REF = (
    "docs/data/schema/glossary.yaml:{}: no schema: '{}' is none of its own parts, or leads back to itself. "
    "See the other schemas of the folder."
)
COPY = (
    "https://web.archive.org/web/{}/https://x.org/' is no day on which a copy was made. "
    "Open the copy, and take over its address."
)
KINDS = {
    "a key without its words": (
        data("words", "  helps: Helps\n", ""),
        "docs/data/words.yaml:30: effect: 'helps' is missing. Add it; CONTRIBUTING.md says what it holds.",
    ),
    "Latin-1 in YAML": (
        file("data/glossary.yaml", b"- id: caf\xe9\n"),
        "docs/data/glossary.yaml:1: a letter is not in UTF-8. Save the file as UTF-8.",
    ),
    "Latin-1 in the list of changes": (
        file("../CHANGELOG.md", b"# Changes\n\n## 22 November 2026 { #a }\n\n- caf\xe9\n"),
        "CHANGELOG.md:5: a letter is not in UTF-8. Save the file as UTF-8.",
    ),
    "UTF-16": (
        file("data/sheets.yaml", b"\xff\xfe-\x00 \x00i\x00d\x00:\x00 \x00a\x00\n\x00"),
        "docs/data/sheets.yaml:1: a letter is not in UTF-8. Save the file as UTF-8.",
    ),
    "NUL in YAML": (
        file("data/subjects.yaml", b"- id: falls\n  words: [fa\x00ll]\n"),
        "docs/data/subjects.yaml:2: a control sign (U+0000). Take it out, or type the words anew.",
    ),
    "id is a list": (
        data("facts/facts", "id: FACT-1", "id: [a, b]"),
        "docs/data/facts/facts.yaml:1: 0: id: ['a', 'b'] is not words. Letters, figures and hyphens, as MS-063.",
    ),
    "id is a mapping": (
        data("claims", "id: pain", "id: {a: b}"),
        "docs/data/claims.yaml:1: 0: id: {'a': 'b'} is not words. Lower case letters, numbers and hyphens.",
    ),
    "findings empty": (
        data("studies", "  findings:\n" + FINDING, "  findings:\n"),
        "docs/data/studies.yaml:26: sample-2024: findings: nothing stands there. Write a list.",
    ),
    "findings none": (
        data("studies", "  findings:\n" + FINDING, "  findings: none\n"),
        "docs/data/studies.yaml:26: sample-2024: findings: 'none' is not a list. Write a list.",
    ),
    "findings a list of none": (
        data("studies", "  findings:\n" + FINDING, "  findings: [none]\n"),
        "docs/data/studies.yaml:26: sample-2024: findings: 0: 'none' is not keys with their values. Write keys with their values.",
    ),
    "topic a list": (
        data("studies", "- topic: pain", "- topic: [pain]"),
        "docs/data/studies.yaml:27: sample-2024: findings: 0: topic: '['pain']' is not a known value. Did you mean 'pain'?",
    ),
    "a map for a list": (
        file("data/rules.yaml", b"id: clot\n"),
        "docs/data/rules.yaml:1: {'id': 'clot'} is not a list. Write a list.",
    ),
    "a list for a map": (
        file("data/numbers.yaml", b"- a\n"),
        "docs/data/numbers.yaml:1: ['a'] is not keys with their values. Write keys with their values.",
    ),
    "quote left open in data": (
        data("facts/facts", "fact: Pain is common in MS.", 'fact: "Pain is common in MS.'),
        f"docs/data/facts/facts.yaml:3: {UNREADABLE} a quote opens here and does not close. Close it at the end of the value.",
    ),
    "hex without digits": (
        data("studies", "year: 2024", "year: 0x_"),
        "docs/data/studies.yaml:8: '0x_' is no number. Put it in quotes if it is words; a number has 15 digits at most.",
    ),
    "5,000 digits": (
        data("studies", "year: 2024", "year: " + "9" * 5000),
        "docs/data/studies.yaml:8: '999999999999999' is no number. Put it in quotes if it is words; a number has 15 digits at most.",
    ),
    "infinity": (
        data("studies", "year: 2024", "year: .inf"),
        "docs/data/studies.yaml:8: '.inf' is no number. Put it in quotes if it is words; a number has 15 digits at most.",
    ),
    "depth of brackets": (
        file("data/subjects.yaml", b"[" * 1000),
        "docs/data/subjects.yaml:1: brackets stand in one another too deep. 20 deep at most.",
    ),
    "depth of brackets, deep": (
        file("data/subjects.yaml", b"[" * 200000),
        "docs/data/subjects.yaml:1: brackets stand in one another too deep. 20 deep at most.",
    ),
    "depth of lists": (
        file("data/subjects.yaml", b"- " * 1000),
        "docs/data/subjects.yaml:1: lists or keys stand in one another too deep. 20 deep at most.",
    ),
    "aliases of aliases": (
        file("data/subjects.yaml", b"- &a [b, b, b]\n- &b [*a, *a, *a]\n- [*b, *b]\n"),
        "docs/data/subjects.yaml:2: too many aliases ('*a'). 20 at most, none in what another one names.",
    ),
    "many aliases": (
        file(
            "data/subjects.yaml",
            b"- &a b\n- [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a]\n",
        ),
        "docs/data/subjects.yaml:2: too many aliases ('*a'). 20 at most, none in what another one names.",
    ),
    "too large data": (
        file("data/subjects.yaml", b"# " + b"x" * 600_000),
        "docs/data/subjects.yaml: it has 600002 bytes. 500000 at most; divide it.",
    ),
    "schema not YAML": (
        file("data/schema/glossary.yaml", b"type: [array\n"),
        f"docs/data/schema/glossary.yaml:2: {UNREADABLE} a [ or {{ does not end. End it with ] or }}, and part its words by commas.",
    ),
    "schema with a wrong regex": (
        data("schema/glossary", "'^[a-z0-9-]+$'", "'^[a-z'"),
        "docs/data/schema/glossary.yaml:11: no schema: '^[a-z' is not a 'regex'. See the other schemas of the folder.",
    ),
    "schema with a wrong type": (
        data("schema/glossary", "type: array\nonce", "type: arry\nonce"),
        "docs/data/schema/glossary.yaml:2: no schema: 'arry' is not valid under any of the given schemas. See the other schemas of the folder.",
    ),
    "schema that refers to nothing": (
        data("schema/glossary", "items:\n", "items:\n  $ref: '#/nope'\n"),
        NO_REF.format(7, "#/nope"),
    ),
    "schema that refers to itself": (
        data("schema/glossary", "items:\n", "items:\n  $ref: '#'\n"),
        NO_REF.format(7, "#"),
    ),
    "schema that refers to the net": (
        data("schema/glossary", "items:\n", "items:\n  $ref: 'https://example.org/x'\n"),
        NO_REF.format(7, "https://example.org/x"),
    ),
    "schema whose parts refer to each other": (
        data("schema/glossary", "items:\n", "$defs: {a: {$ref: '#/$defs/a'}}\nitems:\n"),
        NO_REF.format(6, "#/$defs/a"),
    ),
    "emergency with a drawing that is not there": (
        data("emergencies", "- id: faint\n", "- id: faint\n  easy: {picture: nope, words: Somebody faints.}\n"),
        "docs/data/emergencies.yaml:2: faint: easy: there is no drawing 'easy-nope'. Known: .",
    ),
    "signs for now of a danger that is not of today": (
        data("emergencies", "- id: faint\n", "- id: faint\n  now: {you: somebody faints, they: somebody faints}\n"),
        "docs/data/emergencies.yaml:4: faint: level: 'call-now' is not allowed here. Only a danger of today has signs that are for now.",
    ),
    "a copy of no day": (
        data(
            "facts/facts", "  url:", "  archived: https://web.archive.org/web/99999999999999/https://x.org/\n  url:", 1
        ),
        f"docs/data/facts/facts.yaml:5: FACT-1: archived: '{COPY.format('99999999999999')}",
    ),
    "a copy of a day to come": (
        data(
            "facts/facts", "  url:", "  archived: https://web.archive.org/web/20990101000000/https://x.org/\n  url:", 1
        ),
        f"docs/data/facts/facts.yaml:5: FACT-1: archived: '{COPY.format('20990101000000')}",
    ),
    "an address with a quote": (
        data("facts/facts", "  url: ", "  url: 'https://example.org/\"onclick=alert(1)' # ", 1),
        (
            "docs/data/facts/facts.yaml:5: FACT-1: url: 'https://example.org/\"onclick=alert(1)' is not allowed here. "
            "An address that begins with https://, without quotes and stars."
        ),
    ),
    "an address with stars": (
        data("facts/facts", "  url: ", "  url: 'https://example.org/**x**' # ", 1),
        (
            "docs/data/facts/facts.yaml:5: FACT-1: url: 'https://example.org/**x**' is not allowed here. "
            "An address that begins with https://, without quotes and stars."
        ),
    ),
    "empty list": (
        file("data/glossary.yaml", b"[]\n"),
        "docs/data/glossary.yaml:1: the list has 0 entries. It needs at least 1.",
    ),
    "id with a line break": (
        data("glossary", "id: rest", 'id: "rest\\n"'),
        "docs/data/glossary.yaml:1: 0: id: 'rest\\n' is not allowed here. Write small letters, figures and hyphens, as deep-pressure.",
    ),
    "changed on a day to come": (
        changes("## 22 November 2026", "## 22 November 2526"),
        "CHANGELOG.md:3: 22 November 2526 is a day to come. Write the day of the change.",
    ),
    "changed on 31 February": (
        changes("## 22 November 2026", "## 31 February 2026"),
        "CHANGELOG.md:3: '31 February 2026' is not a day. Write it as 22 November 2026.",
    ),
    "looked up on 31 February": (
        data("numbers", "looked_up: '2026-11-28'", "looked_up: '2026-02-31'", 1),
        "docs/data/numbers.yaml:10: countries: 0: looked_up: '2026-02-31' is no day of the calendar. Write it as 2026-11-22.",
    ),
    "sheets empty": (
        file("data/sheets.yaml", b"[]\n"),
        "docs/data/sheets.yaml:1: the list has 0 entries. It needs at least 1.",
    ),
    "questions empty": (
        file("data/questions.yaml", b"[]\n"),
        "docs/data/questions.yaml:1: the list has 0 entries. It needs at least 1.",
    ),
    "ways empty": (
        file("data/ways.yaml", b"[]\n"),
        "docs/data/ways.yaml:1: the list has 0 entries. It needs at least 1.",
    ),
    "redirects empty": (
        file("data/redirects.yaml", b"[]\n"),
        "docs/data/redirects.yaml:1: the list has 0 entries. It needs at least 1.",
    ),
    "addresses empty": (
        file("data/addresses.yaml", b"[]\n"),
        "docs/data/addresses.yaml:1: the list has 0 entries. It needs at least 1.",
    ),
    "elsewhere empty": (
        file("data/elsewhere.yaml", b"[]\n"),
        "docs/data/elsewhere.yaml:1: [] is not keys with their values. Write keys with their values.",
    ),
    "facts file empty": (
        file("data/facts/more.yaml", b""),
        "docs/data/facts/more.yaml:1: nothing stands there. Write a list.",
    ),
    "http of a source": (
        data("facts/facts", "url: https://example.org/2", "url: http://example.org/2"),
        "docs/data/facts/facts.yaml:5: 'http://example.org/2' is not secret on its way. Open it with https://, and write that.",
    ),
    "http of no source any more": (
        file("data/plain-addresses.yaml", b"- address: http://example.org/gone\n"),
        "docs/data/plain-addresses.yaml:1: no source has 'http://example.org/gone'. Take the line out.",
    ),
    "HTML in the list of changes": (
        changes("- More pages.", "- <b>More</b> pages."),
        f"CHANGELOG.md:5: <b> may not stand in a page. {TAGS}",
    ),
    "picture in the list of changes": (
        changes("- More pages.", "- ![x](y.png)"),
        "CHANGELOG.md:5: a picture in Markdown: ![x](y.png) Use <!-- show: picture name | Caption. -->, which gives it words, caption and size.",
    ),
    "marker in the list of changes": (
        changes("- More pages.", "- <!-- show: practical -->"),
        "CHANGELOG.md:5: a marker, a citation or attributes in the list of changes. Write words and links alone.",
    ),
    "id of two facts in two files": (
        file(
            "data/facts/more.yaml",
            b"- id: FACT-1\n  topic: pain\n  fact: Pain is very common.\n  source: A charity\n  url: null\n  find: Search its name.\n  read: '2026-11-28'\n  grade: A\n  publish_as: fact\n",
        ),
        "docs/data/facts/more.yaml:1: FACT-1: the id is used twice. See docs/data/facts/facts.yaml:1; the newer of the two gets another.",
    ),
    "HTML in data": (
        data("claims", "label: Pain", "label: <script>Pain"),
        "docs/data/claims.yaml:4: '<script' in data. Write words; pages are made of them.",
    ),
    "yaml merge marks": (
        data("glossary", "- id: rest", "<<<<<<< HEAD\n- id: rest"),
        f"docs/data/glossary.yaml:1: {UNREADABLE} an unfinished merge begins here. Choose one of the texts, and take the lines of marks out.",
    ),
    "fact id lower dup": (
        data("facts/facts", "id: FACT-2", "id: fact-1"),
        "docs/data/facts/facts.yaml:9: fact-1: the id is used twice. See line 1; the newer of the two gets another.",
    ),
    "fact url no scheme": (
        data("facts/facts", "url: https://example.org/2", "url: example.org/2"),
        "docs/data/facts/facts.yaml:5: FACT-1: url: 'example.org/2' is not allowed here. An address that begins with https://, without quotes and stars.",
    ),
    "fact grade quoted": (
        data("facts/facts", "grade: A", "grade: a"),
        "docs/data/facts/facts.yaml:7: FACT-1: grade: 'a' is not a known value. Known: A, B, C.",
    ),
    "year words": (
        data("studies", "year: 2024", "year: '2024'"),
        "docs/data/studies.yaml:8: sample-2024: year: '2024' is not a whole number or null. Write a whole number or null.",
    ),
    "year future": (
        data("studies", "year: 2024", "year: 3024"),
        "docs/data/studies.yaml:8: sample-2024: year: 3024 is no year from 1900 to this one. Write the year that the source gives, or null.",
    ),
    "participants neg": (
        data("studies", "participants: 40", "participants: -40"),
        "docs/data/studies.yaml:19: sample-2024: participants: -40 is not allowed here. How many people took part, or null where the source does not say.",
    ),
    "doi url": (
        data("studies", "doi: 10.1000/1", "doi: https://doi.org/10.1000/1"),
        "docs/data/studies.yaml:13: sample-2024: doi: 'https://doi.org/10.1000/1' is not allowed here. The DOI alone, without https://doi.org/ before it, as 10.1000/182.",
    ),
    "emergency number int": (
        data("numbers", "emergency: '999'", "emergency: 999"),
        "docs/data/numbers.yaml:3: countries: 0: emergency: 999 is not words. Three digits in quotes.",
    ),
    "markdown link js in data": (
        data(
            "glossary", "meaning: Doing nothing for a while.", "meaning: 'Doing [x](javascript:alert(1)) for a while.'"
        ),
        "docs/data/glossary.yaml:6: '[x](javascript:alert(1))' in data. Write words; pages are made of them.",
    ),
    "data raw link": (
        data("glossary", "meaning: Doing nothing for a while.", "meaning: 'Doing [x](gone.md) for a while.'"),
        "docs/data/glossary.yaml:6: '[x](gone.md)' in data. Write words; pages are made of them.",
    ),
    "data raw fence": (
        data("glossary", "meaning: Doing nothing for a while.", "meaning: 'Doing ``` nothing [^FACT-1] for a while.'"),
        "docs/data/glossary.yaml:6: '```' in data. Write words; pages are made of them.",
    ),
    "data attr": (
        data("glossary", "meaning: Doing nothing for a while.", "meaning: 'Doing x {onclick=a} for a while.'"),
        "docs/data/glossary.yaml:6: '{onclick=a' in data. Write words; pages are made of them.",
    ),
    "data image": (
        data("rules", "why: It may be a clot.", "why: 'It may ![x](https://x.example/a.png) be a clot.'"),
        "docs/data/rules.yaml:11: '![x](https://x.example/a.png)' in data. Write words; pages are made of them.",
    ),
    "data link elsewhere": (
        data("rules", "why: It may be a clot.", "why: 'It may [x](//x.example/a) be.'"),
        "docs/data/rules.yaml:11: '[x](//x.example/a)' in data. Write words; pages are made of them.",
    ),
    "id of nothing": (
        data("subjects", "- id: falls", "- id:"),
        "docs/data/subjects.yaml:1: 0: id: nothing stands there. Write words.",
    ),
    "source in the list of changes": (
        changes("- More pages.", "- More pages.[^x]"),
        "CHANGELOG.md:5: a marker, a citation or attributes in the list of changes. Write words and links alone.",
    ),
    "id in the list of changes": (
        changes("- More pages.", "- *More*{#what-is-known} pages."),
        "CHANGELOG.md:5: a marker, a citation or attributes in the list of changes. Write words and links alone.",
    ),
    "yaml directive": (
        file("data/sheets.yaml", b"%YAML 9.9\n---\n- a\n"),
        f"docs/data/sheets.yaml:1: {UNREADABLE} the line does not fit the lines above. Set it in as far as its sisters, and close quotes and brackets above it.",
    ),
    "yaml words": (
        file("data/sheets.yaml", b"words\n"),
        "docs/data/sheets.yaml:1: 'words' is not a list. Write a list.",
    ),
    "yaml number": (file("data/sheets.yaml", b"42\n"), "docs/data/sheets.yaml:1: 42 is not a list. Write a list."),
    "yaml comment only": (
        file("data/sheets.yaml", b"# nothing\n"),
        "docs/data/sheets.yaml:1: nothing stands there. Write a list.",
    ),
    "yaml bool key": (
        file("data/sheets.yaml", b"- yes: no\n"),
        "docs/data/sheets.yaml:1: 0: unknown key 'yes'. Known: ask, id, part, sheet, words.",
    ),
    "yaml colon url": (
        data("facts/facts", "source: A charity, 2020", "source: A charity: Heat"),
        f"docs/data/facts/facts.yaml:4: {UNREADABLE} a value holds a colon and a blank. Put the value in quotes.",
    ),
    "fact url data in https": (
        data("facts/facts", "url: https://example.org/2", 'url: https://example.org/"><script>'),
        "docs/data/facts/facts.yaml:5: '<script' in data. Write words; pages are made of them.",
        (
            "docs/data/facts/facts.yaml:5: FACT-1: url: 'https://example.org/\"><script>' is not allowed here. "
            "An address that begins with https://, without quotes and stars."
        ),
    ),
    "fact id slash": (
        data("facts/facts", "id: FACT-1", "id: FACT/1"),
        "docs/data/facts/facts.yaml:1: 0: id: 'FACT/1' is not allowed here. Letters, figures and hyphens, as MS-063.",
    ),
    "fact id space": (
        data("facts/facts", "id: FACT-1", "id: FACT 1"),
        "docs/data/facts/facts.yaml:1: 0: id: 'FACT 1' is not allowed here. Letters, figures and hyphens, as MS-063.",
    ),
    "study id upper": (
        data("studies", "id: sample-2024", "id: Sample-2024"),
        "docs/data/studies.yaml:1: Sample-2024: id: 'Sample-2024' is not allowed here. Lower case letters, numbers and hyphens.",
    ),
    "study author html": (
        data("studies", "- Sample A", "- <b>Sample A</b>"),
        "docs/data/studies.yaml:6: '<b' in data. Write words; pages are made of them.",
    ),
    "study title brackets": (
        data("studies", "title: A sample trial", "title: A sample [trial](x)"),
        "docs/data/studies.yaml:4: '[trial](x)' in data. Write words; pages are made of them.",
    ),
    "claim page up": (
        data("claims", "page: index.md", "page: ../index.md"),
        "docs/data/claims.yaml:3: pain: page: there is no page '../index.md'. Did you mean 'index.md' or 'about/index.md' or 'take-away/index.md'?",
    ),
    "claim anchor": (
        data("claims", "label: Pain", "label: '\"><script>'"),
        "docs/data/claims.yaml:4: '<script' in data. Write words; pages are made of them.",
    ),
    "rule page nothing": (
        data("rules", "page: other.md#what-is-known", "page: other.md"),
        "docs/data/rules.yaml:15: clot: page: 'other.md' is not allowed here. The page and heading where the rule stands.",
    ),
    "a-z twice": (
        file("data/a-z.yaml", b"- {words: A, to: other.md}\n"),
        "docs/data/a-z.yaml:1: 0: words: 'A' has 1 characters. It needs at least 2.",
    ),
    "term empty forms": (
        data("glossary", "forms:\n  - rests\n  - rest", "forms: []"),
        "docs/data/glossary.yaml:3: rest: forms: the list has 0 entries. It needs at least 1.",
    ),
    "question page missing": (
        file("data/questions.yaml", b"- {number: 1, question: Is it so?, page: gone.md, anchor: x}\n"),
        "docs/data/questions.yaml:1: there is no page 'gone.md'. Did you mean 'other.md' or 'index.md' or 'about/index.md'?",
    ),
    "question anchor missing": (
        file("data/questions.yaml", b"- {number: 1, question: Is it so?, page: other.md, anchor: gone}\n"),
        "docs/data/questions.yaml:1: there is no place '#gone' on other.md. Known: line-desc, line-title, picture-line, related-pages, what-is-known, what-to-do-next, what-to-tell-the-therapist.",
    ),
    "question twice": (
        file(
            "data/questions.yaml",
            b"- {number: 1, question: Is it so?, page: other.md, anchor: what-is-known}\n- {number: 1, question: Is it not?, page: other.md, anchor: what-is-known}\n",
        ),
        "docs/data/questions.yaml:2: number: '1' stands in line 1 too. Keep it in one of the two.",
    ),
    "ways page missing": (
        data("ways", "to: index.md", "to: gone.md"),
        "docs/data/ways.yaml:1: there is no page 'gone.md'. Did you mean 'other.md' or 'index.md' or 'about/index.md'?",
    ),
    "medicine facts unknown": (
        file(
            "data/medicines.yaml",
            b"- {id: a, names: [ab], class: a, to: other.md, say: Ask first now., facts: [FACT-9]}\n",
        ),
        "docs/data/medicines.yaml:1: a: unknown source 'FACT-9'. Did you mean 'FACT-2' or 'FACT-1'?",
    ),
    "read marks wrong": (
        file("data/read-facts.yaml", b"FACT-1: nonsense\n"),
        "docs/data/read-facts.yaml:1: FACT-1: 'nonsense' is not allowed here. A mark in quotes, as make facts READ=... writes it.",
    ),
    "changelog no heading": (
        file("../CHANGELOG.md", b"words\n"),
        "CHANGELOG.md:1: there is no entry. Begin one with ## 22 November 2026 { #a-fixed-id }.",
    ),
    "changelog empty": (
        file("../CHANGELOG.md", b""),
        "CHANGELOG.md:1: there is no entry. Begin one with ## 22 November 2026 { #a-fixed-id }.",
    ),
    "changelog js link": (
        changes("- More pages.", "- [x](javascript:alert(1))"),
        "CHANGELOG.md:5: there is no page 'javascript:alert(1'. Known: docs/a-z.md, docs/about/accessibility.md, docs/about/index.md, docs/about/privacy.md, docs/evidence/studies.md, docs/evidence/urgent-signs.md, docs/index.md, docs/other.md, docs/safety/abuse.md, docs/safety/crisis.md, docs/safety/today.md, docs/safety/urgent-help.md, docs/take-away/index.md.",
    ),
    "changelog http link": (
        changes("- More pages.", "- [x](http://example.org/)"),
        "CHANGELOG.md:5: 'http://example.org/' is not secret on its way. Write https://.",
    ),
    "changelog table": (
        changes("- More pages.", "- | a |"),
        "CHANGELOG.md:5: '| a |' stands on the built page as it was typed. Part the head of a table from its rows by a line |---|---| of as many parts.",
    ),
    "changelog abs": (
        changes("- More pages.", "- [x](/etc/passwd)"),
        "CHANGELOG.md:5: there is no page '/etc/passwd'. Known: docs/a-z.md, docs/about/accessibility.md, docs/about/index.md, docs/about/privacy.md, docs/evidence/studies.md, docs/evidence/urgent-signs.md, docs/index.md, docs/other.md, docs/safety/abuse.md, docs/safety/crisis.md, docs/safety/today.md, docs/safety/urgent-help.md, docs/take-away/index.md.",
    ),
    "data sub": (file("data/x/y.yaml", b"- a\n"), f"docs/data/x/y.yaml: {ONLY}"),
    "data unknown yaml": (
        file("data/unknown.yaml", b"- a\n"),
        "docs/data/unknown.yaml: nothing reads it. Take it out, or add its schema and read it in library.py.",
    ),
    "schema with a word that is none": (
        data("schema/glossary", "required:", "requried:"),
        "docs/data/schema/glossary.yaml:9: no schema: unknown word 'requried'. Did you mean 'required' or 'properties'? See the other schemas of the folder.",
    ),
    "schema that refers to what is found later": (
        data("schema/glossary", "type: array\nonce", "$dynamicRef: '#x'\ntype: array\nonce"),
        "docs/data/schema/glossary.yaml:2: no schema: unknown word '$dynamicRef'. Did you mean '$defs'? See the other schemas of the folder.",
    ),
    "schema with an unknown format": (
        data("schema/facts", "format: past", "format: passed"),
        "docs/data/schema/facts.yaml:24: no schema: unknown format 'passed'. Did you mean 'past' or 'pages' or 'copied'? See the other schemas of the folder.",
    ),
    "order by a key that is none": (
        data("schema/a-z", "order: [words]", "order: [to, zzz]"),
        "docs/data/schema/a-z.yaml:4: no schema: 'order' is no list of keys of its records. See the other schemas of the folder.",
    ),
    "order by a list": (
        data("schema/glossary", "order: [term]", "order: [forms]"),
        "docs/data/schema/glossary.yaml:4: no schema: 'order' is no list of keys of its records. See the other schemas of the folder.",
    ),
    "once as a list of lists": (
        data("schema/levels", "once: [words]", "once: [[words]]"),
        "docs/data/schema/levels.yaml:3: no schema: 'once' is no list of keys of its records. See the other schemas of the folder.",
    ),
    "once as a word": (
        data("schema/criteria", "once: [number]", "once: number"),
        "docs/data/schema/criteria.yaml:3: no schema: 'once' is no list of keys of its records. See the other schemas of the folder.",
    ),
    "pattern of a schema that repeats what repeats": (
        data("schema/glossary", "'^[a-z0-9-]+$'", "'^(([a-z0-9-]+)+)+!$'"),
        "docs/data/schema/glossary.yaml:11: no schema: the pattern ^(([a-z0-9-]+)+)+!$ could be tried for ever, since what repeats is repeated: ([a-z0-9-]+)+. See the other schemas of the folder.",
    ),
    "pattern of a phrase that repeats what repeats": (
        data(
            "phrases",
            "- id: equal\n",
            "- {id: slow, words: (a+)+, what: Slow words., instead: Write others.}\n- id: equal\n",
        ),
        "docs/data/phrases.yaml:3: slow: words: '(a+)+' is a pattern that could be tried for ever, since what repeats is repeated. Write it otherwise.",
    ),
    "number of a question with a point": (
        file("data/questions.yaml", b"- {number: 1.0, question: Is it so?, page: other.md, anchor: what-is-known}\n"),
        "docs/data/questions.yaml:1: 0: number: 1.0 is not a whole number. Write a whole number.",
    ),
    "year with a point": (
        data("studies", "year: 2024", "year: 2024.0"),
        "docs/data/studies.yaml:8: sample-2024: year: 2024.0 is not a whole number or null. Write a whole number or null.",
    ),
    "trial of nobody": (
        data("studies", "participants: 40", "participants: 0"),
        "docs/data/studies.yaml:19: sample-2024: participants: 0 is not allowed here. How many people took part, or null where the source does not say.",
    ),
    "verdict on a sentence that is none": (
        file("data/read-sentences.csv", READ + b"other.md,A line.,FACT-1,banana,2026-11-29\n"),
        "docs/data/read-sentences.csv:3: unknown verdict 'banana'. Known: exact, own.",
    ),
    "verdict on a page that is not there": (
        file("data/read-sentences.csv", READ + b"nope.md,A line.,FACT-1,exact,2026-11-29\n"),
        "docs/data/read-sentences.csv:3: there is no page 'nope.md'. Did you mean 'other.md' or 'index.md'? If it is gone, take its lines out.",
    ),
    "verdict with too few parts": (
        file("data/read-sentences.csv", READ + b"a,b\n"),
        "docs/data/read-sentences.csv:3: the line has 2 parts instead of 5. Write place,sentence,cites,verdict,day, as make beside READ=... does.",
    ),
    "verdict on no day": (
        file("data/read-sentences.csv", READ + b"other.md,A line.,FACT-1,own,today\n"),
        "docs/data/read-sentences.csv:3: 'today' is no day that has been. Write it as 2026-11-22.",
    ),
    "verdict on a day to come": (
        file("data/read-sentences.csv", READ + b"other.md,A line.,FACT-1,own,2999-11-29\n"),
        "docs/data/read-sentences.csv:3: '2999-11-29' is no day that has been. Write it as 2026-11-22.",
    ),
    "verdict with an open quote": (
        file("data/read-sentences.csv", READ + b'other.md,"A line.,FACT-1,own,2026-11-29\n'),
        'docs/data/read-sentences.csv:3: a quote in it does not close, or stands within words. Write it twice: "".',
    ),
    "Latin-1 in verdicts": (
        file("data/read-sentences.csv", READ + b"caf\xe9\n"),
        "docs/data/read-sentences.csv:3: a letter is not in UTF-8. Save the file as UTF-8.",
    ),
    "line ends by CR alone": (
        file("../CHANGELOG.md", b"# Changes\r\r## 22 November 2026 { #a }\r\r- More.\r"),
        "CHANGELOG.md:1: its lines end as on old Macs, by CR alone. Save it with line ends LF.",
    ),
    "day as a number": (
        page("reviewed: 2026-11-22", "reviewed: 20261122"),
        "docs/other.md:6: reviewed: 20261122 is not words. Write it as 2026-11-22.",
    ),
    "box without a title": (
        text('!!! note ""\n\n    Rest.'),
        "docs/other.md:24: the title of the box 'note' is ''. Say in it what the box is about.",
    ),
    "tags in one another": (
        text("<div markdown>\n\n" * 600 + "Rest."),
        "docs/other.md:44: tags stand in one another too deep. 10 deep at most; close each tag.",
    ),
    "script of a tool that is not there": (
        file("../overrides/show/tool.html", b'Words.\n{{ site.script("sheets/diary") }}\n'),
        "overrides/show/tool.html:2: it names docs/assets/javascripts/sheets/diary.js, which is not there. Bring it back, or take its name out.",
    ),
    "sheet of a tool that is not there": (
        file("../overrides/show/tool.html", b'{{ site.style("sheets") }}\n'),
        "overrides/show/tool.html:1: it names docs/assets/stylesheets/sheets.css, which is not there. Bring it back, or take its name out.",
    ),
    "sheet of the one file that is not there": (
        file("../overrides/hooks/one_file.py", b'SHEETS = ("stylesheets/sheets/diary.css",)\n'),
        "overrides/hooks/one_file.py:1: it names docs/assets/stylesheets/sheets/diary.css, which is not there. Bring it back, or take its name out.",
    ),
    "script of search that is not there": (
        file("assets/javascripts/search/ask.js", b'// worker.js ask\nconst FILES = ["rank.js"];\n'),
        "docs/assets/javascripts/search/ask.js: no page uses it. Name it in mkdocs.yml, or take it out.",
        "docs/assets/javascripts/search/ask.js:2: it names docs/assets/javascripts/search/rank.js, which is not there. Bring it back, or take its name out.",
    ),
    "data yml": (file("data/x.yml", b"- a\n"), f"docs/data/x.yml: {ONLY}"),
}


@pytest.mark.parametrize("name", KINDS)
def test_it_ends_in_one_line_with_its_remedy(fixture_site, name):
    change, *said = KINDS[name]
    assert said_of(fixture_site, change) == said
