"""One list of steps in three engines: Chromium, Firefox and WebKitGTK. Run as `make test-browsers`.

What an engine cannot do is in CANNOT; nothing else is left out.
"""

import re

import pytest

import drivers
from axe import AXE, LEVELS, RUN
from saved_copy_host import STATE, Host
from stand_ins import FAKE_VOICES

KINDS = [
    "",
    "benefits/pain/",
    "techniques/swedish/",
    "safety/",
    "safety/urgent-help/",
    "decide/",
    "evidence/studies/",
    "take-away/diary/",
    "a-z/",
    "no/such/page/",
]
WIDTHS = (320, 390, 1280)
# What an engine's driver cannot do.
CANNOT = {
    ("Firefox", "narrow"): "its window is 500 px wide at least: a frame in the window has the width instead",
    ("WebKitGTK", "narrow"): "its window is 450 px wide at least: a frame in the window has the width instead",
    ("WebKitGTK", "console"): "its driver does not tell errors nor refused requests",
    ("WebKitGTK", "print"): "its driver has no command for it",
}
# The contrast of an element's letters with what stands behind them.
CONTRAST = """
const light = (colour) => {
  const parts = colour.match(/[\\d.]+/g).slice(0, 3).map(Number).map(one => one / 255)
    .map(one => one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4);
  return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
};
const element = document.querySelector(arguments[0]);
let behind = element;
while (behind.parentElement && /^rgba\\(.*, 0\\)$|transparent/.test(getComputedStyle(behind).backgroundColor)) behind = behind.parentElement;
const [one, other] = [getComputedStyle(element)[arguments[1] || "color"], getComputedStyle(behind).backgroundColor].map(light);
return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
"""
OVER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
SETTINGS = "localStorage.getItem('massage-and-ms.reading')"


@pytest.fixture(scope="module", params=["chromium", "firefox", "webkit"])
def engine(request):
    with getattr(drivers, request.param)() as driver:
        yield driver


# What Chromium alone calls an error: a page that is not there, and a network that is asked first and is not there.
NO_ERROR = re.compile(r"\b404\b|ERR_CONNECTION_REFUSED")


def _no_error(engine):
    """The console has none since it was last read; where the driver cannot tell, see CANNOT."""
    if (engine.name, "console") not in CANNOT:
        assert [error for error in engine.errors() if not NO_ERROR.search(error)] == []


def _over_in_frame(engine, address, path, width):
    """How much wider than `width` a page is that stands in a frame of a text, which has no policy against frames."""
    engine.go(address + "robots.txt")
    engine.run(
        """
        const frame = document.createElement("iframe");
        frame.width = arguments[1];
        frame.height = 800;
        frame.style.border = 0;
        frame.src = arguments[0];
        document.body.replaceChildren(frame);
        """,
        address + path,
        width,
    )
    page = "document.querySelector('iframe').contentDocument"
    engine.wait(f"{page}.readyState === 'complete' && {page}.querySelector('h1') !== null")
    wide = OVER.replace("document.", page + ".")
    return engine.run(f"return [document.querySelector('iframe').contentWindow.innerWidth, {wide}]")


@pytest.mark.parametrize("path", KINDS)
def test_page_fits_and_has_no_error(engine, address, path):
    engine.go(address + path)
    assert engine.run("return document.querySelectorAll('h1').length") == 1
    for width in WIDTHS:
        if width < 500 and (engine.name, "narrow") in CANNOT:
            assert _over_in_frame(engine, address, path, width) == [width, 0]
        else:
            engine.width(width)
            assert engine.run(f"return [innerWidth, {OVER}]") == [width, 0]
    _no_error(engine)


def test_search_by_keys(engine, address):
    engine.width(1280)
    engine.go(address)
    engine.click(".search-button")
    engine.wait("document.activeElement.matches('#site-search input')")
    engine.keys("swedish massage")
    engine.wait("document.querySelector('#site-search').dataset.answers === 'swedish massage'")
    engine.keys("Down")
    assert engine.run("return document.activeElement.matches('.search-link')")
    engine.keys("Escape")
    assert engine.run("return document.activeElement.matches('#site-search input')")
    engine.keys("Down")
    engine.keys("Enter")
    engine.wait("location.pathname !== '/'")
    _no_error(engine)


