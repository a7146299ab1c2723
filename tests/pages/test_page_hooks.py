"""Small steps on pages: links at the end, dates, reading time, glossary links, search words, addresses, sizes."""

from datetime import date
from types import SimpleNamespace

from guide.files.downloads import size_in_words
from guide.files.search_index import entries_of
from guide.library.dates import in_words
from guide.library.page_address import Copy, address_of, markdown_link, online_address, relative
from guide.pages.glossary_links import link_terms, pattern_of
from guide.pages.page_end import add_page_end
from guide.pages.page_facts import minutes
from guide.pages.tables import lay_out_tables
from guide.pages.tree import inside, parse
from guide.views.site_view import SiteView
from one_page import changed, one_page

TERMS = [
    {"id": "spasticity", "forms": ["spasticity"]},
    {"id": "ms-nurse", "forms": ["MS nurse", "MS nurses"]},
    {"id": "nurse", "forms": ["nurse"]},
]


def _linked(html, address="g/"):
    tree = parse(html)
    link_terms(tree, *pattern_of(TERMS), address)
    return inside(tree)


def test_dates_are_in_words():
    assert in_words(date(2026, 3, 1)) == "1 March 2026"


def test_reading_time_leaves_out_what_is_folded():
    words = "word " * 360
    assert (
        minutes(parse(f"<p>{words}</p><details>{words}<details>{words}</details>{words}</details><svg><text>{words}"))
        == 2
    )
    assert minutes(parse("<p>Short.</p>")) == 1


def test_first_use_of_a_term_leads_to_the_glossary():
    html = _linked("<p>Spasticity and spasticity.</p>", "../glossary/")
    assert html == '<p><a class="term" href="../glossary/#spasticity">Spasticity</a> and spasticity.</p>'


def test_several_terms_in_one_text_keep_the_words_between_them():
    html = _linked("<p><b>x</b> A nurse, an MS nurse and spasticity.</p>")
    assert html == (
        '<p><b>x</b> A <a class="term" href="g/#nurse">nurse</a>, an <a class="term" href="g/#ms-nurse">MS nurse</a> and '
        '<a class="term" href="g/#spasticity">spasticity</a>.</p>'
    )


def test_longer_terms_win_and_headings_and_links_are_left_alone():
    html = _linked("<h2>Spasticity</h2><a href='x'>spasticity</a><p>Your MS nurse.</p>")
    assert html.count('class="term"') == 1 and ">MS nurse</a>" in html


def test_part_of_a_word_is_no_term():
    assert "term" not in _linked("<p>nursery, pre-nurse</p>")


def test_each_table_has_a_box_of_its_own():
    html = changed(lay_out_tables, '<p>x</p><table><tr></tr></table> y<table class="a"></table>')
    assert html == (
        '<p>x</p><div class="table-box"><table><tr></tr></table></div> y<div class="table-box"><table class="a"></table></div>'
    )


def test_sizes_are_in_words():
    assert [size_in_words(size) for size in (10, 840_400, 1_840_000)] == ["1 KB", "840 KB", "1.8 MB"]


def test_next_and_related_pages_become_links():
    build, page = one_page(source="benefits/pain.md")
    build.library.pages["safety/heat.md"] = SimpleNamespace(meta={"title": "Heat"})
    page.meta |= {"next": [{"to": "safety/index.md#top", "say": "Check"}], "related": ["safety/heat.md"]}
    text = add_page_end(build, page, "Text")
    assert (
        '<ul class="next-steps" markdown="1">\n<li markdown="span">[Check](../safety/index.md#top)</li>\n</ul>' in text
    )
    assert '<li markdown="span">[Heat](../safety/heat.md)</li>' in text


def test_the_search_index_holds_plain_text_and_what_people_type():
    _build, page = one_page(
        '<p>One.<sup>1</sup></p><p>Two &lt; <b>3</b></p><div class="box"><h3 id="a">A <i>b</i></h3><ul><li>x</li><li>y</li></ul>'
        '</div><p>Three.</p><form data-search-exclude=""><h3 id="no">No</h3></form><h2 id="b">B</h2>T<h2 id="sources">S</h2>',
        "a.md",
    )
    page.meta |= {"title": "Rest & legs", "keywords": ["leg ache", 999], "tags": ["Pain"], "message": "Be kind."}
    assert entries_of(page, ["Legs, sore"], []) == [
        {
            "location": "a/",
            "title": "Rest & legs",
            "text": "One.\nTwo < 3\nThree.",
            "kind": "basics",
            "message": "Be kind.",
            "keywords": ["leg ache", "999"],
            "tags": ["Pain"],
            "entries": ["Legs, sore"],
            "questions": [],
        },
        {"location": "a/#a", "title": "A b", "text": "x\ny"},
        {"location": "a/#b", "title": "B", "text": "T"},
    ]


def test_one_function_gives_the_address_of_a_page_in_every_copy():
    for target, online, disk, one_file in (
        ("index.md", "", "index.html", "#home"),
        ("safety/index.md", "safety/", "safety/index.html", "#safety"),
        (
            "benefits/pain.md#claim-pain",
            "benefits/pain/#claim-pain",
            "benefits/pain.html#claim-pain",
            "#benefits-pain--claim-pain",
        ),
    ):
        assert [address_of(target, copy) for copy in (Copy.ONLINE, Copy.DISK, Copy.ONE_FILE)] == [
            online,
            disk,
            one_file,
        ]
    assert online_address("ms/index.md#a", "https://a.example/b/") == "https://a.example/b/ms/#a"
    assert [relative(address, "benefits/pain/") for address in ("", "safety/#a", "benefits/pain/", "a/b.csv")] == [
        "../../",
        "../../safety/#a",
        "./",
        "../../a/b.csv",
    ]
    assert relative("index.html", "benefits/pain.html") == "../index.html" and relative("", "") == "./"


def test_a_link_is_read_as_the_page_and_place_it_leads_to():
    build, page = one_page(source="benefits/pain.md")
    home = build.add(type(page)("index.md", "", "Home", {}))
    links = {"../../": ("index.md", ""), "#a": ("benefits/pain.md", "a"), "../x.csv": ("benefits/x.csv", "")}
    assert {link: build.led_to(page, link) for link in links} == links
    assert build.led_to(page, "https://a.example/") is None and build.led_to(home, "benefits/pain/#b")[0] == page.source


def test_links_of_views_online_and_from_disk():
    assert markdown_link("benefits/pain.md", "safety/heat.md#keep-cool") == "../safety/heat.md#keep-cool"
    assert markdown_link("benefits/pain.md", "benefits/pain.md#claim-pain") == "#claim-pain"
    online, disk = SiteView(*one_page(source="a/b.md")), SiteView(*one_page(source="a/b.md", offline=True))
    assert [view.page_address("index.md") for view in (online, disk)] == ["../../", "../index.html"]
    assert [view.file_link("a/c.csv") for view in (online, disk)] == ["../c.csv", "c.csv"]
