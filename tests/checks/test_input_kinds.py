"""Each kind of broken input, as small as it can be, ends in one line: file, line, what is wrong, how to mend it.

These are the inputs that once ended a check in a traceback, or passed it.
"""

import os
import subprocess
import sys

import pytest
from mkdocs.config import load_config

from conftest import ROOT
from fixture_site import check_content
from guide.checks import body, gate
from guide.checks.html import EXTENSIONS, SETTINGS

AFTER = "<!-- show: rule clot -->"


def _text(words):
    """Words in the text of a page, at line 24 of it."""
    return lambda small: _change(small.docs / "other.md", AFTER, f"{AFTER}\n\n{words}")


def _change(path, old, new, times=-1):
    """Other bytes in a file."""
    old, new = (words if isinstance(words, bytes) else words.encode("utf-8", "surrogateescape") for words in (old, new))
    content = path.read_bytes()
    assert old in content
    path.write_bytes(content.replace(old, new, times))


def _page(old, new):
    return lambda small: _change(small.docs / "other.md", old, new)


def _data(name, old, new, times=-1):
    return lambda small: _change(small.docs / "data" / f"{name}.yaml", old, new, times)


def _changes(old, new):
    return lambda small: _change(small.folder / "CHANGELOG.md", old, new)


def _file(name, content=b"x"):
    """A file with this content, new or in place of what is there."""

    def change(small):
        path = small.docs / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)

    return change


def _both(*changes):
    return lambda small: [change(small) for change in changes]


def _gone(name):
    return lambda small: (small.docs / name).unlink()


def _link(name, target):
    return lambda small: (small.docs / name).symlink_to(target)


