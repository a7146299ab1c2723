"""A real nginx or Caddy over a built site, with the settings the build makes for it and a small file around them."""

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
    "The test of web servers needs {name} and none could be had. Install it, for example with "
    "'apt-get install {package}', or name it in {variable}."
)
# nginx's ready-made Brotli is a package of its own.
BROTLI = Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")
PACKAGES = {"nginx": "libnginx-mod-http-brotli-static", "caddy": "caddy"}
# Everything nginx writes lies in one folder, so that it needs no rights of its own.
AROUND = """\
{user}
{module}
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
    {redirect}
}}
"""
AROUND_CADDY = """\
{{
    admin off
    auto_https off
    storage file_system "{folder}"
}}
http://:{port} {{
    bind 127.0.0.1
    root * "{root}"
    import "{settings}"
}}
"""


def find_server(name: str) -> str:
    """The path of an nginx or a Caddy that runs."""
    variable, package = name.upper(), PACKAGES[name]

    def present() -> str | None:
        return installed(variable, (name,)) if name != "nginx" or BROTLI.exists() else None

    def packaged() -> str | None:
        install_package(package)
        return present()

    return found_or_refused([present, packaged], HELP.format(name=name, package=package, variable=variable))


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
def _running(command: list[str], port: int, folder: Path) -> Iterator[int]:
    """The server that `command` starts, from when it answers at `port` to its end; what it keeps, it keeps in `folder`."""
    environment = {**os.environ, "HOME": str(folder)}
    server = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=environment)
    try:
        until = time.monotonic() + 20
        while not _answers(port):
            if server.poll() is not None or time.monotonic() > until:
                server.kill()
                raise RuntimeError(f"{command[0]} did not start: {server.communicate(timeout=10)[0]}")
            time.sleep(0.05)
        yield port
    finally:
        server.terminate()
        server.wait(timeout=20)


@contextmanager
def running_nginx(root: Path, settings: str, folder: Path, redirect: str = "") -> Iterator[int]:
    """Serve `root` under `settings`, with all that nginx writes in `folder`; gives the port on this machine."""
    nginx, port = find_server("nginx"), free_port()
    (folder / "site.conf").write_text(settings.replace("# brotli_static on;", "brotli_static on;"), "utf-8")
    # Debian's package loads the module by itself only where its own settings are read.
    around = AROUND.format(
        # Started by root, it would read the files as somebody who may not.
        user="user root;" if os.geteuid() == 0 else "",
        module=f'load_module "{BROTLI}";',
        folder=folder,
        kinds=_kinds_of_files(nginx),
        port=port,
        root=root,
        settings=folder / "site.conf",
        redirect=redirect,
    )
    (folder / "nginx.conf").write_text(around, "utf-8")
    command = [nginx, "-p", str(folder), "-c", str(folder / "nginx.conf"), "-e", str(folder / "error.log")]
    with _running(command, port, folder):
        yield port


@contextmanager
def running_caddy(root: Path, settings: str, folder: Path) -> Iterator[int]:
    """Serve `root` under `settings` by Caddy; gives the port on this machine."""
    caddy, port = find_server("caddy"), free_port()
    (folder / "site.caddy").write_text(settings, "utf-8")
    around = AROUND_CADDY.format(folder=folder, port=port, root=root, settings=folder / "site.caddy")
    (folder / "Caddyfile").write_text(around, "utf-8")
    with _running([caddy, "run", "--adapter", "caddyfile", "--config", str(folder / "Caddyfile")], port, folder):
        yield port


if __name__ == "__main__":
    # Before the tests start: two of their workers would otherwise install it at once.
    print(*map(find_server, PACKAGES), sep="\n")
