"""Starts a page: front matter with today's date and the parts of its kind, with blanks to fill.

`make page PAGE=benefits/itching.md KIND=benefit TITLE="Itching"`, or
`python overrides/hooks/run.py page benefits/itching.md benefit "Itching"`.
"""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import yaml
from jinja2 import Environment, FileSystemLoader

from guide.authors.move_page import name_faults
from guide.library.faults import Fault, nearest, report
from guide.library.records import read_records, schema, validate
from guide.library.yaml_reader import Record
from guide.views.site_tools_view import PRACTICAL

TEMPLATES = Path(__file__).parents[3] / "show"


def page_text(title: str, kind: str, parts: list[Record], today: date) -> str:
    """The whole page; it is due for its next review on the same day a year on."""
    templates = Environment(
        loader=FileSystemLoader(TEMPLATES), trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True
    )
    return templates.get_template("new-page.md").render(
        title=yaml.safe_dump({"title": title}, allow_unicode=True, width=1000).strip(),
        kind=kind,
        reviewed=today,
        next_review=today.replace(year=today.year + 1, day=28 if (today.month, today.day) == (2, 29) else today.day),
        speaks=any("show: emergencies" in part["text"] for part in parts),
        practical=PRACTICAL if kind == "technique" else (),
        parts=parts,
    )


def faults_of(docs: Path, path: str, kind: str, title: str, kinds: dict[str, Record]) -> list[Fault]:
    """Why this page cannot be started."""
    place, faults = f"docs/{path}", name_faults(docs, path)
    if kind not in kinds:
        faults.append(Fault(place, 0, f"unknown kind '{kind}'.", nearest(kind, kinds)))
    return faults + validate(title, schema(docs, "front-matter")["properties"]["title"], place, "title")


def lines_to_add(root: Path, path: str, title: str) -> str:
    """What else the new page needs: its line in the navigation, in the A to Z, and its address."""
    folder = re.escape(path.rpartition("/")[0] + "/" if "/" in path else "")
    entry, config = re.compile(rf"( +)- .+: {folder}[^/]+\.md"), (root / "mkdocs.yml").read_text("utf-8")
    found = [
        (number, match[1]) for number, line in enumerate(config.splitlines(), 1) if (match := entry.fullmatch(line))
    ]
    after, indent = (f" after line {found[-1][0]}", found[-1][1]) if found else (" under nav", " " * 6)
    quoted = yaml.safe_dump(title, allow_unicode=True, width=1000).splitlines()[0]
    return (
        f"Fill its blanks; make check names each that is left. Then add\nto mkdocs.yml{after}, or to one of the section's "
        f"groups where it has nine lines already:\n"
        f"{indent}- {quoted}: {path}\nto docs/data/a-z.yaml, where its words belong:\n"
        f"- words: {quoted}\n  to: {path}\nits ways of asking to docs/data/ways.yaml, 40 or more,\nand run make register for its addresses."
    )


def main(arguments: list[str]) -> int:
    """Start the page that the arguments name: path under docs/, kind, title; 1 if that cannot be."""
    if len(arguments) != 3 or not all(arguments):
        print('Write: make page PAGE=benefits/itching.md KIND=benefit TITLE="Itching"')
        return 1
    path, kind, title = arguments
    docs, faults = Path("docs"), []
    kinds = {record["id"]: record for record in read_records(docs, "kinds", faults)}
    faults = faults or faults_of(docs, path, kind, title, kinds)
    if faults:
        print(report(faults))
        return 1
    with (docs / path).open("x", encoding="utf-8") as page:
        page.write(page_text(title, kind, kinds[kind]["parts"], date.today()))  # noqa: DTZ011 - the writer's own day
    print(f"docs/{path} is started. {lines_to_add(Path.cwd(), path, title)}")
    return 0
