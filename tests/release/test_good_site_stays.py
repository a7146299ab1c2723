"""A failed or killed `make site` never costs the good site; tried on a small project, with real kills and writes."""

import fcntl
import hashlib
import os
import re
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from conftest import ROOT
from fixture_site import FixtureSite
from guide.copies import booklet, publish
from guide.copies.build_folder import BEFORE, LOCK

PUBLISH = [sys.executable, "overrides/hooks/run.py", "publish"]
# Runs publish.py and stops at the nth call of one function: killed as by the system, or with a disk that is full.
STOPPED_RUN = """
import errno, os, pathlib, signal, shutil, sys
sys.path.insert(0, "overrides/hooks")
from guide.copies import publish
owners = {"publish": publish, "os": os, "shutil": shutil, "Path": pathlib.Path}
owner, name, nth, when, how = sys.argv[1:]
original, calls = getattr(owners[owner], name), 0
def stop():
    if how == "kill":
        os.kill(os.getpid(), signal.SIGKILL)
    raise OSError(errno.ENOSPC, "No space left on device")
def stopping(*arguments, **named):
    global calls
    calls += 1
    if calls == int(nth) and when == "before":
        stop()
    result = original(*arguments, **named)
    if calls == int(nth) and when == "after":
        stop()
    return result
setattr(owners[owner], name, stopping)
publish.main([])
"""
# In the order of the run: both copies and the new site get their places, then the settings of two servers, the link to
# the site before and the link to the new one.
REPLACED = 9
KILLED = [
    "publish build 1 after",
    "publish pack 1 after",
    "publish make_online 1 after",
    "publish pack_for_hosts 1 before",
    "publish pack_for_hosts 1 after",
    *(f"os replace {number} after" for number in range(1, REPLACED + 1)),
    "Path symlink_to 1 after",
    "Path symlink_to 2 after",
]
FULL = [
    "publish pack 1 before",
    "publish make_online 1 before",
    "publish pack_for_hosts 1 before",
    *(f"os replace {number} before" for number in range(1, REPLACED + 1)),
]
# Changes a file at the beginning of the second build, when the first has read it.
CHANGING_RUN = """
import pathlib, sys
sys.path.insert(0, "overrides/hooks")
from guide.copies import publish
original, file = publish.make_online, pathlib.Path(sys.argv[1])
def changing(*arguments):
    file.write_text(file.read_text("utf-8") + "\\n", "utf-8")
    return original(*arguments)
publish.make_online = changing
publish.main([])
"""


@pytest.fixture(scope="module")
def project(tmp_path_factory) -> FixtureSite:
    """A small project whose site was made once; no test here may cost it that site."""
    small = FixtureSite(tmp_path_factory.mktemp("project"))
    small.write()
    run(small.folder)
    return small


def run(folder: Path, command=PUBLISH, **options) -> subprocess.CompletedProcess:
    """Run a command in the project to its end; output and errors together."""
    return subprocess.run(
        command, cwd=folder, text=True, check=False, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, **options
    )


def state(folder: Path) -> dict[str, str]:
    """Every file of the published site, each with the digest of its bytes; the same content gives the same."""
    site = folder / "site"
    return {
        path.relative_to(site).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in site.rglob("*")
        if path.is_file()
    }


def untidy(folder: Path) -> list[str]:
    """What is in build/ or beside the site that a finished run does not leave."""
    kept = {publish.ARCHIVE, publish.ONE_FILE, publish.EPUB, booklet.TEMPLATE, *publish.SETTINGS, LOCK, BEFORE}
    kept |= {(folder / "site").resolve().name, (folder / "build" / BEFORE).resolve().name}
    return [path.name for path in [*(folder / "build").iterdir(), *folder.glob(".site.*")] if path.name not in kept]


@pytest.fixture
def good(project):
    """The project, with the whole site asserted after the test as it was before."""
    before = state(project.folder)
    assert set(publish.NEEDED) <= set(before)
    yield project.folder
    assert state(project.folder) == before


@pytest.mark.parametrize("text", ["---\ntitle: Half a page\n---\n\nWords.\n", "No front matter.\n"])
def test_wrong_content_leaves_the_good_site(good, text):
    page = good / "docs" / "other.md"
    right = page.read_text("utf-8")
    page.write_text(text, "utf-8")
    result = run(good)
    page.write_text(right, "utf-8")
    assert result.returncode != 0 and "docs/other.md" in result.stdout and publish.UNTOUCHED in result.stdout
    assert untidy(good) == []


@pytest.mark.parametrize("most", [4_000, 80_000])
def test_a_write_that_the_system_cuts_off_leaves_the_good_site(good, most):
    """At 4,000 bytes a page of the copy does not get written, at 80,000 the archive."""
    result = run(good, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (most, most)))
    assert result.returncode != 0 and "File too large" in result.stdout and publish.UNTOUCHED in result.stdout
    assert untidy(good) == []


