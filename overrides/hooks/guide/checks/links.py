"""Links: to pages and places that are there, and to other sites in a form that lasts and tracks nobody."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

from jinja2 import UndefinedError

from guide.checks.evidence import unknown_sources
from guide.checks.html import rendered, reserved_ids
from guide.checks.markers import check_markers
from guide.library.changes import FILE, LINK
from guide.library.faults import Fault, nearest
from guide.library.library import LISTS, REGISTER, Library
from guide.library.page_source import CITATION, PageSource
from guide.library.yaml_reader import Record
from guide.state import Build, Page
from guide.views.markers import expand, known_markers, taken_by_markers
from guide.views.site_view import SiteView

_ADDRESS = re.compile(r"https?:/*[^\s<>\"'}`|]*", re.IGNORECASE)
# Of HTML, data holds only the markers of parts.
_HTML = re.compile(
    r"<(?!!-- show: )[a-z!/?]\w*|javascript:|!?\[[^\[\]]*\]\(\S*|`{3}|\{[:.#]\s?\w[^}]*|\{\w+\s*=[^}]*", re.IGNORECASE
)
_TRACKING = re.compile(
    r"utm_\w+|aff(?:iliate)?(?:_?id)?|tag|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|yclid", re.IGNORECASE
)
SHORTENERS = re.compile(
    r"(?:bit|buff|cutt|goo|ow|rebrand|t)\.(?:ly|gl)|(?:is|v)\.gd|amzn\.to|rb\.gy|lnkd\.in|shorturl\.at|t\.co|tiny\.cc|tinyurl\.com",
    re.IGNORECASE,
)
# Endings of hosts that no reader's browser finds.
_NO_SITE = re.compile(r"\.(?:internal|invalid|local|localhost|onion|test)$")
# Those of sources are held to this list by themselves.
PLAIN = "docs/data/plain-addresses.yaml"
SOURCES = ("docs/data/facts/", "docs/data/studies.yaml", PLAIN)
_ID = re.compile(r"\{[^{}\n]*(?<!&)#([^\s{}]+)[^{}\n]*\}|\sid=\"([^\"]+)\"")

ENDS = {"what-to-do-next", "related-pages"}


def build_headings(page: PageSource) -> set[str]:
    """Ids of the headings that the build puts at the end of the page."""
    return ENDS | ({"sources"} if CITATION.search(page.body) else set())


class Places:
    """The pages, and what can be found on each; a page is looked through when a link asks for a place on it."""

    def __init__(self, library: Library):
        self.library, self.pages, self.build, self.moved = library, library.pages, Build(library), library.moved()
        self.published = {record["page"]: record["places"] for record in library.lists[REGISTER]}
        self.gone = {*self.published} - {*self.pages, *self.moved}
        # Of the others nobody would have meant one.
        self.written = [path for path, page in library.pages.items() if not page.made]
        self.markers, self.takes = known_markers(library), taken_by_markers()
        self._found: dict[str, set[str] | None] = {}
        # Of each page that was looked through, the ids that its markers give twice.
        self.twice: dict[str, set[str]] = {}

    def of(self, path: str) -> set[str] | None:
        """Ids of the page's places; None where a wrong marker keeps them from being known."""
        if path not in self._found:
            page = self.pages[path]
            if page.meta is None or check_markers(page, self.markers, self.takes):
                self._found[path] = None
            else:
                here = Page(path, self.build.address(path), "", page.meta)
                try:
                    text = "\n".join([expand(page.body, SiteView(self.build, here)), *here.apart])
                except (LookupError, OSError, SyntaxError, UndefinedError):
                    # A drawing that cannot be read, or a record that is not there, is a fault of its own.
                    self._found[path] = None
                    return None
                ids = [first or second for first, second in _ID.findall(text)]
                self.twice[path] = {
                    name
                    for name in ids
                    if re.fullmatch(r"[a-z][\w-]*", name) and ids.count(name) > 1 and f"#{name}" not in page.body
                }
                self._found[path] = build_headings(page) | set(ids)
        return self._found[path]

    def faults(self, file: str, line: int, target: str, key: str = "") -> list[Fault]:
        """What is wrong with a link to `target`, a page or `page.md#place`; `key` says where it was given."""
        path, _, place = target.partition("#")
        before = f"{key}: " if key else ""
        if path not in self.pages:
            if to := self.moved.get(target) or self.moved.get(path):
                return [Fault(file, line, f"{before}the page '{path}' has moved.", f"Write '{to}' in its place.")]
            if path in self.gone:
                mend = f"Bring docs/{path} back, or say in docs/data/redirects.yaml where it leads, and lead there."
                return [Fault(file, line, f"{before}the page '{path}' is gone.", mend)]
            same_name = [known for known in self.pages if posixpath.basename(known) == posixpath.basename(path)]
            return [Fault(file, line, f"{before}there is no page '{path}'.", nearest(path, same_name or self.written))]
        # The theme makes such ids of the tags.
        if not place or place.startswith("tag:"):
            return []
        known = self.of(path)
        if known is None or place in known:
            return []
        told = f"Give '{place}' in docs/data/emergencies.yaml the level back that {path} shows."
        lost = f"It was published: give its heading in docs/{path}, or its record in docs/data, that id again."
        is_lost, is_told = place in self.published.get(path, ()), place in self.library.emergencies
        mend = told if is_told else lost if is_lost else nearest(place, known)
        return [Fault(file, line, f"{before}there is no place '#{place}' on {path}.", mend)]


