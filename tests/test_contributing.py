"""The instructions hold: the record that CONTRIBUTING.md gives as an example is right, and what it names is there."""

import re
import textwrap
from datetime import date
from pathlib import Path

import yaml

from fixture_site import check_content
from guide.authors import find_facts
from guide.checks.links import Places
from guide.checks.uses import notices
from guide.library.library import read_library
from guide.library.records import schema, validate
from guide.library.yaml_reader import parse

ROOT = Path(__file__).parent.parent
TEXT = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
EXAMPLE = textwrap.dedent(re.search(r"### Add a study\n.*?```yaml\n(.*?)\n\s*```", TEXT, re.DOTALL)[1])  # type: ignore[index]


# What only some studies have.
OPTIONAL = {
    "archived",
    "review_quality",
    *("name", "took_only", "same_trial_as", "holds"),
    *("blinded", "dropouts", "followed_for", "pretend"),
}


def test_the_example_study_passes_the_schema_and_has_every_key():
    form, faults = schema(ROOT / "docs", "studies"), []
    records = parse(EXAMPLE, "CONTRIBUTING.md", faults)
    assert faults + validate(records, form, "CONTRIBUTING.md") == []
    assert len(records) == 1
    assert set(records[0]) == set(form["items"]["properties"]) - OPTIONAL


def test_the_example_study_can_be_added_and_claimed(fixture_site):
    fixture_site.studies.append(yaml.safe_load(EXAMPLE)[0])
    fixture_site.claims[0] = {**fixture_site.claims[0], "supporting": ["sample-2024/pain", "sample-2025/pain"]}
    fixture_site.write()
    assert check_content(fixture_site.docs, ["Evidence"]) == []


def test_the_example_study_is_not_among_the_real_ones():
    assert "sample-2025" not in (ROOT / "docs" / "data" / "studies.yaml").read_text("utf-8")


def _example(heading, number=0):
    """The records of an example in YAML under a heading, word by word."""
    part = TEXT.split(f"\n{heading}\n")[1].split("\n## ")[0]
    found = re.findall(r"^( *)```yaml\n(.*?)\n\1```", part, re.DOTALL | re.MULTILINE)
    return yaml.safe_load(textwrap.dedent(found[number][1]))


def _faults(small):
    small.write_content()
    return [str(fault) for fault in check_content(small.docs, ["Evidence"])]


def _with_heat(small):
    """The small site with a page on heat, as the examples have it."""
    small.pages["safety/heat.md"] = (
        small.pages["other.md"]
        .replace("The other page", "Heat")
        .replace("<!-- show: rule clot -->", "## Heat pads { #heat-pads }\n\nMind a heat pad.[^SAMPLE-01]")
    )
    small.facts += _example("### Add or correct a fact")
    return small


def test_the_example_fact_can_be_added_and_cited(fixture_site):
    assert _faults(_with_heat(fixture_site)) == []
    form = schema(ROOT / "docs", "facts")["items"]["properties"]
    for key in ("grade", "publish_as"):
        rows = TEXT.split(f"| `{key}` |")[1].split("\n\n")[0]
        assert set(re.findall(r"^ *\| `?([A-Za-z-]+)`? \|", rows, re.MULTILINE)) - {"---"} == set(form[key]["enum"])


def test_a_corrected_fact_is_read_again_as_the_instructions_say(fixture_site, monkeypatch, capsys):
    small = _with_heat(fixture_site)
    small.write_content()
    monkeypatch.chdir(small.folder)
    assert find_facts.main(["--read", "new"]) == 0
    small.facts[-1]["fact"] = "Many people with MS feel warmth less than others do."
    small.write_content()
    assert "safety/heat.md" in notices(read_library(small.docs), date(2026, 11, 28))[0]
    assert find_facts.main(["SAMPLE-01"]) == 0 and "Mind a heat pad." in capsys.readouterr().out
    assert find_facts.main(["--read", "SAMPLE-01"]) == 0
    assert notices(read_library(small.docs), date(2026, 11, 28)) == []


def test_the_example_term_can_be_added(fixture_site):
    fixture_site.glossary[:0] = _example("### Add a glossary term")
    assert _faults(_with_heat(fixture_site)) == []


def test_the_example_question_can_be_added(fixture_site):
    small = _with_heat(fixture_site)
    small.write_content()
    (small.docs / "data" / "questions.yaml").write_text(yaml.safe_dump(_example("### Add a question")), "utf-8")
    assert _faults(small) == []
    places = Places(read_library(small.docs))
    (question,) = _example("### Add a question")
    assert places.faults("x", 1, f"{question['page']}#{question['anchor']}") == []


def test_the_example_numbers_can_be_added(fixture_site):
    small = _with_heat(fixture_site)
    small.facts[-1]["fact"] += " The numbers are 112 and 0800 000 000."
    small.numbers["lines"] += _example("## Emergencies and numbers")["lines"]
    small.numbers["countries"] += _example("## Emergencies and numbers", 1)["countries"]
    assert _faults(small) == []


def test_every_make_target_and_file_that_the_instructions_name_is_there():
    makefile = (ROOT / "Makefile").read_text("utf-8")
    for text in (TEXT, (ROOT / "README.md").read_text("utf-8")):
        for target in re.findall(r"`(?:\w+=\S+ )?make ([\w-]+)", text):
            assert re.search(rf"^{target}:", makefile, re.MULTILINE), target
        for path in re.findall(r"`((?:docs|overrides|tests|\.github)/[\w./-]+\.\w+)`", text):
            assert (ROOT / path).is_file() or "five-strokes" in path, path
