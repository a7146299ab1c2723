"""What the HTML of pages weighs, as it is and compressed (gzip at its best)."""

from __future__ import annotations

import gzip
import statistics
from pathlib import Path

from publish import ONE_FILE
from tables import kilobytes

LISTED = 10


def weights(site: Path) -> list[tuple[int, int, str]]:
    """Compressed bytes, bytes and address of each page, heaviest first; the one file is a download."""
    found = []
    for path in site.rglob("*.html"):
        if path.name != ONE_FILE:
            content = path.read_bytes()
            address = path.relative_to(site).as_posix().removesuffix("index.html")
            found.append((len(gzip.compress(content, 9)), len(content), address or "home"))
    return sorted(found, reverse=True)


def measure_pages(site: Path) -> dict[str, str]:
    """The number of pages, and the weight of the middle and the heaviest one."""
    found = weights(site)
    index = (site / "search" / "search_index.json").read_bytes()
    return {
        "pages": str(len(found)),
        "HTML of a page, middle": kilobytes(statistics.median(raw for _, raw, _ in found)),
        "HTML of a page, middle, gzip": kilobytes(statistics.median(packed for packed, _, _ in found)),
        "HTML of a page, heaviest": kilobytes(max(raw for _, raw, _ in found)),
        "HTML of a page, heaviest, gzip": kilobytes(found[0][0]),
        "search index": kilobytes(len(index)),
        "search index, gzip": kilobytes(len(gzip.compress(index, 9))),
    }


def heaviest(site: Path) -> list[str]:
    """The heaviest pages in words, a line each."""
    return ["Heaviest pages (gzip, plain):"] + [
        f"  {kilobytes(packed):>10} {kilobytes(raw):>10}  {address}" for packed, raw, address in weights(site)[:LISTED]
    ]
