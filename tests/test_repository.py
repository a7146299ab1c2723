"""What the repository promises: pinned and hashed, no registry named, two commands, files small and named for a job."""

import re
import subprocess
from pathlib import Path

import yaml

ROOT = Path(__file__).parent.parent
# Written in parts, so that this file does not name them either.
REGISTRIES = re.compile("pypi" + r"\.org|python" + r"hosted|registry\.npm" + r"js|deb\." + r"debian")


def _files():
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.splitlines()
    return [ROOT / name for name in listed if (ROOT / name).is_file()]


def test_every_dependency_is_pinned_with_hashes():
    for name in ("requirements.lock", "requirements-test.lock", "requirements-lint.lock"):
        blocks = re.split(r"\n(?=[a-z0-9])", (ROOT / name).read_text("utf-8"))
        for block in blocks:
            assert re.match(r"[a-z0-9][\w.-]*==\S+", block), block[:60]
            assert "--hash=sha256:" in block, block[:60]


def test_no_file_names_a_package_registry():
    named = [path.name for path in _files() if path.suffix != ".png" and REGISTRIES.search(path.read_text("utf-8"))]
    assert named == []


def test_the_readmes_two_commands_are_make_targets():
    readme, makefile = (ROOT / "README.md").read_text("utf-8"), (ROOT / "Makefile").read_text("utf-8")
    for target in ("serve", "test", "site"):
        assert f"make {target}" in readme and re.search(rf"^{target}:", makefile, re.MULTILINE)
    assert "make test" in (ROOT / ".ci" / "run").read_text("utf-8")


def test_the_readme_names_every_room_and_there_is_one_hook():
    readme, hooks = (ROOT / "README.md").read_text("utf-8"), ROOT / "overrides" / "hooks"
    listed = re.findall(r"^  - (overrides/hooks/.+)$", (ROOT / "mkdocs.yml").read_text("utf-8"), re.MULTILINE)
    assert listed == ["overrides/hooks/build.py"]
    readme = readme.partition("| Room |")[2]
    rooms = {path.parent.name for path in hooks.glob("guide/*/__init__.py")}
    assert set(re.findall(r"^\| `(\w+)/` \|", readme, re.MULTILINE)) == rooms and len(rooms) > 6
    assert all((room / "__init__.py").read_text("utf-8").startswith('"""') for room in hooks.glob("guide/*/"))


def test_help_lists_every_make_target():
    makefile = (ROOT / "Makefile").read_text("utf-8")
    targets = re.search(r"^\.PHONY: (.+)$", makefile, re.MULTILINE)[1].split()
    assert re.findall(r'^\t@echo "make ([a-z-]+)', makefile, re.MULTILINE) == targets[1:] and targets[0] == "help"


# Made by others, and taken over as they are.
NOT_OURS = ("theme.css", "readability.js")


def test_files_of_code_are_small():
    most = {".py": 250, ".html": 110, ".js": 155, ".css": 190}
    counts = {
        path: len(path.read_text("utf-8").splitlines())
        for path in _files()
        if path.suffix in most
        and path.name not in NOT_OURS
        and path.is_relative_to(ROOT / "overrides") | path.is_relative_to(ROOT / "docs")
    }
    assert len(counts) > 200
    assert {path.name: lines for path, lines in counts.items() if lines > most[path.suffix]} == {}


def test_scripts_are_written_in_one_way():
    scripts = [path for path in _files() if path.name.endswith((".js", ".js.html")) and path.name not in NOT_OURS]
    assert len(scripts) > 25
    old = re.compile(r"\bvar |Array\.prototype|\.indexOf\([^)]*\) (?:>=|<) 0|\bwith ?\(|\bon\w+=\"")
    assert [path.name for path in scripts if old.search(path.read_text("utf-8"))] == []
    assert [
        path.name for path in scripts if path.suffix == ".js" and '"use strict";' not in path.read_text("utf-8")
    ] == []


def test_only_pages_that_exist_are_in_the_navigation():
    config = (ROOT / "mkdocs.yml").read_text("utf-8")
    named = re.findall(r": ([\w/-]+\.md)$", config, re.MULTILINE)
    assert sorted(named) == sorted(path.relative_to(ROOT / "docs").as_posix() for path in (ROOT / "docs").rglob("*.md"))


def test_every_picture_is_used_and_has_words():
    pages = " ".join(path.read_text("utf-8") for path in (ROOT / "docs").rglob("*.md"))
    pages += (
        (ROOT / "docs" / "data" / "emergencies.yaml").read_text("utf-8").replace("picture: ", "easy ").replace(",", " ")
    )
    for path in (ROOT / "docs" / "assets" / "pictures").glob("*.svg"):
        name, text = path.stem, path.read_text("utf-8")
        if name.startswith("door-"):
            assert "aria-hidden" in text
            continue
        shown = (f"picture {name} ", f"show: {name} ", f"easy {name.removeprefix('easy-')} ")
        assert any(marker in pages for marker in shown), name
        assert "<title" in text and "style=" not in text and "http" not in text.replace("http://www.w3.org", ""), name


def test_every_fact_file_is_whole():
    for path in (ROOT / "docs" / "data" / "facts").glob("*.yaml"):
        assert yaml.safe_load(path.read_text("utf-8")), path
