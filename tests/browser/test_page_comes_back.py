"""Back: what a page shows agrees with what holds, whether the browser kept the page in memory or not."""

import pytest

from sheet_page import SHEETS

# A kept page comes back with this event alone; here its marks are taken away as some browsers do.
COMES_BACK = """() => {
  for (const input of document.querySelectorAll('article input')) {
    if (input.type === 'text') input.value = '';
    else input.checked = false;
  }
  dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}));
}"""


def _away_and_back(page, address):
    page.goto(address + "about/")
    page.go_back()
    page.wait_for_load_state("load")


def test_decision_aid_that_lost_its_marks(page, address):
    page.goto(address + "decide/#take-along")
    page.get_by_role("checkbox", name="Pain").check()
    page.get_by_role("radio", name="Waiting").check()
    page.get_by_label("The day I look back").fill("1 May")
    page.get_by_role("button", name="Show my summary").click()
    page.evaluate(COMES_BACK)
    words = page.locator(".summary").inner_text()
    assert "I ticked nothing here." in words and "Waiting" not in words and "1 May" not in words
    rows = page.locator(".compare tbody tr").count()
    assert page.locator(".compare tbody tr:visible").count() == rows
    assert f"{rows} of its {rows}" in page.locator(".rows-shown").inner_text()
    event = "const event = new Event('beforeunload', {cancelable: true}); dispatchEvent(event); return event.defaultPrevented;"
    assert page.evaluate(f"() => {{ {event} }}") is False


def test_decision_aid_after_back(page, address):
    page.goto(address + "decide/#take-along")
    page.get_by_role("checkbox", name="Pain").check()
    _away_and_back(page, address)
    ticked = page.get_by_role("checkbox", name="Pain").is_checked()
    # All rows where nothing is ticked; else those that always stand, and the one of pain.
    shown = page.locator(".compare .row-always").count() + 1 if ticked else page.locator(".compare tbody tr").count()
    assert page.locator(".compare tbody tr:visible").count() == shown


def test_safety_check_after_back(page, address):
    page.goto(address + "safety/")
    page.locator("input[value=breathless-chest-pain]").check()
    _away_and_back(page, address)
    is_ticked = page.locator("input[value=breathless-chest-pain]").is_checked()
    assert page.locator(".alarm:visible").count() == (2 if is_ticked else 0)


def test_diary_picture_and_faults_that_lost_their_scores(page, address):
    page.goto(address + "take-away/diary/")
    for number in range(1, 5):
        page.locator(f"[name=before-{number}]").fill("6")
        page.locator(f"[name=after-{number}]").fill("4")
    page.locator("[name=later-1]").fill("6-7")
    page.locator("[name=later-1]").press("Tab")
    assert page.locator(".change svg").is_visible() and page.locator(".field-fault").count() == 1
    page.evaluate(COMES_BACK)
    assert page.locator(".change svg").count() == page.locator(".field-fault").count() == 0
    assert page.locator(".form-state").inner_text().startswith("Nothing is saved.")


def test_card_full_screen_is_closed(page, address):
    page.goto(address + "take-away/therapist-card/")
    page.get_by_role("button", name="Show full screen").click()
    page.evaluate(COMES_BACK)
    assert not page.locator(".card-full-screen").is_visible()


@pytest.mark.parametrize("persisted", ["true", "false"])
def test_settings_are_those_of_the_last_page(page, address, persisted):
    page.goto(address + "about/")
    page.evaluate(
        """persisted => {
      localStorage.setItem('massage-and-ms.reading', '{"size": "large", "colours": "gone"}');
      dispatchEvent(new PageTransitionEvent('pageshow', {persisted: persisted === 'true'}));
    }""",
        persisted,
    )
    assert page.evaluate("document.documentElement.dataset.size") == "large"
    page.locator(".settings-button").click()
    chosen = page.locator("#reading-settings input:checked")
    assert chosen.evaluate_all("all => all.filter(one => one.value).map(one => one.name + one.value)") == ["sizelarge"]
    assert chosen.count() == page.locator("#reading-settings fieldset").count()


def test_saved_copy_is_looked_for_again(page, address):
    page.goto(address + "take-away/")
    page.get_by_text("Not saved on this device.").wait_for()
    page.evaluate("""async () => {
      const cache = await caches.open('massage-and-ms ' + location.origin + '/ 2026');
      await cache.put('/saved-copy-state', new Response('{"version": "1", "bytes": 1000000, "saved": "2026-11-22"}'));
      dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}));
    }""")
    page.get_by_text("Saved on this device, 1.0 MB").wait_for()


def test_no_field_of_a_tool_asks_to_be_emptied_and_the_own_name_is_marked(page, address):
    # WebKit empties a field without completion on a page that comes back, and tells the page nothing.
    for path in ("safety/", "decide/", *(f"take-away/{sheet}/" for sheet in SHEETS)):
        page.goto(address + path)
        assert (
            page.locator(".tool").count() and page.locator(".tool[autocomplete], .tool [autocomplete=off]").count() == 0
        )
    page.goto(address + "take-away/doctor-questions/")
    assert page.get_by_label("My name").get_attribute("autocomplete") == "name"
