"""The instructions hold: the record that CONTRIBUTING.md gives as an example is right, and what it names is there."""

import re
import textwrap
from pathlib import Path

import yaml

from fixture_site import check_content
from guide.library.records import parse, schema, validate

ROOT = Path(__file__).parent.parent
TEXT = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
EXAMPLE = textwrap.dedent(re.search(r"### Add a study\n.*?```yaml\n(.*?)\n\s*```", TEXT, re.DOTALL)[1])  # type: ignore[index]


def test_the_example_study_passes_the_schema_and_has_every_key():
    form, faults = schema(ROOT / "docs", "studies"), []
    records = parse(EXAMPLE, "CONTRIBUTING.md", faults)
    assert faults + validate(records, form, "CONTRIBUTING.md") == []
    assert len(records) == 1
    assert set(records[0]) == set(form["items"]["properties"]) - {"name"}


def test_the_example_study_can_be_added_and_claimed(fixture_site):
    fixture_site.studies.append(yaml.safe_load(EXAMPLE)[0])
    fixture_site.claims[0] = {**fixture_site.claims[0], "supporting": ["sample-2024/pain", "sample-2025/pain"]}
    fixture_site.write()
    assert check_content(fixture_site.docs, ["Evidence"]) == []


def test_the_example_study_is_not_among_the_real_ones():
    assert "sample-2025" not in (ROOT / "docs" / "data" / "studies.yaml").read_text("utf-8")


def test_every_make_target_and_file_that_the_instructions_name_is_there():
    makefile = (ROOT / "Makefile").read_text("utf-8")
    for text in (TEXT, (ROOT / "README.md").read_text("utf-8")):
        for target in re.findall(r"`(?:\w+=\S+ )?make ([\w-]+)", text):
            assert re.search(rf"^{target}:", makefile, re.MULTILINE), target
        for path in re.findall(r"`((?:docs|overrides|tests|\.github)/[\w./-]+\.\w+)`", text):
            assert (ROOT / path).is_file() or "five-strokes" in path, path
