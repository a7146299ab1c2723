"""A diary comes back from its own files; a file never writes over words of the page, and an odd one is answered in words."""

import json
from pathlib import Path

import pytest

from sheet_page import asks_on_leaving, open_sheet, state, stored


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
    assert asks_on_leaving(other) and stored(other, "diary") is None


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
    assert form.locator(".session").count() == 4 and not asks_on_leaving(page)


def test_parts_of_a_file_that_have_no_place_are_told(page, address):
    open_sheet(page, address, "diary")
    assert "no such column: mood" in _open_file(page, "a.csv", "session,notes,mood\n1,a,good\n")
    fields = {"notes-1": 5, "notes-99": "x", "__proto__": "y", "date-1": "1 May"}
    record = '{"sheet": "diary", "version": 1, "saved": "2026-11-22", "fields": ' + json.dumps(fields) + "}"
    assert "no place on this sheet: 3" in _open_file(page, "a.json", record)
