"""Settings for servers that send the built site with the headers of its `_headers` file: `build/nginx.conf`, `build/Caddyfile`.

overrides/partials/hosts/ holds their templates; tests/release/test_web_server.py runs both servers.
"""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, FileSystemLoader

from guide.host.host_headers import FILE, FOR_EVER, read_headers

SETTINGS = ("nginx.conf", "Caddyfile")
TEMPLATES = Path(__file__).parents[3] / "partials" / "hosts"


def server_settings(name: str, site: Path) -> str:
    """The settings `name`, one of SETTINGS, for the built `site`, from its `_headers`."""
    rules = read_headers((site / FILE).read_text("utf-8"))
    templates = Environment(loader=FileSystemLoader(TEMPLATES), keep_trailing_newline=True, trim_blocks=True)
    return templates.get_template(f"{name}.html").render(
        headers_file=FILE,
        kept=[address for address in rules if address != "/*"],
        for_ever=FOR_EVER,
        headers=rules["/*"],
    )
