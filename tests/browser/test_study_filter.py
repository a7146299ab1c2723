"""The list of studies: narrowed by words, whole without script, and every link finds its line."""

from evidence_data import LIBRARY


def _shown(page):
    return page.locator(".study-line:visible").count()


def test_studies_are_narrowed_by_words(page, address):
    page.goto(address + "evidence/studies/")
    everything = _shown(page)
    page.get_by_label("Show lines with these words").fill("constipation")
    some = _shown(page)
    page.get_by_label("Show lines with these words").fill("constipation reflexology")
    assert 0 < _shown(page) < some < everything
    assert page.get_by_role("status").filter(has_text="shown").inner_text().startswith(f"{_shown(page)} stud")


def test_link_to_a_line_shows_it_whatever_was_typed(page, address):
    page.goto(address + "evidence/studies/")
    page.get_by_label("Show lines with these words").fill("clots")
    page.evaluate("location.hash = '#naderi-2024'")
    page.locator("#naderi-2024").wait_for(state="visible")


def test_whole_list_stands_there_without_script(browser, address):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + "evidence/studies/")
    assert _shown(page) == len(LIBRARY.studies)
    assert not page.get_by_label("Show lines with these words").is_visible()
    context.close()
