"""Small hooks that work on pages: links at the end, dates, reading time, glossary links, search words, sizes."""

import json
import shutil
from datetime import date
from types import SimpleNamespace

from guide.pages.table_boxes import on_page_content as put_tables_into_boxes

from conftest import ROOT
from guide.files import search_index
from guide.files.downloads import size_in_words
from guide.pages.glossary_links import link_terms
from guide.pages.page_end import on_page_markdown as add_page_end
from guide.pages.page_facts import in_words, minutes
from guide.views.site_view import SiteView

TERMS = [
    {"id": "spasticity", "forms": ["spasticity"]},
    {"id": "ms-nurse", "forms": ["MS nurse", "MS nurses"]},
    {"id": "nurse", "forms": ["nurse"]},
]


def test_dates_are_in_words():
    assert in_words(date(2026, 3, 1)) == "1 March 2026"


def test_reading_time_leaves_out_sources_and_what_is_folded():
    words = "word " * 360
    assert minutes(f'<p>{words}</p><details>{words}</details><h2 id="sources">{words}') == 2
    assert minutes("<p>Short.</p>") == 1


def test_first_use_of_a_term_leads_to_the_glossary():
    html = link_terms("<p>Spasticity and spasticity.</p>", TERMS, "../glossary/")
    assert html == '<p><a class="term" href="../glossary/#spasticity">Spasticity</a> and spasticity.</p>'


def test_longer_terms_win_and_headings_and_links_are_left_alone():
    html = link_terms("<h2>Spasticity</h2><a href='x'>spasticity</a><p>Your MS nurse.</p>", TERMS, "g/")
    assert html.count('class="term"') == 1 and ">MS nurse</a>" in html


def test_part_of_a_word_is_no_term():
    assert "term" not in link_terms("<p>nursery, pre-nurse</p>", TERMS, "g/")


def test_each_table_has_a_box_of_its_own():
    html = put_tables_into_boxes('<p>x</p><table>\n<tr></tr></table><table class="a"></table>', None, None, None)
    assert html == (
        '<p>x</p><div class="table-box"><table>\n<tr></tr></table></div><div class="table-box"><table class="a"></table></div>'
    )


def test_sizes_are_in_words():
    assert [size_in_words(size) for size in (10, 840_400, 1_840_000)] == ["1 KB", "840 KB", "1.8 MB"]


def test_next_and_related_pages_become_links():
    other = SimpleNamespace(content_string="---\ntitle: Heat\n---\n")
    files = SimpleNamespace(get_file_from_path=lambda _path: other)
    page = SimpleNamespace(
        file=SimpleNamespace(src_uri="benefits/pain.md"),
        meta={"next": [{"to": "safety/index.md#top", "say": "Check"}], "related": ["safety/heat.md"]},
    )
    text = add_page_end("Text", page, None, files)
    assert (
        '<ul class="next-steps" markdown="1">\n<li markdown="span">[Check](../safety/index.md#top)</li>\n</ul>' in text
    )
    assert '<li markdown="span">[Heat](../safety/heat.md)</li>' in text


def test_the_search_index_holds_plain_text_and_what_people_type(tmp_path):
    docs, site = tmp_path / "docs", tmp_path / "site"
    (site / "search").mkdir(parents=True)
    shutil.copytree(ROOT / "docs" / "data" / "schema", docs / "data" / "schema")
    shutil.copy(ROOT / "docs" / "data" / "search-words.yaml", docs / "data")
    (docs / "data" / "a-z.yaml").write_text("- words: Legs, sore\n  to: a.md#b\n", "utf-8")
    index = site / "search" / "search_index.json"
    index.write_text(
        json.dumps(
            {
                "docs": [
                    {
                        "location": "a/",
                        "title": "Rest &amp; legs",
                        "text": "<p>One.<sup>1</sup></p><p>Two &lt; 3</p>",
                        "tags": ["Pain"],
                    },
                    {"location": "a/#b", "title": "B", "text": "T"},
                    {"location": "a/#sources", "title": "Sources", "text": "S"},
                ]
            }
        )
    )
    search_index.on_pre_build(None)
    meta = {"keywords": ["leg ache", 999], "tags": ["Pain"], "message": "Be kind.", "kind": "safety"}
    page = SimpleNamespace(url="a/", file=SimpleNamespace(src_uri="a.md"), meta=meta)
    search_index.on_page_context({}, page, None, None)
    search_index.on_post_build(SimpleNamespace(site_dir=str(site), docs_dir=str(docs)))
    data = json.loads(index.read_text("utf-8"))
    assert data["docs"] == [
        {
            "location": "a/",
            "title": "Rest & legs",
            "text": "One.\nTwo < 3",
            "kind": "safety",
            "message": "Be kind.",
            "keywords": ["leg ache", "999", "Pain"],
            "entries": ["Legs, sore"],
            "questions": [],
        },
        {"location": "a/#b", "title": "B", "text": "T"},
    ]
    assert data["words"]["kinds"]["safety"] == "Safety"


def _view(page, directory_urls=True):
    return SiteView(None, None, page, {}, {}, {}, directory_urls)


def test_links_between_pages_online_and_offline():
    assert _view("benefits/pain.md").link("safety/heat.md#keep-cool") == "../safety/heat.md#keep-cool"
    assert _view("benefits/pain.md").link("benefits/pain.md#claim-pain") == "#claim-pain"
    assert _view("index.md").page_address("safety/index.md") == "safety/"
    assert _view("benefits/pain.md").page_address("index.md") == "../../"
    assert _view("benefits/pain.md", False).page_address("index.md") == "../index.html"
    assert _view("evidence/index.md").file_link("evidence/downloads/a.csv") == "downloads/a.csv"
    assert _view("evidence/studies.md").file_link("evidence/downloads/a.csv") == "../downloads/a.csv"
