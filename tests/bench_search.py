"""Prints how well and how fast search answers, online and from disk. Run as `python tests/bench_search.py [FOLDER]`.

FOLDER is a built site that holds `online/` and `offline/`; without it both are built aside. Times depend on the machine
and are for comparing; no test reads them. The slow phone is Chromium's own slowing of the page's processor, which does
not reach workers, so it is measured from disk, where search runs in the page.
"""

from __future__ import annotations

import functools
import gzip
import http.server
import statistics
import sys
import tempfile
import threading
import time
from pathlib import Path

from browser import find_chromium
from playwright.sync_api import sync_playwright
from search_box import SearchBox, hits, read_typed

sys.path.insert(0, str(Path(__file__).parent.parent / "overrides" / "hooks"))
import publish  # noqa: E402

LISTS = ("typed", "own-phrasings")
SLOW = 6


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


def build(folder: Path) -> None:
    """Build the online and the offline site into `folder`."""
    moment = publish.content_date(Path("docs"))
    publish.build(folder / "online", moment)
    publish.build(folder / "offline", moment, OFFLINE="true", SITE_URL="")


def measure(chromium, name: str, root: str, slow: int = 1) -> None:
    """Print hit rates and times of one way to open the site; `slow` divides the processor's speed."""
    page = chromium.new_page(viewport={"width": 1280, "height": 900})
    if slow > 1:
        page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": slow})
    page.goto(f"{root}index.html")
    box = SearchBox(page, root)
    start = time.perf_counter()
    box.open()
    print(f"{name}: ready {1000 * (time.perf_counter() - start):.0f} ms after a reader turns to search")
    for list_name in LISTS:
        typed, times = read_typed(list_name), []
        for one in typed:
            start = time.perf_counter()
            box.ask(one.words)
            times.append(1000 * (time.perf_counter() - start))
        not_first, not_in_three = hits(box, typed) if slow == 1 else ([], [])
        if slow == 1:
            print(f"  {list_name}: first {len(typed) - len(not_first)}, in the first three {len(typed) - len(not_in_three)}, of {len(typed)}")
            print("".join(f"    not first: {line}\n" for line in not_first), end="")
        print(f"  {list_name}: answer and drawing {statistics.median(times):.0f} ms in the middle, {max(times):.0f} ms at most")
    page.close()


def measure_all(folder: Path) -> None:
    """Measure online, from disk, and from disk on a slow processor."""
    index = (folder / "online" / "search" / "search_index.json").read_bytes()
    print(f"index: {len(index) / 1024:.0f} KiB, {len(gzip.compress(index)) / 1024:.0f} KiB with gzip")
    handler = functools.partial(_Quiet, directory=str(folder / "online"))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=find_chromium(), args=["--no-sandbox"])
        disk = (folder / "offline").resolve().as_uri() + "/"
        measure(chromium, "online", f"http://127.0.0.1:{server.server_port}/")
        measure(chromium, "from disk", disk)
        measure(chromium, f"from disk, processor {SLOW} times slower", disk, SLOW)
        chromium.close()
    server.shutdown()


def main() -> None:
    """Measure a built site, or build one for it."""
    if len(sys.argv) > 1:
        measure_all(Path(sys.argv[1]))
        return
    with tempfile.TemporaryDirectory() as folder:
        build(Path(folder))
        measure_all(Path(folder))


if __name__ == "__main__":
    main()
