"""Broken text, HTML, boxes and markers.

Each is one line: file, line, what is wrong, how to mend it. These inputs once ended a check in a traceback, or passed it.
"""

import pytest

from broken_inputs import ATTRIBUTES, CLASSES, TAGS, changes, said_of, text

TOO_MANY = "docs/other.md:24: brackets stand in the line too often. 100 at most; divide it."
KINDS = {
    "NUL in a page": (
        text("Wo\x00rds."),
        "docs/other.md:24: a control sign (U+0000). Take it out, or type the words anew.",
    ),
    "lone surrogate bytes": (
        text("Wo\udced\udca0\udc80rds."),
        "docs/other.md:24: a letter is not in UTF-8. Save the file as UTF-8.",
    ),
    "practical missing": (
        text("<!-- show: practical -->"),
        "docs/other.md:24: practical: the page has no key 'practical'. Add the key to the front matter, or take the marker out.",
    ),
    "control sign": (
        text("Wo\x08rds."),
        "docs/other.md:24: a control sign (U+0008). Take it out, or type the words anew.",
    ),
    "tab": (text("\tWords."), "docs/other.md:24: a tab (U+0009). Write blanks."),
    "fence never closed": (
        text("```\nwords"),
        "docs/other.md:24: code begins here. Take this line out, and that at its end; no page shows code.",
    ),
    "fold of another kind": (
        text('??? note "Words"\n\n    words'),
        "docs/other.md:24: '??? note' stands on the built page as it was typed. Write a box, !!! note \"Title\", or a heading.",
    ),
    "tab of another kind": (
        text('=== "Words"\n\n    words'),
        "docs/other.md:24: '===' stands on the built page as it was typed. Write a box, !!! note \"Title\", or a heading.",
    ),
    "abbreviation": (
        text("*[MS]: words"),
        "docs/other.md:24: '*[MS]:' stands on the built page as it was typed. Say it in the text, or in the glossary.",
    ),
    "two lines of a list in one": (
        text("- One thing.- Another thing."),
        "docs/other.md:24: '.-' stands on the built page as it was typed. Begin boxes and lists at the margin, and what is in a box after four blanks.",
    ),
    "citation in a heading": (
        text("## Words [^FACT-1] { #words }\n\nWords."),
        "docs/other.md:24: a heading cites a source. Cite it in the text below.",
    ),
    "div never closed": (
        text('<div class="tiles" markdown>\n\nWords.'),
        "docs/other.md:24: <div> is not closed. Close each tag once, in the order of opening.",
    ),
    "stray ends": (
        text("</div></main></body>"),
        "docs/other.md:24: </div> closes nothing. Close each tag once, in the order of opening.",
    ),
    "stray script end": (
        text("</script></style>"),
        "docs/other.md:24: </script> closes nothing. Close each tag once, in the order of opening.",
    ),
    "doctype": (text("<!DOCTYPE html>"), f"docs/other.md:24: 'DOCTYPE html' may not stand in a page. {TAGS}"),
    "php": (text("<?php echo 1 ?>"), f"docs/other.md:24: 'php echo 1 ?' may not stand in a page. {TAGS}"),
    "cdata": (text("<![CDATA[ x ]]>"), f"docs/other.md:24: 'CDATA[ x ' may not stand in a page. {TAGS}"),
    "id twice by HTML": (
        text('<div id="what-is-known">Words</div>'),
        "docs/other.md:24: the id 'what-is-known' is used twice. See line 20; the newer of the two gets another.",
    ),
    "id twice by a list of attributes": (
        text("Words.\n{: #what-is-known }"),
        "docs/other.md:25: the id 'what-is-known' is used twice. See line 20; the newer of the two gets another.",
    ),
    "id of a part of every page": (
        text('<div id="reading-settings">Words</div>'),
        "docs/other.md:24: the id 'reading-settings' is that of a part of every page. Choose another.",
    ),
    "id of a part as a heading": (
        text("## Words { #reading-settings }\n\nWords."),
        "docs/other.md:24: the id 'reading-settings' is that of a part of every page. Choose another.",
    ),
    "event after a sign in quotes": (
        text('<p title=">" onclick=alert(1)>Words</p>'),
        f"docs/other.md:24: the attribute 'onclick' may not stand in a page. {ATTRIBUTES}",
    ),
    "iframe in escaped ticks": (
        text("\\`<iframe src=x></iframe>\\`"),
        f"docs/other.md:24: <iframe> may not stand in a page. {TAGS}",
    ),
    "refresh in escaped ticks": (
        text('\\`<meta http-equiv="refresh" content="0">\\`'),
        f"docs/other.md:24: <meta> may not stand in a page. {TAGS}",
    ),
    "form in escaped ticks": (text("\\`<form></form>\\`"), f"docs/other.md:24: <form> may not stand in a page. {TAGS}"),
    "script in escaped ticks": (
        text("\\`<script>1</script>\\`"),
        f"docs/other.md:24: <script> may not stand in a page. {TAGS}",
    ),
    "event as an attribute": (
        text("Words.\n{onclick=alert(1)}"),
        f"docs/other.md:25: the attribute 'onclick' may not stand in a page. {ATTRIBUTES}",
    ),
    "style as an attribute": (
        text("**Words**{style=color:red}"),
        f"docs/other.md:24: the attribute 'style' may not stand in a page. {ATTRIBUTES}",
    ),
    "script in brackets": (
        text("<javascript:alert(1)>"),
        f"docs/other.md:24: <javascript:alert(1)> may not stand in a page. {TAGS}",
    ),
    "list of two blanks in a box": (
        text('!!! dont "Do not"\n\n    - do not rub\n  - do not press\n\nWords.'),
        "docs/other.md:27: the line is not in the box 'dont'. Begin it with four blanks.",
    ),
    "citation with a blank": (
        text("Words.[^ FACT-1]"),
        "docs/other.md:24: '[^ FACT-1]' is no citation. Write [^FACT-1], without blanks.",
    ),
    "citation without its sign": (
        text("Words.[FACT-1]"),
        "docs/other.md:24: '[FACT-1]' is no citation. Write [^FACT-1], without blanks.",
    ),
    "empty line of a list": (
        text("- One\n-\n- Two"),
        "docs/other.md:25: '- One' is made a heading by this line. Take it out, or put a blank line above it; write a heading with ## and an id.",
    ),
    "empty line below words": (
        text("Words\n-\n"),
        "docs/other.md:25: 'Words' is made a heading by this line. Take it out, or put a blank line above it; write a heading with ## and an id.",
    ),
    "date of another form": (
        text("On 30/11/2026 we looked."),
        "docs/other.md:24: the date 30/11/2026. Write it as 22 November 2026.",
    ),
    "date with dots": (
        text("On 30.11.2026 we looked."),
        "docs/other.md:24: the date 30.11.2026. Write it as 22 November 2026.",
    ),
    "date of a computer": (
        text("On 2026-11-30 we looked."),
        "docs/other.md:24: the date 2026-11-30. Write it as 22 November 2026.",
    ),
    "quoted too deep": (
        text(">" * 1000 + " x"),
        "docs/other.md:24: the line is quoted too deep. 20 at most; divide it.",
    ),
    "long line": (text("x " * 3000), "docs/other.md:24: the line has 6000 signs. 2000 at most; divide it."),
    "many brackets": (
        text("[" * 50_000),
        TOO_MANY,
        "docs/other.md:24: the line has 50000 signs. 2000 at most; divide it.",
    ),
    "many citations": (
        text("[^" * 20_000),
        TOO_MANY,
        "docs/other.md:24: the line has 40000 signs. 2000 at most; divide it.",
    ),
    "many links": (
        text("[a](" * 20_000),
        TOO_MANY,
        "docs/other.md:24: the line has 80000 signs. 2000 at most; divide it.",
    ),
    "many links in the list of changes": (
        changes("More pages.", "[a](" * 20_000),
        "CHANGELOG.md:5: brackets stand in the line too often. 100 at most; divide it.",
        "CHANGELOG.md:5: the line has 80002 signs. 2000 at most; divide it.",
    ),
    "heading no space": (
        text("##Words { #words }\n\nX."),
        "docs/other.md:24: a heading without a blank: '##Words { #words }'. Write a blank after ##.",
    ),
    "box title without quotes": (
        text("!!! note Good to know\n\n    X."),
        "docs/other.md:24: the title of a box without quotes: '!!! note Good to know'. Write !!! note \"Good to know\".",
    ),
    "box one !": (
        text('!! note "Good"\n\n    X.'),
        'docs/other.md:24: a box that is none: \'!! note "Good"\'. Write !!! note "Good to know".',
    ),
    "box three blanks": (
        text('!!! note "Good"\n\n   X.'),
        "docs/other.md:24: the box is empty. Begin each of its lines with four blanks.",
    ),
    "box tab": (text('!!! note "Good"\n\n\tX.'), "docs/other.md:26: a tab (U+0009). Write blanks."),
    "nbsp in list": (
        text("-\xa0One\n-\xa0Two"),
        "docs/other.md:24: a blank of another kind (U+00A0). Take it out, or type the words anew.",
        "docs/other.md:25: a blank of another kind (U+00A0). Take it out, or type the words anew.",
    ),
    "bullet sign": (
        text("• One\n• Two"),
        "docs/other.md:24: a list of another form: '• '. Begin its lines with '- ' or '1. '.",
        "docs/other.md:25: a list of another form: '• '. Begin its lines with '- ' or '1. '.",
    ),
    "number paren": (
        text("1) One\n2) Two"),
        "docs/other.md:24: a list of another form: '1) '. Begin its lines with '- ' or '1. '.",
        "docs/other.md:25: a list of another form: '2) '. Begin its lines with '- ' or '1. '.",
    ),
    "table no sep": (
        text("| A | B |\n| 1 | 2 |"),
        "docs/other.md:24: the table has no line of dashes below its head. Write |---|---| there, of as many parts.",
    ),
    "table sep wrong": (
        text("| A | B |\n|--|\n| 1 | 2 |"),
        "docs/other.md:25: the line of dashes has not as many parts as the head. Write |---| for each.",
    ),
    "emoji zwj": (
        text("Good \U0001f469\u200d\U0001f52c."),
        "docs/other.md:24: a sign that nobody sees (U+200D). Take it out, or type the words anew.",
    ),
    "soft hyphen": (
        text("Mas\xadsage."),
        "docs/other.md:24: a sign that nobody sees (U+00AD). Take it out, or type the words anew.",
    ),
    "footnote colon": (
        text("Words.[^FACT-1]: more"),
        "docs/other.md:24: '[^FACT-1]' stands on the built page as it was typed. Write [^ID], with an id that is known, in the text.",
    ),
    "cite two": (
        text("Words.[^FACT-1, FACT-2]"),
        "docs/other.md:24: '[^FACT-1, FACT-2]' stands on the built page as it was typed. Write [^ID], with an id that is known, in the text.",
    ),
    "cite semicolon": (
        text("Words.[^FACT-1;^FACT-2]"),
        "docs/other.md:24: unknown source 'FACT-1;^FACT-2'. Did you mean 'FACT-2' or 'FACT-1'?",
    ),
    "cite lower": (
        text("Words.[^fact-1]"),
        "docs/other.md:24: unknown source 'fact-1'. Known: FACT-1, FACT-2, sample-2024.",
    ),
    "cite paren": (
        text("Words.(^FACT-1)"),
        "docs/other.md:24: '(^FACT-1)' is no citation. Write [^FACT-1], without blanks.",
    ),
    "cite round": (
        text("Words (FACT-1)."),
        "docs/other.md:24: '(FACT-1)' is no citation. Write [^FACT-1], without blanks.",
    ),
    "marker no spaces": (
        text("<!--show: rule clot-->"),
        "docs/other.md:24: not a marker: <!--show: rule clot--> Write <!-- show: name arguments -->.",
    ),
    "marker typo": (
        text("<!-- shw: rule clot -->"),
        "docs/other.md:24: not a marker: <!-- shw: rule clot --> Write <!-- show: name arguments -->.",
    ),
    "marker colon": (
        text("<!-- show rule clot -->"),
        "docs/other.md:24: not a marker: <!-- show rule clot --> Write <!-- show: name arguments -->.",
    ),
    "marker in sentence": (
        text("Words <!-- show: rule clot --> here."),
        "docs/other.md:24: rule: it stands beside words or signs. Put it on a line of its own.",
    ),
    "marker multi-line": (
        text("<!-- show:\nrule clot -->"),
        "docs/other.md:24: a note or a marker that does not end: <!-- show: Take a note out; end a marker with -->.",
    ),
    "merge markers": (
        text("<<<<<<< HEAD\nWords.\n=======\nMore.\n>>>>>>> main"),
        "docs/other.md:24: an unfinished merge: '<<<<<<< HEAD'. Choose one of the texts, and take these lines out.",
        "docs/other.md:26: an unfinished merge: '======='. Choose one of the texts, and take these lines out.",
        "docs/other.md:28: an unfinished merge: '>>>>>>> main'. Choose one of the texts, and take these lines out.",
    ),
    "merge marker single": (
        text(">>>>>>> main"),
        "docs/other.md:24: an unfinished merge: '>>>>>>> main'. Choose one of the texts, and take these lines out.",
    ),
    "class trick": (
        text("Words.\n{: .md-overlay #__drawer }"),
        f"docs/other.md:25: the class 'md-overlay' is none of a page. {CLASSES}",
    ),
    "id theme": (
        text("Words.\n{: #__drawer }"),
        "docs/other.md:25: the id '__drawer'. Use lower case, numbers and hyphens.",
    ),
    "dialog details open": (
        text("<details open markdown>\n<summary>x</summary>\ny\n</details>"),
        f"docs/other.md:24: the attribute 'open' may not stand in a page. {ATTRIBUTES}",
    ),
    "summary alone": (text("<summary>x</summary>"), "docs/other.md:24: <summary> stands alone. Put it into <details>."),
    "details nested box": (
        text('<details markdown>\n<summary>x</summary>\n\n!!! dont "Do not"\n\n    - do not rub\n\n</details>'),
        "docs/other.md:27: 'dont' stands in the fold 'x'. Move it to a part that is open.",
    ),
    "span unclosed para": (
        text('Words <span class="take">more.\n\nNext.'),
        "docs/other.md:24: <span> is not closed. Close each tag once, in the order of opening.",
    ),
    "template jinja": (
        text("{{ config }} {% raw %}"),
        "docs/other.md:24: '{%' stands on the built page as it was typed. Write words; nothing is filled in here.",
        "docs/other.md:24: '{{' stands on the built page as it was typed. Write words; nothing is filled in here.",
    ),
    "def list attr": (
        text("A\n:   B {onclick=x}"),
        f"docs/other.md:25: the attribute 'onclick' may not stand in a page. {ATTRIBUTES}",
    ),
    "hr attr": (
        text("---\n{: onclick=x }"),
        f"docs/other.md:25: the attribute 'onclick' may not stand in a page. {ATTRIBUTES}",
    ),
    "html comment conditional": (
        text("<!--[if IE]> x <![endif]-->"),
        "docs/other.md:24: not a marker: <!--[if IE]> x <![endif]--> Write <!-- show: name arguments -->.",
    ),
    "claim twice": (
        text("<!-- show: claim-lines pain -->\n\n<!-- show: claim-lines pain -->"),
        "docs/other.md:24: its markers give the id 'claim-pain' twice. Show each thing once on a page.",
    ),
    "rtl mark in id": (
        text("## Words { #wo\u200erds }\n\nX."),
        "docs/other.md:24: a sign that nobody sees (U+200E). Take it out, or type the words anew.",
    ),
    "homoglyph in id citation": (
        text("Words.[^FАCT-1]"),
        "docs/other.md:24: a letter of another script, or a part of one: 'А'. Type the word anew, in one script.",
        "docs/other.md:24: unknown source 'FАCT-1'. Did you mean 'FACT-1' or 'FACT-2'?",
    ),
    "autolink script upper": (
        text("<JAVASCRIPT:alert(1)>"),
        f"docs/other.md:24: <javascript:alert(1)> may not stand in a page. {TAGS}",
    ),
    "nested md html": (
        text('<div markdown>\n<div markdown="0"><b onclick=x>y</b></div>\n</div>'),
        f"docs/other.md:25: <b> may not stand in a page. {TAGS}",
    ),
    "div in p": (
        text("Words <div>more</div> words"),
        "docs/other.md:24: <div> stands in a line of words. Put it on lines of its own.",
    ),
    "p in p": (
        text("<p>a<p>b</p></p>"),
        "docs/other.md:24: <p> stands in a line of words. Put it on lines of its own.",
    ),
    "dup attr": (
        text('<p class="take" class="tiles" onclick="x">y</p>'),
        f"docs/other.md:24: the attribute 'onclick' may not stand in a page. {ATTRIBUTES}",
    ),
    "attr newline": (
        text('<p\nclass="a">x</p>'),
        "docs/other.md:24: <p does not end on its line. Write the tag on one line.",
    ),
    "attr slash": (
        text("<p/onclick=x>y</p>"),
        f"docs/other.md:24: the attribute 'onclick' may not stand in a page. {ATTRIBUTES}",
    ),
    "svg uppercase": (text("<SVG ONLOAD=x>"), f"docs/other.md:24: <svg> may not stand in a page. {TAGS}"),
    "null in tag": (
        text("<scr\x00ipt>x</script>"),
        "docs/other.md:24: a control sign (U+0000). Take it out, or type the words anew.",
    ),
    "custom element": (text("<x-a onclick=x>y</x-a>"), f"docs/other.md:24: <x-a> may not stand in a page. {TAGS}"),
    "comment close trick": (
        text("<!-- show: rule clot --!><script>x</script>"),
        "docs/other.md:24: a note or a marker that does not end: <!-- show: rule clot --!><script>x</script> Take a note out; end a marker with -->.",
    ),
    "attr list on box": (
        text('!!! note "a" {onclick=x}\n\n    b'),
        f"docs/other.md:24: the attribute 'onclick' may not stand in a page. {ATTRIBUTES}",
    ),
    "box title html": (
        text('!!! note "<img src=x onerror=y>"\n\n    b'),
        "docs/other.md:24: a picture in HTML: <img src=x onerror=y> Use <!-- show: picture name | Caption. -->, which gives it words, caption and size.",
    ),
    "heading html": (
        text("## A <img src=x> { #a-b }\n\nx"),
        "docs/other.md:24: a picture in HTML: <img src=x> Use <!-- show: picture name | Caption. -->, which gives it words, caption and size.",
    ),
    "heading attr": (
        text("## A { #a-b onclick=x }\n\nx"),
        f"docs/other.md:24: the attribute 'onclick' may not stand in a page. {ATTRIBUTES}",
    ),
    "heading data attr": (
        text('## A { #a-b data-x="1" }\n\nx'),
        f"docs/other.md:24: the attribute 'data-x' may not stand in a page. {ATTRIBUTES}",
    ),
    "abbr attr md": (
        text('<abbr title="x" onmouseover=y>z</abbr>'),
        f"docs/other.md:24: the attribute 'onmouseover' may not stand in a page. {ATTRIBUTES}",
    ),
    "id empty": (text('<span id="">z</span>'), "docs/other.md:24: the id ''. Use lower case, numbers and hyphens."),
    "id spaces": (
        text('<span id="a b">z</span>'),
        "docs/other.md:24: the id 'a b'. Use lower case, numbers and hyphens.",
    ),
    "id upper": (text('<span id="Ab">z</span>'), "docs/other.md:24: the id 'Ab'. Use lower case, numbers and hyphens."),
}


@pytest.mark.parametrize("name", KINDS)
def test_it_ends_in_one_line_with_its_remedy(fixture_site, name):
    change, *said = KINDS[name]
    assert said_of(fixture_site, change) == said