def test_settings_are_kept_and_are_those_of_now_after_back(engine, address):
    engine.go(address + "about/")
    engine.run("localStorage.clear()")
    engine.go(address + "about/")
    engine.go(address + "benefits/pain/")
    engine.click(".settings-button")
    engine.click("#reading-settings input[name=spacing][value=wider]")
    engine.wait(SETTINGS)
    # Drawings keep the spacing that they were drawn with.
    assert engine.run("return getComputedStyle(document.querySelector('figure svg text')).letterSpacing") in (
        "0px",
        "normal",
    )
    engine.back()
    engine.wait("location.pathname === '/about/'")
    engine.wait("document.documentElement.dataset.spacing === 'wider'")
    assert engine.run("return document.querySelector('#reading-settings [name=spacing]:checked').value") == "wider"
    engine.run("localStorage.clear()")
    _no_error(engine)


def test_safety_check_shows_the_emergency(engine, address):
    engine.go(address + "safety/")
    engine.click(".safety-check input[value=breathless-chest-pain]")
    engine.wait("[...document.querySelectorAll('.alarm')].some(box => box.getClientRects().length)")
    _no_error(engine)


def test_decision_aid_keeps_what_matters(engine, address):
    engine.go(address + "decide/#take-along")
    engine.click("[name=symptom][value=pain]")
    shown, always = "'.compare tbody tr:not([hidden])'", "'.compare .row-always'"
    count = "document.querySelectorAll({}).length"
    engine.wait(f"{count.format(shown)} === {count.format(always)} + 1")
    _no_error(engine)


def test_diary_takes_a_session(engine, address):
    engine.go(address + "take-away/diary/")
    before = engine.run("return document.querySelectorAll('.session').length")
    engine.click("[data-do=add-session]")
    engine.wait(f"document.querySelectorAll('.session').length === {before + 1}")
    _no_error(engine)


def test_what_can_be_pressed_in_the_text_is_underlined(engine, address):
    engine.go(address + "benefits/pain/")
    for pressed in ("article .notice summary", "article .term", "article p a:not(.term, .button)"):
        # The longhand: WebKit tells nothing by the short one.
        said = "getComputedStyle(document.querySelector(arguments[0])).textDecorationLine"
        assert engine.run(f"return {said}", pressed) == "underline", pressed


def test_rows_of_a_table_of_cards_stay_rows(engine, address):
    """Cells that stand below each other are named by what the row compares."""
    engine.go(address + "decide/#take-along")
    assert engine.run("return document.querySelectorAll('.compare tbody th[scope=row]').length") > 0


def test_pages_from_disk(engine, site):
    engine.go((site.offline / "site" / "benefits" / "pain.html").as_uri())
    engine.click(".settings-button")
    assert engine.run("return !document.querySelector('#reading-settings').hidden")
    _no_error(engine)


DIARY = "take-away/diary/"
NOTE = "document.querySelector('[name=notes-1]')"
SAID = "document.querySelector('.form-state').textContent"
SAVE = "form[data-saves=diary] [data-do=save]"
ASKS = "const leaving = new Event('beforeunload', {cancelable: true}); dispatchEvent(leaving); return leaving.defaultPrevented;"


def _write_note(engine, address, words):
    """Open the diary, as nobody has used it before, and write a note."""
    engine.go(address + DIARY)
    engine.run("localStorage.clear()")
    engine.go(address + DIARY)
    engine.wait(f"{SAID}.startsWith('Nothing is saved')")
    engine.click("[name=notes-1]")
    engine.keys(words)


def test_words_are_not_lost_on_leaving(engine, address):
    _write_note(engine, address, "feet")
    assert engine.run(f"return {SAID}") == "Not saved." and engine.run(ASKS)
    engine.go(address + "about/")
    engine.back()
    engine.wait("location.pathname.endsWith('/diary/') && document.readyState === 'complete'")
    # Whether the browser brings the words back or not, the page says what is so.
    if engine.wait(f"[{NOTE}.value]") == ["feet"]:
        assert engine.run(f"return {SAID}") == "Not saved." and engine.run(ASKS)
    else:
        assert engine.run(f"return {SAID}").startswith("Nothing is saved") and not engine.run(ASKS)
    _no_error(engine)


