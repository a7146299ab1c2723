"""The book can be read by everybody: Ace by DAISY finds no fault in it, and the fault of a book that has one."""

import zipfile

from ace_checker import faults_of
from conftest import ROOT

KEPT = ROOT / "build"
CONTAINER = """<?xml version="1.0"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>"""
PACKAGE = """<?xml version="1.0"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="en">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="id">urn:x</dc:identifier><dc:title>A</dc:title>
<dc:language>en</dc:language><meta property="dcterms:modified">2026-01-01T00:00:00Z</meta></metadata>
<manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml" properties="nav"/></manifest>
<spine><itemref idref="a"/></spine></package>"""
CHAPTER = """<?xml version="1.0" encoding="utf-8"?>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="en" xml:lang="en">
<head><title>A</title></head><body><nav epub:type="toc"><ol><li><a href="a.xhtml">A</a></li></ol></nav>
<p><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw="/></p></body></html>"""


def test_the_book_has_no_fault(site, tmp_path):
    book = tmp_path / "guide.epub"
    book.write_bytes(site.epub.read_bytes())
    assert faults_of(book, KEPT) == []


def test_a_picture_without_words_is_found(tmp_path):
    book = tmp_path / "broken.epub"
    with zipfile.ZipFile(book, "w") as broken:
        broken.writestr("mimetype", "application/epub+zip")
        broken.writestr("META-INF/container.xml", CONTAINER)
        broken.writestr("package.opf", PACKAGE)
        broken.writestr("a.xhtml", CHAPTER)
    assert ("a.xhtml", "critical", "image-alt") in faults_of(book, KEPT)
