"""A built project opened as readers open it: served, unpacked from its zip, in a real Chromium."""

from __future__ import annotations

import functools
import http.server
import tempfile
import threading
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from browser import find_chromium
from playwright.sync_api import Browser, sync_playwright
from archive import FOLDER
from publish import ARCHIVE


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


@dataclass(frozen=True)
class RunningSite:
    """`online` and `disk` are the addresses of the site served and unpacked, each with a slash at its end."""

    chromium: Browser
    online: str
    disk: str


@contextmanager
def running_site(project: Path) -> Iterator[RunningSite]:
    """Serve `project/site` and unpack the zip of `project/build`, for as long as they are looked at."""
    handler = functools.partial(_Quiet, directory=str((project / "site").resolve()))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        with zipfile.ZipFile(project / "build" / ARCHIVE) as packed:
            packed.extractall(folder)
        # Root may not use the sandbox; the pages are our own.
        chromium = playwright.chromium.launch(executable_path=find_chromium(), args=["--no-sandbox"])
        disk = (Path(folder) / FOLDER / "site").resolve().as_uri()
        yield RunningSite(chromium, f"http://127.0.0.1:{server.server_port}/", f"{disk}/")
        chromium.close()
    server.shutdown()
