"""The booklet: one PDF with tags, bookmarks and a language, on A4; the same guide prints on Letter paper."""

import os
import re
import subprocess
import sys
import zlib

import pytest

from browser import find_chromium
from conftest import ROOT

# A few parts are enough to see tags, bookmarks and paper; the whole takes a minute.
KEPT = {"home", "safety", "safety-urgent-help"}


@pytest.fixture(scope="module")
def short_guide(site, tmp_path_factory):
    """The one file less most of its parts."""
    head, *parts = re.split(r'(?=<section class="guide-part")', site.one_file.read_text("utf-8"))
    kept = [text for text in parts if re.search(r'id="([^"]+)"', text)[1] in KEPT]
    path = tmp_path_factory.mktemp("guide") / "guide.html"
    path.write_text(head + "".join(kept), "utf-8")
    return path


def _unpacked(pdf: bytes) -> bytes:
    """The file, and what is packed in it."""
    out = [pdf]
    for packed in re.findall(rb"stream\r?\n(.*?)\r?\nendstream", pdf, re.DOTALL):
        try:
            out.append(zlib.decompress(packed))
        except zlib.error:
            continue
    return b"\n".join(out)


def _paper(pdf: bytes) -> list[int]:
    return [round(float(number)) for number in re.search(rb"/MediaBox\s*\[([^\]]*)\]", pdf)[1].split()]  # type: ignore[index]


def test_booklet_has_tags_bookmarks_and_a_language(short_guide, tmp_path):
    target = tmp_path / "booklet.pdf"
    subprocess.run(
        [sys.executable, "overrides/hooks/run.py", "booklet", str(short_guide), str(target)],
        cwd=ROOT,
        check=True,
        env={**os.environ, "CHROMIUM": find_chromium()},
    )
    pdf = _unpacked(target.read_bytes())
    assert pdf.startswith(b"%PDF-") and b"/StructTreeRoot" in pdf and b"/Marked true" in pdf
    bookmarks = re.search(rb"/Type /Outlines\s*/First[^>]*?/Count (\d+)", pdf)
    assert int(bookmarks[1]) > 10
    assert b"/Lang (en-GB)" in pdf
    assert _paper(pdf) == [0, 0, 596, 843]


def test_guide_prints_on_letter_paper_in_large_letters_too(page, short_guide):
    page.goto(short_guide.as_uri())
    small = page.pdf(format="Letter")
    page.get_by_label("Large letters").check()
    large = page.pdf(format="Letter")
    assert _paper(_unpacked(small)) == _paper(_unpacked(large)) == [0, 0, 612, 792]
    pages = [len(re.findall(rb"/Type\s*/Page\b", _unpacked(pdf))) for pdf in (small, large)]
    assert 3 < pages[0] < pages[1]


def test_make_knows_how_to_make_it():
    makefile = (ROOT / "Makefile").read_text("utf-8")
    assert re.search(
        r"^booklet:.*\n.*--copies-only\n.*CHROMIUM=.*run.py booklet build/massage-and-ms.html build/massage-and-ms.pdf",
        makefile,
        re.MULTILINE,
    )
