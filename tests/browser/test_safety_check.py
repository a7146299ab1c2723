"""The safety check: urgent signs answered on the spot, what to do and why, nothing kept, also without script and on paper."""

import re

from safety_library import ANSWERS, EMERGENCIES, LIBRARY, SITUATIONS
from site_checks import parsed

SCREEN = 844


def test_each_emergency_is_said_the_moment_it_is_ticked_beside_it_and_at_the_top(page, address):
    page.goto(address + "safety/")
    assert len(EMERGENCIES) > 30
    for name in EMERGENCIES:
        situation = page.locator(f".situation[data-id={name}]")
        assert situation.locator(".alarm").get_attribute("role") == "alert", name
        situation.locator("input").check()
        words = situation.locator(".alarm").inner_text()
        assert words.startswith("Call now") and LIBRARY.emergencies[name]["do"][0] in words and "999" in words, name
        assert "999" in page.locator(".answer-at-top").inner_text(), name
        assert not page.locator(".meaning").is_visible(), name
        situation.locator("input").uncheck()
        assert situation.locator(".alarm").inner_text() == page.locator(".answer-at-top").inner_text() == "", name


def test_today_never_stands_without_whom_to_ask(page, address):
    page.goto(address + "safety/")
    page.locator("input[value=one-swollen-limb]").check()
    words = page.locator(".situation[data-id=one-swollen-limb] .alarm").inner_text()
    assert words.startswith("Call a doctor today")
    for country in LIBRARY.numbers["countries"]:
        assert country["name"] in words
    assert page.locator(".alarm a[href='tel:111']").count() == 1


def test_answer_is_one_verdict_and_each_line_with_all_its_steps_under_its_level(page, address):
    page.goto(address + "safety/")
    for name in ("blood-thinners", "infection", "breathless-chest-pain"):
        page.locator(f"input[value={name}]").check()
    page.get_by_role("button", name="Show what this means").click()
    assert page.evaluate("document.activeElement.textContent").startswith("What this means")
    meaning = page.locator(".meaning")
    assert meaning.locator(".verdict").inner_text() == "Call now"
    assert meaning.locator(".meaning-card:visible").count() == 3
    for name in ("blood-thinners", "infection", "breathless-chest-pain"):
        steps = meaning.locator(f".meaning-card[data-id={name}] .what-to-do li:visible").all_inner_texts()
        assert steps == SITUATIONS[name]["do"]
    meaning.locator(".meaning-card[data-id=blood-thinners] a").click()
    page.wait_for_url("**/safety/medicines-and-devices/#blood-thinners")


def test_nothing_ticked_still_says_to_tell_the_team(page, address):
    page.goto(address + "safety/")
    page.get_by_role("button", name="Show what this means").click()
    words = page.locator(".meaning").inner_text()
    assert "Nothing here stops you: still tell your team" in words and "Ask your doctor" in words
    assert page.locator(".meaning-card").count() == 0


def test_no_list_of_situations_is_longer_than_a_tired_reader_takes_in(site):
    lists = parsed(site.online / "safety/index.html").select(".safety-check fieldset")
    assert [len(one.select(".situation")) for one in lists if not 0 < len(one.select(".situation")) <= 7] == []


def test_every_situation_can_be_ticked_once_and_says_its_level_and_what_to_do(site):
    form = parsed(site.online / "safety" / "index.html").select_one(".safety-check")
    boxes = [box["value"] for box in form.select("input[type=checkbox]")]
    assert sorted(boxes) == sorted(SITUATIONS)
    for one in form.select(".situation"):
        record = SITUATIONS[one["data-id"]]
        assert one.select_one(".choice span").get_text() == record["situation"]
        assert [step.get_text() for step in one.select(".what-to-do li")] == record["do"]
        assert one["data-answer"] == ANSWERS[record["id"]]
        level = record.get("level") or record["levels"][0]
        assert one.select_one(".level").get_text() == LIBRARY.levels[level]["words"]


def test_the_check_never_promises(site):
    words = parsed(site.online / "safety" / "index.html").select_one(".safety-check").get_text()
    assert not re.search(r"\b(safe|fine|no risk|harmless|nothing applies)\b", words, re.IGNORECASE)


def test_emergency_is_told_as_now_and_a_plan_as_a_question(page, address):
    page.goto(address + "safety/")
    page.locator("input[value=keep-cool]").check()
    page.get_by_role("button", name="Show what this means").click()
    page.locator("summary", has_text="To read out").click()
    assert "would like to have massage" in page.locator(".read-out").inner_text()
    page.locator("input[value=one-swollen-limb]").check()
    words = page.locator(".read-out").inner_text()
    assert "would like to have massage" not in words and "What should I do now?" in words
    assert words.index("newly swollen") < words.index("Heat makes")


