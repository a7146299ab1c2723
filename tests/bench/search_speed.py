"""How well and how fast search answers, online and from disk.

The slow phone is Chromium's own slowing of the page's processor, which does not reach workers, so it is measured from
disk, where search runs in the page.
"""

from __future__ import annotations

import statistics
import time

from playwright.sync_api import Page

from running_site import RunningSite
from search_box import SearchBox, hits, read_typed

LISTS = ("typed", "own-phrasings")
SLOW = 4
TIMED = 60
# Puts words into the field as a reader does, and gives how long they wait until what is found has been drawn.
TO_ANSWER = """words => new Promise((resolve) => {
    const box = document.getElementById("site-search"), field = box.querySelector("input");
    const start = performance.now();
    const look = () => box.dataset.answers === words ? requestAnimationFrame(() => resolve(performance.now() - start)) : setTimeout(look, 1);
    field.value = words;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    look();
})"""


def _answer_times(page: Page) -> list[float]:
    """Milliseconds from the last key of each of 60 phrases to its answers on the screen."""
    typed = [one for name in LISTS for one in read_typed(name)]
    times = []
    for one in typed[:: len(typed) // TIMED][:TIMED]:
        times.append(page.evaluate(TO_ANSWER, one.words))
    return times


def _speed(running: RunningSite, root: str, slow: int) -> tuple[dict[str, str], SearchBox]:
    """Times of one way to open the site, and its search box; `slow` divides the processor's speed."""
    page = running.chromium.new_page(viewport={"width": 1280, "height": 900})
    if slow > 1:
        page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": slow})
    page.goto(f"{root}index.html")
    box = SearchBox(page, root)
    start = time.perf_counter()
    box.open()
    ready = 1000 * (time.perf_counter() - start)
    times = _answer_times(page)
    return {
        "ready after a reader turns to it": f"{ready:.0f} ms",
        f"answer and drawing of {len(times)} phrases, middle": f"{statistics.median(times):.0f} ms",
        "answer and drawing, slowest": f"{max(times):.0f} ms",
    }, box


def _quality(box: SearchBox) -> tuple[dict[str, str], list[str]]:
    """How often the right page comes first, and what did not find it."""
    figures, missed = {}, []
    for name in LISTS:
        typed = read_typed(name)
        not_first, not_in_three = hits(box, typed)
        figures[f"search, {name}: right page first"] = f"{len(typed) - len(not_first)} of {len(typed)}"
        figures[f"search, {name}: in the first three"] = f"{len(typed) - len(not_in_three)} of {len(typed)}"
        missed += [f"Not first, {name}: {line}" for line in not_first]
    return figures, missed


def measure_search(running: RunningSite, judge: bool) -> tuple[dict[str, str], list[str]]:
    """Figures of search; with `judge` also how often it is right, and the phrases for which it is not."""
    figures, missed = {}, []
    ways = {
        "online": (running.online, 1),
        "from disk": (running.disk, 1),
        f"from disk, {SLOW} x slower": (running.disk, SLOW),
    }
    for way, (root, slow) in ways.items():
        times, box = _speed(running, root, slow)
        figures |= {f"search {way}: {name}": figure for name, figure in times.items()}
        if judge and way == "online":
            quality, missed = _quality(box)
            figures |= quality
        box.page.close()
    return figures, missed
