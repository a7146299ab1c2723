"""YAML records: line numbers, syntax errors, plain explanations."""

from guide.library.faults import Fault, nearest, report
from guide.library.records import validate
from guide.library.yaml_reader import parse

SCHEMA = {
    "type": "array",
    "items": {
        "type": "object",
        "additionalProperties": False,
        "required": ["id"],
        "properties": {"id": {"type": "string"}, "colour": {"enum": ["red", "green"]}, "day": {"type": "string"}},
    },
}


def _faults(text):
    faults = []
    document = parse(text, "data.yaml", faults)
    return faults or validate(document, SCHEMA, "data.yaml")


def test_a_fault_names_line_record_and_remedy():
    (fault,) = _faults("- id: one\n- id: two\n  colour: gren\n")
    assert str(fault) == "data.yaml:3: two: colour: 'gren' is not a known value. Did you mean 'green' or 'red'?"


def test_unknown_key_is_named_with_the_nearest():
    (fault,) = _faults("- id: one\n  color: red\n")
    assert fault.line == 2 and "unknown key 'color'" in fault.what and "'colour'" in fault.mend


def test_yaml_that_cannot_be_read_is_a_fault_with_its_line():
    (fault,) = _faults("- id: one\n  colour: [red\n- id\n")
    assert fault.line >= 2 and "not readable as YAML" in fault.what


def test_a_key_given_twice_is_a_fault():
    (fault,) = _faults("- id: one\n  id: two\n")
    assert fault.line == 2 and "given twice" in fault.what


def test_a_date_stays_text():
    faults = []
    assert parse("day: 2026-11-22", "data.yaml", faults)["day"] == "2026-11-22" and not faults


def test_nearest_lists_few_names_and_counts_many():
    assert nearest("zzz", ["a", "b"]) == "Known: a, b."
    assert nearest("zzz", [f"name{number}" for number in range(20)]) == "There are 20 known names; none is like it."


def test_report_sorts_and_counts_each_fault_once():
    fault = Fault("b.md", 2, "wrong.", "Mend.")
    assert report([fault, fault, Fault("a.md", 0, "odd.", "")]).splitlines() == [
        "2 faults in the content:",
        "  a.md: odd.",
        "  b.md:2: wrong. Mend.",
    ]
