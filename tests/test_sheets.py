"""The three sheets: one page on paper, words kept only when asked, erased when asked, nothing lost by odd storage."""

import csv
import io
import json
import re

import pytest

SHEETS = ("doctor-questions", "therapist-card", "diary")
# A field of each sheet that takes words.
FIELD = {"doctor-questions": "answers", "therapist-card": "numb-here", "diary": "notes-1"}
MILLIMETRE = 96 / 25.4


def _open(page, address, sheet):
    page.goto(f"{address}take-away/{sheet}/")
    return page.locator(f"form[data-saves={sheet}]")


def _key(sheet):
    return f"massage-and-ms:{sheet}"


def _stored(page, sheet):
    return page.evaluate("key => localStorage.getItem(key)", _key(sheet))


def _state(page):
    return page.locator(".form-state").inner_text()


def _pages(pdf):
    return len(re.findall(rb"/Type\s*/Page\b", pdf))


def _fill_all(form):
    """Tick every box and write a line of common length into every field."""
    for box in form.locator("input[type=checkbox]").all():
        box.check()
    for field in form.locator("input[type=text], textarea").all():
        field.fill("Both feet, left hand")
    for field in form.locator("input[type=number]").all():
        field.fill("7")


@pytest.mark.parametrize("sheet", SHEETS)
@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("filled", [False, True])
def test_sheet_is_one_page_on_paper(page, address, sheet, paper, filled):
    form = _open(page, address, sheet)
    if filled:
        _fill_all(form)
    assert _pages(page.pdf(format=paper)) == 1


def test_counting_pages_can_tell_two(page):
    page.set_content("<p>One</p><p style='break-before: page'>Two</p>")
    assert _pages(page.pdf()) == 2


@pytest.mark.parametrize("sheet", SHEETS)
def test_sheet_alone_is_printed_with_the_notice_and_large_boxes(page, address, sheet):
    form = _open(page, address, sheet)
    page.emulate_media(media="print")
    assert form.is_visible() and page.get_by_role("note", name="Medical notice").is_visible()
    assert page.locator("article h1:visible, article button:visible, .admonition:visible, .dates:visible").count() == 0
    for field in form.locator("input, textarea").all():
        box = field.bounding_box()
        assert min(box["width"], box["height"]) >= 8 * MILLIMETRE - 0.1, field.get_attribute("name")
    size = form.locator(".write > span").first.evaluate("label => parseFloat(getComputedStyle(label).fontSize)")
    assert size >= 16  # 12 pt


@pytest.mark.parametrize("sheet", SHEETS)
def test_long_words_are_printed_whole(page, address, sheet):
    form = _open(page, address, sheet)
    form.locator(f"[name={FIELD[sheet]}]").fill("A long story. " * 60)
    page.emulate_media(media="print")
    area = form.locator(f"[name={FIELD[sheet]}]")
    assert area.evaluate("area => area.scrollHeight <= area.clientHeight + 1")


@pytest.mark.parametrize("sheet", SHEETS)
def test_words_are_stored_only_by_save_and_gone_by_erase(page, address, sheet):
    form = _open(page, address, sheet)
    field = form.locator(f"[name={FIELD[sheet]}]")
    before = page.evaluate("localStorage.length")
    field.fill("Left foot")
    assert page.evaluate("localStorage.length") == before and _state(page) == "Not saved."
    page.get_by_role("button", name="Save on this device", exact=True).click()
    record = json.loads(_stored(page, sheet))
    assert record["version"] == 1 and record["fields"][FIELD[sheet]] == "Left foot"
    assert _state(page).startswith("Saved on this device, ")
    page.reload()
    assert field.input_value() == "Left foot" and _state(page).startswith("Saved on this device, ")
    field.fill("Right foot")
    assert _state(page).startswith("Changed since") and "Left foot" in _stored(page, sheet)
    page.get_by_role("button", name="Erase", exact=True).click()
    page.get_by_role("button", name="No, keep it").click()
    assert field.input_value() == "Right foot" and _stored(page, sheet)
    page.get_by_role("button", name="Erase", exact=True).click()
    page.get_by_role("button", name="Yes, erase it").click()
    assert field.input_value() == "" and _stored(page, sheet) is None
    assert _state(page) == "Erased. Nothing is saved on this device."
    page.reload()
    assert field.input_value() == ""


