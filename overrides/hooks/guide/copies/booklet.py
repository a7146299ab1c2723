"""The booklet: 16 pages of A5, written with the offline copy from the same data and pages, and printed for a release.

`make booklet` prints it twice: its pages in order, with tags, to read on a screen; and on 4 sheets of A4, each with 2
pages on both sides, to fold in the middle. It names a Chromium in the variable CHROMIUM.
"""

from __future__ import annotations

import filecmp
import os
import shutil
import sys
from pathlib import Path
from typing import Any

from guide.copies.epub import book_style
from guide.copies.one_file import TARGET, adapted
from guide.library.dates import in_words
from guide.pages.page_facts import qr_picture
from guide.pages.tree import inside
from guide.state import COPIES, Build

TEMPLATE = "booklet.html"
PAGES = 16
TO_FOLD, IN_ORDER = COPIES["booklet"], COPIES["booklet-pages"]
# Sides of a sheet of A5 on A4 that lies on its side, in points of 1/72 inch (ISO 216).
WIDTH, HEIGHT = 297 / 25.4 * 72, 210 / 25.4 * 72
# Of a side of paper that a part may fill, in CSS pixels (96 to the inch): A5 less the margins of booklet.css.
ROOM = (210 - 26) / 25.4 * 96


def _part(build: Build, target: str) -> str:
    """What stands under a heading of a page, up to the next of its rank, without links and marks of sources."""
    source, _, place = target.partition("#")
    tree: Any = adapted(build, build.pages[source])
    heading = next(one for one in tree.iter("h4") if one.get("id", "").endswith(f"--{place}"))
    box = heading.getparent() if heading.getparent().get("class") == "kept" else heading
    found: list[Any] = list(heading.itersiblings()) if box is not heading else []
    for after in box.itersiblings():
        if after.tag in ("h4", "section") or after.find(".//h4") is not None:
            break
        found.append(after)
    for block in found:
        for one in list(block.iter("sup")):
            one.drop_tree()
        for one in block.iter("a"):
            one.tag = "span"
            one.attrib.clear()
    return "".join(f"<{one.tag} class='{one.get('class', '')}'>{inside(one)}</{one.tag}>" for one in found)


def write_booklet(build: Build, env: Any) -> None:
    """Write the booklet as HTML beside the one file."""
    text = env.get_template(TEMPLATE).render(
        part=lambda target: _part(build, target),
        style=book_style(build.docs, "books/booklet.css", "books/booklet-parts.css"),
        date=in_words(build.library.newest_review()),
        mark=(build.docs / "assets" / "mark.svg").read_text("utf-8").strip(),
        code=qr_picture(build.settings.online) if build.settings.online else "",
    )
    Path(os.environ[TARGET]).with_name(TEMPLATE).write_bytes(text.encode("utf-8"))


def keep_printed(printed: Path, new: Path) -> None:
    """Put beside the booklet in `new` what was printed of the same words, and remove what was printed of others."""
    same = (printed / TEMPLATE).is_file() and filecmp.cmp(printed / TEMPLATE, new / TEMPLATE, shallow=False)
    for name in (TO_FOLD, IN_ORDER):
        if not same:
            (printed / name).unlink(missing_ok=True)
        elif (printed / name).is_file():
            shutil.copyfile(printed / name, new / name)


def print_booklet(folder: Path, chromium: str) -> None:
    """Print the booklet in `folder` both ways, there; ends the program where a part is longer than its page."""
    # What the tests need has these; the site is built without.
    from playwright.sync_api import sync_playwright  # noqa: PLC0415
    from pypdf import PdfReader, PdfWriter, Transformation  # noqa: PLC0415

    with sync_playwright() as playwright:
        # Root may not use the sandbox; the document is our own.
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 469, "height": 695})
        page.goto((folder / TEMPLATE).resolve().as_uri())
        page.emulate_media(media="print")
        parts = page.eval_on_selector_all(
            "section:not(.flows)", "all => all.map(one => [one.scrollHeight, one.innerText.slice(0, 40)])"
        )
        long = [f"{words!r} by {round(height - ROOM)} px" for height, words in parts if height > ROOM]
        page.pdf(path=str(folder / IN_ORDER), prefer_css_page_size=True, outline=True, tagged=True)
        browser.close()
    pages = PdfReader(folder / IN_ORDER).pages
    if len(pages) != PAGES:
        sys.exit(f"The booklet has {len(pages)} pages, not {PAGES}. Shorten what is too long: {', '.join(long)}.")
    sheets = PdfWriter()
    for side in range(PAGES // 2):
        sheet = sheets.add_blank_page(WIDTH, HEIGHT)
        outer, inner = pages[PAGES - 1 - side], pages[side]
        for place, one in enumerate((outer, inner) if side % 2 == 0 else (inner, outer)):
            sheet.merge_transformed_page(one, Transformation().translate(place * WIDTH / 2, 0))
        sheet.compress_content_streams()
    sheets.compress_identical_objects()
    sheets.add_metadata({"/Title": "Massage and MS: a booklet to fold"})
    sheets.write(folder / TO_FOLD)


def main(arguments: list[str]) -> None:
    """Print what `publish --copies-only` has written to build/."""
    chromium = os.environ.get("CHROMIUM")
    if not chromium:
        sys.exit("The booklet needs a Chromium. Name it in CHROMIUM, or run make booklet, which finds one.")
    print_booklet(Path("build"), chromium)
    print(f"The booklet is build/{TO_FOLD} to fold, and build/{IN_ORDER} to read.")
