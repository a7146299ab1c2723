"""Save on this device: nothing is kept before it is pressed, all of it works offline then, it updates and goes away."""

import functools
import http.server
import json
import re
import shutil
import threading

import pytest
from conftest import _QuietHandler

STATE = "document.querySelector('.save-on-device [role=status]').textContent"
KEPT = """async () => {
  const stored = [];
  for (const name of await caches.keys())
    for (const request of await (await caches.open(name)).keys()) stored.push(request.url);
  return {
    caches: await caches.keys(), stored, workers: (await navigator.serviceWorker.getRegistrations()).length,
  };
}"""


class Host:
    """A copy of the site that a test may change, on an address of its own."""

    def __init__(self, site, folder):
        self.folder = folder
        shutil.copytree(site.online, folder)
        handler = functools.partial(_QuietHandler, directory=str(folder))
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.address = f"http://127.0.0.1:{self.server.server_port}/"

    def publish_again(self):
        """Another build on the same address: one page says something new."""
        import web_app

        page = self.folder / "benefits" / "pain" / "index.html"
        page.write_text(page.read_text("utf-8").replace("</h1>", " of the second build</h1>", 1), "utf-8")
        (self.folder / web_app.LIST).write_text(json.dumps(web_app.saved_copy(self.folder)), "utf-8")


@pytest.fixture
def host(site, tmp_path):
    host = Host(site, tmp_path / "site")
    yield host
    host.server.shutdown()


@pytest.fixture
def context(browser):
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield context
    context.close()


def _take_away(context, host):
    page = context.new_page()
    page.goto(host.address + "take-away/")
    page.wait_for_function(f"!{STATE}.includes('Looking')")
    return page


def _save(page, name="Save on this device"):
    page.get_by_role("button", name=name, exact=True).click()
    page.wait_for_function(f"{STATE}.includes('newest version')", timeout=120_000)


def _heading(page):
    return page.locator("article h1").inner_text()


def test_list_names_every_file_a_reader_needs(site):
    listed = json.loads((site.online / "saved-copy.json").read_text("utf-8"))
    files = set(listed["files"])
    assert {"", "safety/", "search/search_index.json", "evidence/downloads/studies.csv"} <= files
    pages = {page.parent.relative_to(site.online).as_posix() for page in site.pages() if page.name == "index.html"}
    assert {f"{name}/" if name != "." else "" for name in pages} <= files
    assert not [name for name in files if name.endswith((".zip", ".map", "massage-and-ms.html", "service-worker.js"))]
    sizes = [(site.online / name / "index.html" if name.endswith("/") or not name else site.online / name).stat().st_size
             for name in files]
    assert sum(sizes) == listed["bytes"]


def test_nothing_is_kept_before_saving(context, host):
    page = _take_away(context, host)
    for path in ("", "safety/", "benefits/pain/", "take-away/"):
        page.goto(host.address + path)
        page.wait_for_load_state("networkidle")
    assert page.evaluate(KEPT) == {"caches": [], "stored": [], "workers": 0}
    assert "Not saved on this device." in page.evaluate(STATE)


def test_saved_site_works_offline_with_search_and_keeps_no_trail(context, host):
    page = _take_away(context, host)
    _save(page)
    assert re.search(r"Saved on this device, \d+\.\d MB", page.evaluate(STATE))
    before = page.evaluate(KEPT)
    assert len(before["caches"]) == 1 and before["workers"] == 1
    context.set_offline(True)
    host.server.shutdown()
    page.reload()
    page.wait_for_function(f"{STATE}.includes('offline')")
    for path in ("safety/", "benefits/pain/?h=pain", "safety/index.html", "evidence/studies/"):
        page.goto(host.address + path)
        assert page.locator("article h1").count() == 1, path
        assert page.evaluate("document.styleSheets.length") > 3
    note = page.locator(".saved-copy-note")
    note.wait_for()
    assert "copy you saved on" in note.inner_text()
    page.goto(host.address)
    field = page.locator("[data-md-component=search-query]")
    field.click()
    field.press_sequentially("reflexology")
    page.wait_for_selector(".md-search-result__item")
    assert "techniques/reflexology" in page.locator(".md-search-result__item a").first.get_attribute("href")
    page.goto(host.address + "no-such-page/")
    assert "not in the copy" in page.locator("body").inner_text()
    assert "Consult your doctor" in page.locator("body").inner_text()
    assert page.evaluate(KEPT) == before


def test_new_build_is_shown_at_once_and_offered_as_update(context, host):
    page = _take_away(context, host)
    _save(page)
    old = page.evaluate(KEPT)["caches"]
    host.publish_again()
    page.goto(host.address + "benefits/pain/")
    assert "of the second build" in _heading(page)
    page.get_by_text("There is a newer version of the copy you saved.").wait_for()
    context.set_offline(True)
    page.goto(host.address + "benefits/pain/")
    assert "of the second build" not in _heading(page)
    context.set_offline(False)
    page.get_by_role("link", name="Go to your saved copy").click()
    page.wait_for_function(f"{STATE}.includes('newer version')")
    _save(page, "Update")
    kept = page.evaluate(KEPT)["caches"]
    assert len(kept) == 1 and kept != old
    context.set_offline(True)
    page.goto(host.address + "benefits/pain/")
    assert "of the second build" in _heading(page)


def test_remove_leaves_nothing(context, host):
    page = _take_away(context, host)
    _save(page)
    page.get_by_role("button", name="Remove from this device").click()
    page.wait_for_function(f"{STATE}.includes('Not saved')")
    assert page.evaluate(KEPT) == {"caches": [], "stored": [], "workers": 0}
    page.goto(host.address)
    assert page.evaluate("navigator.serviceWorker.controller") is None


def test_failed_save_leaves_nothing_and_failed_update_leaves_the_old_copy(context, host):
    lost, aside = host.folder / "care" / "cost", host.folder.parent / "cost"
    lost.rename(aside)
    page = _take_away(context, host)
    page.get_by_role("button", name="Save on this device", exact=True).click()
    page.wait_for_function(f"{STATE}.includes('could not be saved')", timeout=60_000)
    kept = page.evaluate(KEPT)
    assert kept["caches"] == [] and kept["workers"] == 0
    aside.rename(lost)
    _save(page)
    old = page.evaluate(KEPT)
    host.publish_again()
    lost.rename(aside)
    page.reload()
    page.get_by_role("button", name="Update").click()
    page.wait_for_function(f"{STATE}.includes('could not be saved')", timeout=60_000)
    assert page.evaluate(KEPT)["caches"] == old["caches"]
    context.set_offline(True)
    page.goto(host.address + "care/cost/")
    assert page.locator("article h1").count() == 1


def test_slow_network_does_not_hold_a_page_up(context, host):
    page = _take_away(context, host)
    _save(page)
    held = threading.Event()
    original = host.server.RequestHandlerClass.func.do_GET

    def wait(handler):
        held.wait(60)
        original(handler)

    host.server.RequestHandlerClass = functools.partial(
        type("Slow", (_QuietHandler,), {"do_GET": wait}), directory=str(host.folder)
    )
    page.goto(host.address + "safety/heat/", timeout=30_000)
    assert page.locator("article h1").count() == 1
    held.set()


def test_corrupt_state_is_no_state(context, host):
    page = _take_away(context, host)
    _save(page)
    page.evaluate("""async () => {
      const cache = await caches.open((await caches.keys())[0]);
      await cache.put(savedCopy.stateAddress, new Response("{not json"));
    }""")
    page.reload()
    page.wait_for_function(f"{STATE}.includes('Not saved')")


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
