"""The one file: everything is inside, every link and id resolves, every part has the notice."""

import json
import re
from itertools import pairwise

import pytest
from bs4 import BeautifulSoup
from mkdocs.exceptions import PluginError

from conftest import ROOT
from guide.copies.one_file import adapted, broken_anchors
from guide.files.colour_schemes import SCHEMES, SHEET
from guide.files.one_file_style import OWN, SHEETS
from guide.library.page_address import Copy, address_of
from guide.pages.tree import inside
from one_page import one_page

# Sheets of the site that the one file does without: its shell, and boxes that work on the website only.
NOT_JOINED = {
    "theme",
    "calm",
    "layout",
    "no-motion",
    "for-screen-readers",
    "skip-link",
    "header",
    "icons",
    "site-sections",
    "menu",
    "menu-drawer",
    "page-contents",
    "page-path",
    "footer",
    "without-script",
    "reading-settings",
    "listen",
    "studies/study-filter",
    "forms/saved-form",
    "safety-check/safety-check",
    "copies",
    "share",
    "section-links",
    "moved",
    "forms/print-alone",
    "print-columns",
    "safety-check/safety-check-print",
    "sheets/sheets-print",
    "forms/fields-print",
}


@pytest.fixture(scope="module")
def guide(site):
    return BeautifulSoup(site.one_file.read_text("utf-8"), "lxml")


def test_every_page_of_the_site_is_a_part_in_the_order_of_the_menu(site, guide):
    listed = re.findall(r": ([\w/-]+\.md)$", (ROOT / "mkdocs.yml").read_text("utf-8"), re.MULTILINE)
    studies = re.findall(r"^- id: (\S+)$", (ROOT / "docs" / "data" / "studies.yaml").read_text("utf-8"), re.MULTILINE)
    listed_studies = [address_of(f"evidence/studies/{study}.md", Copy.ONE_FILE)[1:] for study in studies]
    expected = [address_of(page, Copy.ONE_FILE)[1:] for page in listed] + listed_studies
    assert [section["id"] for section in guide.select("section.guide-part")] == expected
    assert len(expected) == len(list((ROOT / "docs").rglob("*.md"))) + len(studies)
    listed = [link["href"] for link in guide.select(".guide-contents a")]
    assert set(expected) - {href[1:] for href in listed} <= {"home"}


def test_every_link_leads_to_a_place_inside_or_to_the_internet(guide, site):
    ids = [element["id"] for element in guide.find_all(id=True)]
    assert len(ids) == len(set(ids)) > 2000
    links = [link["href"] for link in guide.find_all("a", href=True)]
    assert {href for href in links if href.startswith("#") and href[1:] not in set(ids)} == set()
    assert {
        href for href in links if not href.startswith(("#", "https://", "http://", "tel:", "sms:", "mailto:"))
    } == set()
    assert broken_anchors(site.one_file.read_text("utf-8")) == []


def test_check_of_anchors_can_fail():
    assert broken_anchors('<p id="a"></p><a href="#a">x</a>') == []
    assert broken_anchors('<p id="a"></p><a href="#b">x</a>') == ["#b"]
    assert broken_anchors('<p id="a"></p><p id="a"></p>') == ["a given 2 times"]


def test_names_of_pictures_and_fields_lead_to_their_own_part(guide):
    ids = {element["id"] for element in guide.find_all(id=True)}
    for element in guide.find_all(attrs={"aria-labelledby": True}):
        assert set(element["aria-labelledby"].split()) <= ids
    assert len(guide.select("svg[role=img]")) > 40


def test_footnotes_lead_there_and_back_within_their_part(guide):
    marks = guide.select("sup a")
    assert len(marks) > 1000
    for mark in marks:
        own = mark.find_parent("section", class_="guide-part")["id"]
        assert mark["href"].startswith(f"#{own}--fn:") and mark["id"].startswith(f"{own}--fnref")
    back = [link["href"].removeprefix("#") for link in guide.select(".sources a[href*='--fnref']")]
    assert sorted(back) == sorted(mark["id"] for mark in marks)


