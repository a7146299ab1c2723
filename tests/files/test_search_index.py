"""What search reads: pages taken apart by section, as plain text, without what stands on many pages."""

import re

from guide.files.search_index import DIGITS, ENDS, MOST_LETTERS, entries_of, packed, without_common
from guide.pages.tree import parse
from guide.state import Page

META = {"title": "Rest", "keywords": ["leg ache", 999], "tags": ["Pain"], "message": "Be kind.", "kind": "safety"}

LISTS = {
    "a-z": [{"words": "Legs, sore", "to": "a.md#b"}, {"words": "Arms", "to": "b.md"}],
    "questions": [{"question": "Why?", "page": "a.md", "anchor": "b"}],
    "ways": [
        {"to": "a.md", "ways": ["my legs"]},
        {"to": "a.md#b", "ways": ["so sore"]},
        {"to": "b.md", "ways": ["arms"]},
    ],
    "medicines": [{"to": "a.md#c", "names": ["legitol"], "brands": {"uk": ["Legit"]}}],
}


def _entries(html):
    page = Page("a.md", "a/", "Rest", META)
    page.tree = parse(html)
    return entries_of(page, LISTS)


def test_a_page_is_its_words_and_those_that_people_type_then_its_sections_and_other_places():
    assert _entries("<p>One.</p><h2 id='b'>B</h2><p>T</p>") == [
        {
            "location": "a/",
            "title": "Rest",
            "text": "One.",
            "asked": ["leg ache", "999", "Pain", "my legs"],
            "kind": "safety",
            "message": "Be kind.",
        },
        {"location": "a/#b", "title": "B", "text": "T", "asked": ["Legs, sore", "Why?", "so sore"]},
        {"location": "a/#c", "title": "", "text": "", "asked": ["legitol", "Legit"]},
    ]


def test_text_is_plain_with_a_line_for_each_block():
    html = (
        "<p>One.<sup id='fnref:1'><a href='#fn:1'>1</a></sup></p><ul><li>Two &lt; 3</li><li>a<br>b</li></ul>"
        "<svg><text>x</text></svg><div data-search-exclude><p>no</p></div><h2 id='b'>B <em>c</em></h2><p>T</p>"
        "<table><tr><th>u</th><td>v</td></tr></table><h2 id='sources'>Sources</h2><p>S</p>"
    )
    assert [(one["location"], one["text"]) for one in _entries(html)[:-1]] == [
        ("a/", "One.\nTwo < 3\na\nb"),
        ("a/#b", "T\nu\nv"),
    ]


def test_what_many_pages_say_is_left_out_and_long_sections_are_cut_at_a_sentence():
    many = [[{"location": f"{place}/", "text": f"Call 999.\nOwn {place}."}] for place in range(4)]
    long = [{"location": "l/", "text": "A sentence of this length. " * 60}]
    found = without_common([*many, long])
    assert [one["text"] for one in found[:4]] == [f"Own {place}." for place in range(4)]
    assert MOST_LETTERS - 30 < len(found[4]["text"]) <= MOST_LETTERS and found[4]["text"].endswith(".")


def test_phrases_are_numbers_of_their_words_common_ones_in_one_letter():
    many = [f"common word{place}" for place in range(ENDS * (1 + DIGITS) + 5)]
    folded, (numbers, others) = packed([many, ["Common, can't"]])
    words, last = [], ""
    for capital, rest in re.findall("([A-Z])([^A-Z]*)", folded):
        last = last[: ord(capital) - ord("A")] + rest
        words.append(last)
    assert sorted(words) == sorted({"common", "cant", *(f"word{place}" for place in range(len(many)))})
    lengths = {len(number) for number in numbers.split()}
    assert words.index("common") < ENDS and len(numbers.split()) == len(many) and lengths == {2, 3, 4}
    assert others.split()[0][0] == numbers.split()[0][0] and not set('"\\') & set(numbers)
