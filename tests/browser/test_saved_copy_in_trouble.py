"""The saved copy when something changes or fails: a new build, a lost page, a slow network, a corrupt state."""

import threading

from file_server import FileHandler, handler_of
from saved_copy_host import KEPT, STATE, save, take_away


def _heading(page):
    return page.locator("article h1").inner_text()


def test_new_build_is_shown_at_once_and_offered_as_update(context, host):
    page = take_away(context, host)
    save(page)
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
    save(page, "Update")
    kept = page.evaluate(KEPT)["caches"]
    assert len(kept) == 1 and kept != old
    context.set_offline(True)
    page.goto(host.address + "benefits/pain/")
    assert "of the second build" in _heading(page)


def test_failed_save_leaves_nothing_and_failed_update_leaves_the_old_copy(context, host):
    lost, aside = host.folder / "care" / "cost", host.folder.parent / "cost"
    lost.rename(aside)
    page = take_away(context, host)
    page.get_by_role("button", name="Save on this device", exact=True).click()
    page.wait_for_function(f"{STATE}.includes('could not be saved')", timeout=60_000)
    kept = page.evaluate(KEPT)
    assert kept["caches"] == [] and kept["workers"] == 0
    aside.rename(lost)
    save(page)
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
    page = take_away(context, host)
    save(page)
    held = threading.Event()

    class Slow(FileHandler):
        def do_GET(self):  # noqa: N802 - the server calls it by this name
            held.wait(60)
            super().do_GET()

    host.server.RequestHandlerClass = handler_of(host.folder, Slow)
    page.goto(host.address + "safety/heat/", timeout=30_000)
    assert page.locator("article h1").count() == 1
    held.set()


def test_corrupt_state_is_no_state(context, host):
    page = take_away(context, host)
    save(page)
    page.evaluate("""async () => {
      const cache = await caches.open((await caches.keys())[0]);
      await cache.put(savedCopy.stateAddress, new Response("{not json"));
    }""")
    page.reload()
    page.wait_for_function(f"{STATE}.includes('Not saved')")
