"""A real nginx over a built site, with the settings the build makes for it and a small file around them."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from programs import found_or_refused, install_package, installed

HELP = (
    "The test of the web server needs nginx and none could be had. Install it, for example with "
    "'apt-get install nginx', or name it in NGINX."
)
# Everything nginx writes lies in one folder, so that it needs no rights of its own.
AROUND = """\
{user}
daemon off;
worker_processes 1;
pid "{folder}/nginx.pid";
error_log "{folder}/error.log";
events {{ }}
http {{
    include "{kinds}";
    default_type application/octet-stream;
    access_log off;
    client_body_temp_path "{folder}/body";
    proxy_temp_path "{folder}/proxy";
    fastcgi_temp_path "{folder}/fastcgi";
    uwsgi_temp_path "{folder}/uwsgi";
    scgi_temp_path "{folder}/scgi";
    server {{
        listen 127.0.0.1:{port};
        root "{root}";
        include "{settings}";
    }}
}}
"""


def _installed() -> str | None:
    return installed("NGINX", ("nginx",))


def _packaged() -> str | None:
    install_package("nginx")
    return _installed()


def find_nginx() -> str:
    """The path of an nginx that runs."""
    return found_or_refused([_installed, _packaged], HELP)


def _kinds_of_files(nginx: str) -> Path:
    """The list of file kinds that stands beside the settings nginx was built with."""
    built = subprocess.run([nginx, "-V"], capture_output=True, text=True, check=True).stderr
    return Path(re.search(r"--conf-path=(\S+)", built)[1]).with_name("mime.types")  # type: ignore[index]


def free_port() -> int:
    """A port of this machine that nobody listens on."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]


def _answers(port: int) -> bool:
    with socket.socket() as tried:
        return tried.connect_ex(("127.0.0.1", port)) == 0


@contextmanager
def running_nginx(root: Path, settings: str, folder: Path) -> Iterator[int]:
    """Serve `root` under `settings`, with all that nginx writes in `folder`; gives the port on this machine."""
    nginx, port = find_nginx(), free_port()
    (folder / "site.conf").write_text(settings, "utf-8")
    around = AROUND.format(
        # Started by root, it would read the files as somebody who may not.
        user="user root;" if os.geteuid() == 0 else "",
        folder=folder,
        kinds=_kinds_of_files(nginx),
        port=port,
        root=root,
        settings=folder / "site.conf",
    )
    (folder / "nginx.conf").write_text(around, "utf-8")
    command = [nginx, "-p", str(folder), "-c", str(folder / "nginx.conf"), "-e", str(folder / "error.log")]
    server = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    try:
        until = time.monotonic() + 20
        while not _answers(port):
            if server.poll() is not None or time.monotonic() > until:
                raise RuntimeError(f"nginx did not start: {server.communicate(timeout=10)[0]}")
            time.sleep(0.05)
        yield port
    finally:
        server.terminate()
        server.wait(timeout=20)


if __name__ == "__main__":
    # Before the tests start: two of their workers would otherwise install it at once.
    print(find_nginx())
