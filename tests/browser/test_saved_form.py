"""Words in the three sheets: kept only when asked, erased when asked, nothing lost by odd storage."""

import json

import pytest

from sheet_page import FIELD, SHEETS, key_of, open_sheet, state, stored


@pytest.mark.parametrize("sheet", SHEETS)
def test_words_are_stored_only_by_save_and_gone_by_erase(page, address, sheet):
    form = open_sheet(page, address, sheet)
    field = form.locator(f"[name={FIELD[sheet]}]")
    before = page.evaluate("localStorage.length")
    field.fill("Left foot")
    assert page.evaluate("localStorage.length") == before and state(page) == "Not saved."
    page.get_by_role("button", name="Save on this device", exact=True).click()
    record = json.loads(stored(page, sheet))
    assert record["version"] == 1 and record["fields"][FIELD[sheet]] == "Left foot"
    assert state(page).startswith("Saved on this device, ")
    page.reload()
    assert field.input_value() == "Left foot" and state(page).startswith("Saved on this device, ")
    field.fill("Right foot")
    assert state(page).startswith("Changed since") and "Left foot" in stored(page, sheet)
    page.get_by_role("button", name="Erase", exact=True).click()
    page.get_by_role("button", name="No, keep it").click()
    assert field.input_value() == "Right foot" and stored(page, sheet)
    page.get_by_role("button", name="Erase", exact=True).click()
    page.get_by_role("button", name="Yes, erase it").click()
    assert field.input_value() == "" and stored(page, sheet) is None
    assert state(page) == "Erased. Nothing is saved on this device."
    page.reload()
    assert field.input_value() == ""


ODD = [
    "",
    "{",
    "null",
    "[]",
    "7",
    '"words"',
    '{"version": 1}',
    '{"version": 2, "saved": "2026-11-22", "fields": {}}',
    '{"version": 1, "saved": "no date", "fields": {}}',
    '{"version": 1, "saved": "2026-11-22", "fields": []}',
]


@pytest.mark.parametrize("sheet", SHEETS)
def test_a_corrupt_stored_value_is_ignored(page, address, sheet):
    errors = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    form = open_sheet(page, address, sheet)
    for odd in ODD:
        page.evaluate("([key, value]) => localStorage.setItem(key, value)", [key_of(sheet), odd])
        page.reload(wait_until="domcontentloaded")
        assert errors == [] and state(page).startswith("What was saved here cannot be read."), odd
        assert stored(page, sheet) == odd
    form.locator(f"[name={FIELD[sheet]}]").fill("New words")
    page.get_by_role("button", name="Save on this device", exact=True).click()
    assert json.loads(stored(page, sheet))["fields"][FIELD[sheet]] == "New words"


def test_odd_fields_in_a_good_record_are_left_out(page, address):
    form = open_sheet(page, address, "diary")
    fields = {"notes-1": 5, "date-1": "1 May", "date-9999": "x", "before-1": {"a": 1}, "unknown": "y"}
    record = json.dumps({"version": 1, "saved": "2026-11-22T10:00:00Z", "fields": fields})
    page.evaluate("([key, value]) => localStorage.setItem(key, value)", [key_of("diary"), record])
    page.reload()
    assert form.locator("[name=date-1]").input_value() == "1 May"
    assert form.locator("[name=notes-1]").input_value() == form.locator("[name=before-1]").input_value() == ""


def test_a_browser_that_will_not_store_keeps_the_words_on_the_page(page, address):
    page.add_init_script("Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }")
    form = open_sheet(page, address, "therapist-card")
    form.locator("[name=numb-here]").fill("Left foot")
    page.get_by_role("button", name="Save on this device", exact=True).click()
    assert "did not let us save" in state(page)
    assert form.locator("[name=numb-here]").input_value() == "Left foot"


def test_leaving_with_unsaved_words_asks_first(page, address):
    form = open_sheet(page, address, "doctor-questions")
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))
    form.locator("[name=name]").click()
    page.keyboard.type("Sam")
    page.evaluate("setTimeout(() => location.assign('../diary/'), 0)")
    page.wait_for_timeout(500)
    assert asked == ["beforeunload"] and form.locator("[name=name]").input_value() == "Sam"
    page.get_by_role("button", name="Save on this device", exact=True).click()
    page.evaluate("setTimeout(() => location.assign('../diary/'), 0)")
    page.wait_for_url("**/diary/")
    assert asked == ["beforeunload"]


@pytest.mark.parametrize("sheet", SHEETS)
def test_enter_in_a_field_sends_nothing_away(page, address, sheet):
    form = open_sheet(page, address, sheet)
    address_before = page.url
    first = form.locator("input[type=text], textarea").first
    first.fill("Words")
    first.press("Enter")
    page.wait_for_timeout(100)
    assert page.url == address_before and first.input_value().startswith("Words")