@pytest.mark.parametrize("moment", FULL)
def test_a_full_disk_leaves_the_good_site(good, moment):
    result = run(good, [sys.executable, "-c", STOPPED_RUN, *moment.split(), "fail"])
    assert result.returncode != 0 and "No space left on device" in result.stdout
    assert untidy(good) == []


@pytest.mark.parametrize("moment", KILLED)
def test_killed_between_two_steps_leaves_a_whole_site(good, moment):
    result = run(good, [sys.executable, "-c", STOPPED_RUN, *moment.split(), "kill"])
    assert result.returncode == -signal.SIGKILL
    # The last of its steps is the link; then all is in its place.
    assert untidy(good) != [] or moment == f"os replace {REPLACED} after"


@pytest.mark.parametrize("sign", ["offline/index.html", "online/index.html"])
def test_killed_while_pages_are_written_leaves_the_good_site(good, sign):
    known = set(good.glob(f"build/site-*/{sign}"))
    process = subprocess.Popen(PUBLISH, cwd=good, start_new_session=True, stdout=subprocess.DEVNULL)
    while not set(good.glob(f"build/site-*/{sign}")) - known:
        assert process.poll() is None, "the run ended before it could be killed"
        time.sleep(0.005)
    os.killpg(process.pid, signal.SIGKILL)
    assert process.wait() == -signal.SIGKILL


@pytest.mark.parametrize("name", ["docs/other.md", "CHANGELOG.md", "mkdocs.yml", "overrides/main.html"])
def test_what_changes_during_the_build_is_noticed(good, name):
    right = (good / name).read_text("utf-8")
    result = run(good, [sys.executable, "-c", CHANGING_RUN, name])
    (good / name).write_text(right, "utf-8")
    assert result.returncode != 0 and f"{name} has changed during the build." in result.stdout
    assert publish.UNTOUCHED in result.stdout and untidy(good) == []


def test_the_site_before_is_kept_named_and_shown_again(project):
    folder, page = project.folder, project.folder / "docs" / "other.md"
    first, right = state(folder), page.read_text("utf-8")
    page.write_text(right.replace("- One.", "- Two, as it is now."), "utf-8")
    result = run(folder, umask=0o077)
    page.write_text(right, "utf-8")
    assert result.returncode == 0, result.stdout
    assert f"kept in {(folder / 'build' / BEFORE).resolve()}" in result.stdout and "make site-back" in result.stdout
    second = state(folder)
    assert second != first
    assert {path.stat().st_mode & 0o777 for path in (folder / "site").rglob("*")} == {0o644, 0o755}
    for expected in (first, second, first):
        assert run(folder, [*PUBLISH, "--back"]).returncode == 0
        assert state(folder) == expected and untidy(folder) == []
        policy = re.search("Content-Security-Policy: (.+)", (folder / "site" / "_headers").read_text("utf-8"))[1]
        assert all(policy in (folder / "build" / name).read_text("utf-8") for name in publish.SETTINGS)


def test_the_next_run_tidies_up_and_publishes(project):
    folder = project.folder
    run(folder, [sys.executable, "-c", STOPPED_RUN, "Path", "symlink_to", "2", "after", "kill"])
    assert len(untidy(folder)) >= 3, "the kill left nothing to tidy"
    page = folder / "docs" / "other.md"
    page.write_text(page.read_text("utf-8").replace("- One.", "- Newly published words."), "utf-8")
    result = run(folder)
    assert result.returncode == 0, result.stdout
    assert "Newly published words." in (folder / "site" / "other" / "index.html").read_text("utf-8")
    assert set(publish.NEEDED) <= set(state(folder)) and untidy(folder) == []


def test_a_second_run_waits_for_the_first(good):
    busy = good / "build" / "site-of-the-first-run"
    busy.mkdir()
    with (good / "build" / LOCK).open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        second = subprocess.Popen([*PUBLISH, "--copies-only"], cwd=good, stdout=subprocess.PIPE, text=True)
        assert "waiting" in second.stdout.readline()
        assert busy.is_dir(), "the second run removed what the first is making"
    second.communicate()
    assert second.returncode == 0 and not busy.exists()


def test_a_folder_named_site_is_never_replaced(tmp_path):
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "mine.txt").write_text("mine", "utf-8")
    result = run(tmp_path, [sys.executable, str(ROOT / "overrides" / "hooks" / "run.py"), "publish"])
    assert result.returncode != 0 and "a folder of its own" in result.stdout
    assert (tmp_path / "site" / "mine.txt").is_file()
