"""A built project opened as readers open it: served, unpacked from its zip, in a real Chromium."""

from __future__ import annotations

import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from browser import find_chromium
from file_server import served
from guide.copies.archive import FOLDER
from guide.copies.publish import ARCHIVE
from waiting import wait_for_function

# The policy of the pages refuses what Playwright's own does; see tests/support/waiting.py.
Page.wait_for_function = wait_for_function  # type: ignore[method-assign,assignment]


@dataclass(frozen=True)
class RunningSite:
    """`online` and `disk` are the addresses of the site served and unpacked, each with a slash at its end."""

    chromium: Browser
    online: str
    disk: str


@contextmanager
def running_site(project: Path) -> Iterator[RunningSite]:
    """Serve `project/site` and unpack the zip of `project/build`, for as long as they are looked at."""
    site = (project / "site").resolve()
    with served(site) as online, tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        with zipfile.ZipFile(project / "build" / ARCHIVE) as packed:
            packed.extractall(folder)
        # Root may not use the sandbox; the pages are our own.
        chromium = playwright.chromium.launch(executable_path=find_chromium(), args=["--no-sandbox"])
        disk = (Path(folder) / FOLDER / "site").resolve().as_uri()
        yield RunningSite(chromium, online, f"{disk}/")
        chromium.close()
