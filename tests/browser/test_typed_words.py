"""What a reader types in a sheet is not lost without a word: two tabs, odd scores, Back, storage gone."""

import json
from pathlib import Path

import pytest

from sheet_page import FIELD, SHEETS, asks_on_leaving, key_of, open_sheet, state, stored


def _save(page):
    page.get_by_role("button", name="Save on this device", exact=True).click()


def _fields(page, sheet="diary"):
    return json.loads(stored(page, sheet))["fields"]


def _two_tabs(context, address):
    first, second = context.new_page(), context.new_page()
    for page in (first, second):
        open_sheet(page, address, "diary")
    return first, second


def test_saves_of_two_tabs_are_joined(context, address):
    first, second = _two_tabs(context, address)
    second.locator("[name=notes-2]").fill("Second")
    first.locator("[name=notes-1]").fill("First")
    _save(first)
    second.wait_for_function("() => document.querySelector('.form-state').textContent.includes('in another tab')")
    assert second.locator("[name=notes-2]").input_value() == "Second"
    _save(second)
    assert "joined" in state(second)
    assert _fields(second)["notes-1"] == "First" and _fields(second)["notes-2"] == "Second"
    first.wait_for_function("() => document.querySelector('[name=notes-2]').value === 'Second'")
    assert not asks_on_leaving(first) and not asks_on_leaving(second)


@pytest.mark.parametrize(
    ("choice", "wanted"),
    [("Keep both", "Mine / Other"), ("Keep this page's words", "Mine"), ("Keep the other words", "Other")],
)
def test_two_tabs_that_differ_in_a_field_ask(context, address, choice, wanted):
    first, second = _two_tabs(context, address)
    second.locator("[name=notes-1]").fill("Mine")
    first.locator("[name=notes-1]").fill("Other")
    _save(first)
    _save(second)
    assert state(second) == "Not saved yet. Please choose first." and _fields(second)["notes-1"] == "Other"
    asked = second.get_by_role("group", name="Two versions")
    assert "Session 1, Notes" in asked.inner_text() and "Mine" in asked.inner_text() and "Other" in asked.inner_text()
    asked.get_by_role("button", name=choice).click()
    assert _fields(second)["notes-1"] == second.locator("[name=notes-1]").input_value() == wanted
    assert not asked.is_visible() and state(second).startswith("Saved on this device")


def test_what_another_tab_erased_is_told(context, address):
    first, second = _two_tabs(context, address)
    first.locator("[name=notes-1]").fill("Words")
    _save(first)
    second.wait_for_function("() => document.querySelector('[name=notes-1]').value === 'Words'")
    first.get_by_role("button", name="Erase", exact=True).click()
    first.get_by_role("button", name="Yes, erase it").click()
    second.wait_for_function(
        "() => document.querySelector('.form-state').textContent.includes('no longer on this device')"
    )
    assert second.locator("[name=notes-1]").input_value() == "Words" and asks_on_leaving(second)
    _save(second)
    assert _fields(second)["notes-1"] == "Words"


def test_odd_score_is_named_kept_and_not_counted(page, address):
    form = open_sheet(page, address, "diary")
    field = form.locator("[name=before-1]")
    for odd in ("6-7", "5e", "5,5", "6/10", "11", "-1", "six", "1e1", "5.5"):
        field.fill("")
        field.click()
        page.keyboard.type(odd)
        page.keyboard.press("Tab")
        assert field.input_value() == odd and field.get_attribute("aria-invalid") == "true"
        told = form.locator(f"#{field.get_attribute('aria-describedby')}")
        assert told.inner_text().startswith("Write one whole number from 0 to 10."), odd
        form.get_by_role("group", name="Session 1").get_by_role("button", name="Higher: just before").click()
        assert field.input_value() == odd
        _save(page)
        assert "not a whole number from 0 to 10: 1" in state(page) and _fields(page)["before-1"] == odd
        page.reload()
        assert field.input_value() == odd and form.locator(".field-fault").count() == 1
        field.fill("6")
        assert form.locator(".field-fault").count() == 0 and field.get_attribute("aria-invalid") is None, odd


