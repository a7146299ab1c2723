"""The answers of the safety check: every one and two ticks in order of urgency, never lower."""

import pytest

from safety_library import EMERGENCIES, LIBRARY, ORDER

GROUP_OF_LEVEL = {
    "emergency": "emergency",
    "urgent": "urgent",
    "not-now": "not-now",
    "never": "not-now",
    "ask-first": "ask-first",
    "not-here": "ask-first",
    "change-it": "usually-fine-with-care",
}
# Ticks each pair (and each one alone) by real clicks and reads what is shown; all of them in one go.
ALL_PAIRS = """() => {
  const boxes = [...document.querySelectorAll('.safety-check input[type=checkbox]')];
  document.querySelector('.safety-check [data-do=show]').click();
  const shown = [];
  boxes.forEach((first, place) => boxes.slice(place).forEach(second => {
    const pair = first === second ? [first] : [first, second];
    pair.forEach(box => box.click());
    const ticked = pair.map(box => box.value);
    const groups = [...document.querySelectorAll('.meaning-group')].filter(group => !group.hidden).map(group => ({
      group: group.dataset.group,
      rules: [...group.querySelectorAll('.meaning-card')].filter(card => !card.hidden).map(card => card.dataset.rule),
      wait: Boolean(group.querySelector('.wait') && !group.querySelector('.wait').hidden),
    }));
    const alarms = [...document.querySelectorAll('.alarm')].filter(one => one.textContent).map(one => one.dataset.rule);
    const rules = [...document.querySelectorAll('.meaning-card')].map(card => (
      {id: card.dataset.rule, group: card.parentNode.dataset.group}));
    const order = [...document.querySelectorAll('.meaning-group')].map(group => group.dataset.group);
    shown.push({ticked, groups, alarms, pure: window.safetyMeaning(rules, ticked, order)});
    pair.forEach(box => box.click());
  }));
  return shown;
}"""


@pytest.fixture(scope="module")
def answers(browser, address):
    page = browser.new_page()
    page.goto(address + "safety/")
    found = page.evaluate(ALL_PAIRS)
    page.close()
    return found


def _urgency(answer):
    return ORDER.index(answer["groups"][0]["group"])


def test_every_one_and_two_ticks_are_tried(answers):
    count = len(LIBRARY.rules)
    assert len(answers) == count * (count + 1) // 2


def test_group_of_a_rule_is_its_most_urgent_level():
    for rule in LIBRARY.rules.values():
        groups = [GROUP_OF_LEVEL[level] for level in rule["levels"]]
        assert rule["group"] == min(groups, key=ORDER.index), rule["id"]


def test_answers_are_sorted_by_urgency_and_hold_what_was_ticked(answers):
    for answer in answers:
        places = [ORDER.index(part["group"]) for part in answer["groups"]]
        assert places == sorted(set(places)), answer["ticked"]
        shown = {rule: part["group"] for part in answer["groups"] for rule in part["rules"]}
        assert shown == {rule: LIBRARY.rules[rule]["group"] for rule in answer["ticked"]}
        assert answer["pure"] == answer["groups"]


def test_a_second_tick_never_lowers_the_urgency(answers):
    alone = {answer["ticked"][0]: _urgency(answer) for answer in answers if len(answer["ticked"]) == 1}
    for answer in answers:
        assert _urgency(answer) == min(alone[rule] for rule in answer["ticked"]), answer["ticked"]


def test_lesser_answers_wait_for_what_means_stop(answers):
    for answer in answers:
        for part in answer["groups"]:
            wait = _urgency(answer) < min(ORDER.index(part["group"]), 3)
            assert part["wait"] == wait, answer["ticked"]


def test_every_ticked_emergency_sounds_its_alarm(answers):
    for answer in answers:
        assert sorted(answer["alarms"]) == sorted(set(answer["ticked"]) & set(EMERGENCIES))


def test_an_unknown_group_is_an_error_and_not_left_out(page, address):
    page.goto(address + "safety/")
    with pytest.raises(Exception, match="Unknown group: odd"):
        page.evaluate("() => window.safetyMeaning([{id: 'a', group: 'odd'}], ['a'], ['emergency'])")
