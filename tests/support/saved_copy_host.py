"""A host for tests of the saved copy, and the steps of a reader who saves it."""

import json
import shutil

from file_server import handler_of, start

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
        self.server, self.address = start(handler_of(folder))

    def publish_again(self):
        """Another build on the same address: one page says something new."""
        from guide.files import saved_copy

        page = self.folder / "benefits" / "pain" / "index.html"
        page.write_text(page.read_text("utf-8").replace("</h1>", " of the second build</h1>", 1), "utf-8")
        (self.folder / saved_copy.LIST).write_text(json.dumps(saved_copy.saved_copy(self.folder)), "utf-8")


def take_away(context, host):
    """The page on which a copy is saved, once it has looked for one."""
    page = context.new_page()
    page.goto(host.address + "take-away/")
    page.wait_for_function(f"!{STATE}.includes('Looking')")
    return page


def save(page, name="Save on this device"):
    """Press the button and wait until the newest version is saved."""
    page.get_by_role("button", name=name, exact=True).click()
    page.wait_for_function(f"{STATE}.includes('newest version')", timeout=120_000)
