"""`make serve` says at once that its port is taken, and shows what the code of the build makes now, not at its start."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from types import SimpleNamespace

import pytest

from guide.copies import preview, publish
from web_server import free_port


def _page(port):
    """The page that the preview shows, empty while there is none."""
    try:
        return urllib.request.urlopen(f"http://127.0.0.1:{port}/other/", timeout=10).read().decode("utf-8")
    except OSError:
        return ""


@pytest.mark.parametrize("port", ["abc", "99999", "80"])
def test_what_is_no_port_is_named(port):
    with pytest.raises(
        SystemExit, match=f"'{port}' is no port. Name a number from 1024 to 65535: make serve PORT=8001"
    ):
        preview.main([port])


def test_a_taken_port_is_named_before_anything_is_built(fixture_site):
    fixture_site.write()
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        done = subprocess.run(
            [sys.executable, "overrides/hooks/run.py", "serve", str(port)],
            cwd=fixture_site.folder,
            capture_output=True,
            text=True,
            check=False,
        )
    assert done.returncode == 1
    assert done.stderr == f"Another program has port {port}. Name another: make serve PORT={port + 1}\n"
    assert not (fixture_site.folder / "build").exists()


def test_a_change_of_the_builds_own_code_is_shown(fixture_site):
    fixture_site.write()
    step = fixture_site.folder / "overrides" / "hooks" / "guide" / "pages" / "page_facts.py"
    port = free_port()
    command = [sys.executable, "-m", "mkdocs", "serve", "--livereload", "--watch", "overrides"]
    server = subprocess.Popen(
        [*command, "--dev-addr", f"127.0.0.1:{port}"],
        cwd=fixture_site.folder,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        until = time.monotonic() + 120
        while ">22 November 2026" not in _page(port) and time.monotonic() < until:
            time.sleep(0.2)
        assert ">22 November 2026" in _page(port)
        step.write_text(step.read_text("utf-8").replace("in_words(date.from", '"Seen " + in_words(date.from'), "utf-8")
        while "Seen 22 November 2026" not in _page(port) and time.monotonic() < until:
            time.sleep(0.2)
        assert "Seen 22 November 2026" in _page(port)
    finally:
        server.terminate()
        server.wait(timeout=30)


def test_a_fault_is_shown_in_the_browser_and_the_page_comes_back(fixture_site):
    fixture_site.write()
    source, port = fixture_site.docs / "other.md", free_port()
    whole = source.read_text("utf-8")
    command = [sys.executable, "-m", "mkdocs", "serve", "--livereload", "--dev-addr", f"127.0.0.1:{port}"]
    server = subprocess.Popen(
        command,
        cwd=fixture_site.folder,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        until = time.monotonic() + 120
        for text, words in (
            (whole, "What is known"),
            (
                whole.replace("kind: safety", "kind: saftey"),
                "docs/other.md:5: kind: &#x27;saftey&#x27; is not a known value.",
            ),
            (whole, "What is known"),
        ):
            source.write_text(text, "utf-8")
            while words not in _page(port) and time.monotonic() < until:
                time.sleep(0.2)
            assert words in _page(port)
    finally:
        server.terminate()
        server.wait(timeout=30)


def test_while_it_builds_a_page_says_so_and_its_files_are_served():
    said = []
    server = SimpleNamespace(get_app=lambda: lambda *_: [b"file"], set_app=said.append)

    def ask(path):
        return b"".join(said[0]({"PATH_INFO": path}, lambda *_: None))

    during = []
    server.builder = lambda: during.extend((ask("/other/"), ask("/assets/site.css"), ask("/livereload/1/2")))
    preview.show_faults(server)
    server.builder()
    assert b"Being built" in during[0] and during[1:] == [b"file", b"file"]
    assert ask("/other/") == b"file"


@pytest.mark.parametrize("error", [KeyError("menu"), ValueError("2 broken places"), OSError("no room left")])
def test_whatever_fails_the_last_site_is_said_to_be_untouched(tmp_path, monkeypatch, error):
    def fail(*_arguments):
        raise error

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(publish, "publish", fail)
    with pytest.raises(SystemExit) as ended:
        publish.main([])
    assert str(error) in str(ended.value) and str(ended.value).endswith("what was published before is untouched.")
