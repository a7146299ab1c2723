"""What Listen says of itself is true, whatever the engine of the device does, and Stop always works."""

import pytest

from stand_ins import FAKE_VOICES

# Longer, in milliseconds, than a voice may keep silent before it is taken to have failed.
A_WHILE = 6000
FAULTS = {
    "never starts": ("speechSynthesis.speak = () => {};", "The voice fell silent."),
    "cannot start": ("speechSynthesis.speak = () => { throw new Error('no'); };", "The voice stopped."),
    "fails": ("speechSynthesis.speak = one => setTimeout(() => one.onerror(), 50);", "The voice stopped."),
    "cannot stop": (
        "speechSynthesis.cancel = () => { throw new Error('no'); }; speechSynthesis.speak = one => setTimeout(() => one.onerror(), 50);",
        "The voice stopped.",
    ),
}


def _listen(page, address, script=""):
    page.clock.install()
    page.add_init_script(FAKE_VOICES + script)
    page.goto(address + "benefits/sleep/")
    page.locator(".listen-start").click()


def _told(page, words):
    page.wait_for_function("words => document.querySelector('.listen [role=status]').textContent === words", arg=words)


@pytest.mark.parametrize("fault", FAULTS)
def test_engine_that_fails_is_told_and_can_be_stopped(page, address, fault):
    script, words = FAULTS[fault]
    _listen(page, address, script)
    page.locator(".listen-stop").wait_for()
    page.clock.fast_forward(A_WHILE)
    _told(page, words)
    assert page.locator(".listen-pause").inner_text() == "Go on"
    page.locator(".listen-stop").click()
    _told(page, "Stopped.")
    assert page.locator(".listen-start").is_visible() and page.locator(".being-read").count() == 0


def test_voice_that_is_lost_ends_the_reading(page, address):
    _listen(page, address, "speechSynthesis.speak = () => { speechSynthesis.speaking = true; };")
    page.locator(".listen-stop").wait_for()
    page.evaluate("() => { window.noVoice = true; speechSynthesis.dispatchEvent(new Event('voiceschanged')); }")
    _told(page, "The voice of this device is gone.")
    assert page.locator(".listen-start").is_visible()


def test_a_long_sentence_is_not_taken_for_silence(page, address):
    _listen(page, address, "speechSynthesis.speak = () => { speechSynthesis.speaking = true; };")
    page.locator(".listen-stop").wait_for()
    page.clock.fast_forward(A_WHILE)
    assert page.locator(".listen-pause").inner_text() == "Pause"


def test_reading_is_over_when_the_page_is_left(page, address):
    _listen(page, address)
    page.locator(".listen-stop").wait_for()
    page.evaluate(
        "() => { dispatchEvent(new PageTransitionEvent('pagehide')); dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true})); }"
    )
    assert page.locator(".listen-start").is_visible() and page.locator(".being-read").count() == 0