def test_saved_words_come_back(engine, address):
    _write_note(engine, address, "calf")
    engine.click(SAVE)
    engine.wait(f"{SAID}.startsWith('Saved on this device')")
    assert not engine.run(ASKS)
    engine.go(address + "about/")
    engine.go(address + DIARY)
    assert engine.run(f"return {NOTE}.value") == "calf"
    engine.run("localStorage.clear()")
    _no_error(engine)


def test_storage_that_is_refused_is_told_and_the_words_stay(engine, address):
    _write_note(engine, address, "hand")
    engine.run("Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); }")
    engine.click(SAVE)
    engine.wait(f"{SAID}.includes('did not let us save')")
    assert engine.run(f"return {NOTE}.value") == "hand" and engine.run(ASKS)
    engine.click(".settings-button")
    engine.click("#reading-settings input[name=spacing][value=wider]")
    engine.wait("document.querySelector('#reading-settings').textContent.includes('does not let it be kept')")
    engine.go(address + "about/")
    _no_error(engine)


def test_two_tabs_are_joined(engine, address):
    _write_note(engine, address, "first")
    one, other = engine.tab()
    engine.go(address + DIARY)
    engine.click("[name=notes-2]")
    engine.keys("second")
    engine.switch(one)
    engine.click(SAVE)
    engine.wait(f"{SAID}.startsWith('Saved on this device')")
    engine.switch(other)
    engine.wait(f"{SAID}.includes('in another tab')")
    engine.click(SAVE)
    engine.wait(f"{SAID}.includes('joined')")
    assert engine.run(f"return [{NOTE}.value, {NOTE.replace('1', '2')}.value]") == ["first", "second"]
    engine.run("localStorage.clear()")
    engine.close()
    engine.switch(one)
    engine.go(address + "about/")
    _no_error(engine)


def test_back_shows_ticks_and_answers_that_agree(engine, address):
    engine.go(address + "safety/")
    engine.click(".safety-check input[value=breathless-chest-pain]")
    engine.go(address + "about/")
    engine.back()
    engine.wait("location.pathname === '/safety/' && document.readyState === 'complete'")
    engine.wait(
        "document.querySelector('input[value=breathless-chest-pain]').checked"
        " === [...document.querySelectorAll('.alarm')].some(box => box.getClientRects().length)"
    )
    assert engine.run(
        "return !document.querySelector('dialog[open]') && getComputedStyle(document.body).overflow !== 'hidden'"
    )
    _no_error(engine)


@pytest.mark.parametrize(("path", "most"), [("", 3), ("benefits/pain/", 3), (DIARY, 3), ("safety/urgent-help/", 13)])
def test_page_is_printed(engine, address, path, most):
    if (engine.name, "print") in CANNOT:
        pytest.skip(CANNOT[engine.name, "print"])
    engine.go(address + path)
    assert 1 <= engine.sheets() <= most
    _no_error(engine)


LISTEN_FAULTS = {
    "speaks": ("", "", "Pause"),
    "fails": ("speechSynthesis.speak = one => setTimeout(() => one.onerror(), 50);", "The voice stopped.", "Go on"),
    "is silent": ("speechSynthesis.speak = () => {};", "The voice fell silent.", "Go on"),
    "is lost": (
        "speechSynthesis.speak = () => setTimeout(() => { window.noVoice = true; speechSynthesis.dispatchEvent(new Event('voiceschanged')); }, 50);",
        "The voice of this device is gone.",
        "",
    ),
    "is hidden": (
        """const one = speechSynthesis.speak; let calls = 0;
        speechSynthesis.speak = words => { calls += 1; if (calls > 1) one(words); };
        setTimeout(() => document.dispatchEvent(new Event('visibilitychange')), 300);""",
        "",
        "Pause",
    ),
}


