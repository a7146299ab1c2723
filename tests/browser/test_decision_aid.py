"""The decision aid: a table that becomes cards, and a summary of what matters that stays on the page."""

import pytest

from guide.pages.tables import lay_out_tables
from one_page import changed
from site_checks import stranger_requests


def test_each_cell_is_named_by_its_column():
    html = changed(
        lay_out_tables,
        '<div class="compare"><table><thead><tr><th>Question</th><th>A</th></tr></thead>'
        "<tbody><tr><td>Cost</td><td>None</td></tr></tbody></table></div>",
    )
    assert 'data-column="A"' in html and '<th data-column="Question" scope="row">Cost</th>' in html
    assert "scope" not in changed(lay_out_tables, "<table><tr><td>x</td></tr></table>")


@pytest.mark.parametrize("script", [True, False])
def test_choices_stand_side_by_side_or_stacked(browser, address, script):
    context = browser.new_context(java_script_enabled=script, viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(address + "decide/")
    if script:
        page.get_by_role("checkbox", name="Pain").check()
    assert page.locator(".compare tbody tr:visible").count() == (4 if script else 8)
    first, second = (page.locator(".compare tbody tr").first.locator("td").nth(place) for place in (0, 1))
    assert first.bounding_box()["y"] == second.bounding_box()["y"]
    page.set_viewport_size({"width": 320, "height": 700})
    above, below = first.bounding_box(), second.bounding_box()
    assert above["x"] == below["x"] and below["y"] >= above["y"] + above["height"]
    label = first.evaluate("cell => getComputedStyle(cell, '::before').content")
    assert "Massage" in label
    # Without script it says what does not work; with it nothing is said.
    page.locator("summary", has_text="My sheet to take along").click()
    for words in ("The summary needs JavaScript", "Ticks change nothing here"):
        assert page.get_by_text(words).is_visible() is not script
    context.close()


def _mark(page):
    page.get_by_role("checkbox", name="Pain").check()
    page.get_by_role("checkbox", name="Little to spend").check()
    page.get_by_role("radio", name="Gentle exercise").check()


def test_the_table_opens_whole_and_keeps_what_is_ticked_and_what_may_go_wrong(page, address):
    page.goto(address + "decide/#take-along")
    questions = page.locator(".compare tbody tr:visible th")
    assert questions.count() == 8
    _mark(page)
    assert questions.all_inner_texts() == [
        "How may it work?",
        "Does it ease pain?",
        "What of daily life?",
        "What may go wrong?",
        "Cost, effort, time for you?",
    ]
    assert "5 of its 8 rows" in page.locator(".rows-shown").inner_text()
    page.get_by_role("button", name="Show all rows").click()
    assert questions.count() == 8
    ticks = page.locator(".decide-matters input").evaluate_all("all => all.map(one => one.value)")
    assert [tick for tick in ticks if page.locator(f".compare .row-{tick}").count() != 1] == []


def test_whoever_ticks_stress_or_low_mood_reads_an_answer_for_each(page, address):
    page.goto(address + "decide/")
    page.get_by_role("checkbox", name="Stress or low mood").check()
    row = page.locator(".compare tbody tr:visible", has_text="low mood")
    assert row.count() == 1
    for claim in ("stress", "mood"):
        assert row.locator(f"a[href$='#claim-{claim}']").count() == 1


def test_without_ticks_paper_has_the_whole_table(page, address):
    page.goto(address + "decide/")
    page.emulate_media(media="print")
    assert page.locator(".compare tbody tr:visible").count() == 8
    # Nobody points at paper, where two columns lie otherwise than the browser's pointer takes them.
    page.get_by_role("checkbox", name="Pain").dispatch_event("click")
    assert page.locator(".compare tbody tr:visible").count() == 4


def test_summary_holds_what_matters_the_leaning_and_the_questions(page, address):
    page.goto(address + "decide/#take-along")
    _mark(page)
    page.get_by_role("button", name="Show my summary").click()
    words = page.locator(".summary").inner_text()
    assert words.index("Pain") < words.index("Little to spend") < words.index("Gentle exercise")
    assert "Time only for me" not in words
    assert "what has the best evidence" in words and "What if I wait?" in words
    assert "What can I try that needs no touch?" not in words
    page.get_by_role("radio", name="Waiting").check()
    assert "Waiting for now" in page.locator(".summary").inner_text()


def test_empty_summary_says_so(page, address):
    page.goto(address + "decide/#take-along")
    page.get_by_role("button", name="Show my summary").click()
    words = page.locator(".summary").inner_text()
    assert "I ticked nothing here." in words and "I have not chosen yet." in words


def test_summary_is_not_stored_and_prints_alone(page, address):
    page.goto(address + "decide/#take-along")
    before = page.evaluate("[localStorage.length, sessionStorage.length]")
    _mark(page)
    page.get_by_role("button", name="Show my summary").click()
    assert page.evaluate("[localStorage.length, sessionStorage.length]") == before
    page.emulate_media(media="print")
    assert page.locator(".summary").is_visible() and page.get_by_role("note", name="Medical notice").is_visible()
    assert (
        page.locator("article h1:visible, .decide-matters:visible, .compare:visible, article button:visible").count()
        == 0
    )


def test_it_works_from_disk_with_the_network_cut(browser, site):
    context = browser.new_context(offline=True, viewport={"width": 1280, "height": 900})
    page = context.new_page()
    errors, asked = [], []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.on("request", lambda request: asked.append(request.url))
    page.goto((site.offline / "site" / "decide.html").as_uri() + "#take-along")
    _mark(page)
    page.get_by_role("button", name="Show my summary").click()
    words = page.locator(".summary").inner_text()
    assert "Pain" in words and "Little to spend" in words and "Gentle exercise" in words
    page.get_by_role("radio", name="Waiting").check()
    assert "Waiting" in page.locator(".summary").inner_text()
    assert errors == [] and stranger_requests(asked, "file://") == []
    context.close()