@pytest.mark.parametrize("sheet", SHEETS)
@pytest.mark.parametrize("in_memory", [True, False])
def test_back_shows_what_is_true(page, address, sheet, in_memory):
    form = open_sheet(page, address, sheet)
    if not in_memory:
        # A page with an open socket or the like is not kept; asking not to be stored is the surest of these.
        page.route(
            "**/take-away/*/",
            lambda route: route.fulfill(
                response=route.fetch(), headers={**route.fetch().headers, "cache-control": "no-store"}
            ),
        )
        page.reload()
    form.locator(f"[name={FIELD[sheet]}]").fill("Words")
    page.on("dialog", lambda dialog: dialog.accept())
    page.goto(address + "about/")
    page.go_back()
    page.wait_for_load_state("load")
    page.wait_for_timeout(200)
    words = form.locator(f"[name={FIELD[sheet]}]").input_value()
    if words:
        assert state(page) == "Not saved." and asks_on_leaving(page)
    else:
        assert state(page).startswith("Nothing is saved") and not asks_on_leaving(page)


def test_words_that_the_browser_brings_back_do_not_write_over_what_was_saved_since(page, address):
    form = open_sheet(page, address, "diary")
    newer = json.dumps(
        {"version": 1, "saved": "2026-11-22T10:00:00Z", "fields": {"notes-1": "Newer", "notes-5": "Fifth"}}
    )
    page.evaluate("([key, value]) => localStorage.setItem(key, value)", [key_of("diary"), newer])
    # As a browser does before the page's scripts run.
    page.add_init_script(
        "document.addEventListener('readystatechange', () => { if (document.readyState === 'interactive')"
        " document.querySelector('[name=notes-1]').value = 'Older'; })"
    )
    page.reload()
    assert form.locator("[name=notes-1]").input_value() == "Older" and state(page).startswith("Changed since")
    assert form.locator("[name=notes-5]").input_value() == "Fifth" and asks_on_leaving(page)
    _save(page)
    assert page.get_by_role("group", name="Two versions").is_visible() and _fields(page)["notes-1"] == "Newer"


def test_leaving_asks_only_for_words_that_are_nowhere_else(page, address):
    form = open_sheet(page, address, "therapist-card")
    field = form.locator("[name=numb-here]")
    assert not asks_on_leaving(page)
    field.fill("Foot")
    assert asks_on_leaving(page)
    field.fill("")
    assert not asks_on_leaving(page)
    field.fill("Foot")
    _save(page)
    assert not asks_on_leaving(page)
    page.goto(address + "decide/#take-along")
    page.get_by_role("checkbox", name="Pain").check()
    assert not asks_on_leaving(page)
    page.get_by_label("The day I look back").fill("1 May")
    assert asks_on_leaving(page)
    page.goto(address + "safety/")
    page.locator("input[value=neck]").check()
    assert not asks_on_leaving(page)


@pytest.mark.parametrize("how", ["throw new DOMException('full', 'QuotaExceededError')", "return undefined"])
def test_storage_that_is_full_or_silent_is_told_and_a_file_offered(page, address, how):
    page.add_init_script(f"Storage.prototype.setItem = () => {{ {how}; }}")
    form = open_sheet(page, address, "therapist-card")
    form.locator("[name=numb-here]").fill("Left foot")
    _save(page)
    assert "did not let us save" in state(page) and asks_on_leaving(page)
    with page.expect_download() as download:
        page.get_by_role("button", name="Save as a file", exact=True).click()
    assert json.loads(Path(download.value.path()).read_text("utf-8"))["fields"]["numb-here"] == "Left foot"


def test_storage_that_is_refused_is_told(page, address):
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });"
    )
    errors = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    form = open_sheet(page, address, "diary")
    form.locator("[name=notes-1]").fill("Words")
    _save(page)
    assert "did not let us save" in state(page) and form.locator("[name=notes-1]").input_value() == "Words"
    page.get_by_role("button", name="Erase", exact=True).click()
    page.get_by_role("button", name="Yes, erase it").click()
    assert state(page).startswith("Erased on this page.") and errors == []


def test_what_another_version_saved_can_be_kept_as_a_file(page, address):
    open_sheet(page, address, "diary")
    page.evaluate('key => localStorage.setItem(key, \'{"version": 9, "words": "old"}\')', key_of("diary"))
    page.reload()
    assert "another version" in state(page)
    page.locator(".file-fold > summary").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="Save what was kept").click()
    assert json.loads(Path(download.value.path()).read_text("utf-8"))["words"] == "old"
