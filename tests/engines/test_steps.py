"""One list of steps in three engines: Chromium, Firefox and WebKitGTK. Run as `make test-browsers`.

What an engine cannot do is in CANNOT; nothing else is left out.
"""

import pytest

import drivers

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
}
OVER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
SETTINGS = "localStorage.getItem('massage-and-ms.reading')"


@pytest.fixture(scope="module", params=["chromium", "firefox", "webkit"])
def engine(request):
    with getattr(drivers, request.param)() as driver:
        yield driver


def _no_error(engine):
    """The console has none since it was last read; where the driver cannot tell, see CANNOT."""
    if (engine.name, "console") not in CANNOT:
        # The address of a page that is not there answers 404, which Chromium calls an error.
        assert [error for error in engine.errors() if "404" not in error] == []


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
    engine.go(address + "decide/")
    engine.click("[name=symptom][value=pain]")
    engine.wait("document.querySelectorAll('.compare tbody tr:not([hidden])').length === 2")
    _no_error(engine)


def test_diary_takes_a_session(engine, address):
    engine.go(address + "take-away/diary/")
    before = engine.run("return document.querySelectorAll('.session').length")
    engine.click("[data-do=add-session]")
    engine.wait(f"document.querySelectorAll('.session').length === {before + 1}")
    _no_error(engine)


def test_rows_of_a_table_of_cards_stay_rows(engine, address):
    """Cells that stand below each other are named by what the row compares."""
    engine.go(address + "decide/")
    assert engine.run("return document.querySelectorAll('.compare tbody th[scope=row]').length") > 0


def test_pages_from_disk(engine, site):
    engine.go((site.offline / "site" / "benefits" / "pain.html").as_uri())
    engine.click(".settings-button")
    assert engine.run("return !document.querySelector('#reading-settings').hidden")
    _no_error(engine)


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
