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
    assert 'data-column="A"' in html and html.count('role="cell"') == 1 and html.count('role="rowheader"') == 1
    assert "role" not in changed(lay_out_tables, "<table><tr><td>x</td></tr></table>")


@pytest.mark.parametrize("script", [True, False])
def test_choices_stand_side_by_side_or_stacked(browser, address, script):
    context = browser.new_context(java_script_enabled=script, viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(address + "decide/")
    first, second = (page.locator(".compare tbody tr").first.locator("td").nth(place) for place in (1, 2))
    assert first.bounding_box()["y"] == second.bounding_box()["y"]
    page.set_viewport_size({"width": 320, "height": 700})
    above, below = first.bounding_box(), second.bounding_box()
    assert above["x"] == below["x"] and below["y"] >= above["y"] + above["height"]
    label = first.evaluate("cell => getComputedStyle(cell, '::before').content")
    assert "Massage" in label
    context.close()


def _mark(page):
    page.get_by_role("group", name="I want what has the best evidence.").get_by_label("Very important").check()
    page.get_by_role("group", name="I want help soon.").get_by_label("A bit").check()
    page.get_by_role("group", name="I want some time").get_by_label("Not important").check()
    page.get_by_role("radio", name="Exercise and stretching").check()
    page.get_by_label("My symptom").fill("leg pain")


def test_summary_holds_what_matters_the_leaning_and_the_questions(page, address):
    page.goto(address + "decide/")
    _mark(page)
    page.get_by_role("button", name="Show my summary").click()
    words = page.locator(".summary").inner_text()
    assert (
        words.index("leg pain") < words.index("I want what has the best evidence.") < words.index("I want help soon.")
    )
    assert "I want some time" not in words and "Exercise and stretching" in words
    assert "What has the best evidence for my symptom?" in words and "What happens if I wait?" in words
    assert "How soon could I notice" not in words
    page.get_by_role("radio", name="Nothing new for now").check()
    assert "Nothing new for now" in page.locator(".summary").inner_text()


def test_empty_summary_says_so(page, address):
    page.goto(address + "decide/")
    page.get_by_role("button", name="Show my summary").click()
    words = page.locator(".summary").inner_text()
    assert "I marked nothing as very important." in words and "I have not chosen yet." in words


def test_summary_is_not_stored_and_prints_alone(page, address):
    page.goto(address + "decide/")
    before = page.evaluate("[localStorage.length, sessionStorage.length]")
    _mark(page)
    page.get_by_role("button", name="Show my summary").click()
    assert page.evaluate("[localStorage.length, sessionStorage.length]") == before
    page.emulate_media(media="print")
    assert page.locator(".summary").is_visible() and page.get_by_role("note", name="Medical notice").is_visible()
    assert page.locator("article h1:visible, .weigh:visible, .compare:visible, article button:visible").count() == 0


def test_it_works_from_disk_with_the_network_cut(browser, site):
    context = browser.new_context(offline=True, viewport={"width": 1280, "height": 900})
    page = context.new_page()
    errors, asked = [], []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.on("request", lambda request: asked.append(request.url))
    page.goto((site.offline / "site" / "decide.html").as_uri())
    _mark(page)
    page.get_by_role("button", name="Show my summary").click()
    words = page.locator(".summary").inner_text()
    assert "leg pain" in words and "I want what has the best evidence." in words and "Exercise and stretching" in words
    page.get_by_role("radio", name="Nothing new for now").check()
    assert "Nothing new for now" in page.locator(".summary").inner_text()
    assert errors == [] and stranger_requests(asked, "file://") == []
    context.close()