def test_nothing_is_stored_and_nothing_sent(page, address):
    page.goto(address + "safety/")
    kept = "() => [localStorage.length, sessionStorage.length, document.cookie, location.href]"
    before = page.evaluate(kept)
    page.locator("input[value=infection]").check()
    page.get_by_role("button", name="Show what this means").click()
    assert page.evaluate(kept) == before


def test_ticks_and_answers_agree_when_the_page_comes_back(page, address):
    page.goto(address + "safety/")
    for name in ("one-swollen-limb", "breathless-chest-pain"):
        page.locator(f"input[value={name}]").check()
    page.get_by_role("button", name="Show what this means").click()
    # A browser that empties the boxes of a page it kept in memory says so by this event alone.
    page.evaluate("""() => {
      for (const box of document.querySelectorAll('.safety-check input')) box.checked = false;
      dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}));
    }""")
    assert page.locator(".alarm:visible").count() == 0 and "Call now" not in page.locator(".meaning").inner_text()
    page.locator("input[value=breathless-chest-pain]").check()
    assert page.locator(".verdict").inner_text() == "Call now"


# How much higher the check has become with these ticks and its answer, in pixels: each of all that alarm alone, each two of
# the twelve that say most, and the four that do.
GROWN = """() => {
  const form = document.querySelector(".safety-check");
  const height = () => form.getBoundingClientRect().height;
  const alarms = one => form.querySelector("template.for-" + one.dataset.answer);
  const boxes = [...form.querySelectorAll(".situation")].filter(alarms).map(one => one.querySelector("input"));
  const press = name => form.querySelector(`[data-do=${name}]`).click();
  press("clear");
  const before = height();
  const grown = ticked => {
    press("clear");
    press("show");
    ticked.forEach(box => box.click());
    return [Math.round(height() - before), ...ticked.map(box => box.value)];
  };
  const most = found => found.reduce((one, other) => other[0] > one[0] ? other : one);
  const alone = new Map(boxes.map(box => [box, grown([box])]));
  const longest = [...boxes].sort((one, other) => alone.get(other)[0] - alone.get(one)[0]).slice(0, 12);
  const two = longest.flatMap(one => longest.filter(other => other !== one).map(other => grown([one, other])));
  return [boxes.length, most([...alone.values()]), most(two), grown(longest.slice(0, 4))];
}"""


def test_at_rest_six_screens_of_a_phone_and_about_one_more_for_each_tick(page, address):
    page.set_viewport_size({"width": 390, "height": SCREEN})
    page.goto(address + "safety/")
    assert page.evaluate("document.querySelector('.safety-check').getBoundingClientRect().height") <= 6 * SCREEN
    number, *grown = page.evaluate(GROWN)
    assert number > 40
    # With one tick, two and four: the verdict and the numbers come first, and then each line with all its steps.
    assert [ticks for ticks, most in zip(grown, (2, 3, 5), strict=True) if not 0 < ticks[0] <= most * SCREEN] == []


def test_all_steps_stand_beside_the_latest_tick_until_the_answer_has_them(page, address):
    page.goto(address + "safety/")
    steps = {
        name: page.locator(f".situation[data-id={name}] .alarm li:visible")
        for name in ("choking", "breathless-chest-pain")
    }
    page.locator("input[value=breathless-chest-pain]").check()
    assert steps["breathless-chest-pain"].count() == len(SITUATIONS["breathless-chest-pain"]["do"])
    page.locator("input[value=choking]").check()
    assert steps["choking"].count() == len(SITUATIONS["choking"]["do"]) and steps["breathless-chest-pain"].count() == 1
    page.get_by_role("button", name="Show what this means").click()
    assert [steps["choking"].count(), steps["breathless-chest-pain"].count()] == [1, 0]


def test_whom_to_call_stands_beside_the_sign_that_was_ticked_last(page, address):
    page.goto(address + "safety/")
    first, second = (
        page.locator(f".situation[data-id={name}] .alarm") for name in ("choking", "breathless-chest-pain")
    )
    page.locator("input[value=breathless-chest-pain]").check()
    assert second.locator("a[href='tel:999']").count() == 1
    page.locator("input[value=choking]").check()
    assert first.locator("a[href='tel:999']").count() == 1 and second.locator("a").count() == 0
    assert second.locator("li").count() > 0
    page.locator("input[value=choking]").uncheck()
    assert second.locator("a[href='tel:999']").count() == 1 and first.inner_text() == ""


def test_without_script_it_is_a_list_that_says_what_each_answer_means(browser, address):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + "safety/")
    assert page.locator(".safety-check input:visible, .safety-check button:visible").count() == 0
    words = page.locator(".safety-check").inner_text()
    for record in SITUATIONS.values():
        assert [step for step in (record["situation"], *record["do"]) if step not in words] == [], record["id"]
    context.close()


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
    for _ in range(60):
        page.keyboard.press("Tab")
        if button.evaluate("button => button === document.activeElement"):
            break
    page.keyboard.press("Enter")
    assert page.locator(".verdict").inner_text() == "Not now"
