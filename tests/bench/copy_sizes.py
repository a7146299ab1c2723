"""What each offline copy weighs."""

from __future__ import annotations

import json
from pathlib import Path

from guide.copies.publish import ARCHIVE, EPUB, ONE_FILE
from tables import kilobytes

BOOKLET = "massage-and-ms-booklet.pdf"


def measure_copies(project: Path) -> dict[str, str]:
    """The zip, the one file, the book, the saved copy, and the booklet where one was printed (make booklet)."""
    build, booklet = project / "build", project / "build" / BOOKLET
    figures = {
        "zip": kilobytes((build / ARCHIVE).stat().st_size),
        "one file": kilobytes((build / ONE_FILE).stat().st_size),
        "book": kilobytes((build / EPUB).stat().st_size),
        "saved on this device": kilobytes(
            json.loads((project / "site" / "saved-copy.json").read_text("utf-8"))["bytes"]
        ),
    }
    return figures | ({"booklet": kilobytes(booklet.stat().st_size)} if booklet.is_file() else {})
