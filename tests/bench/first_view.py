"""What a reader's first view of a page fetches: every file that Chromium asks for while nobody touches the page."""

from __future__ import annotations

import gzip

from running_site import RunningSite
from tables import kilobytes

PAGES = {"home": "", "a long page (pain)": "benefits/pain/", "the studies": "evidence/studies/"}
# Packed already; hosts do not compress them again.
PACKED = ("image/png", "image/jpeg", "image/webp", "font/woff2", "application/zip")
# What is fetched when the page has come to rest belongs to the first view too.
REST_MS = 2_000


def _fetched(running: RunningSite, address: str) -> list[int]:
    """Compressed sizes of all answers, in bytes, with an empty cache."""
    context, sizes = running.chromium.new_context(viewport={"width": 390, "height": 844}), []
    page, answers = context.new_page(), []
    page.on("response", lambda answer: answers.append(answer))
    page.goto(running.online + address, wait_until="load")
    page.wait_for_timeout(REST_MS)
    for answer in answers:
        body, kind = answer.body(), answer.headers.get("content-type", "")
        sizes.append(len(body) if kind.startswith(PACKED) else len(gzip.compress(body, 9)))
    context.close()
    return sizes


def measure_first_views(running: RunningSite) -> dict[str, str]:
    """The first view of each of PAGES: its weight and the number of files."""
    figures = {}
    for name, address in PAGES.items():
        sizes = _fetched(running, address)
        figures[f"first view of {name}, gzip"] = f"{kilobytes(sum(sizes))} in {len(sizes)}"
    return figures
