"""The booklet: 16 pages of A5 with tags, a language and bookmarks, and the same on 4 sheets of A4 in the order to fold."""

import os
import shutil
import subprocess
import sys

import pytest
from pypdf import PdfReader

from browser import find_chromium
from conftest import ROOT
from guide.copies.booklet import IN_ORDER, TEMPLATE, TO_FOLD, keep_printed

MILLIMETRE = 72 / 25.4


@pytest.fixture(scope="module")
def folder(site, tmp_path_factory):
    """A project's folder whose build/ holds the booklet, printed as make booklet does."""
    folder = tmp_path_factory.mktemp("booklet")
    (folder / "build").mkdir()
    shutil.copy(site.one_file.with_name(TEMPLATE), folder / "build")
    _print(folder, check=True)
    return folder / "build"


def _print(folder, *, check):
    return subprocess.run(
        [sys.executable, str(ROOT / "overrides" / "hooks" / "run.py"), "booklet"],
        cwd=folder,
        check=check,
        text=True,
        capture_output=True,
        env={**os.environ, "CHROMIUM": find_chromium()},
    )


def _millimetres(page):
    return [round(float(side) / MILLIMETRE) for side in (page.mediabox.width, page.mediabox.height)]


def _numbers(page):
    """The numbers at the foot of a page, from left to right."""
    found = []

    def take(text, outer, inner, _font, _size):
        # Where text stands: its own matrix within that of the page it came from.
        x, y = inner[4] * outer[0] + outer[4], inner[5] * outer[3] + outer[5]
        if text.strip().isdigit() and y < 15 * MILLIMETRE:
            found.append((x, int(text)))

    page.extract_text(visitor_text=take)
    return [number for _, number in sorted(found)]


def test_its_pages_are_16_of_a5_with_tags_bookmarks_and_a_language(folder):
    pdf = PdfReader(folder / IN_ORDER)
    assert [_millimetres(page) for page in pdf.pages] == [[148, 210]] * 16
    root = pdf.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"] and "/StructTreeRoot" in root and root["/Lang"] == "en-GB"
    assert len(pdf.outline) >= 1
    assert [_numbers(page) for page in pdf.pages] == [[number] for number in range(1, 17)]


def test_every_page_says_whom_to_ask(folder):
    for page in PdfReader(folder / IN_ORDER).pages:
        assert "Consult your doctor" in page.extract_text()


def test_folded_its_pages_follow_each_other(folder):
    sides = PdfReader(folder / TO_FOLD).pages
    assert [_millimetres(side) for side in sides] == [[297, 210]] * 8
    order = [[16, 1], [2, 15], [14, 3], [4, 13], [12, 5], [6, 11], [10, 7], [8, 9]]
    assert [_numbers(side) for side in sides] == order


def test_both_are_small_enough_to_send(folder):
    assert max((folder / name).stat().st_size for name in (IN_ORDER, TO_FOLD)) < 1_000_000


def test_a_booklet_that_is_too_long_is_refused_and_the_part_named(folder, tmp_path):
    (tmp_path / "build").mkdir()
    text = (folder / TEMPLATE).read_text("utf-8")
    longer = text.replace("<h2>Call a doctor today</h2>", "<h2>Call a doctor today</h2>" + "<p>More.</p>" * 40)
    assert longer != text
    (tmp_path / "build" / TEMPLATE).write_text(longer, "utf-8")
    done = _print(tmp_path, check=False)
    assert done.returncode == 1 and "18 pages, not 16" in done.stderr and "Call a doctor today" in done.stderr


def test_what_was_printed_of_other_words_is_not_offered(folder, tmp_path):
    printed, same, other = (tmp_path / name for name in ("printed", "same", "other"))
    shutil.copytree(folder, printed)
    for new in (same, other):
        new.mkdir()
        shutil.copy(printed / TEMPLATE, new)
    (other / TEMPLATE).write_text("Other words.", "utf-8")
    keep_printed(printed, same)
    assert (same / TO_FOLD).read_bytes() == (printed / TO_FOLD).read_bytes() and (same / IN_ORDER).is_file()
    keep_printed(printed, other)
    assert not (other / TO_FOLD).exists() and not (printed / TO_FOLD).exists() and not (printed / IN_ORDER).exists()
