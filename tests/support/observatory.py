"""The rules of the HTTP Observatory of MDN, as `src/grader/charts.js` of mdn/mdn-http-observatory scores them.

Written anew for a site without cookies; each rule says what it takes from 100 or adds. What is added counts only where
nothing below 90 was left. The redirect from http is a test of its own.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import urlsplit

from bs4 import BeautifulSoup

BROAD = {"ftp:", "http:", "https:", "*", "http://*", "http://*.*", "https://*", "https://*.*"}
PRIVATE = {"no-referrer", "same-origin", "strict-origin", "strict-origin-when-cross-origin"}
SIX_MONTHS = 15552000


def _policy(headers: Mapping[str, str]) -> dict[str, set[str]]:
    rules = [rule.split() for rule in headers.get("Content-Security-Policy", "").split(";") if rule.strip()]
    return {name.lower(): set(sources) for name, *sources in rules}


def _content_policy(headers: Mapping[str, str]) -> int:
    policy = _policy(headers)
    if not policy:
        return -25
    scripts, objects, styles = (
        policy.get(name, policy.get("default-src", {"*"})) for name in ("script-src", "object-src", "style-src")
    )
    hashed = any(source.startswith(("'sha", "'nonce-")) for source in scripts)
    if scripts & (BROAD | {"data:"}) or objects & BROAD or ("'unsafe-inline'" in scripts and not hashed):
        return -20
    active = {source for name, sources in policy.items() if name not in ("img-src", "media-src") for source in sources}
    if any(source.startswith(("http:", "ftp:")) for source in active):
        return -20
    if "'unsafe-eval'" in scripts | styles:
        return -10
    if any(source.startswith("http:") for name in ("img-src", "media-src") for source in policy.get(name, ())):
        return -10
    if styles & (BROAD | {"data:", "'unsafe-inline'"}):
        return 0
    return 10 if policy.get("default-src") == {"'none'"} else 5


def _transport(headers: Mapping[str, str]) -> int:
    age = re.search(r"max-age=(\d+)", headers.get("Strict-Transport-Security", ""))
    if age is None:
        return -20
    return 0 if int(age[1]) >= SIX_MONTHS else -10


def _framing(headers: Mapping[str, str]) -> int:
    if not _policy(headers).get("frame-ancestors", {"*"}) & BROAD:
        return 5
    return 5 if headers.get("X-Frame-Options", "").upper() in ("DENY", "SAMEORIGIN") else -20


def _scripts(page: str, host: str) -> int:
    """Scripts of other hosts need a hash of theirs and https."""
    addresses = [str(script["src"]) for script in BeautifulSoup(page, "lxml").find_all("script", src=True)]
    outside = [address for address in addresses if urlsplit(address).netloc not in ("", host)]
    if any(not address.startswith("https:") for address in outside):
        return -50
    return -5 if outside else 0


def score(headers: Mapping[str, str], page: str, host: str = "") -> int:
    """The score of one answer over https, with its headers and its HTML."""
    referrer, resource, embedder, opener, origin = (
        headers.get(name, "")
        for name in (
            "Referrer-Policy",
            "Cross-Origin-Resource-Policy",
            "Cross-Origin-Embedder-Policy",
            "Cross-Origin-Opener-Policy",
            "Access-Control-Allow-Origin",
        )
    )
    parts = [
        _content_policy(headers),
        _transport(headers),
        _framing(headers),
        _scripts(page, host),
        0 if headers.get("X-Content-Type-Options", "").lower() == "nosniff" else -5,
        5 if referrer in PRIVATE else -5 if referrer else 0,
        10 if resource in ("same-origin", "same-site") else 0,
        10 if embedder in ("require-corp", "credentialless") else 0,
        10 if opener in ("same-origin", "same-origin-allow-popups", "noopener-allow-popups") else 0,
        -50 if origin == "*" and headers.get("Access-Control-Allow-Credentials") == "true" else 0,
        -40 if "Set-Cookie" in headers else 0,
    ]
    base = 100 + sum(part for part in parts if part < 0)
    return base + sum(part for part in parts if part > 0) if base >= 90 else base
