"""What outlives MkDocs and the theme: ProperDocs builds the same site, and a builder without the hook builds none."""

import os
import re
import subprocess
import sys

import pytest

# Each builder names itself here, and the list of saved files holds a hash of all pages.
GENERATOR = re.compile(rb'<meta name="generator" content="[^"]*">|"version":"[0-9a-f]+","bytes":\d+')


def _build(folder, program, target):
    return subprocess.run(
        [sys.executable, "-m", program, "build", "--strict", "--config-file", "mkdocs.yml", "--site-dir", str(target)],
        cwd=folder,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "1700000000"},
        text=True,
        check=False,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )


def _files(site):
    return {path.relative_to(site): GENERATOR.sub(b"", path.read_bytes()) for path in site.rglob("*") if path.is_file()}


def test_properdocs_builds_the_same_site(fixture_site, tmp_path):
    fixture_site.write()
    sites = []
    for program in ("mkdocs", "properdocs"):
        done = _build(fixture_site.folder, program, tmp_path / program)
        assert done.returncode == 0, done.stdout
        sites.append(_files(tmp_path / program))
    assert len(sites[0]) > 30 and sites[0] == sites[1]


@pytest.mark.parametrize("program", ["mkdocs", "properdocs"])
def test_a_build_without_the_hook_stops_before_it_has_a_page(fixture_site, tmp_path, program):
    fixture_site.write()
    config = fixture_site.folder / "mkdocs.yml"
    text = config.read_text("utf-8")
    assert "hooks:\n  - overrides/hooks/build.py\n" in text
    config.write_text(text.replace("hooks:\n  - overrides/hooks/build.py\n", ""), "utf-8")
    done = _build(fixture_site.folder, program, tmp_path / "site")
    # Which template comes first is the program's own affair; each needs what the hook gives.
    assert done.returncode != 0
    assert "No filter named 'address'" in done.stdout or "'build' is undefined" in done.stdout
    assert list((tmp_path / "site").rglob("*.html")) == []
