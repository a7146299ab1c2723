"""The card for the therapist: its words in very large letters over the full screen."""

from sheet_page import open_sheet


def test_card_is_shown_full_screen_in_very_large_words(page, address):
    page.set_viewport_size({"width": 390, "height": 844})
    form = open_sheet(page, address, "therapist-card")
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
