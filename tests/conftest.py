"""What the tests share: the site built once, online and as the unpacked zip, a server and a browser."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Page, sync_playwright

from browser import find_chromium
from file_server import served
from guide.copies import publish
from guide.copies.archive import FOLDER
from policy_watch import watch
from site_checks import parsed
from waiting import wait_for_function

ROOT = Path(__file__).parent.parent
SITE_URL = "https://massage-and-ms.example/"
Page.wait_for_function = wait_for_function  # type: ignore[method-assign,assignment]


@dataclass(frozen=True)
class Site:
    """The published folder, the zip, the unpacked zip's own folder, and the whole guide as one HTML file."""

    online: Path
    archive: Path
    offline: Path
    one_file: Path

    def pages(self) -> list[Path]:
        """Every HTML page of the online site; the one file is a download."""
        return sorted(path for path in self.online.rglob("*.html") if path.name != publish.ONE_FILE)

    def offline_pages(self) -> list[Path]:
        """Every HTML page of the offline copy but those that only lead on to where a page is now."""
        pages = sorted((self.offline / "site").rglob("*.html"))
        return [path for path in pages if 'class="moved-page"' not in path.read_text("utf-8")]


@pytest.fixture(scope="session")
def site(tmp_path_factory) -> Site:
    """The whole site as `make site` makes it, with an example address."""
    folder = tmp_path_factory.mktemp("site")
    previous = os.environ.get("SITE_URL")
    os.environ["SITE_URL"] = SITE_URL
    os.chdir(ROOT)
    try:
        moment = publish.content_date(ROOT / "docs")
        archive, one_file = publish.make_copies(folder, moment)
        online = publish.make_online(folder, moment, archive, one_file)
    finally:
        if previous is None:
            del os.environ["SITE_URL"]
        else:
            os.environ["SITE_URL"] = previous
    with zipfile.ZipFile(archive) as packed:
        packed.extractall(folder / "a folder with spaces")
    return Site(online, archive, folder / "a folder with spaces" / FOLDER, one_file)


@pytest.fixture(scope="session")
def online_pages(site) -> dict:
    """Every page of the online site, parsed, by its address, without the 404 page."""
    return {
        SITE_URL + page.relative_to(site.online).as_posix().removesuffix("index.html"): parsed(page)
        for page in site.pages()
        if page.name != "404.html"
    }


@pytest.fixture(scope="session")
def address(site) -> Iterator[str]:
    """The address of the online site on this machine, ending in a slash."""
    with served(site.online) as address:
        yield address


@pytest.fixture(scope="session")
def browser():
    """A real Chromium, without a screen."""
    with sync_playwright() as playwright:
        # Root may not use the sandbox; the pages are our own.
        chromium = playwright.chromium.launch(
            executable_path=find_chromium(), args=["--no-sandbox", "--disable-background-networking"]
        )
        chromium.refused = []
        chromium.on("context", lambda context: watch(context, chromium.refused))
        yield chromium
        chromium.close()


@pytest.fixture(autouse=True)
def nothing_is_refused(request):
    """No test makes a page do what its policy refuses; one that wants to see it refused empties the list."""
    yield
    if "browser" in request.fixturenames:
        refused = request.getfixturevalue("browser").refused
        found, refused[:] = refused[:], []
        assert found == []


@pytest.fixture
def context(browser):
    """A browser that remembers nothing, 1280 px wide."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield context
    context.close()


@pytest.fixture
def page(context):
    """A fresh page, 1280 px wide."""
    return context.new_page()


@pytest.fixture
def host(site, tmp_path):
    """A copy of the site that a test may change, on an address of its own; see tests/support/saved_copy_host.py."""
    from saved_copy_host import Host

    host = Host(site, tmp_path / "site")
    yield host
    host.server.shutdown()


@pytest.fixture
def fixture_site(tmp_path):
    """A small site with every kind of data, for tests that break it; see tests/support/fixture_site.py."""
    from fixture_site import FixtureSite

    return FixtureSite(tmp_path)


def run_build(folder: Path) -> subprocess.CompletedProcess:
    """Build the site in `folder` strictly; output and errors together."""
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder / "site")],
        cwd=folder,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        text=True,
        check=False,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
