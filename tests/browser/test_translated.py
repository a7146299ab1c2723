"""Every tool in a page that the browser translated: each text is other words, twice in <font>, as translators leave it."""

import pytest

from search_box import RESULT, ask, open_search
from sheet_page import FIELD, SHEETS, open_sheet, stored
from stand_ins import FAKE_VOICES, SHEET

TRANSLATE = """() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) {
    const around = walker.currentNode.parentElement;
    if (walker.currentNode.data.trim() && !around.closest('script, style, textarea, svg, template, font, [translate=no]')) texts.push(walker.currentNode);
  }
  for (const text of texts) {
    const [outer, inner] = [document.createElement('font'), document.createElement('font')];
    text.replaceWith(outer);
    outer.append(inner);
    inner.append(text.data.replace(/[a-z]+/gi, word => [...word].reverse().join('')));
  }
  document.documentElement.lang = 'de';
}"""


def _translate(page):
    page.evaluate(TRANSLATE)


def _press(page, selector):
    """Press where the words stand, as a finger does: the event begins at the innermost <font>."""
    page.locator(f"{selector} font font").first.click()


def test_safety_check(page, address):
    page.goto(address + "safety/")
    _translate(page)
    _press(page, ".situation[data-id=breathless-chest-pain] .choice")
    assert page.locator(".situation[data-id=breathless-chest-pain] .alarm").is_visible()
    assert "999" in page.locator(".answer-at-top").inner_text()
    _press(page, ".safety-check [data-do=show]")
    assert page.locator(".verdict-call-now").is_visible()
    _press(page, ".safety-check [data-do=clear]")
    assert not page.locator(".meaning").is_visible() and page.locator(".alarm:visible").count() == 0


def test_decision_aid(page, address):
    page.goto(address + "decide/#take-along")
    _translate(page)
    _press(page, ".decide-matters .choice:has([value=pain])")
    rows = page.locator(".compare tbody tr").count()
    assert page.locator(".compare tbody tr:visible").count() == page.locator(".compare .row-always").count() + 1 < rows
    _press(page, "[data-do=all]")
    assert page.locator(".compare tbody tr:visible").count() == rows
    _press(page, ".decide-summary .choice")
    _press(page, "[data-do=summary]")
    assert page.locator(".summary-words").is_visible()
    page.evaluate("window.print = () => { window.printed = true; }")
    _press(page, ".summary [data-do=print]")
    assert page.evaluate("window.printed") is True


@pytest.mark.parametrize("sheet", SHEETS)
def test_sheet(page, address, sheet):
    form = open_sheet(page, address, sheet)
    _translate(page)
    field = form.locator(f"[name={FIELD[sheet]}]")
    field.fill("Words")
    _press(page, "[data-do=save]")
    assert "Words" in stored(page, sheet)
    _press(page, ".file-fold > summary")
    with page.expect_download():
        _press(page, "[data-do=file-save]")
    _press(page, "[data-do=erase]")
    _press(page, "[data-do=erase-no]")
    assert field.input_value() == "Words"
    _press(page, "[data-do=erase]")
    _press(page, "[data-do=erase-yes]")
    assert field.input_value() == "" and stored(page, sheet) is None


def test_diary(page, address):
    form = open_sheet(page, address, "diary")
    _translate(page)
    before = form.locator("[name=before-1]")
    for wanted in ("0", "1"):
        form.locator(".score:has([name=before-1]) [data-step='1']").click()
        assert before.input_value() == wanted
    _press(page, "[data-do=add-session]")
    assert form.locator(".session").count() == 5
    _press(page, ".file-fold > summary")
    with page.expect_download():
        _press(page, "[data-do=csv]")


def test_card(page, address):
    open_sheet(page, address, "therapist-card")
    _translate(page)
    _press(page, "[data-do=full-screen]")
    assert page.locator(".card-full-screen").is_visible()
    _press(page, ".card-full-screen [data-do=close]")
    assert not page.locator(".card-full-screen").is_visible()


def test_erase_all(page, address):
    page.goto(address + "about/privacy/")
    page.evaluate("localStorage.setItem('massage-and-ms.reading', '{\"size\": \"large\"}')")
    _translate(page)
    _press(page, "[data-do=erase-all]")
    _press(page, "[data-do=erase-all-yes]")
    page.wait_for_function("() => !localStorage.length")


def test_parts_of_every_page(page, address):
    page.add_init_script(FAKE_VOICES + SHEET)
    errors = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(address + "benefits/sleep/")
    _translate(page)
    page.set_viewport_size({"width": 390, "height": 844})
    page.locator(".menu-button").click()
    page.locator(".menu-close").wait_for()
    tops = page.locator("#site-menu > ul > li > details > summary, #site-menu .section-here summary")
    assert page.locator("#site-menu .section-here").count() == 1 and tops.count() > 3
    addresses = page.locator("#site-menu a").evaluate_all("all => all.map(one => one.href)")
    assert addresses and [one for one in set(addresses) if "/benefits/" in one and addresses.count(one) > 1] == []
    page.locator(".menu-close").click()
    page.locator(".settings-button").click()
    page.locator("#reading-settings label:has([name=size]:not(:checked))").first.click()
    assert "reading" in page.evaluate("Object.keys(localStorage).join()")
    page.keyboard.press("Escape")
    _press(page, "[data-share=share]")
    assert len(page.evaluate("window.shared")) == 1
    open_search(page)
    ask(page, "sleep")
    assert page.locator(RESULT).count() > 1
    assert errors == []


@pytest.mark.parametrize(("language", "says"), [("en-GB", False), ("de", True)])
def test_page_in_another_language_is_not_read_by_an_english_voice(page, address, language, says):
    page.add_init_script(FAKE_VOICES)
    page.goto(address + "benefits/sleep/")
    page.evaluate("language => { document.documentElement.lang = language; }", language)
    page.locator(".listen-start").click()
    page.wait_for_function(
        "says => says ? document.querySelector('.listen [role=status]').textContent.includes('no voice') : window.spoken.length",
        arg=says,
    )
    assert bool(page.evaluate("window.spoken.length")) is not says
