"""The safety check: emergencies at once, what to do and why, nothing kept, also without script and on paper."""

import re

import pytest

from guide.views.emergency_view import RESTS
from safety_library import EMERGENCIES, LIBRARY, ORDER
from site_checks import parsed
from waiting import wait_for_first_use


@pytest.mark.parametrize("rule", EMERGENCIES)
def test_emergency_is_said_the_moment_it_is_ticked(page, address, rule):
    page.goto(address + "safety/")
    alarm = page.locator(f".alarm[data-rule={rule}]")
    assert alarm.get_attribute("role") == "alert" and alarm.inner_text() == ""
    page.locator(f"input[value={rule}]").check()
    words = alarm.inner_text()
    assert words.startswith("Emergency") and LIBRARY.rules[rule]["do"][0] in words
    assert re.search(r"UK: ?999", words)
    assert not page.locator(".meaning").is_visible()


def test_answer_says_what_to_do_why_what_to_tell_and_on_what_it_rests_and_leads_to_the_rule(page, address):
    page.goto(address + "safety/")
    page.get_by_label("I take a blood thinner, bleed easily").check()
    page.get_by_role("button", name="Show what this means").click()
    assert page.evaluate("document.activeElement.textContent") == "What this means"
    words = page.locator(".meaning").inner_text()
    rule = LIBRARY.rules["blood-thinners"]
    for part in (
        *rule["do"],
        rule["why"].strip(),
        rule["tell"],
        "This rests on: Professional practice",
        rule["strength_note"].strip(),
    ):
        assert part in words
    page.get_by_label("Heat makes my MS symptoms worse").check()
    assert "Usually fine with care (1)" in page.locator(".safety-check .tool-status").inner_text()
    page.locator(".meaning a", has_text="Blood thinners, easy").click()
    assert page.url.endswith("/safety/medicines-and-devices/#blood-thinners")
    reasons = page.locator(".rule", has_text=rule["short"]).inner_text()
    assert rule["why"].strip() in reasons and rule["tell"] in reasons


def test_every_answer_gives_its_reason_what_to_tell_and_on_what_it_rests(page, address):
    page.goto(address + "safety/")
    cards = dict(
        page.eval_on_selector_all(".meaning-card", "all => all.map(one => [one.dataset.rule, one.textContent])")
    )
    for rule in LIBRARY.rules.values():
        for part in (rule["why"], rule["tell"], rule["strength_note"], f"This rests on: {RESTS[rule['strength']]}."):
            assert part.strip() in cards[rule["id"]], rule["id"]


def test_nothing_ticked_still_says_to_ask(page, address):
    page.goto(address + "safety/")
    page.get_by_role("button", name="Show what this means").click()
    words = page.locator(".meaning").inner_text()
    assert "You ticked nothing on this list" in words and "ask your doctor" in words
    assert page.locator(".meaning-group:visible").count() == 0


def test_every_situation_can_be_ticked_once_where_a_reader_looks_for_it(page, address):
    page.goto(address + "safety/")
    boxes = page.eval_on_selector_all(
        ".safety-check fieldset[data-about]",
        "all => all.flatMap(one => [...one.querySelectorAll('input')].map(box => [box.value, one.dataset.about]))",
    )
    assert sorted(boxes) == sorted([rule["id"], rule["about"]] for rule in LIBRARY.rules.values())
    for rule in LIBRARY.rules.values():
        assert page.get_by_label(rule["situation"], exact=True).count() == 1, rule["id"]


def test_the_check_never_says_safe(site):
    page = parsed(site.online / "safety" / "index.html")
    for part in (".safety-check", ".safety-list"):
        assert not re.search(r"\b(safe|no risk|harmless)\b", page.select_one(part).get_text(), re.IGNORECASE)


def test_emergency_is_told_as_now_and_a_plan_as_a_question(page, address):
    page.goto(address + "safety/")
    page.get_by_role("button", name="Show what this means").click()
    page.locator("input[value=keep-cool]").check()
    assert "would like to have massage" in page.locator(".read-out").inner_text()
    page.locator("input[value=one-swollen-limb]").check()
    words = page.locator(".read-out").inner_text()
    assert "would like to have massage" not in words and "What should I do now?" in words
    assert words.index("newly swollen") < words.index("Heat makes")


def test_nothing_is_stored_and_nothing_sent(page, address):
    page.goto(address + "safety/")
    kept = "() => [localStorage.length, sessionStorage.length, document.cookie, location.href]"
    before, asked = page.evaluate(kept), []
    # The first touch fetches the theme's script and search; see test_first_use.py. Nothing of the answers goes with it.
    page.wait_for_load_state("networkidle")
    page.mouse.move(200, 300)
    wait_for_first_use(page)
    page.on("request", lambda request: asked.append(request.url))
    page.locator("input[value=infection]").check()
    page.get_by_role("button", name="Show what this means").click()
    assert page.evaluate(kept) == before and asked == []
    page.reload()
    assert page.locator(".safety-check input:checked").count() == 0


def test_without_script_the_whole_list_stands_there_grouped(browser, address):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + "safety/")
    assert not page.locator(".safety-check").is_visible()
    assert page.locator(".safety-list > .situations:visible").count() == len(ORDER)
    assert page.locator(".safety-list .situations > ul > li:visible").count() == len(LIBRARY.rules)
    words = page.locator(".safety-list").inner_text()
    for rule in LIBRARY.rules.values():
        assert [step for step in (rule["situation"], *rule["do"]) if step not in words] == [], rule["id"]
    assert page.locator(".situations-emergency a:not([href^='tel:'])").count() == 0
    context.close()


def test_with_script_the_list_is_one_press_away(page, address):
    page.goto(address + "safety/")
    page.locator("summary", has_text="The whole list").click()
    assert page.locator(".safety-list .situations > ul > li:visible").count() == len(LIBRARY.rules)


def test_paper_holds_the_answer_and_the_notice_only(page, address):
    page.goto(address + "safety/")
    page.locator("input[value=infection]").check()
    page.get_by_role("button", name="Show what this means").click()
    page.emulate_media(media="print")
    assert page.locator(".meaning").is_visible() and page.get_by_role("note", name="Medical notice").is_visible()
    assert page.locator("article h1:visible, .choice:visible, .admonition:visible, article button:visible").count() == 0


def test_by_keyboard_alone(page, address):
    page.goto(address + "safety/")
    page.locator("input[value=neck]").focus()
    page.keyboard.press("Space")
    button = page.get_by_role("button", name="Show what this means")
    for _ in range(40):
        page.keyboard.press("Tab")
        if button.evaluate("button => button === document.activeElement"):
            break
    page.keyboard.press("Enter")
    assert page.locator(".meaning-card[data-rule=neck]").is_visible()