ODD = [
    "", "{", "null", "[]", "7", '"words"', '{"version": 1}', '{"version": 2, "saved": "2026-11-22", "fields": {}}',
    '{"version": 1, "saved": "no date", "fields": {}}', '{"version": 1, "saved": "2026-11-22", "fields": []}',
]


@pytest.mark.parametrize("sheet", SHEETS)
def test_a_corrupt_stored_value_is_ignored(page, address, sheet):
    errors = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    form = _open(page, address, sheet)
    for odd in ODD:
        page.evaluate("([key, value]) => localStorage.setItem(key, value)", [_key(sheet), odd])
        page.reload(wait_until="domcontentloaded")
        assert errors == [] and _state(page).startswith("What was saved here cannot be read."), odd
        assert _stored(page, sheet) == odd
    form.locator(f"[name={FIELD[sheet]}]").fill("New words")
    page.get_by_role("button", name="Save on this device", exact=True).click()
    assert json.loads(_stored(page, sheet))["fields"][FIELD[sheet]] == "New words"


def test_odd_fields_in_a_good_record_are_left_out(page, address):
    form = _open(page, address, "diary")
    fields = {"notes-1": 5, "date-1": "1 May", "date-9999": "x", "before-1": {"a": 1}, "unknown": "y"}
    record = json.dumps({"version": 1, "saved": "2026-11-22T10:00:00Z", "fields": fields})
    page.evaluate("([key, value]) => localStorage.setItem(key, value)", [_key("diary"), record])
    page.reload()
    assert form.locator("[name=date-1]").input_value() == "1 May"
    assert form.locator("[name=notes-1]").input_value() == form.locator("[name=before-1]").input_value() == ""


def test_a_browser_that_will_not_store_keeps_the_words_on_the_page(page, address):
    page.add_init_script("Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }")
    form = _open(page, address, "therapist-card")
    form.locator("[name=numb-here]").fill("Left foot")
    page.get_by_role("button", name="Save on this device", exact=True).click()
    assert "did not let us save" in _state(page)
    assert form.locator("[name=numb-here]").input_value() == "Left foot"


def test_leaving_with_unsaved_words_asks_first(page, address):
    form = _open(page, address, "doctor-questions")
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
    form = _open(page, address, sheet)
    address_before = page.url
    first = form.locator("input[type=text], textarea").first
    first.fill("Words")
    first.press("Enter")
    page.wait_for_timeout(100)
    assert page.url == address_before and first.input_value().startswith("Words")


def test_card_is_shown_full_screen_in_very_large_words(page, address):
    page.set_viewport_size({"width": 390, "height": 844})
    form = _open(page, address, "therapist-card")
    form.get_by_label("Please keep the room cool").check()
    form.get_by_label("I cannot feel well here").fill("both feet")
    button = page.get_by_role("button", name="Show full screen")
    button.click()
    card = page.locator(".card-full-screen")
    assert card.bounding_box() == {"x": 0, "y": 0, "width": 390, "height": 844}
    words = card.inner_text()
    assert "I have multiple sclerosis" in words and "I cannot feel well here: both feet" in words
    assert "keep the room cool" in words and "My bones are thin" not in words and "It hurts" not in words
    size = card.locator("p").first.evaluate("line => parseFloat(getComputedStyle(line).fontSize)")
    assert size >= 28
    assert card.get_by_role("button", name="Close").first.bounding_box()["height"] >= 60
    page.keyboard.press("Escape")
    assert not card.is_visible() and button.evaluate("button => button === document.activeElement")
    button.click()
    card.get_by_role("button", name="Close").last.click()
    assert not card.is_visible() and form.get_by_label("I cannot feel well here").input_value() == "both feet"


def _sessions(form, scores):
    for number, (before, after) in enumerate(scores, 1):
        form.locator(f"[name=before-{number}]").fill(str(before))
        form.locator(f"[name=after-{number}]").fill(str(after))


def test_diary_draws_a_picture_after_four_sessions_and_proves_nothing(page, address):
    form = _open(page, address, "diary")
    _sessions(form, [(6, 4), (7, 5), (6, 6)])
    assert not form.locator(".change").is_visible()
    assert form.locator(".change-words").inner_text() == "The picture comes after 4 sessions with both scores. You have 3."
    _sessions(form, [(6, 4), (7, 5), (6, 6), (8, 5)])
    assert form.locator(".change svg").is_visible()
    words = form.locator(".change-words").inner_text()
    assert "1.8 points lower straight after" in words and "cannot prove that massage caused it" in words
    assert "Session 4: before 8, after 5." in form.locator(".change desc").text_content()
    form.locator("[name=after-4]").fill("11")
    assert not form.locator(".change").is_visible()


