"""A danger that is typed is pinned above all results, in whatever words; a harmless question is not."""

import pytest
import yaml

from conftest import ROOT
from search_box import PIN, ask, open_search, read_typed

EMERGENCIES = yaml.safe_load((ROOT / "docs" / "data" / "emergencies.yaml").read_text("utf-8"))
NUMBERS = yaml.safe_load((ROOT / "docs" / "data" / "numbers.yaml").read_text("utf-8"))
# What people type who are in no danger: the most that may be pinned though search has learnt them.
HARMLESS = yaml.safe_load((ROOT / "docs" / "data" / "elsewhere.yaml").read_text("utf-8"))["no-danger"]
MOST_PINNED = 3
# 100 dangers and 40 harmless questions ("none") each, written without sight of the words that search knew. At first sight
# 89, 92, 90 and 91 were pinned rightly, and 3, 2, 6 and 6 harmless ones pinned. Then search was made anew: the fifth came to 98
# and 2, the sixth, after harmless phrases were added, to 100 and 0, the seventh and eighth to 100 and 1 each,
# the ninth, after more of them, to 100 and 0. Floors lie a little below what is reached now: the list,
# the least rightly pinned, the most harmless ones pinned.
UNSEEN = [
    ("dangers-unseen", 96, 1),
    ("dangers-unseen-2", 93, 1),
    ("dangers-unseen-3", 97, 2),
    ("dangers-unseen-4", 97, 2),
    ("dangers-unseen-5", 97, 1),
    ("dangers-unseen-6", 98, 0),
    ("dangers-unseen-7", 98, 1),
    ("dangers-unseen-8", 98, 1),
    ("dangers-unseen-9", 98, 0),
]
APOSTROPHES = "'’‘ʼ`´′＇"


def test_every_phrase_of_the_data_is_pinned(search):
    first = {}
    for one in EMERGENCIES:
        for phrase in one["typed"]:
            first.setdefault(phrase, one["id"])
    answers = search.answers(list(first))
    wrong = [phrase for (phrase, id_), said in zip(first.items(), answers, strict=True) if said.pins[:1] != [id_]]
    # The same words in another spelling of apostrophes may stand under two emergencies.
    assert len(wrong) <= len(first) / 200, wrong


def test_harmless_questions_are_not_pinned(search):
    pinned = [words for words, answer in zip(HARMLESS, search.answers(HARMLESS), strict=True) if answer.pins]
    assert len(pinned) <= MOST_PINNED, pinned


@pytest.mark.parametrize(("name", "least", "most"), UNSEEN)
def test_a_set_that_was_unseen_keeps_its_score(search, name, least, most):
    typed = read_typed(name)
    answers = search.answers([one.words for one in typed])
    pinned = {one.words: answer.pins[:1] for one, answer in zip(typed, answers, strict=True)}
    dangers = [one for one in typed if "none" not in one.pages]
    wrong = [f"{one.words}: {pinned[one.words]}" for one in dangers if not set(pinned[one.words]) & set(one.pages)]
    assert len(dangers) - len(wrong) >= least, wrong
    harmless = [one.words for one in typed if "none" in one.pages and pinned[one.words]]
    assert len(harmless) <= most, harmless


def test_self_harm_and_threats_stand_before_all_else(search):
    for words, first in (
        ("my knee hurts and i want to kill myself tonight", "suicidal-thoughts"),
        ("my leg is swollen and he says he will hurt me if i leave", "abuse"),
    ):
        assert search.pinned(words)[0] == first, words


def test_the_questions_that_named_this_are_not_pinned(search):
    for words in ("can massage cause a stroke?", "stroke massage technique", "heart massage", "dead sea salt"):
        assert search.pinned(words) == [], words


@pytest.mark.parametrize("sign", [*APOSTROPHES, ""], ids=lambda sign: f"{ord(sign):04x}" if sign else "none")
def test_a_danger_is_known_with_any_apostrophe(search, sign):
    assert search.pinned(f"he won{sign}t wake up") == ["will-not-wake"]
    assert search.pinned(f"I can{sign}t breathe")[0] == "breathless-chest-pain"


def test_two_dangers_bring_two(search):
    first, second = search.pinned("calf swollen and now short of breath")
    assert first == "breathless-chest-pain" and second in {"one-swollen-limb", "both-legs-swelling-fast"}


@pytest.mark.parametrize("width", [320, 390])
def test_a_pin_says_what_to_do_and_whom_to_call_on_a_phone(browser, address, width):
    context = browser.new_context(viewport={"width": width, "height": 844})
    page = context.new_page()
    page.goto(address)
    open_search(page)
    ask(page, "throat is closing")
    pin = page.locator(PIN)
    assert pin.count() == 1
    assert "Call now" in pin.inner_text() and "Severe allergic reaction" in pin.inner_text()
    calls = pin.locator("a[href^='tel:']")
    assert {link.get_attribute("href") for link in calls.all()} == {
        f"tel:{one['emergency']}" for one in NUMBERS["countries"]
    }
    assert all(link.bounding_box()["height"] >= 44 for link in pin.locator("a").all())
    # All of it on the first screen.
    assert max(link.bounding_box()["y"] + link.bounding_box()["height"] for link in pin.locator("a").all()) < 844
    pin.locator(".pin-link").click()
    page.wait_for_url("**/safety/urgent-help/#allergic-reaction")
    assert page.evaluate("document.activeElement.id") == "allergic-reaction"
    assert 0 <= page.evaluate("document.activeElement.getBoundingClientRect().top") < 300
    context.close()


@pytest.mark.parametrize(
    ("words", "place"), [("i want to die", "safety/crisis/"), ("my husband hits me", "safety/abuse/")]
)
def test_a_crisis_and_abuse_bring_their_own_lines_and_page(page, address, words, place):
    page.goto(address)
    open_search(page)
    ask(page, words)
    lines = page.locator(f"{PIN} .first-lines a[href^='tel:']")
    assert lines.count() >= 3
    assert page.locator(".pin-link").evaluate("a => a.href") == address + place
