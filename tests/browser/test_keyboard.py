"""By keyboard alone: skip, menu, search, settings, listen; the focus is asserted at each step."""

import pytest

from stand_ins import FAKE_VOICES


def _focused(page):
    return page.evaluate(
        "(document.activeElement.getAttribute('aria-label') || document.activeElement.textContent).trim().replace(/\\s+/g, ' ')"
    )


def test_first_tab_is_the_skip_link_and_it_works(page, address):
    for path in ("benefits/pain/", "no-such-page/"):
        page.goto(address + path)
        page.keyboard.press("Tab")
        assert _focused(page) == "Skip to the text"
        page.keyboard.press("Enter")
        assert page.url.endswith("#page-title")


def test_menu_opens_closes_and_returns_the_focus(page, address):
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(address + "benefits/pain/")
    button = page.get_by_role("button", name="Menu", exact=True)
    button.focus()
    page.keyboard.press("Enter")
    assert _focused(page) == "Close menu" and button.get_attribute("aria-expanded") == "true"
    page.keyboard.press("Tab")
    assert _focused(page) == "Home"
    page.keyboard.press("Escape")
    assert _focused(page) == "Menu" and button.get_attribute("aria-expanded") == "false"


def test_closed_menu_is_out_of_the_tab_order(page, address):
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(address + "benefits/pain/")
    for _ in range(12):
        page.keyboard.press("Tab")
        assert not page.evaluate("!!document.activeElement.closest('#site-menu')")


def test_focus_is_always_seen_and_never_covered(page, address):
    page.goto(address + "safety/")
    for _ in range(60):
        page.keyboard.press("Tab")
        state = page.evaluate(
            """() => { const e = document.activeElement, b = e.getBoundingClientRect();
              const s = getComputedStyle(e), l = e.closest('label') && getComputedStyle(e.closest('label'));
              return {tag: e.outerHTML.slice(0, 90), seen: b.bottom > 0 && b.top < innerHeight,
                ring: [s, l].some(x => x && x.outlineStyle !== 'none' && parseFloat(x.outlineWidth) >= 2)
                  || !!e.closest('.search-form')}; }"""
        )
        assert state["seen"] and state["ring"], state["tag"]


def test_settings_by_keyboard(page, address):
    page.goto(address + "safety/")
    button = page.get_by_role("button", name="Aa Reading settings")
    button.focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.name") == "size"
    page.keyboard.press("ArrowRight")
    assert page.evaluate("document.documentElement.dataset.size") == "large"
    page.keyboard.press("Escape")
    assert _focused(page) == "Aa Reading settings" and not page.locator("#reading-settings").is_visible()


def test_bare_letters_do_nothing(page, address):
    page.goto(address + "benefits/pain/")
    for letter in "fsnp/.,":
        page.keyboard.press(letter)
    assert page.url == address + "benefits/pain/"
    assert not page.evaluate("document.getElementById('site-search').open")
    assert page.evaluate("document.activeElement === document.body")


@pytest.fixture
def talking(browser, address):
    context = browser.new_context()
    context.add_init_script(FAKE_VOICES)
    page = context.new_page()
    page.goto(address + "benefits/pain/")
    yield page
    context.close()


def test_listen_reads_with_a_voice_of_the_device_and_marks_the_sentence(talking):
    talking.get_by_role("button", name="Listen").focus()
    talking.keyboard.press("Enter")
    talking.wait_for_function("window.spoken.length > 2")
    spoken = talking.evaluate("window.spoken")
    assert {one["voice"] for one in spoken} == {"Near"}
    assert spoken[0]["text"] == "Pain"
    assert not any("Consult your doctor" in one["text"] for one in spoken)
    assert talking.locator(".being-read").count() == 1
    talking.keyboard.press("Enter")
    assert talking.get_by_role("button", name="Go on").is_visible()
    count = len(talking.evaluate("window.spoken"))
    talking.wait_for_timeout(600)
    assert len(talking.evaluate("window.spoken")) == count
    talking.get_by_label("Speed").select_option("Slow")
    talking.get_by_role("button", name="Go on").click()
    talking.wait_for_function("window.spoken.slice(-1)[0].rate === 0.7")
    talking.get_by_role("button", name="Stop").click()
    assert talking.locator(".being-read").count() == 0 and _focused(talking) == "Listen"


def test_listen_is_absent_without_a_voice_of_the_device(browser, address):
    context = browser.new_context()
    context.add_init_script("window.noVoice = true;" + FAKE_VOICES)
    page = context.new_page()
    page.goto(address + "benefits/pain/")
    assert not page.get_by_role("button", name="Listen").is_visible()
    context.close()