@pytest.mark.parametrize("fault", LISTEN_FAULTS)
def test_listen_says_what_is_so_and_stops(engine, address, fault):
    script, said, button = LISTEN_FAULTS[fault]
    engine.go(address + "benefits/sleep/")
    engine.run(FAKE_VOICES.replace("const speech =", "const speech = window.voiceOfTest =") + script)
    engine.click(".listen-start")
    if button:
        engine.wait(
            f"document.querySelector('.listen-pause').textContent === '{button}' && !document.querySelector('.listen-bar').hidden"
        )
    engine.wait(f"document.querySelector('.listen [role=status]').textContent === '{said}'")
    if fault in {"speaks", "is hidden"}:
        # It goes on from sentence to sentence.
        engine.wait("window.spoken.length > 2")
    if button:
        engine.click(".listen-stop")
        engine.wait("document.querySelector('.listen [role=status]').textContent === 'Stopped.'")
    assert engine.run(
        "return !document.querySelector('.listen-start').hidden && !document.querySelector('.being-read')"
    )
    _no_error(engine)


@pytest.mark.parametrize("path", KINDS)
def test_axe_finds_nothing(engine, address, path):
    engine.width(1280)
    engine.go(address + path)
    assert engine.run(f"{AXE}; return ({RUN})(arguments[0])", LEVELS) == []


def test_saved_copy_is_read_offline(engine, site, tmp_path):
    host = Host(site, tmp_path / "site")
    engine.go(host.address + "take-away/")
    engine.wait(f"!{STATE}.includes('Looking')")
    engine.click(".save-copy")
    engine.wait(f"{STATE}.includes('newest version')")
    host.server.shutdown()
    host.server.server_close()
    for path in ("safety/", "benefits/pain/", ""):
        engine.go(host.address + path)
        assert engine.run("return document.querySelectorAll('article h1').length") == 1
        engine.wait("document.querySelector('.saved-copy-note')")
    engine.click(".search-button")
    engine.keys("pain")
    engine.wait("document.querySelector('#site-search .search-list a')")
    _no_error(engine)


def test_firefox_in_forced_colours(address):
    """The colours of a dark system in place of the page's: what was found stays readable, marks and drawings are seen."""
    wishes = {
        "browser.display.document_color_use": 2,
        "ui.systemUsesDarkTheme": 1,
        "layout.css.prefers-color-scheme.content-override": 0,
    }
    with drivers.firefox(wishes) as firefox:
        firefox.go(address + "benefits/pain/")
        assert firefox.run("return matchMedia('(forced-colors: active)').matches")
        assert firefox.run(CONTRAST, "figure svg text", "fill") >= 4.5
        firefox.click(".search-button")
        firefox.keys("pain")
        firefox.wait("document.querySelector('.search-list mark')")
        assert firefox.run(CONTRAST, ".search-list mark") >= 4.5
        firefox.go(address + "safety/")
        firefox.click(".safety-check input[value=infection]")
        assert firefox.run(CONTRAST, ".safety-check .choice:has(:checked)") >= 4.5
        _no_error(firefox)


def test_firefox_that_keeps_nothing(address):
    """Storage switched off as a whole: every tool works, and says what is so."""
    with drivers.firefox({"dom.storage.enabled": False}) as firefox:
        for path in KINDS[:9]:
            firefox.go(address + path)
            assert firefox.run("return document.querySelectorAll('h1').length") == 1
        firefox.go(address + DIARY)
        firefox.click("[name=notes-1]")
        firefox.keys("hand")
        firefox.click(SAVE)
        firefox.wait(f"{SAID}.includes('did not let us save')")
        _no_error(firefox)


def test_firefox_with_text_twice_as_large_or_letters_of_its_own(address):
    """Text-only zoom and a reader's own letters: what Firefox alone can be told."""
    for wishes in (
        {"browser.zoom.full": False},
        {"browser.display.use_document_fonts": 0, "font.name.sans-serif.x-western": "monospace"},
        {"font.size.variable.x-western": 24},
    ):
        with drivers.firefox(wishes) as firefox:
            found = {}
            for path in KINDS[:7]:
                firefox.go(address + path)
                if "browser.zoom.full" in wishes:
                    firefox.enlarge_text(2)
                found[path] = _over_in_frame(firefox, address, path, 320)
            assert found == {path: [320, 0] for path in KINDS[:7]}, wishes
