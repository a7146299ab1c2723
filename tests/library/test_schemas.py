"""Wrong data in any field of any record is refused, with a message that names the record and the field."""

import pytest

from conftest import ROOT
from guide.library.records import schema, validate
from guide.library.schema_words import PATTERNS
from guide.library.yaml_reader import Record
from safety_library import LIBRARY

DOCS = ROOT / "docs"


def _fields():
    for name in ("studies", "claims", "facts", "rules", "emergencies", "levels", "glossary", "a-z", "questions"):
        for field in schema(DOCS, name)["items"]["properties"]:
            yield name, field
    for field in schema(DOCS, "front-matter")["properties"]:
        yield "front-matter", field


def _record(name):
    """A record in which every field is of its right type, but for the wrong one to come; other faults do not matter."""
    record = Record()
    record.lines = {}
    record["id"] = "sample"
    return record


@pytest.mark.parametrize(("name", "field"), list(_fields()))
def test_a_value_of_the_wrong_kind_is_refused_by_name(name, field):
    form, record = schema(DOCS, name), _record(name)
    wrong = {"not": ["right"]}
    if form.get("properties", {}).get(field, {}).get("type") == "object" or field == "plain":
        wrong = "not right"
    record[field] = wrong
    record.lines[field] = 7
    document = record if form["type"] == "object" else [record]
    faults = [fault for fault in validate(document, form, "file.yaml") if fault.line == 7]
    assert faults, f"{field} takes anything"
    assert f"{field}:" in faults[0].what and faults[0].file == "file.yaml"


@pytest.mark.parametrize("name", ["studies", "claims", "facts", "rules", "emergencies", "levels", "subjects"])
def test_a_missing_field_is_refused_by_name(name):
    form = schema(DOCS, name)
    for field in form["items"]["required"]:
        what = " ".join(
            fault.what
            for fault in validate([Record()], {**form, "items": {**form["items"], "required": [field]}}, "file.yaml")
        )
        assert f"'{field}' is missing" in what


# Where each set of keys that has words stands in a schema.
KEYS = {
    "effect": ("claims", "effect"),
    "harm": ("claims", "harm"),
    "kinds": ("studies", "kind"),
    "populations": ("studies", "population"),
    "checked": ("studies", "checked"),
    "felt": ("emergencies", "felt"),
    "rests": ("emergencies", "rests"),
    "ticked": ("rules", "ticked"),
    "group": ("claims", "group"),
}


@pytest.mark.parametrize("words", KEYS)
def test_each_value_that_a_record_may_have_has_words_for_readers(words):
    name, key = KEYS[words]
    assert sorted(schema(DOCS, name)["items"]["properties"][key]["enum"]) == sorted(LIBRARY.words[words])


def _patterns(part, place):
    """Each pattern of a schema that has no description, with its place."""
    for key, value in part.items() if isinstance(part, dict) else enumerate(part) if isinstance(part, list) else ():
        yield from _patterns(value, f"{place}: {key}")
    # One way of several to be right is not named by its pattern.
    if isinstance(part, dict) and isinstance(part.get("pattern"), str) and "anyOf" not in place:
        yield from [] if "description" in part else [(place, part["pattern"])]


@pytest.mark.parametrize("name", sorted(path.stem for path in (DOCS / "data" / "schema").glob("*.yaml")))
def test_each_form_that_a_schema_asks_for_is_said_in_words(name):
    assert [place for place, pattern in _patterns(schema(DOCS, name), name) if pattern not in PATTERNS] == []
