"""Serves a preview with live reload, which offers the offline copies as the site does: `make serve`."""

from __future__ import annotations

import os
import socket
import sys
from pathlib import Path

from guide.copies import publish

HOST = "127.0.0.1"


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


def main(arguments: list[str]) -> None:
    """Serve at the port that is named first; ends at once, before anything is built, where it is taken."""
    port = int(arguments[0])
    if not is_free(port):
        sys.exit(f"Another program has port {port}. Name another: make serve PORT={port + 1}")
    copies = {variable: Path("build", name) for variable, name in publish.COPIES.items()}
    if not all(copy.is_file() for copy in copies.values()):
        publish.main(["--copies-only"])
    os.environ.update({variable: str(copy) for variable, copy in copies.items()}, NO_MKDOCS_2_WARNING="1")
    serve = ["-m", "mkdocs", "serve", "--livereload", "--watch", "overrides", "--dev-addr", f"{HOST}:{port}"]
    os.execv(sys.executable, [sys.executable, *serve])
