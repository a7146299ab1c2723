"""The answers of the safety check: every one and two ticks in order of urgency, never lower."""

import pytest

from safety_library import ANSWERS, LIBRARY, ORDER

# Ticks each pair (and each one alone) by real clicks and reads what is shown; all of them in one go.
ALL_PAIRS = """() => {
  const form = document.querySelector('.safety-check');
  const boxes = [...form.querySelectorAll('.situation input')];
  const levels = JSON.parse(form.dataset.levels);
  form.querySelector('[data-do=show]').click();
  const shown = [];
  boxes.forEach((first, place) => boxes.slice(place).forEach(second => {
    const pair = first === second ? [first] : [first, second];
    pair.forEach(box => box.click());
    const ticked = pair.map(box => box.value);
    const groups = [...form.querySelectorAll('.ticked-in-full > .situations')].map(group => ({
      level: group.className.replace('situations situations-', ''),
      ids: [...group.querySelectorAll('.meaning-card')].map(card => card.dataset.id),
      waits: Boolean(group.querySelector('.wait')),
    }));
    const alarms = [...form.querySelectorAll('.situation .alarm')].filter(one => one.firstChild);
    shown.push({
      ticked, groups,
      alarms: alarms.map(one => one.parentNode.dataset.id),
      verdict: form.querySelector('.verdict').textContent,
      steps: Object.fromEntries([...form.querySelectorAll('.meaning-card')].map(card => [
        card.dataset.id, card.querySelectorAll('.what-to-do li').length])),
    });
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
    return ORDER.index(answer["groups"][0]["level"])


def test_every_one_and_two_ticks_are_tried(answers):
    assert len(answers) == len(ANSWERS) * (len(ANSWERS) + 1) // 2 and len(ANSWERS) > 50


def test_answers_are_sorted_by_urgency_and_hold_what_was_ticked_once(answers):
    for answer in answers:
        places = [ORDER.index(part["level"]) for part in answer["groups"]]
        assert places == sorted(set(places)), answer["ticked"]
        shown = [(name, part["level"]) for part in answer["groups"] for name in part["ids"]]
        assert sorted(shown) == sorted((name, ANSWERS[name]) for name in answer["ticked"])


def test_a_second_tick_never_lowers_the_urgency(answers):
    alone = {answer["ticked"][0]: _urgency(answer) for answer in answers if len(answer["ticked"]) == 1}
    for answer in answers:
        assert _urgency(answer) == min(alone[name] for name in answer["ticked"]), answer["ticked"]
        assert answer["verdict"] == LIBRARY.levels[ORDER[_urgency(answer)]]["words"]


def test_no_step_of_a_ticked_line_is_cut(answers):
    alone = {answer["ticked"][0]: answer["steps"] for answer in answers if len(answer["ticked"]) == 1}
    assert all(steps[name] > 0 for name, steps in alone.items())
    for answer in answers:
        assert answer["steps"] == {name: alone[name][name] for name in answer["ticked"]}, answer["ticked"]


def test_lesser_answers_wait_for_a_level_that_says_it_stops(answers):
    for answer in answers:
        above = False
        for part in answer["groups"]:
            assert part["waits"] == above, answer["ticked"]
            above = above or LIBRARY.levels[part["level"]]["stops"]


def test_every_ticked_sign_that_cannot_wait_is_answered_beside_its_box(answers):
    for answer in answers:
        wanted = [name for name in answer["ticked"] if ANSWERS[name] in ("call-now", "today")]
        assert sorted(answer["alarms"]) == sorted(wanted)


def test_an_unknown_level_is_an_error_and_not_left_out(page, address):
    page.goto(address + "safety/")
    with pytest.raises(Exception, match="Unknown level: odd"):
        page.evaluate("() => window.safetyMeaning([{id: 'a', answer: 'odd'}], [{id: 'call-now', stops: true}])")


def test_a_level_says_of_itself_whether_it_stops_whatever_its_place(page, address):
    page.goto(address + "safety/")
    waits = page.evaluate("""() => {
      const levels = [{id: 'a', stops: false}, {id: 'b', stops: true}, {id: 'c', stops: false}];
      const ticked = ['a', 'b', 'c'].map(answer => ({id: answer, answer}));
      return window.safetyMeaning(ticked, levels).map(part => part.waits);
    }""")
    assert waits == [False, False, True]
