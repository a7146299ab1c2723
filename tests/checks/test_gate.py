"""A check as a whole: all faults at once, none hidden, very many counted, in any terminal, of what the build would read."""

import os
import subprocess
import sys

from mkdocs.config import load_config

from broken_inputs import ONLY, changes, data, file, page, text
from conftest import ROOT
from fixture_site import check_content
from guide.checks import body, gate
from guide.checks.html import EXTENSIONS, SETTINGS


def test_one_run_lists_the_faults_of_all_files(fixture_site):
    fixture_site.write_content()
    for change in (
        data("glossary", "id: rest", "id: [a, b"),
        data("facts/facts", "grade: A", "grade: D"),
        page("kind: safety", "kind: !!int abc"),
        text("<script>1</script>"),
        file("notes.txt"),
        changes("## 22 November 2026", "## 31 February 2026"),
        file("assets/pictures/line.svg", b"<svg"),
    ):
        change(fixture_site)
    files = [fault.file for fault in check_content(fixture_site.docs, ["Evidence"])]
    assert files == [
        "CHANGELOG.md",
        "docs/assets/pictures/line.svg",
        "docs/data/facts/facts.yaml",
        "docs/data/glossary.yaml",
        "docs/notes.txt",
        "docs/other.md",
        "docs/other.md",
    ]


def test_a_check_that_stumbles_hides_no_fault(fixture_site, monkeypatch):
    fixture_site.write_content()
    file("notes.txt")(fixture_site)
    monkeypatch.setattr(gate, "check_boxes", lambda _page: body.check_boxes(None))
    said = [str(fault) for fault in check_content(fixture_site.docs, ["Evidence"])]
    assert f"docs/notes.txt: {ONLY}" in said and len(said) == 1 + len(fixture_site.pages)
    assert any("docs/other.md:1: <lambda> stumbles over it: AttributeError" in words for words in said)


def test_of_very_many_faults_of_a_file_the_rest_is_counted(fixture_site):
    fixture_site.write_content()
    text("Go 911.\n" * 200)(fixture_site)
    faults = check_content(fixture_site.docs, ["Evidence"])
    assert len(faults) == 51 and "there are 200 faults" in str(faults[-1])


def test_it_speaks_in_a_terminal_of_few_letters(fixture_site):
    fixture_site.write()
    text("[Go](≥.md)")(fixture_site)
    done = subprocess.run(
        [sys.executable, "overrides/hooks/run.py", "check"],
        cwd=fixture_site.folder,
        env={**os.environ, "PYTHONIOENCODING": "cp1252", "LC_ALL": "C", "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 1 and rb"docs/other.md:24: there is no page '\u2265.md'." in done.stdout, done.stderr


def test_a_tab_in_the_settings_is_named_with_its_line_and_remedy(fixture_site):
    fixture_site.write()
    settings = fixture_site.folder / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8").replace("\nplugins:\n", "\nplugins:\n\t- tags\n"), "utf-8")
    line = settings.read_text("utf-8").split("\n").index("\t- tags") + 1
    done = subprocess.run(
        [sys.executable, "overrides/hooks/run.py", "check"],
        cwd=fixture_site.folder,
        capture_output=True,
        text=True,
        check=False,
    )
    said = f"  mkdocs.yml:{line}: a tab (U+0009). Write blanks."
    assert done.returncode == 1 and said in done.stdout.split("\n"), done.stdout + done.stderr


def test_who_has_read_enough_ends_it_without_an_error(fixture_site):
    fixture_site.write()
    (fixture_site.folder / "run.sh").write_text(
        f"'{sys.executable}' overrides/hooks/run.py facts FACT 2> errors | true", "utf-8"
    )
    subprocess.run(["bash", "run.sh"], cwd=fixture_site.folder, check=True)
    assert (fixture_site.folder / "errors").read_text("utf-8") == ""


def test_a_page_is_read_as_the_build_reads_it():
    config = load_config(str(ROOT / "mkdocs.yml"))
    assert sorted(EXTENSIONS) == sorted(set(config.markdown_extensions) - {"fenced_code"})
    said = {
        name: {key: value for key, value in config.mdx_configs[name].items() if key != "title"}
        for name in config.mdx_configs
    }
    assert {name: value for name, value in said.items() if value} == SETTINGS
