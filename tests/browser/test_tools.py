"""Every tool: it works from disk, fits the narrowest screen and has large targets."""

import pytest

from sheet_page import FIELD, SHEETS


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
    page.wait_for_url("**/safety/when-not-to.html#neck")
    assert page.locator("#neck").is_visible()
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
