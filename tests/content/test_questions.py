"""Readers' questions: each of the 164 has a place that answers it, within three steps of the home page."""

import pytest

from conftest import ROOT
from guide.library.records import read_records
from site_checks import parsed

DOCS = ROOT / "docs"
QUESTIONS = read_records(DOCS, "questions", [])
# What a fresh reader is asked to find, and the place that answers it.
TASKS = {
    "safe with a baclofen pump": ("safety/medicines-and-devices", "pump-and-lines"),
    "swollen calf": ("safety/blood-clots", "one-swollen-limb"),
    "what do I ask the neurologist": ("care/talk-to-your-doctor", "questions-to-ask"),
    "does reflexology work": ("techniques/reflexology", "claim-reflexology-pain"),
    "how do I rub my husband's feet": ("care/for-carers", "feet"),
}


def _path(page):
    return page.removesuffix("index.md").removesuffix(".md").rstrip("/")


def test_all_questions_are_there():
    assert [question["number"] for question in QUESTIONS] == list(range(1, len(QUESTIONS) + 1)) and len(
        QUESTIONS
    ) >= 164


def test_every_question_has_a_place_that_answers_it(site):
    nowhere = [
        question["question"]
        for question in QUESTIONS
        if not parsed(site.online / _path(question["page"]) / "index.html").find(id=question["anchor"])
    ]
    assert nowhere == []


def test_questions_page_answers_the_25_most_asked(site):
    headings = parsed(site.online / "questions" / "index.html").find("article").find_all("h3")
    assert len(headings) >= 25
    assert all(heading.get_text().rstrip().endswith("?") for heading in headings)


def _steps(site):
    """For each page the number of links from the home page to it, menu left out."""
    steps, waiting = {(site.online / "index.html").resolve(): 0}, [(site.online / "index.html").resolve()]
    while waiting:
        here = waiting.pop(0)
        for link in parsed(here).find("article").find_all("a", href=True):
            target = link["href"].split("#")[0]
            if not target or "://" in target or target.startswith(("tel:", "mailto:")):
                continue
            there = (here.parent / target / "index.html").resolve()
            if there.is_file() and there not in steps:
                steps[there] = steps[here] + 1
                waiting.append(there)
    return steps


def test_every_page_is_three_steps_from_home_by_the_text_alone(site):
    steps = _steps(site)
    far = {
        page.relative_to(site.online).as_posix(): steps.get(page.resolve())
        for page in site.pages()
        if page.name == "index.html" and steps.get(page.resolve(), 9) > 3
    }
    assert far == {}


@pytest.mark.parametrize("task", TASKS)
def test_task_is_done_in_three_steps(site, task):
    page, anchor = TASKS[task]
    path = (site.online / page / "index.html").resolve()
    assert _steps(site)[path] <= 3
    assert parsed(path).find(id=anchor)
