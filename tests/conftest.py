"""What the tests share: the site built once, online and as the unpacked zip, a server and a browser."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, sync_playwright

from browser import find_chromium
from built_site import ROOT, SITE_URL, Site, built_site
from change_first import pytest_sessionfinish
from file_server import served
from policy_watch import watch
from search_box import SearchBox
from site_checks import parsed
from waiting import wait_for_function

__all__ = ["ROOT", "SITE_URL", "pytest_sessionfinish"]
WINDOW = {"width": 1280, "height": 900}
# Parsed pages stay for the whole run: to look through them for rubbish takes as long as to parse them.
gc.set_threshold(200_000, 20, 100)
Page.wait_for_function = wait_for_function  # type: ignore[method-assign,assignment]


def pytest_collection_modifyitems(items):
    """First what needs no site: one process does these while another builds the site."""
    items.sort(key=lambda item: "site" in item.fixturenames)


@pytest.fixture(scope="session")
def site(tmp_path_factory) -> Site:
    """The whole site as `make site` makes it, with an example address; all processes of a run share it."""
    own = tmp_path_factory.getbasetemp()
    shared = own.parent if os.environ.get("PYTEST_XDIST_WORKER") else own
    return built_site(shared / "site")


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
    """A browser of its own, 1280 px wide."""
    context = browser.new_context(viewport=WINDOW)
    yield context
    context.close()


@pytest.fixture(scope="session")
def shared_context(browser):
    """The browser of all tests that need no more than a page: to start one takes longer than what most of them do."""
    context = browser.new_context(viewport=WINDOW)
    context.new_page()  # while one is open, the next comes at once
    yield context
    context.close()


@pytest.fixture
def view(shared_context):
    """The page that stays open from one test to the next, for tests that go to an address, change the window and look."""
    view = shared_context.pages[0]
    yield view
    view.goto("about:blank")
    view.set_viewport_size(WINDOW)
    view.emulate_media(media="null", color_scheme="null")


@pytest.fixture
def page(shared_context):
    """A fresh page, 1280 px wide, of a browser that remembers nothing but files; a test that opens several pages,
    goes offline or gives a permission takes `context`.
    """
    page, origins = shared_context.new_page(), set()
    page.on("framenavigated", lambda frame: origins.add("/".join(frame.url.split("/")[:3])))
    yield page
    session = shared_context.new_cdp_session(shared_context.pages[0])
    for opened in shared_context.pages[1:]:
        opened.close()
    for origin in origins:
        session.send("Storage.clearDataForOrigin", {"origin": origin, "storageTypes": "all"})
    session.detach()


@pytest.fixture(scope="session")
def search(browser, address) -> Iterator[SearchBox]:
    """The search of the online site in a page of its own, for tests that ask and do not look: it takes a second to begin."""
    context = browser.new_context(viewport=WINDOW)
    page = context.new_page()
    page.goto(address)
    box = SearchBox(page, address)
    box.open()
    yield box
    context.close()


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
