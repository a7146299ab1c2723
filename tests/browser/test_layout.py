"""Reflow, text spacing, target sizes, print: measured in the browser on every page or one of each kind."""

import re

import pytest

from layout import CLIPPED, KINDS, SMALL, WIDE

# WCAG 1.4.12.
SPACING = "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }"


def _window(page, width, height):
    page.set_viewport_size({"width": width, "height": height})


@pytest.mark.parametrize("path", KINDS)
def test_page_can_be_read_and_touched_in_every_window(view, address, path):
    """Text of 18 px, targets of 44 px, 400 per cent zoom, and the text spacing of WCAG 1.4.12."""
    view.goto(address + path)
    size = view.evaluate("parseFloat(getComputedStyle(document.querySelector('article li, article > p')).fontSize)")
    assert size >= 18
    _window(view, 1280, 800)
    assert view.evaluate(SMALL) == []
    _window(view, 320, 800)
    assert view.evaluate(SMALL) == []
    # 1280 px at 400 % is a window of 320 by 225 CSS pixels.
    _window(view, 320, 225)
    assert view.evaluate(WIDE) == 0
    _window(view, 1280, 900)
    # As a reader's own style does, past the policy of the page.
    view.evaluate(
        "css => { const own = new CSSStyleSheet(); own.replaceSync(css); document.adoptedStyleSheets.push(own); }",
        SPACING,
    )
    assert view.evaluate(WIDE) == 0
    assert view.evaluate(CLIPPED) == []


@pytest.mark.parametrize("path", KINDS)
def test_page_fits_with_the_largest_text_and_widest_spacing(page, address, path):
    page.set_viewport_size({"width": 320, "height": 640})
    page.add_init_script(
        "localStorage.setItem('massage-and-ms.reading', JSON.stringify({size: 'largest', spacing: 'wider'}))"
    )
    page.goto(address + path)
    assert page.evaluate("document.documentElement.dataset.size") == "largest"
    assert page.evaluate(WIDE) == 0


@pytest.mark.parametrize("path", [*KINDS, "take-away/diary/", "safety/urgent-help/"])
def test_page_fits_with_the_letters_of_a_reader_who_needs_them_large(view, address, path):
    """As browsers do that enlarge the text alone: windows keep their width."""
    view.set_viewport_size({"width": 320, "height": 640})
    view.goto(address + path)
    for larger in (150, 200):
        # The site's own letters are 125 per cent of the browser's.
        css = f"html {{ font-size: {1.25 * larger}% !important }}"
        view.evaluate(
            "css => { const own = new CSSStyleSheet(); own.replaceSync(css); document.adoptedStyleSheets = [own]; }",
            css,
        )
        assert view.evaluate(WIDE) == 0, larger
        for name in ("Search", "Aa Reading settings", "Menu"):
            box = view.get_by_role("button", name=name, exact=True).bounding_box()
            assert box["x"] >= 0 and box["x"] + box["width"] <= 320, (name, larger)


@pytest.mark.parametrize("path", ["", "benefits/pain/", "safety/", "care/positions/"])
def test_print_keeps_notice_and_text_and_drops_navigation(view, address, path):
    view.goto(address + path)
    view.emulate_media(media="print")
    seen = view.evaluate("""() => [...document.querySelectorAll(
      '.site-header, .site-sections, .md-sidebar, .md-path, .site-footer, .skip-link')].filter(e => e.checkVisibility()).length""")
    assert seen == 0 and view.get_by_role("note").is_visible()
    size = view.evaluate(
        "parseFloat(getComputedStyle(document.querySelector('article li, article p:not(.notice p)')).fontSize)"
    )
    assert size >= 16  # 12 points
    for paper in ("A4", "Letter"):
        assert view.pdf(format=paper).startswith(b"%PDF")


def test_printed_sources_show_their_addresses(view, address):
    view.goto(address + "benefits/pain/")
    view.evaluate("document.documentElement.dataset.print = 'all'")
    view.emulate_media(media="print")
    shown = view.locator(".sources a.external").first.evaluate("link => getComputedStyle(link, '::after').content")
    assert "http" in shown
    study = view.locator(".sources li:has(span)").first
    assert re.fullmatch(r".+, \d{4}, the paper\.", study.inner_text().strip())
