"""The picture of the trials: what becomes a dot, where it stands, and the words for it."""

from pathlib import Path

from bs4 import BeautifulSoup

from evidence_data import LIBRARY
from guide.library.library import Library
from guide.library.trials import direction_words, told_again, trials_of
from guide.state import Build, Page
from guide.views.claim_view import box
from guide.views.site_view import SiteView
from guide.views.trial_plot import RADIUS_OF_100, describe, draw_trials, say_counts


def _study(name, people, direction, comparison="between-groups", kind="randomised-trial"):
    study = {
        "id": name,
        "authors": [f"{name.split('-')[0].title()} A"],
        "year": 2020,
        "kind": kind,
        "participants": people,
        "population": "ms",
    }
    finding = {"direction": direction, "comparison": comparison, "versus": "usual care"}
    return study, finding


def _claim_and_library():
    library = Library(Path("docs"))
    library.findings = {
        "good-1/pain": _study("good-1", 100, "favours-massage"),
        "same-2/pain": _study("same-2", 25, "no-difference"),
        "same-2/pain-2": _study("same-2", 25, "favours-massage"),
        "alone-3/pain": _study("alone-3", 30, "favours-massage", "within-group", "before-after"),
        "vague-4/pain": _study("vague-4", 40, "unclear"),
        "review-5/pain": _study("review-5", 900, "favours-massage", "pooled", "systematic-review"),
        "nobody-6/pain": _study("nobody-6", None, "favours-massage"),
    }
    claim = {
        "id": "pain",
        "label": "Pain",
        "outcome": "Pain",
        "supporting": ["good-1/pain", "same-2/pain-2", "review-5/pain", "nobody-6/pain"],
        "contradicting": ["same-2/pain"],
        "before_and_after": ["alone-3/pain"],
        "unclear": ["vague-4/pain"],
    }
    return claim, library


def test_a_second_measure_of_a_trial_is_told_again_and_not_counted():
    assert told_again(*_claim_and_library()) == {"same-2/pain-2"}
    # In the list of a real claim each trial stands once, and what is told again apart.
    assert "sajadi-2020-fatigue/fatigue-2" in told_again(LIBRARY.claims["fatigue"], LIBRARY)


def test_trials_with_people_become_dots_once_and_in_order():
    trials = trials_of(*_claim_and_library())
    assert [(trial.study, trial.band) for trial in trials] == [
        ("good-1", "compared"),
        ("same-2", "compared"),
        ("alone-3", "alone"),
        ("vague-4", "unclear"),
    ]
    assert [direction_words(trial) for trial in trials] == [
        "Better with it",
        "No clear difference",
        "Better with it than before",
        "Not clear",
    ]


def test_area_of_a_dot_grows_with_the_people():
    claim, library = _claim_and_library()
    svg = BeautifulSoup(draw_trials(claim, trials_of(claim, library)), "html.parser")
    radii = [float(dot["r"]) for dot in svg.select("circle.dot")]
    assert radii[0] == RADIUS_OF_100 and radii[1] == RADIUS_OF_100 / 2


def test_the_picture_of_pain_shows_the_trial_with_a_pretend_treatment_and_does_not_count_it():
    view = SiteView(Build(LIBRARY), Page("benefits/pain.md", "", "Pain", {}))
    box(view, "pain")
    words = BeautifulSoup(view.here.apart[0], "html.parser").find("desc").text
    assert "Hughes 2009, 73 people, against pretend foot treatment: no clear difference." in words
    assert "hughes-2009" not in {trial.study for trial in trials_of(LIBRARY.claims["pain"], LIBRARY)}


def test_words_hold_every_dot():
    claim, library = _claim_and_library()
    words = describe(trials_of(claim, library))
    assert "Good 2020, 100 people, against usual care: better with it." in words
    assert words.count("people") == 4


def test_title_and_caption_say_what_the_picture_shows():
    claim, library = _claim_and_library()
    trials = trials_of(claim, library)
    figure = BeautifulSoup(draw_trials(claim, trials), "html.parser")
    assert figure.select_one(".plot-title").text == "Pain. Which way 4 trials went"
    counts = "better with it, 1; no clear difference, 1; before and after only, 1"
    assert say_counts(trials) == f"4 trials: {counts}; result not clear, 1."
    assert figure.figcaption.text.startswith(say_counts(trials))


def test_one_dot_is_no_picture():
    claim, library = _claim_and_library()
    assert draw_trials(claim, trials_of(claim, library)[:1]) == ""
