"""Every tool under the policy, online and from disk: nothing of ours is refused.

Nor does any of them ask another host for anything, or set a cookie.
"""

import re

import pytest

from policy_watch import TELL
from search_box import SearchBox, ask
from site_checks import stranger_requests
from stand_ins import FAKE_VOICES, SHEET

STATE = "document.querySelector('.save-on-device [role=status]').textContent"


class Copy:
    """The site online or from disk: how a page is addressed, and a page of the browser to visit it with."""

    def __init__(self, page, root, online):
        self.page, self.root, self.online = page, root, online

    def open(self, name):
        """Open the page of `docs/<name>.md`."""
        if self.online:
            self.page.goto(
                self.root + re.sub("(^|/)index$", r"\1", name).rstrip("/") + ("/" if name != "index" else "")
            )
        else:
            self.page.goto(f"{self.root}{name}.html")

    def press(self, name):
        self.page.get_by_role("button", name=name, exact=True).click()


@pytest.fixture(params=["online", "from disk"])
def copy(request, browser, site, address):
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    for script in (TELL, FAKE_VOICES, SHEET, "window.print = () => { window.printed = true; };"):
        context.add_init_script(script)
    online = request.param == "online"
    if online:
        context.grant_permissions(["clipboard-read", "clipboard-write"])
    asked = []
    context.on("request", lambda request: asked.append(request.url))
    yield Copy(context.new_page(), address if online else (site.offline / "site").as_uri() + "/", online)
    assert asked and stranger_requests(asked, address if online else "file://") == []
    assert context.cookies() == []
    context.close()


def test_search_menu_and_settings(copy):
    page = copy.page
    copy.open("index")
    box = SearchBox(page, copy.root)
    box.open()
    ask(page, "swollen leg")
    start = page.url
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: url.partition("#")[0] != start)
    copy.press("Aa Reading settings")
    for choice in ("Largest", "Wider", "Dark"):
        page.get_by_role("radio", name=choice, exact=True).check()
    copy.open("benefits/pain")
    assert page.evaluate("document.documentElement.dataset.size") == "largest"
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(16, 23, 22)"
    copy.press("Aa Reading settings")
    copy.press("Back to standard")
    page.set_viewport_size({"width": 390, "height": 844})
    copy.press("Menu")
    copy.press("Close menu")
    assert page.get_by_role("button", name="Menu", exact=True).get_attribute("aria-expanded") == "false"


def test_listening_sharing_marks_and_printing(copy):
    page = copy.page
    copy.open("benefits/sleep")
    copy.press("Listen")
    page.wait_for_selector(".being-read")
    copy.press("Stop")
    if copy.online:
        copy.press("Copy link")
        page.get_by_role("status").filter(has_text="is copied").wait_for()
    page.get_by_role("button", name="Copy link to this section: How to try it").click()
    copy.press("Share")
    assert page.evaluate("window.shared.length") == 1
    page.locator("sup a").first.hover()
    page.locator("sup a").first.click()
    page.locator(".pass-on").get_by_role("button", name="Print", exact=True).click()
    assert page.evaluate("window.printed") and len(page.pdf()) > 10_000


def test_safety_check_decision_aid_and_studies(copy):
    page = copy.page
    copy.open("safety/index")
    for box in page.locator(".safety-check input[type=checkbox]").all():
        box.check()
    copy.press("Show what this means")
    assert page.locator(".meaning-card:visible").count() > 20
    copy.open("decide")
    page.get_by_label("Little strength").check()
    page.locator("summary", has_text="My sheet to take along").click()
    copy.press("Show my summary")
    assert page.locator(".summary").is_visible()
    copy.open("evidence/studies")
    page.get_by_label("Show lines with these words").fill("constipation")
    assert page.get_by_role("status").filter(has_text="shown").is_visible()


def test_sheets_are_filled_saved_printed_and_exported(copy):
    page = copy.page
    for sheet in ("doctor-questions", "therapist-card", "diary"):
        copy.open(f"take-away/{sheet}")
        form = page.locator(f"form[data-saves={sheet}]")
        for field in form.locator("input[type=text], textarea").all()[:3]:
            field.fill("Left foot")
            field.press("Enter")
        for box in form.locator("input[type=checkbox]").all()[:3]:
            box.check()
        copy.press("Save on this device")
        page.reload()
        assert page.locator(".form-state").inner_text().startswith("Saved on this device, ")
        page.pdf()
        if sheet == "therapist-card":
            copy.press("Show full screen")
            page.keyboard.press("Escape")
    for number in range(1, 5):
        page.locator(f"[name=before-{number}]").fill("6")
        page.locator(f"[name=after-{number}]").fill("4")
    assert page.locator(".change svg").is_visible()
    with page.expect_download():
        page.locator(".file-fold > summary").click()
        page.get_by_role("button", name="Save as a table").click()
    copy.press("Erase")
    copy.press("Yes, erase it")


def test_site_is_saved_on_the_device_and_read_offline(copy):
    if not copy.online:
        copy.open("take-away/index")
        assert copy.page.get_by_text("This works on the website only").is_visible()
        return
    page = copy.page
    copy.open("take-away/index")
    page.wait_for_function(f"{STATE}.includes('Not saved')")
    copy.press("Save on this device")
    page.wait_for_function(f"{STATE}.includes('newest version')", timeout=120_000)
    page.context.set_offline(True)
    copy.open("benefits/pain")
    assert page.locator("article h1").inner_text() == "Pain"
    page.goto(copy.root + "no/such/page/")
    assert page.get_by_role("heading").inner_text() == "You are offline"
    page.context.set_offline(False)
    copy.open("take-away/index")
    copy.press("Remove from this device")
    page.wait_for_function(f"{STATE}.includes('Not saved')")
