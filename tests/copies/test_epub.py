"""The book: every page of the one file is a chapter with the notice, no link leads out of it, no colour is a variable."""

import zipfile

import pytest
from lxml import etree

from site_checks import parsed

XHTML = "{http://www.w3.org/1999/xhtml}"


@pytest.fixture(scope="module")
def book(site):
    with zipfile.ZipFile(site.epub) as packed:
        assert packed.infolist()[0].filename == "mimetype" and packed.infolist()[0].compress_type == zipfile.ZIP_STORED
        return {entry.removeprefix("book/"): packed.read(entry) for entry in packed.namelist()}


@pytest.fixture(scope="module")
def chapters(book):
    return {name: etree.fromstring(text) for name, text in book.items() if name.endswith(".xhtml")}


def test_every_part_of_the_one_file_is_a_chapter_in_its_order(site, book, chapters):
    parts = [f"{part['id']}.xhtml" for part in parsed(site.one_file).select("section.guide-part")]
    assert set(chapters) == {"start.xhtml", "contents.xhtml", *parts}
    package = etree.fromstring(book["package.opf"])
    files = {item.get("id"): item.get("href") for item in package.iter("{*}item")}
    order = [files[item.get("idref")] for item in package.iter("{*}itemref")]
    assert order == ["start.xhtml", "contents.xhtml", *parts]


def test_every_chapter_has_the_notice_and_one_heading_of_its_own(chapters):
    for name, chapter in chapters.items():
        assert len(list(chapter.iter(f"{XHTML}h1"))) == 1, name
        if name != "contents.xhtml":
            notes = chapter.xpath("//*[@role='note']")
            assert len(notes) == 1 and "Consult your doctor" in "".join(notes[0].itertext()), name


def test_every_link_leads_to_a_place_in_the_book_or_to_the_internet(chapters):
    places = {f"{name}#{place}" for name, chapter in chapters.items() for place in chapter.xpath("//@id")}
    links = {
        link if ".xhtml" in link.partition("#")[0] else name + link
        for name, chapter in chapters.items()
        for link in chapter.xpath("//*[local-name()='a']/@href")
        if not link.startswith(("https://", "http://", "tel:", "sms:", "mailto:"))
    }
    assert len(links) > 1000 and links - places - set(chapters) == set()


def test_what_old_devices_cannot_do_is_not_asked_of_them(book, chapters):
    assert b"var(" not in book["style.css"] and b"@import" not in book["style.css"]
    for name, chapter in chapters.items():
        assert (
            chapter.xpath("//*[self::*[local-name()='script' or local-name()='input' or local-name()='form']]") == []
        ), name


def test_it_is_small_enough_to_send(site):
    assert site.epub.stat().st_size < 2_000_000


def test_site_offers_it(site):
    assert (site.online / "take-away" / site.epub.name).read_bytes() == site.epub.read_bytes()
    assert parsed(site.online / "take-away" / "index.html").find("a", href=site.epub.name)