RELATED = "related: [index.md, about/index.md]"
NEXT = "next:\n  - to: index.md\n    say: Read the other page"
FINDING = (
    "  - topic: pain\n    result: Pain fell by 2 points.\n    direction: favours-massage\n    comparison: between-groups\n"
    "    measured: pain\n    versus: usual care\n    plain: Pain fell by 2 points.\n"
)
TAGS = "Use Markdown; let through: abbr, br, dd, details, div, dl, dt, p, span, summary."
ATTRIBUTES = "Use a class; let through: class, id, lang, markdown, title."
ONLY = (
    "a file that may not be published. Take it out of docs/: only pages (.md), data (data/*.yaml) and .css, .js, .svg and .png in "
    "assets/ are published."
)
UNREADABLE = "not readable as YAML:"
KINDS = {
    "Latin-1 in YAML": (
        _file("data/glossary.yaml", b"- id: caf\xe9\n"),
        "docs/data/glossary.yaml:1: a letter is not in UTF-8. Save the file as UTF-8.",
    ),
    "Latin-1 in the list of changes": (
        _file("../CHANGELOG.md", b"# Changes\n\n## 22 November 2026 { #a }\n\n- caf\xe9\n"),
        "CHANGELOG.md:5: a letter is not in UTF-8. Save the file as UTF-8.",
    ),
    "Latin-1 in a page": (
        _file("bad.md", b"---\ntitle: caf\xe9\n---\n"),
        "docs/bad.md:2: a letter is not in UTF-8. Save the file as UTF-8.",
    ),
    "UTF-16": (
        _file("data/sheets.yaml", b"\xff\xfe-\x00 \x00i\x00d\x00:\x00 \x00a\x00\n\x00"),
        "docs/data/sheets.yaml:1: a letter is not in UTF-8. Save the file as UTF-8.",
    ),
    "UTF-16 page": (
        _file("bad.md", b"\xff\xfe-\x00-\x00-\x00\n\x00t\x00i\x00t\x00l\x00e\x00:\x00 \x00a\x00\n\x00"),
        "docs/bad.md:1: a letter is not in UTF-8. Save the file as UTF-8.",
    ),
    "NUL in YAML": (
        _file("data/subjects.yaml", b"- id: falls\n  words: [fa\x00ll]\n"),
        "docs/data/subjects.yaml:2: a control sign (U+0000). Take it out, or type the words anew.",
    ),
    "NUL in a page": (
        _text("Wo\x00rds."),
        "docs/other.md:24: a control sign (U+0000). Take it out, or type the words anew.",
    ),
    "lone surrogate bytes": (
        _text("Wo\udced\udca0\udc80rds."),
        "docs/other.md:24: a letter is not in UTF-8. Save the file as UTF-8.",
    ),
    "lone surrogate as an escape": (
        _page("title: The other page", 'title: "The other \\ud800 page"'),
        f"docs/other.md:2: {UNREADABLE} a backslash stands in double quotes. Use single quotes.",
    ),
    "id is a list": (
        _data("facts/facts", "id: FACT-1", "id: [a, b]"),
        "docs/data/facts/facts.yaml:1: 0: id: ['a', 'b'] is not words. Write words.",
    ),
    "id is a mapping": (
        _data("claims", "id: pain", "id: {a: b}"),
        "docs/data/claims.yaml:1: 0: id: {'a': 'b'} is not words. Lower case letters, numbers and hyphens.",
    ),
    "findings empty": (
        _data("studies", "  findings:\n" + FINDING, "  findings:\n"),
        "docs/data/studies.yaml:26: sample-2024: findings: nothing stands there. Write a list.",
    ),
    "findings none": (
        _data("studies", "  findings:\n" + FINDING, "  findings: none\n"),
        "docs/data/studies.yaml:26: sample-2024: findings: 'none' is not a list. Write a list.",
    ),
    "findings a list of none": (
        _data("studies", "  findings:\n" + FINDING, "  findings: [none]\n"),
        "docs/data/studies.yaml:26: sample-2024: findings: 0: 'none' is not keys with their values. Write keys with their values.",
    ),
    "topic a list": (
        _data("studies", "- topic: pain", "- topic: [pain]"),
        "docs/data/studies.yaml:27: sample-2024: findings: 0: topic: '['pain']' is not a known value. Did you mean 'pain'?",
    ),
    "next empty": (_page(NEXT, "next:"), "docs/other.md:10: next: nothing stands there. Write a list."),
    "next is words": (_page(NEXT, "next: text"), "docs/other.md:10: next: 'text' is not a list. Write a list."),
    "page for to": (
        _page("- to: index.md", "- page: index.md"),
        "docs/other.md:11: next: 0: unknown key 'page'. Known: say, to.",
    ),
    "related null": (
        _page(RELATED, "related: [null]"),
        "docs/other.md:13: related: 0: nothing stands there. Write words.",
    ),
    "related a mapping": (
        _page(RELATED, "related: {a: b}"),
        "docs/other.md:13: related: {'a': 'b'} is not a list. Write a list.",
    ),
    "a map for a list": (
        _file("data/rules.yaml", b"id: clot\n"),
        "docs/data/rules.yaml:1: {'id': 'clot'} is not a list. Write a list.",
    ),
    "a list for a map": (
        _file("data/numbers.yaml", b"- a\n"),
        "docs/data/numbers.yaml:1: ['a'] is not keys with their values. Write keys with their values.",
    ),
    "front matter a list": (
        _file("bad.md", b"---\n- a\n---\n"),
        "docs/bad.md:2: ['a'] is not keys with their values. Write keys with their values.",
    ),
    "front matter words": (
        _file("bad.md", b"---\nwords\n---\n"),
        "docs/bad.md:1: 'words' is not keys with their values. Write keys with their values.",
    ),
    "practical missing": (
        _text("<!-- show: practical -->"),
        "docs/other.md:24: practical: the page has no key 'practical'. Add the key to the front matter, or take the marker out.",
    ),
    "practical empty": (
        _page(RELATED, RELATED + "\npractical:"),
        "docs/other.md:14: practical: nothing stands there. Write keys with their values.",
    ),
    "practical without who": (
        _page(
            RELATED,
            RELATED
            + "\npractical: {time: One hour, undressing: None, position: Any, heat: None, oils: None, cost: Little}",
        ),
        "docs/other.md:14: practical: 'who' is missing. Add it; CONTRIBUTING.md says what it holds.",
    ),
    "quote left open": (
        _page("message: This page says one thing.", 'message: "This page says one thing.'),
        f"docs/other.md:4: {UNREADABLE} a quote opens here and does not close. Close it at the end of the value.",
    ),
    "quote left open in data": (
        _data("facts/facts", "fact: Pain is common in MS.", 'fact: "Pain is common in MS.'),
        f"docs/data/facts/facts.yaml:3: {UNREADABLE} a quote opens here and does not close. Close it at the end of the value.",
    ),
    "mapping as value": (
        _page("title: The other page", "title: {{ pain }}"),
        "docs/other.md:2: a key is no word. Put the whole value in quotes; in { } and [ ] write plain words.",
    ),
    "mapping as key": (
        _page("title: The other page", "{a: b}: c"),
        "docs/other.md:2: a key is no word. Put the whole value in quotes; in { } and [ ] write plain words.",
    ),
    "list as key": (
        _page("title: The other page", "? [a]"),
        "docs/other.md:2: a key is no word. Put the whole value in quotes; in { } and [ ] write plain words.",
    ),
    "tag int": (
        _page("kind: safety", "kind: !!int abc"),
        "docs/other.md:5: the tag '!!int'. Take it out; write the value alone, in quotes if it is words.",
    ),
    "tag timestamp": (
        _page("kind: safety", "kind: !!timestamp 2"),
        "docs/other.md:5: the tag '!!timestamp'. Take it out; write the value alone, in quotes if it is words.",
    ),
    "hex without digits": (
        _data("studies", "year: 2024", "year: 0x_"),
        "docs/data/studies.yaml:8: '0x_' is no number. Put it in quotes if it is words; a number has 15 digits at most.",
    ),
    "5,000 digits": (
        _data("studies", "year: 2024", "year: " + "9" * 5000),
        "docs/data/studies.yaml:8: '999999999999999' is no number. Put it in quotes if it is words; a number has 15 digits at most.",
    ),
    "infinity": (
        _data("studies", "year: 2024", "year: .inf"),
        "docs/data/studies.yaml:8: '.inf' is no number. Put it in quotes if it is words; a number has 15 digits at most.",
    ),
    "link to a host in brackets": (
        _text("[Go](https://[bad]/)"),
        "docs/other.md:24: 'https://[bad]/' names no host. Write the whole address, https://host/page.",
    ),
    "depth of brackets": (
        _file("data/subjects.yaml", b"[" * 1000),
        "docs/data/subjects.yaml:1: brackets stand in one another too deep. 20 deep at most.",
    ),
    "depth of brackets, deep": (
        _file("data/subjects.yaml", b"[" * 200000),
        "docs/data/subjects.yaml:1: brackets stand in one another too deep. 20 deep at most.",
    ),
    "depth of lists": (
        _file("data/subjects.yaml", b"- " * 1000),
        "docs/data/subjects.yaml:1: lists or keys stand in one another too deep. 20 deep at most.",
    ),
    "aliases of aliases": (
        _file("data/subjects.yaml", b"- &a [b, b, b]\n- &b [*a, *a, *a]\n- [*b, *b]\n"),
        "docs/data/subjects.yaml:2: too many aliases ('*a'). 20 at most, none in what another one names.",
    ),
    "many aliases": (
        _file(
            "data/subjects.yaml",
            b"- &a b\n- [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a]\n",
        ),
        "docs/data/subjects.yaml:2: too many aliases ('*a'). 20 at most, none in what another one names.",
    ),
    "alias of nothing": (
        _page("kind: safety", "kind: *safety"),
        "docs/other.md:5: nothing has the name 'safety'. Put a value that begins with * in quotes.",
    ),
    "too large data": (
        _file("data/subjects.yaml", b"# " + b"x" * 600_000),
        "docs/data/subjects.yaml: it has 600002 bytes. 500000 at most; divide it.",
    ),
    "50,000 comments": (
        _file("big.md", b"<!--\n" * 50_000),
        "docs/big.md: it has 250000 bytes. 100000 at most; divide it.",
    ),
    "editor's lock": (
        _link(".#pain.md", "nowhere"),
        "docs/.#pain.md: this is no plain file. Put the file itself there, or take it out.",
    ),
    "a folder that ends in .md": (
        lambda small: (small.docs / "x.md").mkdir(),
        "docs/x.md: this is no plain file. Put the file itself there, or take it out.",
    ),
    "schema missing": (
        _gone("data/schema/glossary.yaml"),
        "docs/data/schema/glossary.yaml: the file is missing. The build needs it.",
    ),
    "schema not YAML": (
        _file("data/schema/glossary.yaml", b"type: [array\n"),
        f"docs/data/schema/glossary.yaml:2: {UNREADABLE} a [ or {{ does not end. End it with ] or }}, and part its words by commas.",
    ),
    "schema with a wrong regex": (
        _data("schema/glossary", "'^[a-z0-9-]+$'", "'^[a-z'"),
        "docs/data/schema/glossary.yaml:9: no schema: '^[a-z' is not a 'regex'. See the other schemas of the folder.",
    ),
    "schema with a wrong type": (
        _data("schema/glossary", "type: array\nmin", "type: arry\nmin"),
        "docs/data/schema/glossary.yaml:2: no schema: 'arry' is not valid under any of the given schemas. See the other schemas of the folder.",
    ),
    "empty list": (
        _file("data/glossary.yaml", b"[]\n"),
        "docs/data/glossary.yaml:1: the list has 0 entries. It needs at least 1.",
    ),
    "right-to-left override in a title": (
        _page("title: The other page", "title: The other\u202e page"),
        "docs/other.md:2: a sign that nobody sees (U+202E). Take it out, or type the words anew.",
    ),
    "zero width in a title": (
        _page("title: The other page", "title: The oth\u200ber page"),
        "docs/other.md:2: a sign that nobody sees (U+200B). Take it out, or type the words anew.",
    ),
    "zero width escape": (
        _page("title: The other page", 'title: "The other\\u200b page"'),
        "docs/other.md:2: a sign that nobody sees (U+200B). Take it out, or type the words anew.",
    ),
    "digits of another script": (
        _page("reviewed: 2026-11-22", "reviewed: ２０２６-11-22"),
        "docs/other.md:6: a digit of another script (U+FF10, U+FF12, U+FF16). Take it out, or type the words anew.",
    ),
    "control sign": (
        _text("Wo\x08rds."),
        "docs/other.md:24: a control sign (U+0008). Take it out, or type the words anew.",
    ),
    "tab": (_text("\tWords."), "docs/other.md:24: a tab (U+0009). Write blanks."),
    "id with a line break": (
        _data("glossary", "id: rest", 'id: "rest\\n"'),
        "docs/data/glossary.yaml:1: 0: id: 'rest\\n' is not allowed here. Its form is ^[a-z0-9-]+\\Z.",
    ),
    "date with a line break": (
        _page("reviewed: 2026-11-22", 'reviewed: "2026-11-22\\n"'),
        "docs/other.md:6: reviewed: '2026-11-22\\n' is no day of the calendar. Write it as 2026-11-22.",
    ),
    "next review far off": (
        _page("next_review: 2027-11-22", "next_review: 9999-11-22"),
        "docs/other.md:7: next_review: 9999-11-22 is far off. Write a day a year on.",
    ),
    "reviewed on a day to come": (
        _page("reviewed: 2026-11-22\nnext_review: 2027-11-22", "reviewed: 2526-11-22\nnext_review: 2527-11-22"),
        "docs/other.md:6: reviewed: 2526-11-22 is a day to come. Write the day it was read.",
    ),
    "changed on a day to come": (
        _changes("## 22 November 2026", "## 22 November 2526"),
        "CHANGELOG.md:3: 22 November 2526 is a day to come. Write the day of the change.",
    ),
    "changed on 31 February": (
        _changes("## 22 November 2026", "## 31 February 2026"),
        "CHANGELOG.md:3: '31 February 2026' is not a day. Write it as 22 November 2026.",
    ),
    "looked up on 31 February": (
        _data("numbers", "looked_up: '2026-11-28'", "looked_up: '2026-02-31'", 1),
        "docs/data/numbers.yaml:10: countries: 0: looked_up: '2026-02-31' is no day of the calendar. Write it as 2026-11-22.",
    ),
    "glossary missing": (
        _gone("data/glossary.yaml"),
        "docs/data/glossary.yaml: the file is missing. The build needs it.",
    ),
    "sheets missing": (_gone("data/sheets.yaml"), "docs/data/sheets.yaml: the file is missing. The build needs it."),
    "questions missing": (
        _gone("data/questions.yaml"),
        "docs/data/questions.yaml: the file is missing. The build needs it.",
    ),
    "ways missing": (_gone("data/ways.yaml"), "docs/data/ways.yaml: the file is missing. The build needs it."),
    "redirects missing": (
        _gone("data/redirects.yaml"),
        "docs/data/redirects.yaml: the file is missing. The build needs it.",
    ),
    "addresses missing": (
        _gone("data/addresses.yaml"),
        "docs/data/addresses.yaml: the file is missing. The build needs it.",
    ),
    "elsewhere missing": (
        _gone("data/elsewhere.yaml"),
        "docs/data/elsewhere.yaml: the file is missing. The build needs it.",
    ),
    "sheets empty": (
        _file("data/sheets.yaml", b"[]\n"),
        "docs/data/sheets.yaml:1: the list has 0 entries. It needs at least 1.",
    ),
    "questions empty": (
        _file("data/questions.yaml", b"[]\n"),
        "docs/data/questions.yaml:1: the list has 0 entries. It needs at least 1.",
    ),
    "ways empty": (
        _file("data/ways.yaml", b"[]\n"),
        "docs/data/ways.yaml:1: the list has 0 entries. It needs at least 1.",
    ),
    "redirects empty": (
        _file("data/redirects.yaml", b"[]\n"),
        "docs/data/redirects.yaml:1: the list has 0 entries. It needs at least 1.",
    ),
    "addresses empty": (
        _file("data/addresses.yaml", b"[]\n"),
        "docs/data/addresses.yaml:1: the list has 0 entries. It needs at least 1.",
    ),
    "elsewhere empty": (
        _file("data/elsewhere.yaml", b"[]\n"),
        "docs/data/elsewhere.yaml:1: [] is not keys with their values. Write keys with their values.",
    ),
    "facts file empty": (
        _file("data/facts/more.yaml", b""),
        "docs/data/facts/more.yaml:1: nothing stands there. Write a list.",
    ),
    "fence never closed": (
        _text("```\nwords"),
        "docs/other.md:24: the code that begins here does not end. End it with a line of ```.",
    ),
    "link never closed": (
        _text("[Go](index.md and more"),
        "docs/other.md:24: '](index.md and more' stands on the built page as it was typed. Close the link: [words](page.md).",
    ),
    "fold of another kind": (
        _text('??? note "Words"\n\n    words'),
        "docs/other.md:24: '??? note' stands on the built page as it was typed. Write a box, !!! note \"Title\", or a heading.",
    ),
    "tab of another kind": (
        _text('=== "Words"\n\n    words'),
        "docs/other.md:24: '===' stands on the built page as it was typed. Write a box, !!! note \"Title\", or a heading.",
    ),
    "abbreviation": (
        _text("*[MS]: words"),
        "docs/other.md:24: '*[MS]:' stands on the built page as it was typed. Say it in the text, or in the glossary.",
    ),
    "own source": (
        _text("Words.\n\n[^MS-063]: words"),
        "docs/other.md:26: a reference below the text: '[^MS-063]: words'. Write a link in the line, [words](page.md) or [words](https://...); the build lists the sources.",
    ),
    "citation in a heading": (
        _text("## Words [^FACT-1] { #words }\n\nWords."),
        "docs/other.md:24: a heading cites a source. Cite it in the text below.",
    ),
    "reference link": (
        _text("[Go][y]\n\n[y]: gone.md"),
        "docs/other.md:26: a reference below the text: '[y]: gone.md'. Write a link in the line, [words](page.md) or [words](https://...); the build lists the sources.",
    ),
    "excluded from search": (
        _page("kind: safety", "kind: safety\nsearch: {exclude: true}"),
        "docs/other.md:6: unknown key 'search'. Known: description, hide, keywords, kind, message, next, next_review, practical, related, reviewed, speaks_of, tags, title.",
    ),
    "boosted in search": (
        _page("kind: safety", "kind: safety\nsearch: {boost: 1e308}"),
        "docs/other.md:6: unknown key 'search'. Known: description, hide, keywords, kind, message, next, next_review, practical, related, reviewed, speaks_of, tags, title.",
    ),
    "template of its own": (
        _page("kind: safety", "kind: safety\ntemplate: x.html"),
        "docs/other.md:6: unknown key 'template'. Did you mean 'related'?",
    ),
    "div never closed": (
        _text('<div class="a">\n\nWords.'),
        "docs/other.md:24: <div> is not closed. Close each tag once, in the order of opening.",
    ),
    "stray ends": (
        _text("</div></main></body>"),
        "docs/other.md:24: </div> closes nothing. Close each tag once, in the order of opening.",
    ),
    "stray script end": (
        _text("</script></style>"),
        "docs/other.md:24: </script> closes nothing. Close each tag once, in the order of opening.",
    ),
    "doctype": (_text("<!DOCTYPE html>"), f"docs/other.md:24: 'DOCTYPE html' may not stand in a page. {TAGS}"),
    "php": (_text("<?php echo 1 ?>"), f"docs/other.md:24: 'php echo 1 ?' may not stand in a page. {TAGS}"),
    "cdata": (_text("<![CDATA[ x ]]>"), f"docs/other.md:24: 'CDATA[ x ' may not stand in a page. {TAGS}"),
    "id twice by HTML": (
        _text('<div id="what-is-known">Words</div>'),
        "docs/other.md:20: the id 'what-is-known' is used twice. Give each place its own.",
    ),
    "id twice by a list of attributes": (
        _text("Words.\n{: #what-is-known }"),
        "docs/other.md:20: the id 'what-is-known' is used twice. Give each place its own.",
    ),
    "id of a part of every page": (
        _text('<div id="reading-settings">Words</div>'),
        "docs/other.md:24: the id 'reading-settings' is that of a part of every page. Choose another.",
    ),
    "id of a part as a heading": (
        _text("## Words { #reading-settings }\n\nWords."),
        "docs/other.md:24: the id 'reading-settings' is that of a part of every page. Choose another.",
    ),
    "event after a sign in quotes": (
        _text('<p title=">" onclick=alert(1)>Words</p>'),
        f"docs/other.md:24: the attribute 'onclick' may not stand in a page. {ATTRIBUTES}",
    ),
    "iframe in escaped ticks": (
        _text("\\`<iframe src=x></iframe>\\`"),
        f"docs/other.md:24: <iframe> may not stand in a page. {TAGS}",
    ),
    "refresh in escaped ticks": (
        _text('\\`<meta http-equiv="refresh" content="0">\\`'),
        f"docs/other.md:24: <meta> may not stand in a page. {TAGS}",
    ),
    "form in escaped ticks": (
        _text("\\`<form></form>\\`"),
        f"docs/other.md:24: <form> may not stand in a page. {TAGS}",
    ),
    "script in escaped ticks": (
        _text("\\`<script>1</script>\\`"),
        f"docs/other.md:24: <script> may not stand in a page. {TAGS}",
    ),
    "address as an attribute": (
        _text("[Go](index.md){href=a-z.md}"),
        f"docs/other.md:24: the attribute 'href' may not stand in a page. {ATTRIBUTES}",
    ),
    "event as an attribute": (
        _text("Words.\n{onclick=alert(1)}"),
        f"docs/other.md:25: the attribute 'onclick' may not stand in a page. {ATTRIBUTES}",
    ),
    "style as an attribute": (
        _text("**Words**{style=color:red}"),
        f"docs/other.md:24: the attribute 'style' may not stand in a page. {ATTRIBUTES}",
    ),
    "script by reference": (
        _text("[Go][y]\n\n[y]: javascript:alert(1)"),
        "docs/other.md:26: a reference below the text: '[y]: javascript:alert(1)'. Write a link in the line, [words](page.md) or [words](https://...); the build lists the sources.",
    ),
    "script in brackets": (
        _text("<javascript:alert(1)>"),
        f"docs/other.md:24: <javascript:alert(1)> may not stand in a page. {TAGS}",
    ),
    "http": (
        _text("[Go](http://example.org/)"),
        "docs/other.md:24: 'http://example.org/' is not secret on its way. Write https://.",
    ),
    "http of a source": (
        _data("facts/facts", "url: https://example.org/2", "url: http://example.org/2"),
        "docs/data/facts/facts.yaml:5: 'http://example.org/2' is not secret on its way. Open it with https://, and write that.",
    ),
    "http of no source any more": (
        _file("data/plain-addresses.yaml", b"- address: http://example.org/gone\n"),
        "docs/data/plain-addresses.yaml:1: no source has 'http://example.org/gone'. Take the line out.",
    ),
    "picture by reference": (
        _text("![x][y]\n\n[y]: x.png"),
        "docs/other.md:24: a picture in Markdown: ![x][y) Use <!-- show: picture name | Caption. -->, which gives it words, caption and size.",
        "docs/other.md:26: a reference below the text: '[y]: x.png'. Write a link in the line, [words](page.md) or [words](https://...); the build lists the sources.",
    ),
    "HTML in the list of changes": (
        _changes("- More pages.", "- <b>More</b> pages."),
        f"CHANGELOG.md:5: <b> may not stand in a page. {TAGS}",
    ),
    "picture in the list of changes": (
        _changes("- More pages.", "- ![x](y.png)"),
        "CHANGELOG.md:5: a picture in Markdown: ![x](y.png) Use <!-- show: picture name | Caption. -->, which gives it words, caption and size.",
    ),
    "marker in the list of changes": (
        _changes("- More pages.", "- <!-- show: practical -->"),
        "CHANGELOG.md:5: a marker, a citation or attributes in the list of changes. Write words and links alone.",
    ),
    "name before the host": (
        _text("[Go](https://nhs.uk@example.org/)"),
        "docs/other.md:24: 'https://nhs.uk@example.org/' has a name before its host. Leave out what stands before the @.",
    ),
    "look-alike letters": (
        _text("[Go](https://ехample.org/)"),
        "docs/other.md:24: 'https://ехample.org/' has letters in its host that look like others. Type it with a to z.",
        "docs/other.md:24: a letter of another script, or a part of one: 'е'. Type the word anew, in one script.",
        "docs/other.md:24: a letter of another script, or a part of one: 'х'. Type the word anew, in one script.",
    ),
    "punycode": (
        _text("[Go](https://xn--80ak6aa92e.com/)"),
        "docs/other.md:24: 'https://xn--80ak6aa92e.com/' has letters in its host that look like others. Type it with a to z.",
    ),
    "bare number": (
        _text("[Go](https://192.168.1.1/x)"),
        "docs/other.md:24: 'https://192.168.1.1/x' gives a number for its host. Give the name of the site.",
    ),
    "bare number of six": (
        _text("[Go](https://[::1]/x)"),
        "docs/other.md:24: 'https://[::1]/x' names no host. Write the whole address, https://host/page.",
    ),
    "shortener in capitals": (
        _text("[Go](HTTPS://BIT.LY/x)"),
        "docs/other.md:24: 'HTTPS://BIT.LY/x' hides where it leads. Give the address that it leads to.",
    ),
    "shortener with a dot": (
        _text("[Go](https://bit.ly./x)"),
        "docs/other.md:24: 'https://bit.ly./x' hides where it leads. Give the address that it leads to.",
    ),
    "file own.html": (_file("own.html"), f"docs/own.html: {ONLY}"),
    "file _headers": (_file("_headers"), f"docs/_headers: {ONLY}"),
    "file _redirects": (_file("_redirects"), f"docs/_redirects: {ONLY}"),
    "file CNAME": (_file("CNAME"), f"docs/CNAME: {ONLY}"),
    "file .htaccess": (_file(".htaccess"), f"docs/.htaccess: {ONLY}"),
    "file .env": (_file(".env"), f"docs/.env: {ONLY}"),
    "file notes.txt": (_file("notes.txt"), f"docs/notes.txt: {ONLY}"),
    "file a.exe": (_file("a.exe"), f"docs/a.exe: {ONLY}"),
    "file a.mp4": (_file("a.mp4"), f"docs/a.mp4: {ONLY}"),
    "file x.markdown": (_file("x.markdown"), f"docs/x.markdown: {ONLY}"),
    "file NEW.MD": (_file("NEW.MD"), f"docs/NEW.MD: {ONLY}"),
    "file other.md~": (_file("other.md~"), f"docs/other.md~: {ONLY}"),
    "file .other.md.swp": (_file(".other.md.swp"), f"docs/.other.md.swp: {ONLY}"),
    "file assets/a.woff2": (_file("assets/a.woff2"), f"docs/assets/a.woff2: {ONLY}"),
    "heavy file": (
        _file("assets/a.png", b"x" * 5000000),
        "docs/assets/a.png: it weighs 5000000 bytes. 60000 at most; make it simpler, or divide it.",
    ),
    "loop of links": (
        _link("loop", "."),
        "docs/loop: this is no plain file. Put the file itself there, or take it out.",
    ),
    "names that differ by case": (
        _both(_file("assets/line.svg"), _file("assets/Line.svg")),
        "docs/assets/Line.svg: its name differs from assets/line.svg only by capitals. Write names in lower case.",
    ),
    "list of two blanks in a box": (
        _text('!!! dont "Do not"\n\n    - do not rub\n  - do not press\n\nWords.'),
        "docs/other.md:27: the line is not in the box 'dont'. Begin it with four blanks.",
    ),
    "citation with a blank": (
        _text("Words.[^ FACT-1]"),
        "docs/other.md:24: '[^ FACT-1]' is no citation. Write [^FACT-1], without blanks.",
    ),
    "citation without its sign": (
        _text("Words.[FACT-1]"),
        "docs/other.md:24: '[FACT-1]' is no citation. Write [^FACT-1], without blanks.",
    ),
    "empty line of a list": (
        _text("- One\n-\n- Two"),
        "docs/other.md:25: '- One' is made a heading by this line. Take it out, or put a blank line above it; write a heading with ## and an id.",
    ),
    "empty line below words": (
        _text("Words\n-\n"),
        "docs/other.md:25: 'Words' is made a heading by this line. Take it out, or put a blank line above it; write a heading with ## and an id.",
    ),
    "related one": (
        _page(RELATED, "related: [index.md]"),
        "docs/other.md:13: related: pages are named: 1. Name two to four, chosen by meaning.",
    ),
    "related none": (
        _page(RELATED, "related: []"),
        "docs/other.md:13: related: pages are named: 0. Name two to four, chosen by meaning.",
    ),
    "date of another form": (
        _text("On 30/11/2026 we looked."),
        "docs/other.md:24: the date 30/11/2026. Write it as 22 November 2026.",
    ),
    "date with dots": (
        _text("On 30.11.2026 we looked."),
        "docs/other.md:24: the date 30.11.2026. Write it as 22 November 2026.",
    ),
    "date of a computer": (
        _text("On 2026-11-30 we looked."),
        "docs/other.md:24: the date 2026-11-30. Write it as 22 November 2026.",
    ),
    "colon in a value": (
        _page("message: This page says one thing.", "message: This page: it says one thing."),
        f"docs/other.md:4: {UNREADABLE} a value holds a colon and a blank. Put the value in quotes.",
    ),
    "key without a colon": (
        _page("kind: safety", "kind safety"),
        f"docs/other.md:6: {UNREADABLE} a key has no colon. Write 'key: value', or set the line in by two more blanks.",
    ),
    "id of two facts in two files": (
        _file(
            "data/facts/more.yaml",
            b"- id: FACT-1\n  topic: pain\n  fact: Pain is very common.\n  source: A charity\n  url: null\n  find: Search its name.\n  read: '2026-11-28'\n  grade: A\n  publish_as: fact\n",
        ),
        "docs/data/facts/more.yaml:1: FACT-1: the id is used twice. See docs/data/facts/facts.yaml:1; the newer of the two gets another.",
    ),
    "HTML in data": (
        _data("claims", "label: Pain", "label: <script>Pain"),
        "docs/data/claims.yaml:4: '<script' in data. Write words; pages are made of them.",
    ),
    "SVG with entities": (
        _file("assets/pictures/line.svg", b'<!DOCTYPE svg [<!ENTITY a "b">]><svg>&a;</svg>'),
        "docs/assets/pictures/line.svg:1: a declaration (<!...>). Begin with <svg>.",
    ),
    "SVG of other letters": (
        _file("assets/pictures/line.svg", b"<svg>\xe9</svg>"),
        "docs/assets/pictures/line.svg:1: a letter is not in UTF-8. Save the file as UTF-8.",
    ),
    "empty page": (
        _file("bad.md", b""),
        "docs/bad.md:1: the page has no front matter. Begin it with ---, the keys that CONTRIBUTING.md names, and ---.",
    ),
    "page without an end of its front matter": (
        _file("bad.md", b"---\ntitle: x\n"),
        "docs/bad.md:1: the page has no front matter. Begin it with ---, the keys that CONTRIBUTING.md names, and ---.",
    ),
    "quoted too deep": (
        _text(">" * 1000 + " x"),
        "docs/other.md:24: the line is quoted too deep. 20 at most; divide it.",
    ),
    "long line": (_text("x " * 3000), "docs/other.md:24: the line has 6000 signs. 2000 at most; divide it."),
    # What writers mistype
    "heading no space": (
        _text("##Words { #words }\n\nX."),
        "docs/other.md:24: a heading without a blank: '##Words { #words }'. Write a blank after ##.",
    ),
    "box title without quotes": (
        _text("!!! note Good to know\n\n    X."),
        "docs/other.md:24: the title of a box without quotes: '!!! note Good to know'. Write !!! note \"Good to know\".",
    ),
    "box one !": (
        _text('!! note "Good"\n\n    X.'),
        'docs/other.md:24: a box that is none: \'!! note "Good"\'. Write !!! note "Good to know".',
    ),
    "box three blanks": (
        _text('!!! note "Good"\n\n   X.'),
        "docs/other.md:24: the box is empty. Begin each of its lines with four blanks.",
    ),
    "box tab": (_text('!!! note "Good"\n\n\tX.'), "docs/other.md:26: a tab (U+0009). Write blanks."),
    "link blank between": (
        _text("[Go] (index.md)"),
        "docs/other.md:24: no link: '] (index.md)'. Write a link in the line, [words](page.md) or [words](https://...); the build lists the sources.",
    ),
    "link reversed": (
        _text("(Go)[index.md]"),
        "docs/other.md:24: no link: ')[index.md]'. Write a link in the line, [words](page.md) or [words](https://...); the build lists the sources.",
    ),
    "link html": (
        _text("[Go](index.html)"),
        "docs/other.md:24: there is no page 'index.html'. Did you mean 'index.md' or 'about/index.md' or 'take-away/index.md'?",
    ),
    "link folder": (
        _text("[Go](safety/)"),
        "docs/other.md:24: there is no page 'safety'. Did you mean 'safety/today.md' or 'safety/abuse.md' or 'safety/crisis.md'?",
    ),
    "link abs url of self": (
        _text("[Go](/safety/)"),
        "docs/other.md:24: '/safety/' works on no host. Lead to a page's .md file, or begin with https://.",
    ),
    "link capital": (
        _text("[Go](Index.md)"),
        "docs/other.md:24: there is no page 'Index.md'. Did you mean 'index.md' or 'about/index.md' or 'take-away/index.md'?",
    ),
    "link docs prefix": (
        _text("[Go](docs/index.md)"),
        "docs/other.md:24: there is no page 'docs/index.md'. Did you mean 'index.md' or 'about/index.md' or 'take-away/index.md'?",
    ),
    "link up too far": (
        _text("[Go](../index.md)"),
        "docs/other.md:24: there is no page '../index.md'. Did you mean 'index.md' or 'about/index.md' or 'take-away/index.md'?",
    ),
    "bare url": (
        _text("See https://example.org/ there."),
        "docs/other.md:24: a bare address: 'https://example.org'. Write a link in the line, [words](page.md) or [words](https://...); the build lists the sources.",
    ),
    "www": (
        _text("See www.example.org there."),
        "docs/other.md:24: a bare address: 'www.example.org'. Write a link in the line, [words](page.md) or [words](https://...); the build lists the sources.",
    ),
    "nbsp in key": (
        _page("title: The other page", "title:\xa0The other page"),
        "docs/other.md:2: a blank of another kind (U+00A0). Take it out, or type the words anew.",
    ),
    "nbsp in list": (
        _text("-\xa0One\n-\xa0Two"),
        "docs/other.md:24: a blank of another kind (U+00A0). Take it out, or type the words anew.",
        "docs/other.md:25: a blank of another kind (U+00A0). Take it out, or type the words anew.",
    ),
    "bullet sign": (
        _text("• One\n• Two"),
        "docs/other.md:24: a list of another form: '• '. Begin its lines with '- ' or '1. '.",
        "docs/other.md:25: a list of another form: '• '. Begin its lines with '- ' or '1. '.",
    ),
    "number paren": (
        _text("1) One\n2) Two"),
        "docs/other.md:24: a list of another form: '1) '. Begin its lines with '- ' or '1. '.",
        "docs/other.md:25: a list of another form: '2) '. Begin its lines with '- ' or '1. '.",
    ),
    "table no sep": (
        _text("| A | B |\n| 1 | 2 |"),
        "docs/other.md:24: '| A | B |' stands on the built page as it was typed. Part the head of a table from its rows by a line |---|---| of as many parts.",
        "docs/other.md:25: '| 1 | 2 |' stands on the built page as it was typed. Part the head of a table from its rows by a line |---|---| of as many parts.",
    ),
    "table sep wrong": (
        _text("| A | B |\n|--|\n| 1 | 2 |"),
        "docs/other.md:24: '| A | B |' stands on the built page as it was typed. Part the head of a table from its rows by a line |---|---| of as many parts.",
        "docs/other.md:25: '|--|' stands on the built page as it was typed. Part the head of a table from its rows by a line |---|---| of as many parts.",
        "docs/other.md:26: '| 1 | 2 |' stands on the built page as it was typed. Part the head of a table from its rows by a line |---|---| of as many parts.",
    ),
    "emoji zwj": (
        _text("Good \U0001f469\u200d\U0001f52c."),
        "docs/other.md:24: a sign that nobody sees (U+200D). Take it out, or type the words anew.",
    ),
    "soft hyphen": (
        _text("Mas\xadsage."),
        "docs/other.md:24: a sign that nobody sees (U+00AD). Take it out, or type the words anew.",
    ),
    "footnote colon": (
        _text("Words.[^FACT-1]: more"),
        "docs/other.md:24: '[^FACT-1]' stands on the built page as it was typed. Write [^ID], with an id that is known, in the text.",
    ),
    "cite two": (
        _text("Words.[^FACT-1, FACT-2]"),
        "docs/other.md:24: '[^FACT-1, FACT-2]' stands on the built page as it was typed. Write [^ID], with an id that is known, in the text.",
    ),
    "cite semicolon": (
        _text("Words.[^FACT-1;^FACT-2]"),
        "docs/other.md:24: unknown source 'FACT-1;^FACT-2'. Did you mean 'FACT-2' or 'FACT-1'?",
    ),
    "cite lower": (
        _text("Words.[^fact-1]"),
        "docs/other.md:24: unknown source 'fact-1'. Known: FACT-1, FACT-2, sample-2024.",
    ),
    "cite paren": (
        _text("Words.(^FACT-1)"),
        "docs/other.md:24: '(^FACT-1)' is no citation. Write [^FACT-1], without blanks.",
    ),
    "cite round": (
        _text("Words (FACT-1)."),
        "docs/other.md:24: '(FACT-1)' is no citation. Write [^FACT-1], without blanks.",
    ),
    "cite in link": (
        _text("[Words[^FACT-1]](index.md)"),
        "docs/other.md:24: a link that cites: '[Words[^FACT-1]]('. Cite after the link.",
    ),
    "marker no spaces": (
        _text("<!--show: rule clot-->"),
        "docs/other.md:24: not a marker: <!--show: rule clot--> Write <!-- show: name arguments -->.",
    ),
    "marker typo": (
        _text("<!-- shw: rule clot -->"),
        "docs/other.md:24: not a marker: <!-- shw: rule clot --> Write <!-- show: name arguments -->.",
    ),
    "marker colon": (
        _text("<!-- show rule clot -->"),
        "docs/other.md:24: not a marker: <!-- show rule clot --> Write <!-- show: name arguments -->.",
    ),
    "marker in sentence": (
        _text("Words <!-- show: rule clot --> here."),
        "docs/data/rules.yaml:1: clot: it stands on other.md, other.md. Write <!-- show: rule clot --> once.",
    ),
    "marker multi-line": (
        _text("<!-- show:\nrule clot -->"),
        "docs/other.md:24: not a marker: <!-- show: Write <!-- show: name arguments -->.",
    ),
    "reviewed us date": (
        _page("reviewed: 2026-11-22", "reviewed: 11/22/2026"),
        "docs/other.md:6: reviewed: '11/22/2026' is no day of the calendar. Write it as 2026-11-22.",
    ),
    "reviewed words": (
        _page("reviewed: 2026-11-22", "reviewed: 22 November 2026"),
        "docs/other.md:6: reviewed: '22 November 2026' is no day of the calendar. Write it as 2026-11-22.",
    ),
    "reviewed no zero": (
        _page("reviewed: 2026-11-22", "reviewed: 2026-1-2"),
        "docs/other.md:6: reviewed: '2026-1-2' is no day of the calendar. Write it as 2026-11-22.",
    ),
    "tags words": (
        _page("tags: [Evidence]", "tags: Evidence"),
        "docs/other.md:8: tags: 'Evidence' is not a list. Write a list.",
    ),
    "tags block wrong indent": (
        _page("tags: [Evidence]", "tags:\n- Evidence\n  - More"),
        "docs/other.md:8: unknown tag 'Evidence - More'. Did you mean 'Evidence'? mkdocs.yml lists them under tags_allowed.",
    ),
    "tags missing bracket": (
        _page("tags: [Evidence]", "tags: [Evidence"),
        f"docs/other.md:9: {UNREADABLE} a [ or {{ does not end. End it with ] or }}, and part its words by commas.",
    ),
    "keywords comma": (
        _page("keywords: [sample of The other page]", "keywords: pain, ache"),
        "docs/other.md:9: keywords: 'pain, ache' is not a list. Write a list.",
    ),
    "key capital": (
        _page("title: The other page", "Title: The other page"),
        "docs/other.md:2: unknown key 'Title'. Did you mean 'title'?",
    ),
    "key tab": (
        _page("title: The other page", "title:\tThe other page"),
        "docs/other.md:2: a tab (U+0009). Write blanks.",
    ),
    "key indented": (
        _page("title: The other page", " title: The other page"),
        f"docs/other.md:3: {UNREADABLE} the line does not fit the lines above. Set it in as far as its sisters, and close quotes and brackets above it.",
    ),
    "colon no blank": (
        _page("kind: safety", "kind:safety"),
        f"docs/other.md:6: {UNREADABLE} a key has no colon. Write 'key: value', or set the line in by two more blanks.",
    ),
    "front end four": (
        _page("---\n\n!!! short", "----\n\n!!! short"),
        "docs/other.md:1: the page has no front matter. Begin it with ---, the keys that CONTRIBUTING.md names, and ---.",
    ),
    "apostrophe": (
        _page("message: This page says one thing.", "message: 'This page doesn't say.'"),
        f"docs/other.md:4: {UNREADABLE} an apostrophe ends the words in single quotes. Put them in double quotes.",
    ),
    "hash in value": (
        _page("message: This page says one thing.", "message: This page is #1 thing."),
        "docs/other.md:4: message: 'This page is' is not allowed here. Write one full sentence of 20 words at most, with its full stop, in words alone.",
    ),
    "percent": (
        _page("title: The other page", "title: %50 of people"),
        f"docs/other.md:2: {UNREADABLE} a value begins with a sign that has a meaning. Put the value in quotes.",
    ),
    "title number": (
        _page("title: The other page", "title: 2026"),
        "docs/other.md:2: title: 2026 is not words. Write words alone, of 3 to 65 letters and signs, on one line.",
    ),
    "title date": (
        _page("title: The other page", "title: 2026-11-22"),
        "docs/other.md:2: title: '2026-11-22' is not allowed here. Write words alone, of 3 to 65 letters and signs, on one line.",
    ),
    "title html": (
        _page("title: The other page", "title: The <b>other</b> page"),
        "docs/other.md:2: title: 'The <b>other</b> page' is not allowed here. Write words alone, of 3 to 65 letters and signs, on one line.",
    ),
    "message html": (
        _page("message: This page says one thing.", "message: This <img src=x> page."),
        "docs/other.md:4: message: 'This <img src=x> page.' is not allowed here. Write one full sentence of 20 words at most, with its full stop, in words alone.",
    ),
    "next self": (
        _page("to: index.md", "to: other.md"),
        "docs/other.md:11: the page leads to itself. Name another one.",
    ),
    "related self": (
        _page(RELATED, "related: [other.md, about/index.md]"),
        "docs/other.md:13: the page leads to itself. Name another one.",
    ),
    "related no md": (
        _page(RELATED, "related: [index, about/index.md]"),
        "docs/other.md:13: related: 0: 'index' is not allowed here. Its form is \\.md\\Z.",
    ),
    "say empty": (
        _page("say: Read the other page", "say:"),
        "docs/other.md:12: next: 0: say: nothing stands there. Write words alone, on one line.",
    ),
    "merge markers": (
        _text("<<<<<<< HEAD\nWords.\n=======\nMore.\n>>>>>>> main"),
        "docs/other.md:24: an unfinished merge: '<<<<<<< HEAD'. Choose one of the texts, and take these lines out.",
        "docs/other.md:26: an unfinished merge: '======='. Choose one of the texts, and take these lines out.",
        "docs/other.md:28: an unfinished merge: '>>>>>>> main'. Choose one of the texts, and take these lines out.",
    ),
    "merge marker single": (
        _text(">>>>>>> main"),
        "docs/other.md:24: an unfinished merge: '>>>>>>> main'. Choose one of the texts, and take these lines out.",
    ),
    "yaml merge marks": (
        _data("glossary", "- id: rest", "<<<<<<< HEAD\n- id: rest"),
        f"docs/data/glossary.yaml:2: {UNREADABLE} a value holds a colon and a blank. Put the value in quotes.",
    ),
    "fact id lower dup": (
        _data("facts/facts", "id: FACT-2", "id: fact-1"),
        "docs/data/facts/facts.yaml:9: fact-1: the id is used twice. See line 1; the newer of the two gets another.",
    ),
    "fact url no scheme": (
        _data("facts/facts", "url: https://example.org/2", "url: example.org/2"),
        "docs/data/facts/facts.yaml:5: FACT-1: url: 'example.org/2' is not allowed here. An address that begins with https://.",
    ),
    "fact grade quoted": (
        _data("facts/facts", "grade: A", "grade: a"),
        "docs/data/facts/facts.yaml:7: FACT-1: grade: 'a' is not a known value. Known: A, B, C.",
    ),
    "year words": (
        _data("studies", "year: 2024", "year: '2024'"),
        "docs/data/studies.yaml:8: sample-2024: year: '2024' is not a whole number or null. Write a whole number or null.",
    ),
    "year future": (
        _data("studies", "year: 2024", "year: 3024"),
        "docs/data/studies.yaml:8: sample-2024: year: 3024 is not allowed here. At most 2100.",
    ),
    "participants neg": (
        _data("studies", "participants: 40", "participants: -40"),
        "docs/data/studies.yaml:19: sample-2024: participants: -40 is not allowed here. At least 0.",
    ),
    "doi url": (
        _data("studies", "doi: 10.1000/1", "doi: https://doi.org/10.1000/1"),
        "docs/data/studies.yaml:13: sample-2024: doi: 'https://doi.org/10.1000/1' is not allowed here. Its form is ^10\\..",
    ),
    "emergency number int": (
        _data("numbers", "emergency: '999'", "emergency: 999"),
        "docs/data/numbers.yaml:3: countries: 0: emergency: 999 is not words. Three digits in quotes.",
    ),
    "markdown link js in data": (
        _data(
            "glossary", "meaning: Doing nothing for a while.", "meaning: 'Doing [x](javascript:alert(1)) for a while.'"
        ),
        "docs/data/glossary.yaml:6: '[x](javascript:alert(1))' in data. Write words; pages are made of them.",
    ),
    "data raw link": (
        _data("glossary", "meaning: Doing nothing for a while.", "meaning: 'Doing [x](gone.md) for a while.'"),
        "docs/data/glossary.yaml:6: '[x](gone.md)' in data. Write words; pages are made of them.",
    ),
    "data raw fence": (
        _data("glossary", "meaning: Doing nothing for a while.", "meaning: 'Doing ``` nothing [^FACT-1] for a while.'"),
        "docs/data/glossary.yaml:6: '```' in data. Write words; pages are made of them.",
    ),
    "data attr": (
        _data("glossary", "meaning: Doing nothing for a while.", "meaning: 'Doing *x*{onclick=a} for a while.'"),
        "docs/data/glossary.yaml:6: '{onclick=a' in data. Write words; pages are made of them.",
    ),
    "data image": (
        _data("rules", "why: It may be a clot.", "why: 'It may ![x](https://x.example/a.png) be a clot.'"),
        "docs/data/rules.yaml:11: '![x](https://x.example/a.png)' in data. Write words; pages are made of them.",
    ),
    "data link elsewhere": (
        _data("rules", "why: It may be a clot.", "why: 'It may [x](//x.example/a) be.'"),
        "docs/data/rules.yaml:11: '[x](//x.example/a)' in data. Write words; pages are made of them.",
    ),
    "class trick": (
        _text("Words.\n{: .md-overlay #__drawer }"),
        "docs/other.md:25: the class 'md-overlay' is one of the theme. Use a class of our own.",
        "docs/other.md:25: the id '__drawer' is that of a part of every page. Choose another.",
    ),
    "id theme": (
        _text("Words.\n{: #__drawer }"),
        "docs/other.md:25: the id '__drawer' is that of a part of every page. Choose another.",
    ),
    "dialog details open": (
        _text("<details open markdown>\n<summary>x</summary>\ny\n</details>"),
        f"docs/other.md:24: the attribute 'open' may not stand in a page. {ATTRIBUTES}",
    ),
    "summary alone": (
        _text("<summary>x</summary>"),
        "docs/other.md:24: <summary> stands alone. Put it into <details>.",
    ),
    "details nested box": (
        _text('<details markdown>\n<summary>x</summary>\n\n!!! dont "Do not"\n\n    - do not rub\n\n</details>'),
        "docs/other.md:27: 'dont' stands in the fold ''. Move it to a part that is open.",
    ),
    "span unclosed para": (
        _text('Words <span class="a">more.\n\nNext.'),
        "docs/other.md:24: <span> is not closed. Close each tag once, in the order of opening.",
    ),
    "entity js": (
        _text("[x](jav&#x61;script:alert(1))"),
        "docs/other.md:15: 'javascript:alert(1)' is no address of a page. Use https: or mailto:.",
    ),
    "data url": (
        _text("[x](data:text/html,hi)"),
        "docs/other.md:24: 'data:text/html,hi' is no address of a page. Use https: or mailto:.",
    ),
    "vbscript": (
        _text("[x](vbscript:x)"),
        "docs/other.md:24: 'vbscript:x' is no address of a page. Use https: or mailto:.",
    ),
    "protocol relative": (
        _text("[x](//evil.example/)"),
        "docs/other.md:24: '//evil.example/' works on no host. Lead to a page's .md file, or begin with https://.",
    ),
    "backslash host": (
        _text("[x](\\\\evil.example/)"),
        "docs/other.md:24: '\\evil.example/' works on no host. Lead to a page's .md file, or begin with https://.",
    ),
    "tel bad": (_text("[x](tel:999)"), "docs/other.md:24: 'tel:999' is no address of a page. Use https: or mailto:."),
    "sms": (_text("[x](sms:999)"), "docs/other.md:24: 'sms:999' is no address of a page. Use https: or mailto:."),
    "file url": (
        _text("[x](file:///etc/passwd)"),
        "docs/other.md:24: 'file:///etc/passwd' is no address of a page. Use https: or mailto:.",
    ),
    "template jinja": (
        _text("{{ config }} {% raw %}"),
        "docs/other.md:24: '{%' stands on the built page as it was typed. Write words; nothing is filled in here.",
        "docs/other.md:24: '{{' stands on the built page as it was typed. Write words; nothing is filled in here.",
    ),
    "def list attr": (
        _text("A\n:   B {onclick=x}"),
        f"docs/other.md:25: the attribute 'onclick' may not stand in a page. {ATTRIBUTES}",
    ),
    "hr attr": (
        _text("---\n{: onclick=x }"),
        f"docs/other.md:25: the attribute 'onclick' may not stand in a page. {ATTRIBUTES}",
    ),
    "html comment conditional": (
        _text("<!--[if IE]> x <![endif]-->"),
        "docs/other.md:24: not a marker: <!--[if IE]> x <![endif]--> Write <!-- show: name arguments -->.",
    ),
    "svg empty": (
        _file("assets/pictures/line.svg", b""),
        "docs/assets/pictures/line.svg:1: not readable as XML: no element found. Mend the markup.",
    ),
    "png fake": (
        _file("assets/share/site2.png", b"<script>"),
        "docs/assets/share/site2.png: it is no picture of the kind PNG. Save it as PNG.",
    ),
    "css import": (
        _file("assets/stylesheets/x.css", b"@import url(https://x.example/);"),
        "docs/assets/stylesheets/x.css:1: '@import' asks another file or site. List sheets in mkdocs.yml.",
    ),
    # What the random inputs found
    "id of nothing": (
        _data("subjects", "- id: falls", "- id:"),
        "docs/data/subjects.yaml:1: 0: id: nothing stands there. Write words.",
    ),
    "source in the list of changes": (
        _changes("- More pages.", "- More pages.[^x]"),
        "CHANGELOG.md:5: a marker, a citation or attributes in the list of changes. Write words and links alone.",
    ),
    "id in the list of changes": (
        _changes("- More pages.", "- *More*{#what-is-known} pages."),
        "CHANGELOG.md:5: a marker, a citation or attributes in the list of changes. Write words and links alone.",
    ),
    "claim twice": (
        _text("<!-- show: claim-lines pain -->\n\n<!-- show: claim-lines pain -->"),
        "docs/other.md:24: its markers give the id 'claim-pain' twice. Show each thing once on a page.",
    ),
    # What an attack tried
    "rtl mark in id": (
        _text("## Words { #wo\u200erds }\n\nX."),
        "docs/other.md:24: a sign that nobody sees (U+200E). Take it out, or type the words anew.",
    ),
    "homoglyph in page link": (
        _text("[Go](indеx.md)"),
        "docs/other.md:24: a letter of another script, or a part of one: 'е'. Type the word anew, in one script.",
        "docs/other.md:24: there is no page 'indеx.md'. Did you mean 'index.md' or 'about/index.md' or 'take-away/index.md'?",
    ),
    "homoglyph in key": (
        _page("kind: safety", "kіnd: safety"),
        "docs/other.md:5: unknown key 'kіnd'. Did you mean 'kind'?",
    ),
    "homoglyph in id citation": (
        _text("Words.[^FАCT-1]"),
        "docs/other.md:24: a letter of another script, or a part of one: 'А'. Type the word anew, in one script.",
        "docs/other.md:24: unknown source 'FАCT-1'. Did you mean 'FACT-1' or 'FACT-2'?",
    ),
    "fullwidth url": (
        _text("[Go](ｈttps://example.org/)"),
        "docs/other.md:24: a letter of another script, or a part of one: 'ｈ'. Type the word anew, in one script.",
        "docs/other.md:24: there is no page 'ｈttps:/example.org'. Known: a-z.md, about/accessibility.md, about/index.md, about/privacy.md, evidence/studies.md, index.md, other.md, safety/abuse.md, safety/crisis.md, safety/today.md, safety/urgent-help.md, take-away/index.md.",
    ),
    "url newline": (
        _text("[Go](https://example.org/\na)"),
        "docs/other.md:15: the address 'https://example.org/\na' holds a space. Write %20 for it, or take it out.",
    ),
    "url with quotes": (
        _text('[Go](https://example.org/" onclick=x)'),
        "docs/other.md:24: the address 'https://example.org/\" onclick=x' holds a space. Write %20 for it, or take it out.",
    ),
    "angle url spaces": (
        _text("[Go](<https://example.org/a b>)"),
        "docs/other.md:24: the address 'https://example.org/a b' holds a space. Write %20 for it, or take it out.",
    ),
    "autolink script upper": (
        _text("<JAVASCRIPT:alert(1)>"),
        f"docs/other.md:24: <javascript:alert(1)> may not stand in a page. {TAGS}",
    ),
    "port": (
        _text("[Go](https://example.org:99999/)"),
        "docs/other.md:24: 'https://example.org:99999/' names no host. Write the whole address, https://host/page.",
    ),
    "integer host": (
        _text("[Go](https://2130706433/)"),
        "docs/other.md:24: 'https://2130706433/' names no host. Write the whole address, https://host/page.",
    ),
    "localhost": (
        _text("[Go](https://localhost/)"),
        "docs/other.md:24: 'https://localhost/' names no host. Write the whole address, https://host/page.",
    ),
    "user colon pass": (
        _text("[Go](https://a:b@example.org/)"),
        "docs/other.md:24: 'https://a:b@example.org/' has a name before its host. Leave out what stands before the @.",
    ),
    "percent host": (
        _text("[Go](https://ex%61mple.org/)"),
        "docs/other.md:24: 'https://ex%61mple.org/' has letters in its host that look like others. Type it with a to z.",
    ),
    "shortener sub": (
        _text("[Go](https://www.bit.ly/x)"),
        "docs/other.md:24: 'https://www.bit.ly/x' hides where it leads. Give the address that it leads to.",
    ),
    "open redirect": (
        _text("[Go](https://www.google.com/url?q=https://x.example/)"),
        "docs/other.md:24: a bare address: 'https://x.example'. Write a link in the line, [words](page.md) or [words](https://...); the build lists the sources.",
    ),
    "amp tracker": (
        _text("[Go](https://example.org/?a=1&amp;utm_source=x)"),
        "docs/other.md:24: 'https://example.org/?a=1&utm_source=x' tracks readers by 'utm_source'. Leave that part out.",
    ),
    "gclid upper": (
        _text("[Go](https://example.org/?GCLID=x)"),
        "docs/other.md:24: 'https://example.org/?GCLID=x' tracks readers by 'GCLID'. Leave that part out.",
    ),
    "nested md html": (
        _text('<div markdown>\n<div markdown="0"><b onclick=x>y</b></div>\n</div>'),
        f"docs/other.md:25: <b> may not stand in a page. {TAGS}",
    ),
    "div in p": (
        _text("Words <div>more</div> words"),
        "docs/other.md:24: <div> stands in a line of words. Put it on lines of its own.",
    ),
    "p in p": (
        _text("<p>a<p>b</p></p>"),
        "docs/other.md:24: <p> stands in a line of words. Put it on lines of its own.",
    ),
    "dup attr": (
        _text('<p class="a" class="b" onclick="x">y</p>'),
        f"docs/other.md:24: the attribute 'onclick' may not stand in a page. {ATTRIBUTES}",
    ),
    "attr newline": (
        _text('<p\nclass="a">x</p>'),
        "docs/other.md:24: <p does not end on its line. Write the tag on one line.",
    ),
    "attr slash": (
        _text("<p/onclick=x>y</p>"),
        f"docs/other.md:24: the attribute 'onclick' may not stand in a page. {ATTRIBUTES}",
    ),
    "svg uppercase": (_text("<SVG ONLOAD=x>"), f"docs/other.md:24: <svg> may not stand in a page. {TAGS}"),
    "null in tag": (
        _text("<scr\x00ipt>x</script>"),
        "docs/other.md:24: a control sign (U+0000). Take it out, or type the words anew.",
    ),
    "custom element": (_text("<x-a onclick=x>y</x-a>"), f"docs/other.md:24: <x-a> may not stand in a page. {TAGS}"),
    "comment close trick": (
        _text("<!-- show: rule clot --!><script>x</script>"),
        "docs/other.md:24: not a marker: <!-- show: rule clot --!><script>x</script> Write <!-- show: name arguments -->.",
    ),
    "marker caption html": (
        _page("| A line.", "| A <script>x</script> line."),
        "docs/other.md:24: picture: the caption 'A <script>x</script> line.' holds markup. Write words alone.",
    ),
    "marker caption md": (
        _page("| A line.", "| A [x](javascript:1) line."),
        "docs/other.md:24: picture: the caption 'A [x](javascript:1) line.' holds markup. Write words alone.",
    ),
    "attr list on box": (
        _text('!!! note "a" {onclick=x}\n\n    b'),
        f"docs/other.md:24: the attribute 'onclick' may not stand in a page. {ATTRIBUTES}",
    ),
    "box title html": (
        _text('!!! note "<img src=x onerror=y>"\n\n    b'),
        "docs/other.md:24: a picture in HTML: <img src=x onerror=y> Use <!-- show: picture name | Caption. -->, which gives it words, caption and size.",
    ),
    "box title md": (
        _text('!!! note "[x](javascript:1)"\n\n    b'),
        "docs/other.md:24: 'javascript:1' is no address of a page. Use https: or mailto:.",
    ),
    "heading html": (
        _text("## A <img src=x> { #a-b }\n\nx"),
        "docs/other.md:24: a picture in HTML: <img src=x> Use <!-- show: picture name | Caption. -->, which gives it words, caption and size.",
    ),
    "heading attr": (
        _text("## A { #a-b onclick=x }\n\nx"),
        f"docs/other.md:24: the attribute 'onclick' may not stand in a page. {ATTRIBUTES}",
    ),
    "heading data attr": (
        _text('## A { #a-b data-x="1" }\n\nx'),
        f"docs/other.md:24: the attribute 'data-x' may not stand in a page. {ATTRIBUTES}",
    ),
    "abbr attr md": (
        _text('<abbr title="x" onmouseover=y>z</abbr>'),
        f"docs/other.md:24: the attribute 'onmouseover' may not stand in a page. {ATTRIBUTES}",
    ),
    "id empty": (
        _text('<span id="">z</span>'),
        "docs/other.md:15: the id '' is that of a part of every page. Choose another.",
    ),
    "id spaces": (
        _text('<span id="a b">z</span>'),
        "docs/other.md:24: the id 'a b' is that of a part of every page. Choose another.",
    ),
    "id upper": (
        _text('<span id="Ab">z</span>'),
        "docs/other.md:24: the id 'Ab' is that of a part of every page. Choose another.",
    ),
    "frontmatter multi-line title": (
        _page("title: The other page", "title: |\n  The other\n  page"),
        "docs/other.md:2: title: 'The other\\npage\\n' is not allowed here. Write words alone, of 3 to 65 letters and signs, on one line.",
    ),
    "frontmatter folded": (
        _page("message: This page says one thing.", "message: >\n  This page says one thing."),
        "docs/other.md:4: message: 'This page says one thing.\\n' is not allowed here. Write one full sentence of 20 words at most, with its full stop, in words alone.",
    ),
    "keyword html": (
        _page("[sample of The other page]", "['<script>']"),
        "docs/other.md:9: keywords: 0: '<script>' is not allowed here. Its form is ^[^<>]*\\Z.",
    ),
    "tag null": (
        _page("tags: [Evidence]", "tags: [~]"),
        "docs/other.md:8: tags: 0: nothing stands there. Write words.",
    ),
    "next anchors": (
        _page("to: index.md", "to: index.md#"),
        "docs/other.md:11: next: 0: to: 'index.md#' is not allowed here. Its form is \\.md(#[a-z0-9-]+)?\\Z.",
    ),
    "hide unknown": (
        _page("kind: safety", "kind: safety\nhide: [all]"),
        "docs/other.md:6: hide: 0: 'all' is not a known value. Known: footer, navigation, path, tags, toc.",
    ),
    "speaks null": (
        _page("kind: safety", "kind: safety\nspeaks_of:"),
        "docs/other.md:6: speaks_of: nothing stands there. What the page speaks of, by the ids of subjects.yaml; its emergencies follow from that.",
    ),
    "yaml merge key": (
        _page("title: The other page", "title: The other page\n<<: {kind: x}"),
        "docs/other.md:3: unknown key '<<'. Known: description, hide, keywords, kind, message, next, next_review, practical, related, reviewed, speaks_of, tags, title.",
    ),
    "yaml directive": (
        _file("data/sheets.yaml", b"%YAML 9.9\n---\n- a\n"),
        f"docs/data/sheets.yaml:1: {UNREADABLE} the line does not fit the lines above. Set it in as far as its sisters, and close quotes and brackets above it.",
    ),
    "yaml words": (
        _file("data/sheets.yaml", b"words\n"),
        "docs/data/sheets.yaml:1: 'words' is not a list. Write a list.",
    ),
    "yaml number": (_file("data/sheets.yaml", b"42\n"), "docs/data/sheets.yaml:1: 42 is not a list. Write a list."),
    "yaml comment only": (
        _file("data/sheets.yaml", b"# nothing\n"),
        "docs/data/sheets.yaml:1: nothing stands there. Write a list.",
    ),
    "yaml bool key": (
        _file("data/sheets.yaml", b"- yes: no\n"),
        "docs/data/sheets.yaml:1: 0: unknown key 'yes'. Known: ask, id, part, sheet, words.",
    ),
    "yaml colon url": (
        _data("facts/facts", "source: A charity, 2020", "source: A charity: Heat"),
        f"docs/data/facts/facts.yaml:4: {UNREADABLE} a value holds a colon and a blank. Put the value in quotes.",
    ),
    "fact url data in https": (
        _data("facts/facts", "url: https://example.org/2", 'url: https://example.org/"><script>'),
        "docs/data/facts/facts.yaml:5: '<script' in data. Write words; pages are made of them.",
    ),
    "fact id slash": (
        _data("facts/facts", "id: FACT-1", "id: FACT/1"),
        "docs/data/facts/facts.yaml:1: 0: id: 'FACT/1' is not allowed here. Its form is ^[A-Za-z0-9-]+\\Z.",
    ),
    "fact id space": (
        _data("facts/facts", "id: FACT-1", "id: FACT 1"),
        "docs/data/facts/facts.yaml:1: 0: id: 'FACT 1' is not allowed here. Its form is ^[A-Za-z0-9-]+\\Z.",
    ),
    "study id upper": (
        _data("studies", "id: sample-2024", "id: Sample-2024"),
        "docs/data/studies.yaml:1: Sample-2024: id: 'Sample-2024' is not allowed here. Lower case letters, numbers and hyphens.",
    ),
    "study author html": (
        _data("studies", "- Sample A", "- <b>Sample A</b>"),
        "docs/data/studies.yaml:6: '<b' in data. Write words; pages are made of them.",
    ),
    "study title brackets": (
        _data("studies", "title: A sample trial", "title: A sample [trial](x)"),
        "docs/data/studies.yaml:4: '[trial](x)' in data. Write words; pages are made of them.",
    ),
    "claim page up": (
        _data("claims", "page: index.md", "page: ../index.md"),
        "docs/data/claims.yaml:3: pain: page: there is no page '../index.md'. Did you mean 'index.md' or 'about/index.md' or 'take-away/index.md'?",
    ),
    "claim anchor": (
        _data("claims", "page: index.md", "page: index.md\n  anchor: '\"><script>'"),
        "docs/data/claims.yaml:4: '<script' in data. Write words; pages are made of them.",
    ),
    "rule page nothing": (
        _data("rules", "page: other.md#what-is-known", "page: other.md"),
        "docs/data/rules.yaml:15: clot: page: 'other.md' is not allowed here. The page and heading where the rule stands.",
    ),
    "a-z twice": (
        _file("data/a-z.yaml", b"- {words: A, to: other.md}\n"),
        "docs/data/a-z.yaml:1: 0: words: 'A' has 1 characters. It needs at least 2.",
    ),
    "term empty forms": (
        _data("glossary", "forms:\n  - rests\n  - rest", "forms: []"),
        "docs/data/glossary.yaml:3: rest: forms: the list has 0 entries. It needs at least 1.",
    ),
    "question page missing": (
        _file("data/questions.yaml", b"- {number: 1, question: Is it so?, page: gone.md, anchor: x}\n"),
        "docs/data/questions.yaml:1: there is no page 'gone.md'. Did you mean 'other.md' or 'index.md' or 'about/index.md'?",
    ),
    "question anchor missing": (
        _file("data/questions.yaml", b"- {number: 1, question: Is it so?, page: other.md, anchor: gone}\n"),
        "docs/data/questions.yaml:1: there is no place '#gone' on other.md. Known: line-desc, line-title, picture-line, related-pages, what-is-known, what-to-do-next, what-to-tell-the-therapist.",
    ),
    "question twice": (
        _file(
            "data/questions.yaml",
            b"- {number: 1, question: Is it so?, page: other.md, anchor: what-is-known}\n- {number: 1, question: Is it not?, page: other.md, anchor: what-is-known}\n",
        ),
        "docs/data/questions.yaml:2: '1' is there twice. See line 1.",
    ),
    "ways page missing": (
        _file("data/ways.yaml", b"- {to: gone.md, ways: [abc]}\n"),
        "docs/data/ways.yaml:1: there is no page 'gone.md'. Did you mean 'other.md' or 'index.md' or 'about/index.md'?",
    ),
    "medicine facts unknown": (
        _file(
            "data/medicines.yaml",
            b"- {id: a, names: [ab], class: a, to: other.md, say: Ask first now., facts: [FACT-9]}\n",
        ),
        "docs/data/medicines.yaml:1: a: unknown source 'FACT-9'. Did you mean 'FACT-2' or 'FACT-1'?",
    ),
    "read marks wrong": (
        _file("data/read-facts.yaml", b"FACT-1: nonsense\n"),
        "docs/data/read-facts.yaml:1: FACT-1: 'nonsense' is not allowed here. A mark in quotes, as make facts READ=... writes it.",
    ),
    "changelog no heading": (
        _file("../CHANGELOG.md", b"words\n"),
        "CHANGELOG.md:1: there is no entry. Begin one with ## 22 November 2026 { #a-fixed-id }.",
    ),
    "changelog empty": (
        _file("../CHANGELOG.md", b""),
        "CHANGELOG.md:1: there is no entry. Begin one with ## 22 November 2026 { #a-fixed-id }.",
    ),
    "changelog js link": (
        _changes("- More pages.", "- [x](javascript:alert(1))"),
        "CHANGELOG.md:5: there is no page 'javascript:alert(1'. Known: docs/a-z.md, docs/about/accessibility.md, docs/about/index.md, docs/about/privacy.md, docs/evidence/studies.md, docs/index.md, docs/other.md, docs/safety/abuse.md, docs/safety/crisis.md, docs/safety/today.md, docs/safety/urgent-help.md, docs/take-away/index.md.",
    ),
    "changelog http link": (
        _changes("- More pages.", "- [x](http://example.org/)"),
        "CHANGELOG.md:5: 'http://example.org/' is not secret on its way. Write https://.",
    ),
    "changelog table": (
        _changes("- More pages.", "- | a |"),
        "CHANGELOG.md:5: '| a |' stands on the built page as it was typed. Part the head of a table from its rows by a line |---|---| of as many parts.",
    ),
    "changelog abs": (
        _changes("- More pages.", "- [x](/etc/passwd)"),
        "CHANGELOG.md:5: there is no page '/etc/passwd'. Known: docs/a-z.md, docs/about/accessibility.md, docs/about/index.md, docs/about/privacy.md, docs/evidence/studies.md, docs/index.md, docs/other.md, docs/safety/abuse.md, docs/safety/crisis.md, docs/safety/today.md, docs/safety/urgent-help.md, docs/take-away/index.md.",
    ),
    "data sub": (_file("data/x/y.yaml", b"- a\n"), f"docs/data/x/y.yaml: {ONLY}"),
    "data unknown yaml": (
        _file("data/unknown.yaml", b"- a\n"),
        "docs/data/unknown.yaml: nothing reads it. Take it out, or add its schema and read it in library.py.",
    ),
    "data yml": (_file("data/x.yml", b"- a\n"), f"docs/data/x.yml: {ONLY}"),
    "png svg": (
        _file("assets/icons/a.svg", b"<svg onload='x'/>"),
        "docs/assets/icons/a.svg: it could run or lead elsewhere. A drawing holds all that it shows.",
    ),
    "js map": (_file("assets/javascripts/x.js.map", b"{}"), f"docs/assets/javascripts/x.js.map: {ONLY}"),
    "template file": (_file("templates/x.html"), f"docs/templates/x.html: {ONLY}"),
    "robots": (_file("robots.txt"), f"docs/robots.txt: {ONLY}"),
    "sitemap": (_file("sitemap.xml"), f"docs/sitemap.xml: {ONLY}"),
    "index html": (_file("index.html"), f"docs/index.html: {ONLY}"),
    "sw changed": (
        _file("service-worker.js", b"\xff\xfe"),
        "docs/service-worker.js:1: a letter is not in UTF-8. Save the file as UTF-8.",
    ),
}


