"""Serves a preview with live reload, which offers the offline copies as the site does, and shows faults: `make serve`."""

from __future__ import annotations

import os
import socket
import sys
from html import escape
from pathlib import Path
from typing import Any

from guide.copies import publish
from guide.library.faults import Fault, heard
from guide.library.records import read_settings

HOST = "127.0.0.1"
# Asks again every two seconds, so that the page comes back by itself.
PAGE = (
    '<!doctype html><html lang="en-GB"><meta charset="utf-8"><meta http-equiv="refresh" content="2">'
    '<meta name="viewport" content="width=device-width"><title>{0}</title><h1>{0}</h1>'
    '<pre style="white-space: pre-wrap; font-size: 1.2em">{1}</pre>'
)


def is_free(port: int) -> bool:
    """Whether a server can listen at this port of this machine."""
    with socket.socket() as probe:
        # A port that a server has just left is free, as it is for the preview itself.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError:
            return False
    return True


def show_faults(server: Any) -> None:
    """Let the preview show in place of every page that it is being built, or the faults of a build until they are mended."""
    build, answer, wrong, busy = server.builder, server.get_app(), [], []

    def builder() -> None:
        busy.append(True)
        with heard() as said:
            try:
                build()
                wrong.clear()
            except (Exception, SystemExit) as error:  # noqa: BLE001 - whatever it is, whoever writes is to see it
                # Of mkdocs.yml, MkDocs gives no line.
                faults: list[Fault] = []
                read_settings(Path("docs"), faults)
                wrong[:] = [*map(str, faults)] or said or [str(error)]
            finally:
                busy.clear()

    def app(environ: dict[str, Any], start_response: Any) -> Any:
        path = environ["PATH_INFO"]
        waits = busy and path.endswith(("/", ".html"))
        if not (wrong or waits) or path.startswith("/livereload/"):
            return answer(environ, start_response)
        # Any other status is a warning in the log, and a strict build stops at warnings.
        start_response("200 OK", [("Content-Type", "text/html; charset=utf-8")])
        title, words = ("Being built", "The page comes by itself.") if waits else ("To be mended", "\n".join(wrong))
        return [PAGE.format(title, escape(words)).encode("utf-8")]

    server.builder = builder
    server.set_app(app)


def main(arguments: list[str]) -> None:
    """Serve at the port that is named first; ends at once, before anything is built, where it is taken."""
    if not arguments[0].isdecimal() or not 1024 <= int(arguments[0]) <= 65535:
        sys.exit(f"'{arguments[0]}' is no port. Name a number from 1024 to 65535: make serve PORT=8001")
    port = int(arguments[0])
    if not is_free(port):
        sys.exit(f"Another program has port {port}. Name another: make serve PORT={port + 1}")
    if not Path("build", publish.EPUB).is_file():
        publish.main(["--copies-only"])
    os.environ.update({publish.FOLDER: "build", "NO_MKDOCS_2_WARNING": "1"})
    serve = ["-m", "mkdocs", "serve", "--livereload", "--watch", "overrides", "--dev-addr", f"{HOST}:{port}"]
    os.execv(sys.executable, [sys.executable, *serve])
