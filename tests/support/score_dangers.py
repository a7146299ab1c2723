"""Scores typed dangers against a built site: python tests/support/score_dangers.py BUILT_SITE LIST.tsv.

The list has a heading, then on each line what is typed and the ids of the emergencies that may stand first, with blanks or
commas between them; `none` or `-` where nothing may be pinned. Columns before these two are passed over.
"""

from __future__ import annotations

import csv
import functools
import sys
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import sync_playwright

from browser import find_chromium
from search_box import SearchBox

NOTHING = {"none", "-"}


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing of each request."""


def pinned(site: Path, phrases: list[str]) -> dict[str, list[str]]:
    """The ids of the emergencies that a built site pins for each phrase."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    root = f"http://127.0.0.1:{server.server_port}/"
    with sync_playwright() as playwright:
        page = playwright.chromium.launch(executable_path=find_chromium(), args=["--no-sandbox"]).new_page()
        page.goto(root)
        box = SearchBox(page, root)
        box.open()
        found = {phrase: box.pinned(phrase) for phrase in phrases}
    server.shutdown()
    return found


def main(site: Path, file: Path) -> None:
    """Print each phrase that does not bring what it should, and how many do."""
    with file.open(encoding="utf-8", newline="") as lines:
        rows = [(row[-2], set(row[-1].replace(",", " ").split())) for row in csv.reader(lines, delimiter="\t")][1:]
    found = pinned(site, [phrase for phrase, _ in rows])
    dangers = [row for row in rows if not row[1] & NOTHING]
    near = [row for row in rows if row[1] & NOTHING]
    missed = [(phrase, right) for phrase, right in dangers if not set(found[phrase][:1]) & right]
    wrong = [phrase for phrase, _ in near if found[phrase]]
    for phrase, right in missed:
        print(f"missed: {phrase}: {found[phrase]}, not {sorted(right)}")
    for phrase in wrong:
        print(f"pinned though harmless: {phrase}: {found[phrase]}")
    print(
        f"{len(dangers) - len(missed)} of {len(dangers)} dangers right; {len(wrong)} of {len(near)} harmless ones pinned"
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
