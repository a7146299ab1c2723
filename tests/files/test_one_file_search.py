"""Search in the one file takes the engine's scripts from the list that the website loads, and stops where there is none."""

import shutil

import pytest
from mkdocs.exceptions import PluginError

from conftest import ROOT
from guide.files.one_file_search import one_file_script


@pytest.fixture
def docs(tmp_path):
    shutil.copytree(ROOT / "docs" / "assets", tmp_path / "assets")
    return tmp_path


def test_each_script_of_the_engine_stands_in_the_one_file(docs):
    folder = docs / "assets/javascripts/search"
    ask = (folder / "ask.js").read_text("utf-8")
    for script in folder.iterdir():
        script.write_text(f"{script.stem.replace('-', '_')}_stands();", "utf-8")
    (folder / "ask.js").write_text(ask, "utf-8")
    written = one_file_script(docs)
    named = [script.stem for script in folder.iterdir() if f'"{script.name}"' in ask]
    assert named
    assert {name for name in named if f"{name.replace("-", "_")}_stands()" not in written} == set()


def test_an_engine_without_a_list_of_scripts_is_an_error(docs):
    ask = docs / "assets/javascripts/search/ask.js"
    ask.write_text(ask.read_text("utf-8").replace("FILES = [", "SCRIPTS = ["), "utf-8")
    with pytest.raises(PluginError, match=r"ask\.js: names no scripts .* Write them as FILES"):
        one_file_script(docs)
