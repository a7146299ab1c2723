"""What `make bench` counts: a project that grew passes all checks, and sizes are those of what readers get."""

import gzip

import pytest

from conftest import ROOT, run_build
from fixture_site import check_content
from guide.library.library import read_library
from larger_project import copy_project, grow
from page_weight import page_weights
from tables import print_table
from weights import first_view, sent, weight


@pytest.fixture
def larger(fixture_site, tmp_path):
    """The small site with three times the pages."""
    fixture_site.write()
    project = copy_project(fixture_site.folder, tmp_path / "larger")
    grow(project, 3)
    return project


def test_a_larger_project_has_no_fault_and_builds(larger, fixture_site):
    assert len(list((larger / "docs").rglob("*.md"))) == 3 * len(fixture_site.pages) - 2
    assert [str(fault) for fault in check_content(larger / "docs", ["Evidence"])] == []
    result = run_build(larger)
    assert result.returncode == 0, result.stdout
    assert (larger / "site" / "other-3" / "index.html").is_file()


def test_this_project_grown_has_no_fault(tmp_path):
    project = copy_project(ROOT, tmp_path / "larger")
    grow(project, 2)
    tags = read_library(project / "docs").settings["plugins"]["tags"]["tags_allowed"]
    assert [str(fault) for fault in check_content(project / "docs", tags)] == []


def test_a_project_of_the_same_size_is_as_it_was(fixture_site, tmp_path):
    fixture_site.write()
    project = copy_project(fixture_site.folder, tmp_path / "same")
    before = {path: path.read_bytes() for path in project.rglob("*") if path.is_file()}
    grow(project, 1)
    assert {path: path.read_bytes() for path in before} == before


def test_copies_stand_in_the_menu_beside_their_originals(fixture_site, tmp_path):
    fixture_site.write()
    config = fixture_site.folder / "mkdocs.yml"
    config.write_text(
        config.read_text("utf-8") + "nav:\n  - Home: index.md\n  - Else:\n      - Other: other.md\n", "utf-8"
    )
    project = copy_project(fixture_site.folder, tmp_path / "larger")
    grow(project, 2)
    assert (
        (project / "mkdocs.yml").read_text("utf-8").endswith('      - Other: other.md\n      - "Other 2": other-2.md\n')
    )


def test_weights_are_those_of_the_files(tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "index.html").write_bytes(b"short")
    (tmp_path / "a" / "index.html").write_bytes(bytes(range(256)) * 4)
    (heavy, raw, address), (light, _, home) = page_weights(tmp_path)
    assert (heavy, raw, address) == (len(gzip.compress(bytes(range(256)) * 4, 9)), 1024, "a/")
    # So short that packing it would add to it.
    assert (light, home) == (5, "home")


def test_first_view_is_the_page_and_what_it_names(tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "index.html").write_text('<link rel="stylesheet" href="../s.css"><img src="/m.svg">', "utf-8")
    (tmp_path / "s.css").write_bytes(b"a" * 1000)
    (tmp_path / "m.svg").write_bytes(b"<svg/>")
    files = first_view(tmp_path / "a" / "index.html", tmp_path)
    assert [file.name for file in files] == ["index.html", "s.css", "m.svg"]
    assert weight(tmp_path / "a" / "index.html", tmp_path) == sum(map(sent, files)) < 200


def test_table_names_what_is_missing(capsys):
    print_table({"now": {"pages": "9"}, "10 x": {"pages": "90", "zip": "1 KB"}})
    assert "| zip   |   - | 1 KB |" in capsys.readouterr().out
