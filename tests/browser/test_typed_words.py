"""What a reader types in a sheet is not lost without a word: two tabs, odd scores, Back, storage gone, files opened again."""

import json
from pathlib import Path

import pytest

from sheet_page import FIELD, SHEETS, key_of, open_sheet, state, stored


def _save(page):
    page.get_by_role("button", name="Save on this device", exact=True).click()


def _fields(page, sheet="diary"):
    return json.loads(stored(page, sheet))["fields"]


def _two_tabs(context, address):
    first, second = context.new_page(), context.new_page()
    for page in (first, second):
        open_sheet(page, address, "diary")
    return first, second


def _asks_on_leaving(page):
    """Whether leaving would ask: what a listener of beforeunload does with the event."""
    return page.evaluate(
        "() => { const event = new Event('beforeunload', {cancelable: true}); dispatchEvent(event); return event.defaultPrevented; }"
    )


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
    assert not _asks_on_leaving(first) and not _asks_on_leaving(second)


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
    assert second.locator("[name=notes-1]").input_value() == "Words" and _asks_on_leaving(second)
    _save(second)
    assert _fields(second)["notes-1"] == "Words"


@pytest.mark.parametrize("odd", ["6-7", "5e", "5,5", "6/10", "11", "-1", "six", "1e1", "5.5"])
def test_odd_score_is_named_kept_and_not_counted(page, address, odd):
    form = open_sheet(page, address, "diary")
    field = form.locator("[name=before-1]")
    field.click()
    page.keyboard.type(odd)
    page.keyboard.press("Tab")
    assert field.input_value() == odd and field.get_attribute("aria-invalid") == "true"
    told = form.locator(f"#{field.get_attribute('aria-describedby')}")
    assert told.inner_text().startswith("Write one whole number from 0 to 10.")
    form.get_by_role("group", name="Session 1").get_by_role("button", name="Higher: just before").click()
    assert field.input_value() == odd
    _save(page)
    assert "not a whole number from 0 to 10: 1" in state(page) and _fields(page)["before-1"] == odd
    page.reload()
    assert field.input_value() == odd and form.locator(".field-fault").count() == 1
    field.fill("6")
    assert form.locator(".field-fault").count() == 0 and field.get_attribute("aria-invalid") is None


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
        assert state(page) == "Not saved." and _asks_on_leaving(page)
    else:
        assert state(page).startswith("Nothing is saved") and not _asks_on_leaving(page)


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
    assert form.locator("[name=notes-5]").input_value() == "Fifth" and _asks_on_leaving(page)
    _save(page)
    assert page.get_by_role("group", name="Two versions").is_visible() and _fields(page)["notes-1"] == "Newer"


def test_leaving_asks_only_for_words_that_are_nowhere_else(page, address):
    form = open_sheet(page, address, "therapist-card")
    field = form.locator("[name=numb-here]")
    assert not _asks_on_leaving(page)
    field.fill("Foot")
    assert _asks_on_leaving(page)
    field.fill("")
    assert not _asks_on_leaving(page)
    field.fill("Foot")
    _save(page)
    assert not _asks_on_leaving(page)
    page.goto(address + "decide/")
    page.get_by_role("checkbox", name="Pain").check()
    assert not _asks_on_leaving(page)
    page.get_by_label("The day I look back").fill("1 May")
    assert _asks_on_leaving(page)
    page.goto(address + "safety/")
    page.locator("input[value=neck]").check()
    assert not _asks_on_leaving(page)


@pytest.mark.parametrize("how", ["throw new DOMException('full', 'QuotaExceededError')", "return undefined"])
def test_storage_that_is_full_or_silent_is_told_and_a_file_offered(page, address, how):
    page.add_init_script(f"Storage.prototype.setItem = () => {{ {how}; }}")
    form = open_sheet(page, address, "therapist-card")
    form.locator("[name=numb-here]").fill("Left foot")
    _save(page)
    assert "did not let us save" in state(page) and _asks_on_leaving(page)
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


def _open_file(page, name, content):
    """Open a file in the diary's page; what the page says then."""
    page.locator(".file-fold").evaluate("fold => { fold.open = true; }")
    page.locator(".form-state").evaluate("line => { line.textContent = ''; }")
    content = content.encode() if isinstance(content, str) else content
    page.locator(".open-file input").set_input_files({"name": name, "mimeType": "text/plain", "buffer": content})
    page.wait_for_function("() => /Opened|Nothing was taken/.test(document.querySelector('.form-state').textContent)")
    return state(page)


