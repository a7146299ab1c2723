"""Broken front matter, and what belongs to the page as a whole.

Each is one line: file, line, what is wrong, how to mend it. These inputs once ended a check in a traceback, or passed it.
"""

import pytest

from broken_inputs import NEXT, RELATED, UNREADABLE, changed, file, link, page, said_of

KINDS = {
    "Latin-1 in a page": (
        file("bad.md", b"---\ntitle: caf\xe9\n---\n"),
        "docs/bad.md:2: a letter is not in UTF-8. Save the file as UTF-8.",
    ),
    "UTF-16 page": (
        file("bad.md", b"\xff\xfe-\x00-\x00-\x00\n\x00t\x00i\x00t\x00l\x00e\x00:\x00 \x00a\x00\n\x00"),
        "docs/bad.md:1: a letter is not in UTF-8. Save the file as UTF-8.",
    ),
    "lone surrogate as an escape": (
        page("title: The other page", 'title: "The other \\ud800 page"'),
        f"docs/other.md:2: {UNREADABLE} a backslash stands in double quotes. Use single quotes.",
    ),
    "next empty": (page(NEXT, "next:"), "docs/other.md:10: next: nothing stands there. Write a list."),
    "next is words": (page(NEXT, "next: text"), "docs/other.md:10: next: 'text' is not a list. Write a list."),
    "page for to": (
        page("- to: index.md", "- page: index.md"),
        "docs/other.md:11: next: 0: unknown key 'page'. Known: say, to.",
    ),
    "related null": (
        page(RELATED, "related: [null]"),
        "docs/other.md:13: related: 0: nothing stands there. Write words.",
    ),
    "related a mapping": (
        page(RELATED, "related: {a: b}"),
        "docs/other.md:13: related: {'a': 'b'} is not a list. Write a list.",
    ),
    "front matter a list": (
        file("bad.md", b"---\n- a\n---\nx\n"),
        "docs/bad.md:2: ['a'] is not keys with their values. Write keys with their values.",
    ),
    "front matter words": (
        file("bad.md", b"---\nwords\n---\nx\n"),
        "docs/bad.md:1: 'words' is not keys with their values. Write keys with their values.",
    ),
    "practical empty": (
        page(RELATED, RELATED + "\npractical:"),
        "docs/other.md:14: practical: nothing stands there. Write keys with their values.",
    ),
    "practical without who": (
        page(
            RELATED,
            RELATED
            + "\npractical: {time: One hour, undressing: None, position: Any, heat: None, oils: None, cost: Little}",
        ),
        "docs/other.md:14: practical: 'who' is missing. Add it; CONTRIBUTING.md says what it holds.",
    ),
    "quote left open": (
        page("message: This page says one thing.", 'message: "This page says one thing.'),
        f"docs/other.md:4: {UNREADABLE} a quote opens here and does not close. Close it at the end of the value.",
    ),
    "mapping as value": (
        page("title: The other page", "title: {{ pain }}"),
        "docs/other.md:2: a key is no word. Put the whole value in quotes; in { } and [ ] write plain words.",
    ),
    "mapping as key": (
        page("title: The other page", "{a: b}: c"),
        "docs/other.md:2: a key is no word. Put the whole value in quotes; in { } and [ ] write plain words.",
    ),
    "list as key": (
        page("title: The other page", "? [a]"),
        "docs/other.md:2: a key is no word. Put the whole value in quotes; in { } and [ ] write plain words.",
    ),
    "tag int": (
        page("kind: safety", "kind: !!int abc"),
        "docs/other.md:5: the tag '!!int'. Take it out; write the value alone, in quotes if it is words.",
    ),
    "tag timestamp": (
        page("kind: safety", "kind: !!timestamp 2"),
        "docs/other.md:5: the tag '!!timestamp'. Take it out; write the value alone, in quotes if it is words.",
    ),
    "alias of nothing": (
        page("kind: safety", "kind: *safety"),
        "docs/other.md:5: nothing has the name 'safety'. Put a value that begins with * in quotes.",
    ),
    "50,000 comments": (
        file("big.md", b"<!--\n" * 50_000),
        "docs/big.md: it has 250000 bytes. 100000 at most; divide it.",
    ),
    "editor's lock": (
        link(".#pain.md", "nowhere"),
        "docs/.#pain.md: this is no plain file. Put the file itself there, or take it out.",
    ),
    "right-to-left override in a title": (
        page("title: The other page", "title: The other\u202e page"),
        "docs/other.md:2: a sign that nobody sees (U+202E). Take it out, or type the words anew.",
    ),
    "zero width in a title": (
        page("title: The other page", "title: The oth\u200ber page"),
        "docs/other.md:2: a sign that nobody sees (U+200B). Take it out, or type the words anew.",
    ),
    "zero width escape": (
        page("title: The other page", 'title: "The other\\u200b page"'),
        "docs/other.md:2: a sign that nobody sees (U+200B). Take it out, or type the words anew.",
    ),
    "digits of another script": (
        page("reviewed: 2026-11-22", "reviewed: ２０２６-11-22"),
        "docs/other.md:6: a digit of another script (U+FF10, U+FF12, U+FF16). Take it out, or type the words anew.",
    ),
    "date with a line break": (
        page("reviewed: 2026-11-22", 'reviewed: "2026-11-22\\n"'),
        "docs/other.md:6: reviewed: '2026-11-22\\n' is no day of the calendar. Write it as 2026-11-22.",
    ),
    "week of a year": (
        page("reviewed: 2026-11-22", "reviewed: 2026-W47-7"),
        "docs/other.md:6: reviewed: '2026-W47-7' is no day of the calendar. Write it as 2026-11-22.",
    ),
    "next review far off": (
        page("next_review: 2027-11-22", "next_review: 9999-11-22"),
        "docs/other.md:7: next_review: 9999-11-22 is far off. Write a day a year on.",
    ),
    "reviewed on a day to come": (
        page("reviewed: 2026-11-22\nnext_review: 2027-11-22", "reviewed: 2526-11-22\nnext_review: 2527-11-22"),
        "docs/other.md:6: reviewed: '2526-11-22' is a day to come, or long gone. Write the day on which it was read.",
    ),
    "excluded from search": (
        page("kind: safety", "kind: safety\nsearch: {exclude: true}"),
        "docs/other.md:6: unknown key 'search'. Known: aim, description, hide, keywords, kind, message, next, next_review, practical, related, reviewed, speaks_of, tags, title.",
    ),
    "boosted in search": (
        page("kind: safety", "kind: safety\nsearch: {boost: 1e308}"),
        "docs/other.md:6: unknown key 'search'. Known: aim, description, hide, keywords, kind, message, next, next_review, practical, related, reviewed, speaks_of, tags, title.",
    ),
    "template of its own": (
        page("kind: safety", "kind: safety\ntemplate: x.html"),
        "docs/other.md:6: unknown key 'template'. Known: aim, description, hide, keywords, kind, message, next, next_review, practical, related, reviewed, speaks_of, tags, title.",
    ),
    "related one": (
        page(RELATED, "related: [index.md]"),
        "docs/other.md:13: related: pages are named: 1. Name two to four, chosen by meaning.",
    ),
    "related none": (
        page(RELATED, "related: []"),
        "docs/other.md:13: related: pages are named: 0. Name two to four, chosen by meaning.",
    ),
    "colon in a value": (
        page("message: This page says one thing.", "message: This page: it says one thing."),
        f"docs/other.md:4: {UNREADABLE} a value holds a colon and a blank. Put the value in quotes.",
    ),
    "key without a colon": (
        page("kind: safety", "kind safety"),
        f"docs/other.md:6: {UNREADABLE} a key has no colon. Write 'key: value', or set the line in by two more blanks.",
    ),
    "empty page": (
        file("bad.md", b""),
        "docs/bad.md:1: the page has no front matter. Begin it with ---, the keys that CONTRIBUTING.md names, and ---.",
    ),
    "page without an end of its front matter": (
        file("bad.md", b"---\ntitle: x\n"),
        "docs/bad.md:1: the front matter does not end. Begin it with ---, the keys that CONTRIBUTING.md names, and ---.",
    ),
    "nbsp in key": (
        page("title: The other page", "title:\xa0The other page"),
        "docs/other.md:2: a blank of another kind (U+00A0). Take it out, or type the words anew.",
    ),
    "reviewed us date": (
        page("reviewed: 2026-11-22", "reviewed: 11/22/2026"),
        "docs/other.md:6: reviewed: '11/22/2026' is no day of the calendar. Write it as 2026-11-22.",
    ),
    "reviewed words": (
        page("reviewed: 2026-11-22", "reviewed: 22 November 2026"),
        "docs/other.md:6: reviewed: '22 November 2026' is no day of the calendar. Write it as 2026-11-22.",
    ),
    "reviewed no zero": (
        page("reviewed: 2026-11-22", "reviewed: 2026-1-2"),
        "docs/other.md:6: reviewed: '2026-1-2' is no day of the calendar. Write it as 2026-11-22.",
    ),
    "tags words": (
        page("tags: [Evidence]", "tags: Evidence"),
        "docs/other.md:8: tags: 'Evidence' is not a list. Write a list.",
    ),
    "tags block wrong indent": (
        page("tags: [Evidence]", "tags:\n- Evidence\n  - More"),
        "docs/other.md:8: unknown tag 'Evidence - More'. Did you mean 'Evidence'? mkdocs.yml lists them under tags_allowed.",
    ),
    "tags missing bracket": (
        page("tags: [Evidence]", "tags: [Evidence"),
        f"docs/other.md:9: {UNREADABLE} a [ or {{ does not end. End it with ] or }}, and part its words by commas.",
    ),
    "keywords comma": (
        page("keywords: [sample of The other page]", "keywords: pain, ache"),
        "docs/other.md:9: keywords: 'pain, ache' is not a list. Write a list.",
    ),
    "key capital": (
        page("title: The other page", "Title: The other page"),
        "docs/other.md:2: unknown key 'Title'. Did you mean 'title'?",
    ),
    "key tab": (
        page("title: The other page", "title:\tThe other page"),
        "docs/other.md:2: a tab (U+0009). Write blanks.",
    ),
    "key indented": (
        page("title: The other page", " title: The other page"),
        f"docs/other.md:3: {UNREADABLE} the line does not fit the lines above. Set it in as far as its sisters, and close quotes and brackets above it.",
    ),
    "colon no blank": (
        page("kind: safety", "kind:safety"),
        f"docs/other.md:5: {UNREADABLE} no blank stands after the colon of a key. Write 'key: value'.",
    ),
    "colon without a blank above another key": (
        page("title: The other page", "title:The other page"),
        f"docs/other.md:2: {UNREADABLE} no blank stands after the colon of a key. Write 'key: value'.",
    ),
    "front matter that holds nothing": (
        file("bad.md", b"---\n---\n\nWords.\n"),
        "docs/bad.md:1: nothing stands there. Write keys with their values.",
    ),
    "front matter alone": (
        file("bad.md", b"---\ntitle: Bad\n---\n"),
        "docs/bad.md:1: nothing stands below the front matter. Write there what the page says.",
    ),
    "front matter twice": (
        page("---\n\n!!! short", "---\n\n---\ntitle: The other page\n---\n\n!!! short"),
        "docs/other.md:1: a second front matter stands below the first. Keep one.",
    ),
    "description of one word": (
        page("description: The other page is a page", f"description: {'x' * 60} #"),
        f"docs/other.md:3: description: '{'x' * 56}... is not allowed here. Write words alone, six or more, on one line, without an address.",
    ),
    "address as title": (
        page("title: The other page", "title: See https://example.org/ now"),
        "docs/other.md:2: title: 'See https://example.org/ now' is not allowed here. Write words alone, of 3 to 65 letters and signs, on one line, in small letters after the first, without a full stop.",
    ),
    "front end four": (
        page("---\n\n!!! short", "----\n\n!!! short"),
        "docs/other.md:1: the front matter does not end. Begin it with ---, the keys that CONTRIBUTING.md names, and ---.",
    ),
    "apostrophe": (
        page("message: This page says one thing.", "message: 'This page doesn't say.'"),
        f"docs/other.md:4: {UNREADABLE} an apostrophe ends the words in single quotes. Put them in double quotes.",
    ),
    "hash in value": (
        page("message: This page says one thing.", "message: This page is #1 thing."),
        "docs/other.md:4: message: 'This page is' is not allowed here. Write one full sentence of 20 words at most, with its full stop, in words alone.",
    ),
    "percent": (
        page("title: The other page", "title: %50 of people"),
        f"docs/other.md:2: {UNREADABLE} a value begins with a sign that has a meaning. Put the value in quotes.",
    ),
    "title number": (
        page("title: The other page", "title: 2026"),
        "docs/other.md:2: title: 2026 is not words. Write words alone, of 3 to 65 letters and signs, on one line, in small letters after the first, without a full stop.",
    ),
    "title date": (
        page("title: The other page", "title: 2026-11-22"),
        "docs/other.md:2: title: '2026-11-22' is not allowed here. Write words alone, of 3 to 65 letters and signs, on one line, in small letters after the first, without a full stop.",
    ),
    "title html": (
        page("title: The other page", "title: The <b>other</b> page"),
        "docs/other.md:2: title: 'The <b>other</b> page' is not allowed here. Write words alone, of 3 to 65 letters and signs, on one line, in small letters after the first, without a full stop.",
    ),
    "message html": (
        page("message: This page says one thing.", "message: This <img src=x> page."),
        "docs/other.md:4: message: 'This <img src=x> page.' is not allowed here. Write one full sentence of 20 words at most, with its full stop, in words alone.",
    ),
    "next self": (
        page("to: index.md", "to: other.md"),
        "docs/other.md:11: the page leads to itself. Name another one.",
    ),
    "related self": (
        page(RELATED, "related: [other.md, about/index.md]"),
        "docs/other.md:13: the page leads to itself. Name another one.",
    ),
    "related no md": (
        page(RELATED, "related: [index, about/index.md]"),
        "docs/other.md:13: related: 0: 'index' is not allowed here. Write a page as benefits/pain.md.",
    ),
    "say empty": (
        page("say: Read the other page", "say:"),
        "docs/other.md:12: next: 0: say: nothing stands there. Write words alone, on one line.",
    ),
    "homoglyph in key": (
        page("kind: safety", "kіnd: safety"),
        "docs/other.md:5: unknown key 'kіnd'. Did you mean 'kind'?",
    ),
    "marker caption html": (
        page("| A line.", "| A <script>x</script> line."),
        "docs/other.md:24: picture: the caption 'A <script>x</script> line.' holds markup. Write words alone.",
    ),
    "marker caption md": (
        page("| A line.", "| A [x](javascript:1) line."),
        "docs/other.md:24: picture: the caption 'A [x](javascript:1) line.' holds markup. Write words alone.",
    ),
    "frontmatter multi-line title": (
        page("title: The other page", "title: |\n  The other\n  page"),
        "docs/other.md:2: title: 'The other\\npage\\n' is not allowed here. Write words alone, of 3 to 65 letters and signs, on one line, in small letters after the first, without a full stop.",
    ),
    "frontmatter folded": (
        page("message: This page says one thing.", "message: >\n  This page says one thing."),
        "docs/other.md:4: message: 'This page says one thing.\\n' is not allowed here. Write one full sentence of 20 words at most, with its full stop, in words alone.",
    ),
    "keyword html": (
        page("[sample of The other page]", "['<script>']"),
        "docs/other.md:9: keywords: 0: '<script>' is not allowed here. Write words alone, without blanks around them.",
    ),
    "tag null": (page("tags: [Evidence]", "tags: [~]"), "docs/other.md:8: tags: 0: nothing stands there. Write words."),
    "next anchors": (
        page("to: index.md", "to: index.md#"),
        "docs/other.md:11: next: 0: to: 'index.md#' is not allowed here. Write a page as benefits/pain.md, or a place on it as benefits/pain.md#how-to-try-it.",
    ),
    "hide unknown": (
        lambda small: changed(small.docs / "index.md", "kind: benefit", "kind: benefit\nhide: [all]"),
        "docs/index.md:6: hide: 0: 'all' is not a known value. Known: footer, navigation, path, tags, toc.",
        "docs/index.md:6: hide: the list has 1 entries. It needs at most 0. Take it out: only the home page and pages for an emergency go without.",
    ),
    "speaks null": (
        page("kind: safety", "kind: safety\nspeaks_of:"),
        "docs/other.md:6: speaks_of: nothing stands there. What the page speaks of, by the ids of subjects.yaml; its emergencies follow from that.",
    ),
    "yaml merge key": (
        page("title: The other page", "title: The other page\n<<: {kind: x}"),
        "docs/other.md:3: unknown key '<<'. Known: aim, description, hide, keywords, kind, message, next, next_review, practical, related, reviewed, speaks_of, tags, title.",
    ),
}


@pytest.mark.parametrize("name", KINDS)
def test_it_ends_in_one_line_with_its_remedy(fixture_site, name):
    change, *said = KINDS[name]
    assert said_of(fixture_site, change) == said
