"""Links: to pages and places that are there, and to other sites in a form that lasts and tracks nobody."""

from __future__ import annotations

import posixpath
import re
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

from guide.checks.places import Places
from guide.library.faults import Fault
from guide.library.library import LISTS, Library
from guide.library.page_source import PageSource
from guide.library.records import Record

_LINK = re.compile(r"\]\(([^)\n]*)\)")
# Code, and pictures, which html.py refuses.
_NO_LINK = re.compile(r"`[^`]*`|!\[[^\]]*\]\([^)\n]*\)")
_ADDRESS = re.compile(r"https?:/*[^\s<>\"'\]}`|]*")
_TRACKING = re.compile(r"utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|yclid", re.IGNORECASE)
SHORTENERS = {
    "bit.ly",
    "buff.ly",
    "goo.gl",
    "is.gd",
    "lnkd.in",
    "ow.ly",
    "rebrand.ly",
    "shorturl.at",
    "t.co",
    "t.ly",
    "tiny.cc",
    "tinyurl.com",
}


def address_faults(file: str, line: int, address: str) -> list[Fault]:
    """What is wrong with the form of an address on another site."""
    parts = urlsplit(address)
    host = (parts.hostname or "").removeprefix("www.")
    if "." not in host:
        return [Fault(file, line, f"'{address}' names no host.", "Write the whole address, https://host/page.")]
    if host in SHORTENERS:
        return [Fault(file, line, f"'{address}' hides where it leads.", "Give the address that it leads to.")]
    tracking = [name for name, _ in parse_qsl(parts.query, keep_blank_values=True) if _TRACKING.fullmatch(name)]
    if tracking:
        return [Fault(file, line, f"'{address}' tracks readers by '{tracking[0]}'.", "Leave that part out.")]
    return []


def _written_faults(page: PageSource, line: int, target: str, places: Places) -> list[Fault]:
    """What is wrong with the target of a Markdown link, but for the form of an address that is whole."""
    scheme = re.match(r"[a-z][a-z0-9+.-]*:", target, re.IGNORECASE)
    if not target.strip():
        return [Fault(page.file, line, "a link without an address.", "Write where it leads, or take it out.")]
    if re.search(r"\s", target):
        return [Fault(page.file, line, f"the address '{target}' holds a space.", "Write %20 for it, or take it out.")]
    if scheme and scheme[0].lower() not in ("http:", "https:", "mailto:", "tel:"):
        return [Fault(page.file, line, f"'{target}' is no address of a page.", "Use https:, mailto: or tel:.")]
    if scheme:
        return []
    if target.startswith(("/", "www.")):
        return [
            Fault(
                page.file, line, f"'{target}' works on no host.", "Lead to a page's .md file, or begin with https://."
            )
        ]
    name, _, place = target.partition("#")
    name = posixpath.normpath(posixpath.join(posixpath.dirname(page.path), name)) if name else page.path
    return places.faults(page.file, line, f"{name}#{place}" if place else name)


def check_links(page: PageSource, places: Places) -> list[Fault]:
    """Faults of the links in a page's text and in its front matter."""
    faults = []
    for number, line in page.prose():
        for target in _LINK.findall(_NO_LINK.sub("", line)):
            faults += _written_faults(page, number, target, places)
    if isinstance(page.meta, Record):
        for step in page.meta.get("next", []):
            faults += places.faults(page.file, step.lines["to"], step["to"], "next")
        for target in page.meta.get("related", []):
            faults += places.faults(page.file, page.meta.lines["related"], target, "related")
    return faults


def check_list_links(library: Library, places: Places) -> list[Fault]:
    """Faults of the links that the lists hold."""
    return [
        fault
        for name in LISTS
        for record in library.lists[name]
        for key in ("to", "page", "more")
        if record.get(key)
        for fault in places.faults(f"docs/data/{name}.yaml", record.lines[key], record[key])
    ]


def check_addresses(docs: Path) -> list[Fault]:
    """Faults in the form of all addresses on other sites, in pages and in data."""
    faults = []
    for path in sorted([*docs.rglob("*.md"), *docs.rglob("*.yaml")]):
        if docs / "data" / "schema" in path.parents:
            continue
        file = path.relative_to(docs.parent).as_posix()
        for number, line in enumerate(path.read_text("utf-8-sig", errors="replace").splitlines(), 1):
            spaced = re.match(r"\s*(?:- )?url: *['\"]?(http\S*\s+[^'\"#\s].*?)['\"]?$", line)
            if spaced:
                faults.append(
                    Fault(file, number, f"the address '{spaced[1]}' holds a space.", "Give one whole address.")
                )
                continue
            for address in _ADDRESS.findall(line):
                faults += address_faults(file, number, address.rstrip(".,;:)"))
    return faults