def address_faults(file: str, line: int, address: str) -> list[Fault]:
    """What is wrong with the form of an address on another site."""
    try:
        parts = urlsplit(address)
        host = (parts.hostname or "").rstrip(".").removeprefix("www.")
        named = "." in host and ".." not in host and not _NO_SITE.search(host) and (parts.port or True)
    except ValueError:
        named = False
    if not named:
        return [Fault(file, line, f"'{address}' names no host.", "Write the whole address, https://host/page.")]
    names = [name for name, _ in parse_qsl(parts.query, keep_blank_values=True)]
    tracking = next((name for name in names if _TRACKING.fullmatch(name)), "")
    kinds = (
        ("@" in parts.netloc, "has a name before its host.", "Leave out what stands before the @."),
        (
            not re.fullmatch(r"[a-z0-9.-]*|\[.*", host) or "xn--" in host,
            "has letters in its host that look like others.",
            "Type it with a to z.",
        ),
        (re.fullmatch(r"[\d.]+|\[.*", host), "gives a number for its host.", "Give the name of the site."),
        (SHORTENERS.fullmatch(host), "hides where it leads.", "Give the address that it leads to."),
        (tracking, f"tracks readers by '{tracking}'.", "Leave that part out."),
        (
            address[:5].lower() == "http:" and not file.startswith(SOURCES),
            "is not secret on its way.",
            "Write https://.",
        ),
    )
    return next(([Fault(file, line, f"'{address}' {what}", mend)] for wrong, what, mend in kinds if wrong), [])


def _written_faults(page: PageSource, target: str, places: Places) -> list[Fault]:
    """What is wrong with the target of a Markdown link, but for the form of an address that is whole."""
    line = page.line_of(f"]({target})", f"]({target}", f"<{target}", target)
    scheme = re.match(r"[a-z][a-z0-9+.-]*:", target.strip(), re.IGNORECASE)
    kinds = (
        (not target.strip(), "a link without an address.", "Write where it leads, or take it out."),
        (re.search(r"\s", target), f"the address '{target}' holds a space.", "Write %20 for it, or take it out."),
        (
            scheme and scheme[0].lower() not in ("http:", "https:", "mailto:"),
            f"'{target}' is no address of a page.",
            "Use https: or mailto:.",
        ),
        (
            target.startswith(("/", "www.")) or "\\" in target,
            f"'{target}' works on no host.",
            "Lead to a page's .md file, or begin with https://.",
        ),
    )
    faults = [page.fault(line, what, mend) for wrong, what, mend in kinds if wrong][:1]
    if faults or scheme:
        return faults
    name, _, place = target.partition("#")
    name = posixpath.normpath(posixpath.join(posixpath.dirname(page.path), name)) if name else page.path
    return places.faults(page.file, line, f"{name}#{place}" if place else name)