@pytest.mark.parametrize("name", KINDS)
def test_it_ends_in_one_line_with_its_remedy(fixture_site, name):
    change, *said = KINDS[name]
    fixture_site.write_content()
    change(fixture_site)
    assert [str(fault) for fault in check_content(fixture_site.docs, ["Evidence"])] == said


def test_one_run_lists_the_faults_of_all_files(fixture_site):
    fixture_site.write_content()
    for change in (
        _data("glossary", "id: rest", "id: [a, b"),
        _data("facts/facts", "grade: A", "grade: D"),
        _page("kind: safety", "kind: !!int abc"),
        _text("<script>1</script>"),
        _file("notes.txt"),
        _changes("## 22 November 2026", "## 31 February 2026"),
        _file("assets/pictures/line.svg", b"<svg"),
    ):
        change(fixture_site)
    files = [fault.file for fault in check_content(fixture_site.docs, ["Evidence"])]
    assert files == [
        "CHANGELOG.md",
        "docs/assets/pictures/line.svg",
        "docs/data/facts/facts.yaml",
        "docs/data/glossary.yaml",
        "docs/notes.txt",
        "docs/other.md",
        "docs/other.md",
    ]


def test_a_check_that_stumbles_hides_no_fault(fixture_site, monkeypatch):
    fixture_site.write_content()
    _file("notes.txt")(fixture_site)
    monkeypatch.setattr(gate, "check_boxes", lambda _page: body.check_boxes(None))
    said = [str(fault) for fault in check_content(fixture_site.docs, ["Evidence"])]
    assert f"docs/notes.txt: {ONLY}" in said and len(said) == 1 + len(fixture_site.pages)
    assert any("docs/other.md:1: <lambda> stumbles over it: AttributeError" in words for words in said)


def test_of_very_many_faults_of_a_file_the_rest_is_counted(fixture_site):
    fixture_site.write_content()
    _text("Go 911.\n" * 200)(fixture_site)
    faults = check_content(fixture_site.docs, ["Evidence"])
    assert len(faults) == 51 and "there are 200 faults" in str(faults[-1])


def test_it_speaks_in_a_terminal_of_few_letters(fixture_site):
    fixture_site.write()
    _text("[Go](≥.md)")(fixture_site)
    done = subprocess.run(
        [sys.executable, "overrides/hooks/run.py", "check"],
        cwd=fixture_site.folder,
        env={**os.environ, "PYTHONIOENCODING": "cp1252", "LC_ALL": "C", "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 1 and rb"docs/other.md:24: there is no page '\u2265.md'." in done.stdout, done.stderr


def test_a_page_is_read_as_the_build_reads_it():
    config = load_config(str(ROOT / "mkdocs.yml"))
    assert sorted(EXTENSIONS) == sorted(set(config.markdown_extensions) - {"fenced_code"})
    said = {
        name: {key: value for key, value in config.mdx_configs[name].items() if key != "title"}
        for name in config.mdx_configs
    }
    assert {name: value for name, value in said.items() if value} == SETTINGS
