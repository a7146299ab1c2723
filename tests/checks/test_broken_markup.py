"""Markup that readers would see, tables that lose cells, letters that look alike, boxes, classes and files without use.

An attack on the check found that these had been accepted. Each is one line: file, line, what is wrong, how to mend it.
"""

import pytest

from broken_inputs import changed, changes, data, file, page, said_of, text


def drawing(part):
    return lambda small: changed(small.docs / "assets" / "pictures" / "line.svg", "</svg>", f"{part}</svg>")


KINDS = {
    "marker of a list in a sentence": (
        text("Look: <!-- show: claim-lines pain --> there."),
        "docs/other.md:24: claim-lines: it stands beside words or signs. Put it on a line of its own.",
    ),
    "marker of a list in a list": (
        text("- <!-- show: claim-lines pain -->"),
        "docs/other.md:24: claim-lines: it stands beside words or signs. Put it on a line of its own.",
    ),
    "sheet on a second page": (
        lambda small: [
            changed(small.docs / name, "## What is known", "<!-- show: sheet diary -->\n\n## What is known")
            for name in ("index.md", "other.md")
        ],
        "docs/index.md:20: the sheet 'diary' stands on other.md too. Keep one, and lead there from the other.",
    ),
    "ambulance in a fold": (
        text(
            "<details markdown>\n<summary>More words</summary>\n\nCall for an ambulance if you cannot breathe.\n\n</details>"
        ),
        "docs/other.md:27: 'Call for an ambulance' stands in the fold 'More words'. Move it to a part that is open.",
    ),
    "link in a link": (
        text("Go to [the [first](index.md) page](index.md)."),
        "docs/other.md:24: a link in a link: '[the [first](index.md) page]('. Lead to one page: [words](page.md).",
    ),
    "link with a backslash": (
        text("Go to [the first](..\\\\index.md)."),
        "docs/other.md:24: '..\\index.md' works on no host. Lead to a page's .md file, or begin with https://.",
    ),
    "words after the id of a heading": (
        text("### What now { #what-now then }\n\nWords."),
        "docs/other.md:24: the attribute 'then' may not stand in a page. Use a class; let through: class, id, lang, markdown, title.",
    ),
    "div that Markdown does not read": (
        text("<div>\n\n[Go](index.md)\n\n</div>"),
        "docs/other.md:24: <div> leaves what is in it as it was typed. Write <div markdown>.",
    ),
    "attributes that do not close": (
        text("Words { #x"),
        "docs/other.md:24: attributes that are none: '{ #x'. Write { #a-fixed-id } at the end of a heading, or take them out.",
    ),
    "attributes of a stop": (
        text("Words.\n{: ."),
        "docs/other.md:25: attributes that are none: '{: .'. Write { #a-fixed-id } at the end of a heading, or take them out.",
    ),
    "attributes without a sign": (
        text("Words {x} here."),
        "docs/other.md:24: attributes that are none: '{x}'. Write { #a-fixed-id } at the end of a heading, or take them out.",
    ),
    "link without its inner bracket": (
        text("[words(index.md)"),
        "docs/other.md:24: a link without its inner bracket: '[words(index.md)'. Write [words](page.md).",
    ),
    "marker whose caption ends it": (
        text("<!-- show: picture line | a --> b -->"),
        "docs/other.md:24: picture: it stands beside words or signs. Put it on a line of its own.",
    ),
    "marker with one hyphen": (
        text("<!- show: claim-lines pain -->"),
        "docs/other.md:24: a marker that is none, or where none may stand: '<!-'. Write <!-- show: name arguments --> in the text, or on a line of its own.",
    ),
    "marker after a backslash": (
        text("\\<!-- show: claim-lines pain -->"),
        "docs/other.md:24: claim-lines: it stands beside words or signs. Put it on a line of its own.",
    ),
    "marker as code": (
        text("`<!-- show: certainty pain -->`"),
        "docs/other.md:24: a marker that is none, or where none may stand: '`<!--'. Write <!-- show: name arguments --> in the text, or on a line of its own.",
    ),
    "marker in a heading": (
        text("## H <!-- show: certainty pain --> { #h-marker }\n\nWords."),
        "docs/other.md:24: a marker that is none, or where none may stand: '## H <!-- show: certainty pain -->'. Write <!-- show: name arguments --> in the text, or on a line of its own.",
    ),
    "marker in the title of a box": (
        text('!!! note "How <!-- show: certainty pain -->"\n\n    Words.'),
        "docs/other.md:24: a marker that is none, or where none may stand: '!!! note \"How <!-- show: certainty pain -->'. Write <!-- show: name arguments --> in the text, or on a line of its own.",
    ),
    "marker in a link": (
        text("[a <!-- show: certainty pain --> b](index.md)"),
        "docs/other.md:24: a marker that is none, or where none may stand: '[a <!-- show: certainty pain --> b]('. Write <!-- show: name arguments --> in the text, or on a line of its own.",
    ),
    "marker in an attribute": (
        text('<span title="<!-- show: certainty pain -->">x</span>'),
        "docs/other.md:24: a marker that is none, or where none may stand: '=\"<!--'. Write <!-- show: name arguments --> in the text, or on a line of its own.",
    ),
    "citation with a bracket more": (
        text("Words.[^FACT-1]]"),
        "docs/other.md:24: half a citation: '[^FACT-1]]'. Write [^ID], with both brackets, one for each source.",
    ),
    "citation in two brackets": (
        text("Words.[[^FACT-1]"),
        "docs/other.md:24: half a citation: '[[^FACT-1]'. Write [^ID], with both brackets, one for each source.",
    ),
    "citation after a caret": (
        text("Words.^[^FACT-1]"),
        "docs/other.md:24: half a citation: '^[^FACT-1]'. Write [^ID], with both brackets, one for each source.",
    ),
    "citation between carets": (
        text("Words.^FACT-1^"),
        "docs/other.md:24: half a citation: '^FACT-1^'. Write [^ID], with both brackets, one for each source.",
    ),
    "citation with a number": (
        text("Words.[^FACT-1][1]"),
        "docs/other.md:24: half a citation: '[^FACT-1][1]'. Write [^ID], with both brackets, one for each source.",
    ),
    "citation in the title of a box": (
        text('!!! note "Title[^FACT-1]"\n\n    Words.'),
        "docs/other.md:24: a citation that stands after no words: '!!! note \"Title[^FACT-1]'. Write it right after the full stop, as .[^ID]",
    ),
    "list without blanks": (
        text("1.one"),
        "docs/other.md:24: signs that no page reads: '1.one'. Write it in words; begin a line of a list with a blank after its sign.",
    ),
    "code of two signs": (
        text("Some ``words here."),
        "docs/other.md:24: signs that are shown as they are typed: '``'. Take them out.",
    ),
    "remark of a program": (
        text("// Ask Ann"),
        "docs/other.md:24: signs that no page reads: '// Ask Ann'. Write it in words; begin a line of a list with a blank after its sign.",
    ),
    "remark of a style": (
        text("Words /* here."),
        "docs/other.md:24: signs that no page reads: '/*'. Write it in words; begin a line of a list with a blank after its sign.",
    ),
    "three signs of per cent": (
        text("%%% words"),
        "docs/other.md:24: signs that no page reads: '%%% words'. Write it in words; begin a line of a list with a blank after its sign.",
    ),
    "formula": (
        text("Costs $x^2$ here."),
        "docs/other.md:24: signs that no page reads: '$x^2$'. Write it in words; begin a line of a list with a blank after its sign.",
    ),
    "tag with a blank": (
        text("If < script > then."),
        "docs/other.md:24: signs that no page reads: '< script >'. Write it in words; begin a line of a list with a blank after its sign.",
    ),
    "table without outer lines that loses a cell": (
        text("a | b\n--- | ---\none | two | three"),
        "docs/other.md:26: the row of the table has 3 cells, and its head has 2. Write as many; a cell may be empty.",
    ),
    "table with a second line of dashes": (
        text("| a | b |\n|---|---|\n| one | two |\n|---|---|\n| c | d |"),
        "docs/other.md:27: a second line of dashes in a table. Take it out, or begin a table of its own.",
    ),
    "words right below a table": (
        text("| a | b |\n|---|---|\n| one | two |\nwords below"),
        "docs/other.md:27: the line stands right below a table. Put a blank line above it.",
    ),
    "table without rows": (
        text("| a | b |\n|---|---|"),
        "docs/other.md:24: the table has no rows. Write them, or take it out.",
    ),
    "table with an empty head": (
        text("|  |  |\n|---|---|\n| a | b |"),
        "docs/other.md:24: the head of the table has no words, or the same twice. Say in each cell what stands below it.",
    ),
    "table with an empty row": (
        text("| a | b |\n| --- | --- |\n|  |  |"),
        "docs/other.md:26: the row of the table is empty. Fill it, or take it out.",
    ),
    "table with a head twice": (
        text("| a | a |\n|---|---|\n| one | two |"),
        "docs/other.md:24: the head of the table has no words, or the same twice. Say in each cell what stands below it.",
    ),
    "table without dashes": (
        text("| a | b |\n| c | d |\n| e | f |"),
        "docs/other.md:24: the table has no line of dashes below its head. Write |---|---| there, of as many parts.",
    ),
    "table of half a line": (
        text("| words"),
        "docs/other.md:24: the table has no line of dashes below its head. Write |---|---| there, of as many parts.",
    ),
    "unseen sign by its number": (
        text("A word&#8203;with it."),
        "docs/other.md:24: signs that no page reads: '&#8203;'. Write it in words; begin a line of a list with a blank after its sign.",
    ),
    "braille blank": (
        text("A\u2800b."),
        "docs/other.md:24: a letter of another script, or a part of one: '\u2800'. Type the word anew, in one script.",
    ),
    "half hangul": (
        text("A\uffa0b."),
        "docs/other.md:24: a letter of another script, or a part of one: '\uffa0'. Type the word anew, in one script.",
    ),
    "khmer vowel": (
        text("A\u17b4b."),
        "docs/other.md:24: a letter of another script, or a part of one: '\u17b4'. Type the word anew, in one script.",
    ),
    "variation of a letter": (
        text("A\U000e0100b."),
        "docs/other.md:24: a letter of another script, or a part of one: '\U000e0100'. Type the word anew, in one script.",
    ),
    "two letters in one": (
        text("A \ufb01n."),
        "docs/other.md:24: a letter of another script, or a part of one: '\ufb01'. Type the word anew, in one script.",
    ),
    "kelvin for K": (
        text("A \u212aelly."),
        "docs/other.md:24: a letter of another script, or a part of one: '\u212a'. Type the word anew, in one script.",
    ),
    "dotless i": (
        text("A f\u0131n."),
        "docs/other.md:24: a letter of another script, or a part of one: '\u0131'. Type the word anew, in one script.",
    ),
    "hyphen that does not break": (
        text("A\u2011b."),
        "docs/other.md:24: a letter of another script, or a part of one: '\u2011'. Type the word anew, in one script.",
    ),
    "Chinese letter": (
        text("A \u6f22."),
        "docs/other.md:24: a letter of another script, or a part of one: '\u6f22'. Type the word anew, in one script.",
    ),
    "Hebrew letter": (
        text("A \u05d0."),
        "docs/other.md:24: a letter of another script, or a part of one: '\u05d0'. Type the word anew, in one script.",
    ),
    "second box in short": (
        text('!!! short "In short"\n\n    - Twice.'),
        "docs/other.md:24: a second box 'short'. Join it with that of line 16.",
    ),
    "second box of who waits": (
        text('!!! first "Wait or ask first"\n\n    Words.'),
        "docs/other.md:34: a second box 'first'. Join it with that of line 24.",
    ),
    "do-not box without a list": (
        text('!!! dont "Do not"\n\n    Words.\n\nMore.'),
        "docs/other.md:24: the box 'dont' has no list. Write '- do not ...' in its lines.",
    ),
    "box after two blanks": (
        text('!!!  dont  "Do not"\n\n    - do not rub'),
        'docs/other.md:24: a box that is none: \'!!!  dont  "Do not"\'. Write !!! note "Good to know".',
    ),
    "do-not line of two words": (
        text('!!! dont "Do not"\n\n    - do not\n\nMore.'),
        "docs/other.md:26: 'do not' stands under 'Do not'. Begin the line with 'Do not'.",
    ),
    "details without a summary": (
        text("<details>\n<p>Words.</p>\n</details>"),
        "docs/other.md:24: <details> has no words to press on. Put <summary>words</summary> below it.",
    ),
    "details with an empty summary": (
        text("<details markdown>\n<summary></summary>\n\nWords.\n\n</details>"),
        "docs/other.md:24: <details> has no words to press on. Put <summary>words</summary> below it.",
    ),
    "slip in the class of a heading": (
        text("## Heading { #h-class .moree }\n\nWords."),
        "docs/other.md:24: a class that no heading has: '## Heading { #h-class .moree }'. Write ## Words { #a-fixed-id .more } for a part that is folded, or leave the class out.",
    ),
    "capital in the class of a heading": (
        text("## Heading { #h-class .More }\n\nWords."),
        "docs/other.md:24: a class that no heading has: '## Heading { #h-class .More }'. Write ## Words { #a-fixed-id .more } for a part that is folded, or leave the class out.",
    ),
    "fold of a smaller heading": (
        text("### Heading { #h-class .more }\n\nWords."),
        "docs/other.md:24: a class that no heading has: '### Heading { #h-class .more }'. Write ## Words { #a-fixed-id .more } for a part that is folded, or leave the class out.",
    ),
    "id read out of a sign": (
        text("[words](index.md#34;:)"),
        "docs/other.md:24: there is no place '#34;:' on index.md. Known: claim-pain, pain-how-sure, pain-numbers, related-pages, sources, what-is-known, what-to-do-next.",
    ),
    "half links in a message": (
        page("message: This page says one thing.", "message: It may [ease][pain] it."),
        "docs/other.md:4: message: markup where words stand alone: '][pain'. Write the words without it.",
    ),
    "curly sign in a title": (
        page("title: The other page", "title: The other page\u2019s end"),
        "docs/other.md:2: title: a sign of a word processor: '\u2019'. Type \" or ' for quotes, three dots or none, and a comma, a full stop or \"to\" for a dash.",
    ),
    "dash in a message": (
        page("message: This page says one thing.", "message: This page \u2014 one thing."),
        "docs/other.md:4: message: a sign of a word processor: '\u2014'. Type \" or ' for quotes, three dots or none, and a comma, a full stop or \"to\" for a dash.",
    ),
    "kind of the home page": (
        page("kind: safety", "kind: home"),
        "docs/other.md:5: kind: 'home' is that of index.md alone. Write the kind of the pages beside it.",
    ),
    "practical that is not shown": (
        page(
            "kind: safety",
            "kind: safety\npractical: {time: xx, undressing: xx, position: xx, heat: xx, oils: xx, cost: xx, who: xx}",
        ),
        "docs/other.md:6: practical: the page does not show it. Write <!-- show: practical --> in the page, or take the key out.",
    ),
    "many keywords": (
        page("[sample of The other page]", f"[{', '.join(f'word{number}x' for number in range(90))}]"),
        "docs/other.md:9: keywords: the list has 90 entries. It needs at most 80.",
    ),
    "day with the id of a part of every page": (
        changes("{ #second }", "{ #related-pages }"),
        "CHANGELOG.md:3: the id 'related-pages' is that of a part of every page. Choose another.",
    ),
    "link of a change to no place": (
        changes("docs/other.md", "docs/other.md#nope"),
        "CHANGELOG.md:8: there is no place '#nope' on other.md. Known: line-desc, line-title, picture-line, related-pages, what-is-known, what-to-do-next, what-to-tell-the-therapist.",
    ),
    "script that nothing uses": (
        file("assets/javascripts/new.js", b"1"),
        "docs/assets/javascripts/new.js: no page uses it. Name it in mkdocs.yml, or take it out.",
    ),
    "broken picture": (
        file("assets/icons/icon-999.png", b"\x89PNG\r\n\x1a\nxxx"),
        "docs/assets/icons/icon-999.png: it is no whole picture of the kind PNG. Save it as PNG.",
    ),
    "schema that nothing reads": (
        file("data/schema/foo.yaml", b"type: array\n"),
        "docs/data/schema/foo.yaml: nothing reads it. Take it out, or add its schema and read it in library.py.",
    ),
    "drawing where none is used": (
        file("assets/share/pain.svg", b"<svg/>"),
        "docs/assets/share/pain.svg: a file that may not be published. Take it out of docs/: only pages (.md), data (data/*.yaml) and .css, .js, .svg and .png in assets/ are published.",
    ),
    "name with a line break": (
        file("a\nb.txt"),
        "docs/a\\nb.txt: a file that may not be published. Take it out of docs/: only pages (.md), data (data/*.yaml) and .css, .js, .svg and .png in assets/ are published.",
    ),
    "sign that turns letters in a drawing": (
        drawing('<text class="p-text" x="9" y="9">wo&#x202e;rds</text>'),
        "docs/assets/pictures/line.svg:5: a letter of another script, or a part of one: '\u202e'. Type the word anew, in one script.",
    ),
    "dash in a drawing": (
        drawing('<text class="p-text" x="9" y="9">wo\u2014rds</text>'),
        "docs/assets/pictures/line.svg:5: a sign of a word processor: '\u2014'. Type \" or ' for quotes, three dots or none, and a comma, a full stop or \"to\" for a dash.",
    ),
    "page that nobody asks for": (
        data("ways", "to: other.md", "to: index.md#what-is-known"),
        "docs/data/ways.yaml:505: no ways of asking lead to other.md. Add '- to: other.md' with 40 or more at the end.",
    ),
    "braces in help without speech": (
        data("numbers", "cannot_speak: ", "cannot_speak: Some words. { onclick=alert(1) } # ", 1),
        "docs/data/numbers.yaml:7: countries: 0: cannot_speak: 'Some words. { onclick=alert(1) }' is not allowed here. Write words and numbers, without braces.",
    ),
    "two addresses of a licence": (
        data("licences", "address: ", "address: 'https://example.org/ https://example.net/' # ", 1),
        "docs/data/licences.yaml:8: text: address: 'https://example.org/ https://example.net/' is not allowed here. One address, without blanks, quotes and stars.",
    ),
}


@pytest.mark.parametrize("name", KINDS)
def test_it_ends_in_one_line_with_its_remedy(fixture_site, name):
    change, *said = KINDS[name]
    assert said_of(fixture_site, change) == said


def test_tables_and_folds_as_they_are_meant_are_no_fault(fixture_site):
    right = text(
        "| A | B |\n|:--|--:|\n| one |  |\n\n|  | B |\n|---|---|\n| a \\| b | c |\n\na | b\n--- | ---\none | two\n\n"
        "<details markdown>\n<summary>Words</summary>\n\nWords.\n\n</details>\n\n## Heading { #folded .more }\n\nWords."
    )
    assert said_of(fixture_site, right) == []
