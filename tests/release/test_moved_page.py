"""A page of the site is moved as `make move` does: check and tests of words pass, since all that named it follows."""

import os
import shutil
import subprocess
import sys

from conftest import ROOT

START, END = "benefits/tired-after-massage.md", "care/tired-after-massage.md"


def test_the_check_and_the_tests_of_words_pass_once_a_page_has_moved(tmp_path):
    project = tmp_path / "project"
    left_out = shutil.ignore_patterns(".git", ".venv", "build", "site", "__pycache__", ".*_cache")
    shutil.copytree(ROOT, project, ignore=left_out)
    run = "overrides/hooks/run.py"
    tests = ["tests/content/test_consistency.py", "tests/content/test_questions.py", "tests/content/test_ways_in.py"]
    for command in (
        [run, "move", START, END],
        [run, "register"],
        [run, "check"],
        ["-m", "pytest", "-q", "-p", "no:xdist", *tests],
    ):
        done = subprocess.run(
            [sys.executable, *command],
            cwd=project,
            # A process of its own has a site of its own.
            env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTEST_XDIST_WORKER": ""},
            text=True,
            check=False,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
        assert done.returncode == 0, done.stdout
    assert not [path for path in project.glob("tests/search/*.tsv") if START in path.read_text("utf-8")]
