"""Random wrong inputs: which file of the small site is changed and how, the same for the same seed and number."""

from __future__ import annotations

import random
import re

from fixture_site import FixtureSite

KINDS = ("yaml", "front matter", "markdown", "changes", "drawing", "name")
DATA = [
    "studies",
    "claims",
    "facts/facts",
    "rules",
    "emergencies",
    "subjects",
    "numbers",
    "words",
    "glossary",
    "a-z",
    "questions",
    "sheets",
    "addresses",
    "redirects",
]
# Signs and words that mean something to one of the readers.
SIGNS = [
    *list("\t\x00\x08\x85\u2028\u202e\u200b\ufeff٣é\xa0\"'`*_[](){}<>#!|:;&%@,-=~^\\/?\n"),
    "\n\n",
    "    ",
    "  ",
    "\r\n",
]
VALUES = [
    "null",
    "~",
    "yes",
    "0x_",
    ".inf",
    "-1",
    "2026-02-31",
    "9999-12-31",
    "[]",
    "{}",
    "[null]",
    "{a:",
    "b}",
    "!!int",
    "abc",
    "!x",
    "&a",
    "*a",
    '"\\ud800"',
    '"\\0"',
    "''",
    "|",
    ">",
    "-",
    "?",
    "a:b",
    "{{",
    "x",
    "}}",
    '"open',
    "'open",
    "[open",
    "{open",
    "pain",
    "clot",
    "FACT-1",
    "sample-2024/pain",
    "other.md",
    "index.md#gone",
    "../x.md",
    "https://[bad]/",
    "http://example.org/",
    "https://bit.ly/x",
    "https://example.org/",
    "javascript:alert(1)",
    "<script>",
    "words",
    "true",
    "5",
    "1e999",
]
BLOCKS = [
    '## A heading { #a-heading }|## Again { #what-is-known }|### Small { #small }|# Top|!!! note "Good to know"\n\n    Words.',
    '!!! dont "Do not"\n\n    - do not rub|!!! dont "Do not"\n\n  - do not rub|!!! shrot "x"|??? note "x"\n\n    y|=== "x"\n\n    y',
    "- One\n- Two|- One\n-\n- Two|1. One\n2. Two|| A | B ",
    "|---|---",
    "| 1 | 2 ||```\ncode|```html\n<b>\n```|Words.[^FACT-1]|[^FACT-1]: x",
    '<div class="compare" markdown>\n\nWords.\n\n</div>|<div>|</div>|<p title=">" onclick=x>y</p>|<iframe src="//x.example"></iframe>',
    "\\`<form action=x>\\`|<dl>\n<dt>A</dt>\n<dd>B</dd>\n</dl>|<details markdown>\n<summary>A</summary>\n\nB\n\n</details>|<!-- show: rule clot -->",
    "<!-- show: claim-lines pain -->|<!-- show: practical -->|<!-- x -->|<!--|-->|[y]: javascript:x|*[MS]: x|> quoted|>>>> deep",
    "<script>alert(1)</script>|<style>p{}</style>|<!DOCTYPE x>|<?php x ?>|<![CDATA[x]]>|&lt;script&gt;|&#60;b&#62;|Term\n: Meaning|Words\n-----",
    '<svg onload=x>|<math><mi//xlink:href="data:x,<script>">|<a href="https://x.example/">x</a>|{: .a #b }|<br>|<br/>|<div/>',
    '<span class="a">x|<abbr title="x">y</abbr>|---|***|Words  \nmore|<noscript><p title="</noscript><img src=x>">|<table><tr><td>x|    code',
]
BLOCKS = [part for line in BLOCKS for part in re.split(r"\|(?=\S)(?! [A-Z1-9-])", line) if part.strip()]
RIGHT = [
    "Words.|Words, [a link](index.md) and `<b>`.[^FACT-1]|## A heading { #a-heading }|- One\n- Two|1. One\n2. Two\n\n    More.",
    '!!! note "Good to know"\n\n    - A\n    - B|!!! do "Do"\n\n    - rest\n\nWords.|<div class="compare" markdown>\n\nWords.\n\n</div>|Words &lt;b&gt; &amp; **more**.',
    "| A | B ",
    "|---|---",
    "| 1 | 2 ||> quoted|    code <b>|```\n<script>\n```|<!-- show: claim-lines pain -->|A\n:   B|<br>|---|*[x]* \\<b>",
    "<dl>\n<dt>A</dt>\n<dd>B</dd>\n</dl>|[Far](https://example.org/) <https://example.org/>|Words  \nmore 5 < 6 > 4 [note] {x} #1",
]
INLINE = [
    "words",
    "[Go](index.md)",
    "[Go](index.md#what-is-known)",
    "[Go](gone.md)",
    "[Go](https://example.org/)",
    "[Go](//x.example/)",
    "[Go](HTTPS://BIT.LY/)",
    "[Go](javascript:x)",
    "[Go](&#106;avascript:x)",
    "[Go](java&#9;script:x)",
    "[Go]()",
    "[Go](<javascript:x>)",
    "[Go][y]",
    "![x](y.png)",
    "![x][y]",
    "<javascript:x>",
    "<https://example.org/>",
    "<a@example.org>",
    "`code`",
    "`<b>`",
    "\\`<b",
    "onclick=x>\\`",
    "``a`<i>``",
    "**bold**",
    "*em*",
    "__b__",
    "[^FACT-1]",
    "[^",
    "FACT-1]",
    "[FACT-1]",
    "[^x]",
    "{onclick=x}",
    "{style=x}",
    "{href=x}",
    "{.a}",
    "{#reading-settings}",
    '{title="a"onclick=x}',
    "<b>",
    "</b>",
    "<br>",
    "<span>",
    "</span>",
    "&amp;",
    "&#0;",
    "&notin;",
    "<x",
    'y="z">',
    "30/11/2026",
    "911",
    "999.",
    "http://x.example",
    "https://user@x.example",
    "https://1.2.3.4/",
    "https://ехample.org/",
    "a@b.c",
    "](x",
    "[x](",
    "<!--",
    "-->",
    "\\<",
    "\\[",
    "!!!",
    "???",
    "===",
    "**a[**",
    "<span",
    'title="`">',
    "[a](b",
    '"c")',
    "[a](index.md",
    "\"c'",
    'onclick=x")',
    "[<b>](index.md)",
    "![",
    "]]",
    "[[",
    "**<span>**",
]
RIGHT = [part for line in RIGHT for part in re.split(r"\|(?=\S)(?! [A-Z1-9-])", line) if part.strip()]