def test_notice_stands_at_the_top_and_in_every_part(guide):
    for place in [guide.find("header"), *guide.select("section.guide-part")]:
        notes = place.find_all(attrs={"role": "note"})
        assert len(notes) == 1, place.get("id")
        assert "Consult your doctor" in notes[0].get_text() and notes[0].find("a")["href"] == "#safety-urgent-help"


def test_headings_make_an_outline_without_gaps(guide):
    levels = [int(heading.name[1]) for heading in guide.find_all(re.compile("^h[1-6]$"))]
    assert levels.count(1) == 1 and levels[0] == 1
    assert [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1] == []


def test_all_is_open_for_find_in_page_and_search_alone_needs_script(guide):
    assert guide.find_all("details") and all(details.has_attr("open") for details in guide.find_all("details"))
    shown = [one for one in guide.find_all(["script", "button", "iframe", "link"]) if not one.find_parent("dialog")]
    assert [one.get_text()[:17] if one.name == "button" else one.get("id") for one in shown] == [
        "Search this guide",
        "search-index",
        None,
    ]
    assert guide.find_all(attrs={"style": True}) == []
    assert [one["class"] for one in guide.select("[hidden]")] == [["guide-search"]]


def test_whatever_search_finds_is_a_place_in_the_file(guide):
    known = json.loads(guide.find(id="search-index").string)
    ids = {element["id"] for element in guide.find_all(id=True)}
    docs = [one for one in known["index"]["entries"]["location"] if not one.startswith(("!", "-"))]
    assert len(docs) > 500
    found = {
        known["places"][page][1:] + (f"--{place}" if place else "")
        for page, _, place in (one.partition("#") for one in docs)
    }
    assert found - ids == set()


def test_lines_left_for_old_addresses_stay_out(guide, site):
    assert "This part has moved" in (site.offline / "site" / "for-therapists" / "index.html").read_text("utf-8")
    assert "This part has moved" not in guide.get_text()


def test_size_and_every_sheet_is_joined_or_left_out_on_purpose(site):
    assert 1_000_000 < site.one_file.stat().st_size < 5_300_000
    assets = ROOT / "docs" / "assets"
    left_out = {f"stylesheets/{name}.css" for name in {SHEET + name for name in SCHEMES} | NOT_JOINED}
    sheets = {path.relative_to(assets).as_posix() for path in (assets / "stylesheets").rglob("*.css")}
    assert sheets == set(SHEETS) | left_out
    assert {path.relative_to(assets).as_posix() for path in (assets / "one-file").glob("*.css")} == set(OWN)


def test_sheets_are_joined_in_the_order_of_the_site():
    listed = re.findall(r"^  - assets/(stylesheets/.+)$", (ROOT / "mkdocs.yml").read_text("utf-8"), re.MULTILINE)
    # Those of tools stand in folders, and come with their pages.
    assert [name for name in listed if name in SHEETS] == [name for name in SHEETS if name.count("/") == 1]


def test_site_offers_it_with_its_size(site):
    page = BeautifulSoup((site.online / "take-away" / "index.html").read_text("utf-8"), "lxml")
    link = page.find("a", href="massage-and-ms.html")
    megabytes = float(re.search(r"HTML, ([\d.]+) MB", link.get_text())[1])
    assert abs(megabytes * 1e6 - site.one_file.stat().st_size) < 60_000
    assert (site.online / "take-away" / "massage-and-ms.html").read_bytes() == site.one_file.read_bytes()


def test_unknown_page_stops_the_build():
    build, page = one_page("<p><a href='gone.html'>x</a></p>", offline=True)
    with pytest.raises(PluginError, match="ms/now.md: 'gone.html' leads to no page"):
        adapted(build, page)


def test_file_outside_the_guide_is_named_not_linked():
    text = inside(adapted(*one_page("<p><a href='x.csv' download>Table</a></p>", offline=True)))
    assert "Table (on the website and in the zip)" in text and "href" not in text


def test_ids_are_of_their_part_and_what_needs_the_site_is_left_out():
    html = (
        '<h2 id="a">A</h2><p aria-labelledby="a b" data-x="y">B<button>C</button> D</p><p class="moved" id="old">E</p>'
    )
    text = inside(adapted(*one_page(html, offline=True)))
    assert text == '<h4 id="ms-now--a">A</h4><p aria-labelledby="ms-now--a ms-now--b">B D</p>'
