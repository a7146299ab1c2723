"""Save on this device: nothing is kept before it is pressed, all of it works offline then, and it goes away."""

import json
import re

from saved_copy_host import KEPT, STATE, save, take_away


def test_list_names_every_file_a_reader_needs(site):
    listed = json.loads((site.online / "saved-copy.json").read_text("utf-8"))
    files = set(listed["files"])
    assert {"", "safety/", "search/search_index.json", "evidence/downloads/studies.csv"} <= files
    pages = {page.parent.relative_to(site.online).as_posix() for page in site.pages() if page.name == "index.html"}
    assert {f"{name}/" if name != "." else "" for name in pages} <= files
    assert not [name for name in files if name.endswith((".zip", ".map", "massage-and-ms.html", "service-worker.js"))]
    sizes = [
        (site.online / name / "index.html" if name.endswith("/") or not name else site.online / name).stat().st_size
        for name in files
    ]
    assert sum(sizes) == listed["bytes"]


def test_nothing_is_kept_before_saving(context, host):
    page = take_away(context, host)
    for path in ("", "safety/", "benefits/pain/", "take-away/"):
        page.goto(host.address + path)
        page.wait_for_load_state("networkidle")
    assert page.evaluate(KEPT) == {"caches": [], "stored": [], "workers": 0}
    assert "Not saved on this device." in page.evaluate(STATE)


def test_saved_site_works_offline_with_search_and_keeps_no_trail(context, host):
    page = take_away(context, host)
    save(page)
    assert re.search(r"Saved on this device, \d+\.\d MB", page.evaluate(STATE))
    before = page.evaluate(KEPT)
    assert len(before["caches"]) == 1 and before["workers"] == 1
    context.set_offline(True)
    host.server.shutdown()
    page.reload()
    page.wait_for_function(f"{STATE}.includes('offline')")
    for path in ("safety/", "benefits/pain/?from=mail", "safety/index.html", "evidence/studies/"):
        page.goto(host.address + path)
        assert page.locator("article h1").count() == 1, path
        assert page.evaluate("document.styleSheets[0].cssRules.length") > 100
    page.goto(host.address + "care/positions/")
    page.wait_for_function("[...document.querySelectorAll('use')].every((use) => use.getBBox().width > 100)")
    note = page.locator(".saved-copy-note")
    note.wait_for()
    assert "copy you saved on" in note.inner_text()
    page.goto(host.address)
    page.locator(".search-button").click()
    page.keyboard.type("reflexology")
    page.wait_for_selector("#site-search .search-list a")
    assert "techniques/reflexology" in page.locator("#site-search .search-list a").first.get_attribute("href")
    page.goto(host.address + "no-such-page/")
    assert "not in the copy" in page.locator("body").inner_text()
    assert "Consult your doctor" in page.locator("body").inner_text()
    assert page.evaluate(KEPT) == before


def test_remove_leaves_nothing(context, host):
    page = take_away(context, host)
    save(page)
    page.get_by_role("button", name="Remove from this device").click()
    page.wait_for_function(f"{STATE}.includes('Not saved')")
    assert page.evaluate(KEPT) == {"caches": [], "stored": [], "workers": 0}
    page.goto(host.address)
    assert page.evaluate("navigator.serviceWorker.controller") is None


def test_saving_is_not_offered_without_script_or_from_disk(browser, site, host):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(host.address + "take-away/")
    assert page.get_by_text("Saving on this device needs JavaScript").is_visible()
    assert not page.locator(".save-on-device").is_visible()
    page.goto((site.offline / "site" / "take-away" / "index.html").as_uri())
    assert page.locator(".save-on-device").count() == 0
    assert page.get_by_text("This works on the website only").is_visible()
    context.close()
    assert not (site.offline / "site" / "service-worker.js").exists()
