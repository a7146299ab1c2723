"""Lists what "Save on this device" saves: saved-copy.json, with a version that changes when any of it does."""

from __future__ import annotations

import hashlib
import json
from fnmatch import fnmatch
from pathlib import Path

from guide.state import COPIES, Build

LIST = "saved-copy.json"
# Not saved: what no page asks for, what only a server needs, and the copies that are downloads of their own.
LEFT_OUT = (
    LIST,
    "assets/share/*",
    "service-worker.js",
    "404.html",
    "sitemap.xml*",
    "robots.txt",
    "_headers",
    "*.xml",
    *(f"take-away/{name}" for name in COPIES.values()),
)


def saved_files(site: Path) -> list[Path]:
    """The files of the built site that a saved copy holds, in a fixed order."""
    files = sorted(path for path in site.rglob("*") if path.is_file())
    return [
        path for path in files if not any(fnmatch(path.relative_to(site).as_posix(), pattern) for pattern in LEFT_OUT)
    ]


def saved_copy(site: Path) -> dict:
    """The list: `version`, `bytes` (the files' size), `files` (addresses from the site's own; pages end in /)."""
    digest, size, addresses = hashlib.sha256(), 0, []
    for path in saved_files(site):
        name, content = path.relative_to(site).as_posix(), path.read_bytes()
        digest.update(f"{name}\0{len(content)}\0".encode())
        digest.update(content)
        size += len(content)
        addresses.append(name.removesuffix("index.html") if name.rpartition("/")[2] == "index.html" else name)
    return {"version": digest.hexdigest()[:16], "bytes": size, "files": addresses}


def write_list(build: Build) -> None:
    """Write the list, when every other file is there; a copy from disk has no use for it."""
    if not build.settings.offline:
        text = json.dumps(saved_copy(build.site), separators=(",", ":"))
        (build.site / LIST).write_text(text, "utf-8")
