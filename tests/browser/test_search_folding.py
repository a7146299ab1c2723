"""Signs, accents, hyphens and spellings that people type make no difference; a medicine is never taken for another."""

import pytest
import yaml

from conftest import ROOT

MEDICINES = yaml.safe_load((ROOT / "docs" / "data" / "medicines.yaml").read_text("utf-8"))
PAIRS = [
    tuple(line.split("\t")[:2])
    for line in (ROOT / "tests" / "search" / "medicine-pairs.tsv").read_text("utf-8").splitlines()[1:]
]
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
# Numbers with their units, and the way of writing them with which they are compared.
COUNTED = {
    "30 minutes": ("30 min", "30min", "30 mins", "30-min", "half an hour", "half hour"),
    "90 minutes": ("an hour and a half", "90mins"),
    "2 hours": ("2h", "2 hrs", "2hours"),
    "2 kg": ("2kg", "2 kilos", "2.5 kg"),
    "37 degrees": ("37.5", "37,5 °C", "37.5c", "37 deg"),
    "101 degrees": ("101f", "101 Fahrenheit"),
    "100 mg": ("100mg", "100 milligrams"),
    "40 pounds": ("£40", "£ 40", "£40.50"),
    "80 dollars": ("$80",),
    "50 euros": ("€50",),
    "12 stone": ("12stone",),
    "pins and needles": ("pins & needles",),
    # What only looks like one.
    "sp6 b12 24 7 x ray": ("SP6 B12 24/7 x-ray",),
}


def _names(record):
    """All names of a medicine in small letters."""
    return [
        name.lower()
        for name in (*record["names"], *(one for names in record.get("brands", {}).values() for one in names))
    ]


@pytest.mark.parametrize(("one", "other"), FOLDED)
def test_signs_and_spellings_fold_to_one(search, one, other):
    assert search.ask(one)[0] in search.ask(other)[:2] and search.ask(other)[0] in search.ask(one)[:2]


def test_numbers_with_units_are_written_in_one_way(page):
    page.goto("about:blank")
    page.add_script_tag(path=ROOT / "docs" / "assets" / "javascripts" / "search" / "words.js")
    folded = {
        written: page.evaluate("text => siteSearch.words(text).join(' ')", written)
        for ways in COUNTED.values()
        for written in ways
    }
    assert folded == {written: read for read, ways in COUNTED.items() for written in ways}


@pytest.mark.parametrize("written", ["£40", "30min", "37.5"])
def test_a_number_with_a_unit_finds_what_it_is_about(search, written):
    read = next(read for read, ways in COUNTED.items() if written in ways)
    assert search.ask(written) and search.ask(written) == search.ask(read)


@pytest.mark.parametrize(("one", "other"), NEAR_NAMES)
def test_a_medicine_is_never_another(search, one, other):
    assert [answer.mended for answer in search.answers([one, other])] == ["", ""]


def test_a_medicine_of_the_table_is_never_another_near_it(search):
    """Each name of a near pair, as it is written, leads to its own record's place first."""
    leads = {name: record["to"] for record in MEDICINES for name in _names(record)}
    names, wrong = [name for pair in PAIRS for name in pair], []
    for name, answer in zip(names, search.answers(names), strict=True):
        right = "/" + leads[name].split("#")[0].removesuffix(".md").removesuffix("/index") + "/"
        if answer.mended or answer.pages[:1] != [right]:
            wrong.append((name, answer.pages[:1], right, answer.mended))
    assert len(wrong) <= len(PAIRS) / 10, wrong


def test_every_name_of_a_medicine_leads_somewhere(search):
    names = [name for record in MEDICINES for name in _names(record)]
    assert [name for name, answer in zip(names, search.answers(names), strict=True) if not answer.pages] == []


def test_a_misspelt_medicine_leads_where_it_leads(search):
    for typed, name in (
        ("ocrevos", "ocrevus"),
        ("tizanadine", "tizanidine"),
        ("gabapentine", "gabapentin"),
        ("warfarine", "warfarin"),
    ):
        assert search.ask(typed)[:1] == search.ask(name)[:1] and search.ask(name), typed