def _mutated(rng: random.Random, text: str, words: list[str]) -> str:
    """A text with a few lines or words of it changed."""
    for _ in range(rng.choice((1, 1, 2, 4))):
        lines = text.split("\n")
        number = rng.randrange(len(lines))
        line, way = lines[number], rng.randrange(9)
        if way == 0:
            del lines[number]
        elif way == 1:
            lines.insert(number, line)
        elif way == 2:
            lines[number] = re.sub(r"(?<=: ).*|(?<=- ).*", lambda _: rng.choice(words), line, count=1)
        elif way == 3:
            lines[number] = " " * rng.randrange(6) + line.strip()
        elif way == 4:
            at = rng.randrange(len(line) + 1)
            lines[number] = line[:at] + rng.choice(SIGNS) + line[at:]
        elif way == 5:
            lines[number] = line[: rng.randrange(len(line) + 1)]
        elif way == 6:
            lines.insert(number, rng.choice(words))
        elif way == 7:
            lines[number] = line + " " + rng.choice(words)
        else:
            other = rng.randrange(len(lines))
            lines[number], lines[other] = lines[other], line
        text = "\n".join(lines)
    return text


def _markdown(rng: random.Random) -> str:
    """Some blocks, some of words and inline marks; half of them are right."""
    if rng.random() < 0.5:
        return "\n\n".join(rng.choices(RIGHT, k=rng.randrange(1, 4)))
    blocks = []
    for _ in range(rng.choice((1, 1, 2, 3, 5))):
        way = rng.randrange(4)
        if way < 2:
            blocks.append(rng.choice(BLOCKS))
        else:
            blocks.append(
                rng.choice(("", "", "- ", "> ", "    ", "## ")) + " ".join(rng.choices(INLINE, k=rng.randrange(1, 6)))
            )
        if way == 3:
            blocks[-1] = _mutated(rng, blocks[-1], INLINE)
    return rng.choice(("\n\n", "\n\n", "\n")).join(blocks)


def _name(rng: random.Random) -> str:
    """The name of a file or folder."""
    parts = [
        "a",
        "pain",
        "NEW",
        "other",
        ".",
        "..x",
        "~",
        " ",
        "é",
        "-",
        "_",
        "assets",
        "data",
        "assets/icons",
        "#",
        "%41",
        "con",
        "index",
    ]
    ends = [
        ".md",
        ".MD",
        ".markdown",
        ".html",
        ".yaml",
        ".yml",
        ".txt",
        ".css",
        ".js",
        ".png",
        ".svg",
        ".swp",
        ".md~",
        "",
    ]
    return "/".join(
        "".join(rng.choices(parts, k=rng.randrange(1, 3))) for _ in range(rng.randrange(1, 3))
    ) + rng.choice(ends)


def change(small: FixtureSite, seed: int, index: int) -> str:
    """Change one thing of the small site; the same for the same seed and index. What was changed, in words."""
    rng, kind = random.Random(f"{seed}-{index}"), KINDS[index % len(KINDS)]  # noqa: S311 - nothing is secret
    if kind == "name":
        path = small.docs / _name(rng)
        path.parent.mkdir(parents=True, exist_ok=True)
        if rng.random() < 0.2:
            path.symlink_to(rng.choice((".", "gone", "other.md", "/")))
        elif not path.is_dir():
            path.write_bytes(rng.choice((b"x", b"", b"\xff\xfe", (small.docs / "other.md").read_bytes())))
        return f"{kind}: {path.relative_to(small.docs)}"
    name = {"changes": "../CHANGELOG.md", "drawing": "assets/pictures/line.svg"}.get(kind, "other.md")
    name = f"data/{rng.choice(DATA)}.yaml" if kind == "yaml" else name
    path = small.docs / name
    text = path.read_text("utf-8")
    if kind == "front matter":
        _, front, body = text.split("---\n", 2)
        text = f"---\n{_mutated(rng, front, VALUES)}---\n{body}"
    elif kind == "markdown":
        text = text.replace("<!-- show: rule clot -->", f"<!-- show: rule clot -->\n\n{_markdown(rng)}")
    elif kind == "changes":
        text = _mutated(rng, text, INLINE + BLOCKS)
    else:
        text = _mutated(
            rng, text, VALUES if kind == "yaml" else [*BLOCKS, 'id="a"', "<title>x</title>", "&x;", "<use href='//x'/>"]
        )
    content = text.encode("utf-8", "surrogatepass")
    if rng.random() < 0.03:
        at = rng.randrange(len(content))
        content = content[:at] + rng.choice((b"\xe9", b"\xff", b"\0", b"\xed\xa0\x80")) + content[at:]
    path.write_bytes(content)
    return f"{kind}: {name}"