def test_scores_go_up_and_down_by_large_buttons_and_stay_between_0_and_10(page, address):
    form = _open(page, address, "diary")
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
    assert before.input_value() == "10" and _state(page) == "Not saved."


def test_diary_is_saved_as_a_table(page, address):
    form = _open(page, address, "diary")
    _sessions(form, [(6, 4)])
    form.locator("[name=date-1]").fill("1 May")
    form.locator("[name=notes-1]").fill('Warm room, "too hot"\nslept')
    form.locator("[name=notes-2]").fill("=SUM(A1)")
    with page.expect_download() as download:
        page.get_by_role("button", name="Save as a table").click()
    assert download.value.suggested_filename == "massage-diary.csv"
    text = open(download.value.path(), encoding="utf-8-sig", newline="").read()
    rows = list(csv.DictReader(io.StringIO(text)))
    assert len(rows) == 4 and rows[0] == {
        "session": "1", "date": "1 May", "before": "6", "after": "4", "two_days_later": "",
        "notes": 'Warm room, "too hot"\nslept',
    }
    assert rows[1]["notes"] == "'=SUM(A1)"


def test_more_sessions_are_kept_and_erased(page, address):
    form = _open(page, address, "diary")
    page.get_by_role("button", name="Add a session").click()
    form.locator("[name=notes-5]").fill("The fifth")
    page.get_by_role("button", name="Save on this device", exact=True).click()
    page.reload()
    assert form.locator("[name=notes-5]").input_value() == "The fifth" and form.locator(".session").count() == 5
    page.get_by_role("button", name="Erase", exact=True).click()
    page.get_by_role("button", name="Yes, erase it").click()
    assert form.locator(".session").count() == 4


@pytest.mark.parametrize("sheet", SHEETS)
def test_without_script_a_sheet_can_be_filled_and_printed(browser, address, sheet):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    form = _open(page, address, sheet)
    form.locator(f"[name={FIELD[sheet]}]").fill("By hand")
    assert page.locator("article button:visible").count() == 0
    assert _pages(page.pdf(format="A4")) == 1
    context.close()


@pytest.mark.parametrize("sheet", SHEETS)
def test_sheets_work_from_disk(browser, site, sheet):
    context = browser.new_context(offline=True)
    page = context.new_page()
    page.goto((site.offline / "site" / "take-away" / f"{sheet}.html").as_uri())
    field = page.locator(f"[name={FIELD[sheet]}]")
    field.fill("From disk")
    page.get_by_role("button", name="Save on this device", exact=True).click()
    page.reload()
    assert field.input_value() == "From disk"
    context.close()


def test_safety_check_works_from_disk(browser, site):
    context = browser.new_context(offline=True)
    page = context.new_page()
    page.goto((site.offline / "site" / "safety" / "index.html").as_uri())
    page.locator("input[value=neck]").check()
    page.get_by_role("button", name="Show what this means").click()
    page.locator(".meaning a", has_text="Neck cracking").click()
    assert page.url.endswith("/safety/when-not-to.html#neck") and page.locator("#neck").is_visible()
    context.close()


@pytest.mark.parametrize("path", ["safety/", "decide/", *(f"take-away/{sheet}/" for sheet in SHEETS)])
def test_tools_fit_320_pixels_and_have_large_targets(page, address, path):
    page.set_viewport_size({"width": 320, "height": 700})
    page.goto(address + path)
    for name in ("Show what this means", "Show my summary"):
        if page.get_by_role("button", name=name).count():
            page.locator(".tool input").first.click()
            page.get_by_role("button", name=name).click()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    small = page.eval_on_selector_all(
        ".tool .choice, .tool button, .tool .write input, .tool textarea",
        """all => all.filter(one => one.getClientRects().length).map(one => [one.textContent, one.getBoundingClientRect()])
           .filter(([words, box]) => box.height < 44 || box.width < 44).map(([words]) => words)""",
    )
    assert small == []
