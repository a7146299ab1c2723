"""Search in the one file takes the engine's scripts from the list that the website loads, and stops where there is none."""

import shutil

import pytest
from mkdocs.exceptions import PluginError

from conftest import ROOT
from guide.files.one_file_search import one_file_script


def _marker(name):
    return f"{name.replace('.', '_').replace('-', '_')}_stands()"


@pytest.fixture
def docs(tmp_path):
    shutil.copytree(ROOT / "docs" / "assets", tmp_path / "assets")
    return tmp_path


def test_each_script_of_the_engine_stands_in_the_one_file(docs):
    folder = docs / "assets/javascripts/search"
    ask = (folder / "ask.js").read_text("utf-8")
    # worker.js runs the engine beside a page, which no file from disk may do.
    named = [script.name for script in folder.iterdir() if f'"{script.name}"' in ask and script.name != "worker.js"]
    for name in named:
        (folder / name).write_text(_marker(name), "utf-8")
    written = one_file_script(docs)
    assert named
    assert [name for name in named if _marker(name) not in written] == []


def test_an_engine_without_a_list_of_scripts_is_an_error(docs):
    ask = docs / "assets/javascripts/search/ask.js"
    ask.write_text(ask.read_text("utf-8").replace("FILES = [", "SCRIPTS = ["), "utf-8")
    with pytest.raises(PluginError, match=r"ask\.js: names no scripts .* Write them as FILES"):
        one_file_script(docs)
