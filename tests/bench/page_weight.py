"""What pages weigh, counted as tests/weights.yaml means it: HTML, first views, and the search index."""

from __future__ import annotations

import statistics
from pathlib import Path

from guide.copies.publish import ONE_FILE
from tables import kilobytes
from weights import first_view, sent, weight

LISTED = 10
FIRST_VIEWS = {"home": "", "a long page (pain)": "benefits/pain/", "the studies": "evidence/studies/"}


def page_weights(site: Path) -> list[tuple[int, int, str]]:
    """Bytes as they are sent, bytes of the file, and address of each page, heaviest first; the one file is a download."""
    found = []
    for path in site.rglob("*.html"):
        if path.name != ONE_FILE:
            address = path.relative_to(site).as_posix().removesuffix("index.html")
            found.append((sent(path), path.stat().st_size, address or "home"))
    return sorted(found, reverse=True)


def measure_pages(site: Path) -> dict[str, str]:
    """The number of pages, the weight of the middle and the heaviest one, the first view of FIRST_VIEWS, the index."""
    found = page_weights(site)
    index = site / "search" / "search_index.json"
    figures = {
        "pages": str(len(found)),
        "HTML of a page, middle": kilobytes(statistics.median(raw for _, raw, _ in found)),
        "HTML of a page, middle, gzip": kilobytes(statistics.median(packed for packed, _, _ in found)),
        "HTML of a page, heaviest": kilobytes(max(raw for _, raw, _ in found)),
        "HTML of a page, heaviest, gzip": kilobytes(found[0][0]),
    }
    for name, address in FIRST_VIEWS.items():
        page = site / address / "index.html"
        figures[f"first view of {name}, gzip"] = f"{kilobytes(weight(page, site))} in {len(first_view(page, site))}"
    return figures | {"search index": kilobytes(index.stat().st_size), "search index, gzip": kilobytes(sent(index))}


def heaviest(site: Path) -> list[str]:
    """The heaviest pages in words, a line each."""
    return ["Heaviest pages (gzip, plain):"] + [
        f"  {kilobytes(packed):>10} {kilobytes(raw):>10}  {address}"
        for packed, raw, address in page_weights(site)[:LISTED]
    ]