def check_links(page: PageSource, places: Places) -> list[Fault]:
    """Faults of the links in a page's text and in its front matter."""
    links = rendered(page.body).links
    faults = [fault for target in dict.fromkeys(links) for fault in _written_faults(page, target, places)]
    if isinstance(page.meta, Record):
        for step in page.meta.get("next", []):
            faults += places.faults(page.file, step.lines["to"], step["to"], "next")
        for target in page.meta.get("related", []):
            faults += places.faults(page.file, page.meta.lines["related"], target, "related")
    return faults


def check_list_links(library: Library, places: Places) -> list[Fault]:
    """Faults of the links that the lists hold."""
    faults = []
    for name in LISTS:
        file = f"docs/data/{name}.yaml"
        for record in library.lists[name]:
            for key in ("to", "page", "more"):
                if target := record.get(key):
                    target += f"#{record['anchor']}" if "anchor" in record else ""
                    faults += places.faults(file, record.lines[key], target)
            faults += unknown_sources(file, record, library, "facts")
    return faults


def check_changes(library: Library, places: Places) -> Iterator[Fault]:
    """Faults of the list of changes: days with an id of a part of every page, links to places that are not there."""
    for change in library.changes:
        if change.place in {*reserved_ids(), *ENDS, "sources"}:
            what = f"the id '{change.place}' is that of a part of every page."
            yield Fault(FILE, change.line, what, "Choose another.")
        for number, line in enumerate(change.text.split("\n"), change.line + 1):
            for target, place in LINK.findall(line):
                if place and target.removeprefix("docs/") in library.pages:
                    yield from places.faults(FILE, number, target.removeprefix("docs/") + place)


def check_plain_addresses(library: Library) -> list[Fault]:
    """Faults of sources that are not secret on their way: new ones, and those of the list that nothing has any more."""
    known = {record["address"]: record.line for record in library.lists["plain-addresses"]}
    faults, used = [], set()
    for path in (library.docs / "data" / "studies.yaml", *sorted((library.docs / "data" / "facts").glob("*.yaml"))):
        file = path.relative_to(library.docs.parent).as_posix()
        for number, line in enumerate(path.read_text("utf-8").split("\n"), 1):
            for address in (found.rstrip(".,;:)]") for found in _ADDRESS.findall(line)):
                used.add(address)
                if address[:5].lower() == "http:" and address not in known:
                    what = f"'{address}' is not secret on its way."
                    faults.append(Fault(file, number, what, "Open it with https://, and write that."))
    for address in known.keys() - used:
        faults.append(Fault(PLAIN, known[address], f"no source has '{address}'.", "Take the line out."))
    return faults


def check_addresses(docs: Path) -> list[Fault]:
    """Faults in the form of all addresses on other sites, in pages and in data."""
    faults = []
    paths = [docs.parent / "CHANGELOG.md", *sorted([*docs.rglob("*.md"), *docs.rglob("*.yaml")])]
    for path in paths:
        # Patterns and their remedies are no addresses.
        if {docs / "data" / "schema", docs / "data" / "phrases.yaml"} & {path, *path.parents} or path.is_symlink():
            continue
        if not path.is_file():
            continue
        file, is_data = path.relative_to(docs.parent).as_posix(), path.suffix == ".yaml"
        for number, line in enumerate(path.read_text("utf-8-sig", errors="replace").split("\n"), 1):
            if is_data and (tag := _HTML.search(line)):
                faults.append(Fault(file, number, f"'{tag[0]}' in data.", "Write words; pages are made of them."))
            if "http" not in line.lower():
                continue
            spaced = re.match(r"\s*(?:- )?url: *['\"]?(http\S*\s+[^'\"#\s].*?)['\"]?$", line)
            if spaced:
                what = f"the address '{spaced[1]}' holds a space."
                faults.append(Fault(file, number, what, "Give one whole address."))
                continue
            for address in _ADDRESS.findall(line):
                faults += address_faults(file, number, unescape(address).rstrip(".,;:)]"))
    return faults
