"""Ways of asking and names of medicines: enough for each page, none in two places, and what a medicine leads to is true."""

import csv
import re
from collections import Counter

import jsonschema
import pytest
import yaml

from conftest import ROOT

DOCS = ROOT / "docs"
WAYS = yaml.safe_load((DOCS / "data" / "ways.yaml").read_text("utf-8"))
MEDICINES = yaml.safe_load((DOCS / "data" / "medicines.yaml").read_text("utf-8"))
PAIRS = ROOT / "tests" / "search" / "medicine-pairs.tsv"
PAGES = sorted(path.relative_to(DOCS).as_posix() for path in DOCS.rglob("*.md"))
LEAST, LEAST_FOR_A_PART, MOST_WORDS = 40, 12, 12


def _folded(phrase):
    """A phrase as search sees it: small letters, no apostrophes, a space for a hyphen."""
    return " ".join(re.sub(r"['’]", "", phrase.lower()).replace("-", " ").split())


def _names(record):
    """All names of a medicine or device, its brands in every country among them."""
    return {*record["names"], *(name for names in record.get("brands", {}).values() for name in names)}


def test_every_page_and_each_section_with_a_question_of_its_own_has_forty_ways_and_stands_once():
    counts = {record["to"]: len(record["ways"]) for record in WAYS}
    assert [page for page in PAGES if page not in counts] == []
    least = {record["to"]: LEAST_FOR_A_PART if record.get("part") else LEAST for record in WAYS}
    assert {place: count for place, count in counts.items() if count < least[place]} == {}
    assert [place for place, count in Counter(record["to"] for record in WAYS).items() if count > 1] == []


@pytest.mark.parametrize(
    ("to", "part", "count"), [("a.md", False, 39), ("a.md#b", False, 39), ("a.md#b", True, 11), ("a.md", True, 40)]
)
def test_the_check_refuses_a_place_with_too_few_ways(to, part, count):
    schema = yaml.safe_load((DOCS / "data" / "schema" / "ways.yaml").read_text("utf-8"))
    record = {"to": to, **({"part": True} if part else {}), "ways": [f"way {number}" for number in range(count)]}
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate([record], schema)
    record = {**record, "to": "a.md#b", "ways": [*record["ways"], "one more"]}
    jsonschema.validate([record], schema)


def test_no_way_of_asking_stands_in_two_places():
    places = Counter(_folded(phrase) for record in WAYS for phrase in record["ways"])
    assert [phrase for phrase, count in places.items() if count > 1] == []


def test_ways_are_short_plain_phrases():
    phrases = [phrase for record in WAYS for phrase in record["ways"]]
    assert [phrase for phrase in phrases if not re.fullmatch(r"[a-z0-9][a-z0-9 '&-]*", phrase)] == []
    assert [phrase for phrase in phrases if len(phrase.split()) > MOST_WORDS] == []


def test_no_name_belongs_to_two_medicines():
    owners = Counter(name for record in MEDICINES for name in {_folded(name) for name in _names(record)})
    assert [name for name, count in owners.items() if count > 1] == []


def test_a_medicine_rests_on_facts_of_the_library():
    files = [*(DOCS / "data" / "facts").glob("*.yaml"), DOCS / "data" / "studies.yaml"]
    known = {
        name for file in files for name in re.findall(r"^- id: (\S+)$", file.read_text("utf-8"), flags=re.MULTILINE)
    }
    assert [fact for record in MEDICINES for fact in record.get("facts", []) if fact not in known] == []


def test_what_is_said_of_a_medicine_is_sourced_where_its_name_leads():
    """One at least of its facts is cited on that page, or by a rule or an emergency that stands there."""
    rules = {rule["id"]: rule["sources"] for rule in yaml.safe_load((DOCS / "data" / "rules.yaml").read_text("utf-8"))}
    emergencies = re.findall(r"[A-Z]+-\d+", (DOCS / "data" / "emergencies.yaml").read_text("utf-8"))
    wrong = []
    for record in MEDICINES:
        page = record["to"].partition("#")[0]
        text = (DOCS / page).read_text("utf-8")
        cited = set(re.findall(r"\[\^([\w-]+)\]", text)) | set(emergencies if page == "safety/urgent-help.md" else [])
        cited |= {fact for name in re.findall(r"show: rule ([a-z0-9-]+)", text) for fact in rules[name]}
        if record.get("facts") and cited.isdisjoint(record["facts"]):
            wrong.append((record["id"], record["facts"], page))
    assert wrong == []


def test_names_near_each_other_belong_to_two_medicines():
    owners = {_folded(name): record["id"] for record in MEDICINES for name in _names(record)}
    with PAIRS.open(encoding="utf-8", newline="") as file:
        pairs = list(csv.DictReader(file, delimiter="\t"))
    wrong = [
        pair
        for pair in pairs
        if owners.get(_folded(pair["first"])) != pair["first id"]
        or owners.get(_folded(pair["second"])) != pair["second id"]
        or pair["first id"] == pair["second id"]
    ]
    assert wrong == []
