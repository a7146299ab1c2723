"""A folder served on this machine, as static hosts do it."""

from __future__ import annotations

import functools
import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class FileHandler(http.server.SimpleHTTPRequestHandler):
    """Serves a folder, and its 404.html for what is not there."""

    def log_message(self, *_):
        pass

    def send_error(self, code, message=None, explain=None):
        page = Path(self.directory, "404.html")
        if code != 404 or not page.is_file():
            super().send_error(code, message, explain)
            return
        content = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


def start(handler) -> tuple[http.server.ThreadingHTTPServer, str]:
    """A server whose requests `handler` answers, at work until it is shut down; and its address with a slash at its end."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server, f"http://127.0.0.1:{server.server_port}/"


def handler_of(folder: Path, kind: type = FileHandler):
    """A handler of the given kind for a folder."""
    return functools.partial(kind, directory=str(folder))


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of a folder, which is served for as long as it is needed."""
    server, address = start(handler_of(folder))
    try:
        yield address
    finally:
        server.shutdown()
