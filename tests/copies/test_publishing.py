"""The workflow that publishes: only with an address, and only what has passed all tests."""

import os
import subprocess

import pytest
import yaml

from conftest import ROOT

JOBS = yaml.safe_load((ROOT / ".github" / "workflows" / "publish.yml").read_text("utf-8"))["jobs"]
STEPS = JOBS["build"]["steps"]


@pytest.mark.parametrize(
    ("address", "accepted"),
    [
        ("https://massage.example/", True),
        ("https://host.example/massage/", True),
        ("", False),
        ("https://massage.example", False),
        ("http://massage.example/", False),
    ],
)
def test_nothing_is_published_without_a_whole_address(address, accepted):
    result = subprocess.run(
        ["bash", "-e", "-c", STEPS[0]["run"]], env={**os.environ, "SITE_URL": address}, capture_output=True, check=False
    )
    assert (result.returncode == 0) == accepted


def test_tests_come_first_and_what_make_site_made_is_published():
    runs = [step.get("run", "") for step in STEPS]
    tests = next(number for number, run in enumerate(runs) if ".ci/run" in run)
    assert runs.index("make site") > tests
    assert STEPS[-1]["uses"].startswith("actions/upload-pages-artifact@") and STEPS[-1]["with"]["path"] == "site/"
    assert JOBS["build"]["env"]["SITE_URL"] == "${{ vars.SITE_URL }}" and JOBS["publish"]["needs"] == "build"
    assert not any("continue-on-error" in step or "if" in step for step in STEPS)
