"""Erasing all that the site keeps, from each page that keeps something: nothing is left, and the page says so."""

import pytest

from sheet_page import SHEETS

PLACES = ["about/privacy/", "safety/", "decide/#take-along", *(f"take-away/{sheet}/" for sheet in SHEETS)]


@pytest.mark.parametrize("path", PLACES)
def test_erase_all_leaves_nothing_and_says_so(page, address, path):
    page.goto(address + path)
    page.evaluate("""async () => {
      localStorage.setItem('massage-and-ms.reading', '{"size": "large"}');
      for (const name of ['diary', 'therapist-card', 'doctor-questions'])
        localStorage.setItem('massage-and-ms:' + name, '{"version": 1, "saved": "2026-11-22", "fields": {}}');
      localStorage.setItem('another', 'site');
      await navigator.serviceWorker.register('/service-worker.js');
      await caches.open('massage-and-ms ' + location.origin + '/ 2026');
    }""")
    page.reload()
    assert page.evaluate("document.documentElement.dataset.size") == "large"
    if path == "safety/":
        page.get_by_role("button", name="Show what this means").click()
    fold = page.locator("details:has(.erase-all) > summary").last
    if fold.count():
        fold.click()
    box = page.locator(".erase-all")
    box.get_by_text("Kept on this device now: ").wait_for()
    words = box.get_by_role("status").inner_text()
    assert all(one in words for one in ("reading settings", "diary", "card", "questions", "saved copy"))
    box.get_by_role("button", name="Erase all that this site keeps").click()
    box.get_by_role("button", name="No, keep all").click()
    assert page.evaluate("localStorage.length") == 5
    box.get_by_role("button", name="Erase all that this site keeps").click()
    box.get_by_role("button", name="Yes, erase all").click()
    box.get_by_text("Erased. This site keeps nothing on this device now.").wait_for()
    left = page.evaluate("""async () => [Object.keys(localStorage), sessionStorage.length, await caches.keys(),
      (await navigator.serviceWorker.getRegistrations()).length, document.cookie, document.documentElement.dataset.size]""")
    assert left == [["another"], 0, [], 0, "", None]
