"""The whole guide as one HTML file that needs nothing beside it: no script, no other file, no network."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from html import unescape
from pathlib import Path

from bs4 import BeautifulSoup
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from guide.copies.one_file_parts import anchor_of, part
from guide.copies.one_file_style import joined_style
from guide.files.script_parts import parts_of
from guide.host.content_policy import source_hash
from guide.library.dates import in_words

TEMPLATE = "one-file.html"
_ID = re.compile(r'<[^>]*?\sid="([^"]*)"')
_ANCHOR = re.compile(r'<a\b[^>]*?\shref="#([^"]*)"')


@dataclass(frozen=True)
class Group:
    """A section of the menu with its parts, each as anchor, title and HTML."""

    title: str
    anchor: str
    parts: list[tuple[str, str, Markup]]


def menu(site: Path) -> list[tuple[str, list[tuple[str, str]]]]:
    """The sections of the menu in order: title, and the pages as path and title."""
    soup = BeautifulSoup(parts_of(site)["menu"], "html.parser")
    sections = []
    for item in soup.select("li.section-other"):
        pages = [(link["href"], link.get_text(strip=True)) for link in item.find_all("a", href=True)]
        summary = item.find("summary")
        sections.append((summary.get_text(strip=True) if summary else pages[0][1], pages))
    return sections


def broken_anchors(html: str) -> list[str]:
    """Links of the document to places that are not in it, and ids given twice."""
    counts = Counter(unescape(name) for name in _ID.findall(html))
    lost = {f"#{name}" for name in map(unescape, _ANCHOR.findall(html)) if name not in counts}
    return sorted(lost) + sorted(f"{name} given {count} times" for name, count in counts.items() if count > 1)


def make_one_file(site: Path, docs: Path, templates: Path, target: Path, moment: datetime, address: str) -> Path:
    """Write the document to `target` and return it.

    `site` is the built offline copy, `templates` the folder of the template, `moment` the date of the newest page,
    `address` where the newest version stands online, or empty.
    """
    sections = menu(site)
    pages = {path for _, listed in sections for path, _ in listed}
    groups = [
        Group(
            title,
            f"section-{anchor_of(listed[0][0])}",
            [(anchor_of(path), name, Markup(part(site, path, pages))) for path, name in listed],
        )
        for title, listed in sections
    ]
    style = joined_style(docs)
    environment = Environment(
        loader=FileSystemLoader(templates),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    html = environment.get_template(TEMPLATE).render(
        groups=groups,
        style=Markup(style),
        style_source=Markup(source_hash(style)),
        date=in_words(moment.date()),
        address=address,
        mark=Markup((docs / "assets" / "mark.svg").read_text("utf-8").strip()),
        pages=len(pages),
    )
    faults = broken_anchors(html)
    if faults:
        raise ValueError(f"The one file has {len(faults)} broken places: {', '.join(faults[:10])}")
    target.write_bytes(html.encode("utf-8"))
    return target
