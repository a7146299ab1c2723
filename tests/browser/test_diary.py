"""The diary: scores by buttons, a picture after four sessions, a table to save, more sessions."""

import csv
import io
from pathlib import Path

from sheet_page import open_sheet, state


def _sessions(form, scores):
    for number, (before, after) in enumerate(scores, 1):
        form.locator(f"[name=before-{number}]").fill(str(before))
        form.locator(f"[name=after-{number}]").fill(str(after))


def test_diary_draws_a_picture_after_four_sessions_and_proves_nothing(page, address):
    form = open_sheet(page, address, "diary")
    _sessions(form, [(6, 4), (7, 5), (6, 6)])
    assert not form.locator(".change").is_visible()
    assert (
        form.locator(".change-words").inner_text() == "The picture comes after 4 sessions with both scores. You have 3."
    )
    _sessions(form, [(6, 4), (7, 5), (6, 6), (8, 5)])
    assert form.locator(".change svg").is_visible()
    words = form.locator(".change-words").inner_text()
    assert "1.8 points lower straight after" in words and "cannot prove that massage caused it" in words
    assert "Session 4: before 8, after 5." in form.locator(".change metadata[id$=desc]").text_content()
    form.locator("[name=after-4]").fill("11")
    assert not form.locator(".change").is_visible()


def test_scores_go_up_and_down_by_large_buttons_and_stay_between_0_and_10(page, address):
    form = open_sheet(page, address, "diary")
    before = form.locator("[name=before-1]")
    session = form.get_by_role("group", name="Session 1")
    higher = session.get_by_role("button", name="Higher: just before")
    lower = session.get_by_role("button", name="Lower: just before")
    assert min(higher.bounding_box()["width"], higher.bounding_box()["height"]) >= 44
    seen = []
    for button in (higher, higher, lower, lower):
        button.click()
        seen.append(before.input_value())
    assert seen == ["0", "1", "0", "0"]
    before.fill("10")
    higher.click()
    assert before.input_value() == "10" and state(page) == "Not saved."


def test_diary_is_saved_as_a_table(page, address):
    form = open_sheet(page, address, "diary")
    _sessions(form, [(6, 4)])
    form.locator("[name=date-1]").fill("1 May")
    form.locator("[name=notes-1]").fill('Warm room, "too hot"\nslept')
    form.locator("[name=notes-2]").fill("=SUM(A1)")
    with page.expect_download() as download:
        page.locator(".file-fold > summary").click()
        page.get_by_role("button", name="Save as a table").click()
    assert download.value.suggested_filename == "massage-diary.csv"
    text = Path(download.value.path()).read_bytes().decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert len(rows) == 4 and rows[0] == {
        "session": "1",
        "date": "1 May",
        "before": "6",
        "after": "4",
        "two_days_later": "",
        "notes": 'Warm room, "too hot"\nslept',
    }
    assert rows[1]["notes"] == "'=SUM(A1)"


def test_more_sessions_are_kept_and_erased(page, address):
    form = open_sheet(page, address, "diary")
    page.get_by_role("button", name="Add a session").click()
    form.locator("[name=notes-5]").fill("The fifth")
    page.get_by_role("button", name="Save on this device", exact=True).click()
    page.reload()
    assert form.locator("[name=notes-5]").input_value() == "The fifth" and form.locator(".session").count() == 5
    page.get_by_role("button", name="Erase", exact=True).click()
    page.get_by_role("button", name="Yes, erase it").click()
    assert form.locator(".session").count() == 4
