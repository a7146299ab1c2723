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
        page.wait_for_url("**/#page-title")


def test_menu_opens_closes_and_returns_the_focus(page, address):
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(address + "benefits/pain/")
    button = page.get_by_role("button", name="Menu", exact=True)
    button.focus()
    page.keyboard.press("Enter")
    page.wait_for_function("document.activeElement.matches('.menu-close')")
    assert _focused(page) == "Close menu" and button.get_attribute("aria-expanded") == "true"
    page.keyboard.press("Tab")
    assert _focused(page) == "Easy read"
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


def test_listen_says_so_without_a_voice_of_the_device(browser, address):
    context = browser.new_context()
    context.add_init_script("window.noVoice = true;" + FAKE_VOICES)
    page = context.new_page()
    page.goto(address + "benefits/pain/")
    page.get_by_role("button", name="Listen").click()
    page.get_by_role("status").filter(has_text="This device has no voice of its own").wait_for()
    assert page.evaluate("window.spoken") == []
    context.close()


READ = """
<h1>Title</h1><p>It fell by 2.75 points, e.g. at night. It may, vs. rest, help 10% of people.<sup>1</sup></p>
<details class="more"><summary>More</summary><p>Closed.</p></details>
<div class="admonition"><p class="admonition-title">Do not</p><ul><li>do <b>not</b> rub</li></ul></div><p>Last.</p>
"""


def test_listen_reads_numbers_and_short_forms_as_people_do_and_skips_what_is_closed(talking):
    talking.evaluate(
        "html => { const tools = document.querySelector('.page-tools'); document.querySelector('article').innerHTML = html;"
        " document.querySelector('article h1').after(tools); }",
        READ,
    )
    talking.get_by_role("button", name="Listen").click()
    talking.wait_for_function("window.spoken.some(one => one.text === 'Last.')")
    assert [one["text"] for one in talking.evaluate("window.spoken")] == [
        "Title",
        "It fell by 2.75 points, for example at night.",
        "It may, against rest, help 10 per cent of people.",
        "Do not",
        "do not rub",
        "Last.",
    ]


def test_the_bar_stays_in_sight_large_enough_and_reading_goes_on_after_another_tab(talking):
    talking.set_viewport_size({"width": 320, "height": 640})
    talking.get_by_role("button", name="Listen").click()
    talking.wait_for_function("window.spoken.length > 3")
    for control in talking.locator(".listen-bar :is(button, select)").all():
        box = control.bounding_box()
        assert box["y"] + box["height"] <= 640 and min(box["height"], box["width"]) >= 44
    last = talking.evaluate("window.speechSynthesis.cancel(), window.spoken.slice(-1)[0].text")
    count = talking.evaluate("window.spoken.length")
    talking.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    talking.wait_for_function("count => window.spoken.length > count", arg=count)
    assert talking.evaluate("count => window.spoken[count].text", count) == last


def test_a_voice_that_fails_is_said_and_stop_works(talking):
    talking.get_by_role("button", name="Listen").click()
    talking.wait_for_function("window.spoken.length > 1")
    talking.evaluate("window.failed()")
    talking.get_by_role("status").filter(has_text="The voice stopped.").wait_for()
    talking.get_by_role("button", name="Stop").click()
    assert _focused(talking) == "Listen" and not talking.locator(".listen-bar").is_visible()