@pytest.mark.parametrize("kind", ["json", "csv"])
def test_diary_comes_back_from_its_own_file(context, address, kind):
    page = context.new_page()
    form = open_sheet(page, address, "diary")
    page.get_by_role("button", name="Add a session").click()
    given = {
        "date-1": "1 May",
        "before-1": "6",
        "after-1": "6-7",
        "later-5": "0",
        "notes-2": 'Warm, "too; hot"\nslept',
        "notes-3": "=1+1",
        "notes-5": "'tis",
    }
    for name, words in given.items():
        form.locator(f"[name={name}]").fill(words)
    page.locator(".file-fold > summary").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="Save as a file" if kind == "json" else "Save as a table").click()
    content = Path(download.value.path()).read_bytes()
    other = context.new_page()
    form = open_sheet(other, address, "diary")
    said = _open_file(other, download.value.suggested_filename, content)
    assert said.startswith("Opened: ") and "not saved on this device yet" in said
    assert {name: form.locator(f"[name={name}]").input_value() for name in given} == given
    assert _asks_on_leaving(other) and stored(other, "diary") is None


def test_file_never_writes_over_words_of_the_page(page, address):
    form = open_sheet(page, address, "diary")
    form.locator("[name=notes-1]").fill("Mine")
    said = _open_file(page, "a.csv", "session;date;notes\r\n1;1 May;Other\r\n2;;Second\r\n")
    assert "Please choose" in said and form.locator("[name=notes-2]").input_value() == "Second"
    page.get_by_role("button", name="Keep both").click()
    assert form.locator("[name=notes-1]").input_value() == "Mine / Other"
    assert form.locator("[name=date-1]").input_value() == "1 May"


ODD_FILES = {
    "empty.csv": ("", "is empty"),
    "blank.csv": (" \n\n", "is empty"),
    "latin.csv": (b"session,notes\n1,caf\xe9\n", "save it as CSV UTF-8"),
    "wide.csv": ("session,notes\n1,a\n".encode("utf-16"), "save it as CSV UTF-8"),
    "picture.png": (b"\x89PNG\r\n\x1a\n\x00\x00", "cannot be read"),
    "bytes.csv": (b"session,notes\n1,\x00\x01\n", "not a file of text"),
    "large.csv": ("session,notes\n1," + "a" * 1_000_001, "too large"),
    "words.txt": ("Dear diary", "none of the columns"),
    "head.csv": ("session,date,notes\n", "no sessions"),
    "quote.csv": ('session,notes\n1,"open\n', "Row 2 of this table has a quotation mark"),
    "after.csv": ('session,notes\n1,"a"b\n', "Row 2 of this table has a quotation mark"),
    "cells.csv": ("session,notes\n1,too,many\n", "Row 2 of this table has more cells"),
    "twice.csv": ("session,notes\n1,a\n1,b\n", "session 1 a second time"),
    "number.csv": ("session,notes\nfirst,a\n", "no number of a session"),
    "far.csv": ("session,notes\n25,a\n", "no number of a session"),
    "double.csv": ("session,notes,notes\n1,a,b\n", "column notes twice"),
    "cut.json": ('{"sheet": "diary", "version": 1, "fie', "damaged"),
    "list.json": ("[]", "not a file of a sheet"),
    "null.json": ('{"sheet": null}', "not a file of a sheet"),
    "card.json": ('{"sheet": "therapist-card", "version": 1}', "another sheet"),
    "newer.json": ('{"sheet": "diary", "version": 2}', "another version"),
    "date.json": ('{"sheet": "diary", "version": 1, "saved": "x", "fields": {}}', "damaged"),
    "fields.json": ('{"sheet": "diary", "version": 1, "saved": "2026-11-22", "fields": []}', "damaged"),
}


def test_every_odd_file_is_answered_by_a_sentence(page, address):
    errors = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    form = open_sheet(page, address, "diary")
    said = {name: _open_file(page, name, content) for name, (content, _) in ODD_FILES.items()}
    wrong = {
        name: words
        for name, words in said.items()
        if ODD_FILES[name][1] not in words or "Nothing was taken" not in words
    }
    assert wrong == {} and errors == []
    assert form.locator(".session").count() == 4 and not _asks_on_leaving(page)


def test_parts_of_a_file_that_have_no_place_are_told(page, address):
    open_sheet(page, address, "diary")
    assert "no such column: mood" in _open_file(page, "a.csv", "session,notes,mood\n1,a,good\n")
    fields = {"notes-1": 5, "notes-99": "x", "__proto__": "y", "date-1": "1 May"}
    record = '{"sheet": "diary", "version": 1, "saved": "2026-11-22", "fields": ' + json.dumps(fields) + "}"
    assert "no place on this sheet: 3" in _open_file(page, "a.json", record)


PLACES = ["about/privacy/", "safety/", "decide/", *(f"take-away/{sheet}/" for sheet in SHEETS)]


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
    fold = page.locator("details:has(.erase-all) > summary")
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
