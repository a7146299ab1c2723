"""What hosts that can send headers should send: `_headers` at the site's root; server_settings.py says it to nginx and Caddy.

Netlify, Cloudflare Pages and others read it.

The policy stands in every page too. As a header it also holds for files that are no pages, and it can say what a page
cannot: that no other site may show this one in a frame.
"""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urlsplit

from guide.files.one_file_search import one_file_script
from guide.files.one_file_style import one_file_style
from guide.host.content_policy import source_hash
from guide.state import Build

FILE = "_headers"
# What the site never asks for, nobody may ask for in its name.
REFUSED = (
    "accelerometer",
    "camera",
    "display-capture",
    "geolocation",
    "gyroscope",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "serial",
    "usb",
    "xr-spatial-tracking",
)
FOR_EVER = "public, max-age=31536000, immutable"
YEAR = 31536000
# The joined files and the theme's script are named by what is in them; all others keep their names, so browsers have to
# ask for news of them.
_NAMED_BY_CONTENT = re.compile(r"\.[0-9a-f]{8,}\.(?:min\.)?(?:css|js)$")
EXPLANATION = """\
# Made by the build. Pages and files that keep their names are to be asked for anew each time (no-cache); hosts that
# read this file do so by themselves. A second rule here would be joined to the lines below, not replace them.
"""


def header_policy(page_policy: str, docs: Path) -> str:
    """The pages' policy as a header: the one-file guide, which is offered beside them, has its style and script in it."""
    for kind, text in (("style", one_file_style(docs)), ("script", one_file_script(docs))):
        page_policy = page_policy.replace(f"{kind}-src 'self'", f"{kind}-src 'self' {source_hash(text)}")
    return page_policy + "; frame-ancestors 'none'"


def site_headers(policy: str, online: str) -> dict[str, str]:
    """The headers of every answer of the site at the address `online`, which may be empty."""
    headers = {
        "Content-Security-Policy": policy,
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "Permissions-Policy": ", ".join(f"{name}=()" for name in REFUSED),
        "Cross-Origin-Opener-Policy": "same-origin",
        # No page holds a file of another site, and no other site may hold one of ours.
        "Cross-Origin-Embedder-Policy": "require-corp",
        "Cross-Origin-Resource-Policy": "same-origin",
        # For browsers that do not know frame-ancestors.
        "X-Frame-Options": "DENY",
    }
    address = urlsplit(online)
    if address.scheme == "https":
        headers["Content-Security-Policy"] += "; upgrade-insecure-requests"
    # It binds the whole host for a year, so only where the site is all there is and has https. Neighbours under the
    # same domain are not ours to bind: no includeSubDomains.
    if address.scheme == "https" and address.path == "/":
        headers["Strict-Transport-Security"] = f"max-age={YEAR}"
    return headers


def named_by_content(site: Path) -> list[str]:
    """The files whose name changes with what is in them, as addresses from the root."""
    return sorted(
        f"/{path.relative_to(site).as_posix()}" for path in site.rglob("*") if _NAMED_BY_CONTENT.search(path.name)
    )


def headers_file(headers: dict[str, str], kept: list[str]) -> str:
    """The file: `headers` for everything, and the files `kept` for a year without asking."""
    lines = ["/*", *(f"  {name}: {value}" for name, value in headers.items())]
    for address in kept:
        lines += [address, f"  Cache-Control: {FOR_EVER}"]
    return EXPLANATION + "\n".join(lines) + "\n"


def read_headers(text: str) -> dict[str, dict[str, str]]:
    """What such a file says: for each address or pattern its headers."""
    found, here = {}, {}
    for line in text.splitlines():
        if line.startswith("/"):
            here = found.setdefault(line, {})
        elif line.startswith(" "):
            name, _, value = line.strip().partition(": ")
            here[name] = value
    return found


def write_headers(build: Build) -> None:
    """Write the file; a copy from disk has no host, and a preview no policy."""
    if build.settings.offline or not build.policy:
        return
    headers = site_headers(header_policy(build.policy, build.docs), build.settings.online)
    (build.site / FILE).write_text(headers_file(headers, named_by_content(build.site)), "utf-8")
