"""Signs, accents, hyphens and spellings that people type make no difference; a medicine is never taken for another."""

import pytest
import yaml

from conftest import ROOT
from search_box import SearchBox

WORDS = yaml.safe_load((ROOT / "docs" / "data" / "search-words.yaml").read_text("utf-8"))
# Medicines whose names are near each other, and what stands between two of them.
NEAR_NAMES = (
    ("prednisone", "prednisolone"),
    ("fluoxetine", "duloxetine"),
    ("rebif", "revitive"),
    ("zanaflex", "zoloft"),
    ("celexa", "clexane"),
    ("lyrica", "lyflex"),
    ("gabapentin", "gablofen"),
    ("tysabri", "tyruko"),
)
FOLDED = (
    ("can't sleep", "can’t sleep"),
    ("can't sleep", "can‘t sleep"),
    ("can't sleep", "canʼt sleep"),
    ("can't sleep", "can`t sleep"),
    ("can't sleep", "can´t sleep"),
    ("can't sleep", "can′t sleep"),
    ("can't sleep", "can＇t sleep"),
    ("can't sleep", "cant sleep"),
    ("can't sleep", "can t sleep"),
    ("cannot sleep", "cant sleep"),
    ("caesarean", "cæsarean"),
    ("after-care", "aftercare"),
    ("after care", "aftercare"),
    ("wheel chair", "wheelchair"),
    ("bloodclot", "blood clot"),
    ("self–massage", "self-massage"),
    ("reflexology", "ＲＥＦＬＥＸＯＬＯＧＹ"),
    ("ﬁbre", "fibre"),
    ("relaxátion", "relaxation"),
    ("relaxa\u0301tion", "relaxation"),
    ("oedema", "edema"),
    ("massage\u00adgun", "massagegun"),
)


@pytest.fixture(scope="module")
def box(browser, address):
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(address)
    box = SearchBox(page, address)
    box.open()
    yield box
    context.close()


@pytest.mark.parametrize(("one", "other"), FOLDED)
def test_signs_and_spellings_fold_to_one(box, one, other):
    assert box.ask(one)[:1] == box.ask(other)[:1] != []


@pytest.mark.parametrize(("one", "other"), NEAR_NAMES)
def test_a_medicine_is_never_another(box, one, other):
    def mended(word):
        return box.page.evaluate("word => window.askSearch(word)", word)["mended"]

    assert mended(one) == "" and mended(other) == ""


def test_every_name_of_a_medicine_leads_somewhere(box):
    lost = [name for lead in WORDS["leads"] for name in lead["from"] if not box.ask(name)]
    assert lost == []


def test_a_misspelt_medicine_leads_where_it_leads(box):
    for typed, name in (
        ("ocrevos", "ocrevus"),
        ("tizanadine", "tizanidine"),
        ("gabapentine", "gabapentin"),
        ("warfarine", "warfarin"),
    ):
        assert box.ask(typed)[:1] == box.ask(name)[:1] and box.ask(name), typed
