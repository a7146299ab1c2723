"""A small whole site made of the project's own theme, hooks and schemas, for trying out faults quickly."""

from __future__ import annotations

import copy
import functools
import pickle
import re
import shutil
from pathlib import Path

import yaml

from fixture_records import (
    CHANGELOG,
    CLAIM,
    ELSEWHERE,
    EMERGENCY,
    FACT,
    FIRST,
    LISTS,
    NUMBERS,
    PAGE,
    PICTURE,
    RULE,
    STUDY,
    SUBJECTS,
    TERM,
    WAYS,
    WEAK_FACT,
)
from guide.checks.gate import look
from guide.library.library import read_library

ROOT = Path(__file__).parents[2]


def check_content(docs, tags):
    """All faults of the content in a folder, read anew."""
    return look(read_library(docs), tags).all()


@functools.lru_cache(maxsize=256)
def _dumped(pickled: bytes) -> str:
    return yaml.safe_dump(pickle.loads(pickled), sort_keys=False)  # noqa: S301 - pickled below, as a key


def as_yaml(records) -> str:
    """Records as YAML; the same ones, as most are in most tests, are written out once."""
    return _dumped(pickle.dumps(records))


class FixtureSite:
    """The small site in a folder; change `files` or the records, then `write()` and build."""

    def __init__(self, folder: Path):
        self.folder, self.docs = folder, folder / "docs"
        self.studies, self.claims = [{**STUDY}], [{**CLAIM}]
        self.changelog, self.picture = CHANGELOG, PICTURE
        self.glossary = [{**TERM}]
        self.facts, self.rules = [{**FACT}, {**WEAK_FACT}], [{**RULE}]
        self.emergencies, self.subjects = [{**EMERGENCY}], [{**one} for one in SUBJECTS]
        self.numbers = copy.deepcopy(NUMBERS)
        page = PAGE.replace("{anchor}", "#what-is-known")
        self.pages = {
            "index.md": page.replace("{title}", "The first page")
            .replace("{kind}", "benefit")
            .replace("{other}", "other.md")
            .replace("{text}", f"Pain is common.[^FACT-1]\n\n<!-- show: claim pain -->\n\n{FIRST}"),
            "other.md": page.replace("{title}", "The other page")
            .replace("{kind}", "safety")
            .replace("{other}", "index.md")
            .replace(
                "{text}",
                "<!-- show: rule clot -->\n\n<!-- show: picture line | A line. -->\n\n"
                "## What to tell the therapist { #what-to-tell-the-therapist }\n\nWords.\n\n"
                f"{FIRST}",
            ),
        }
        kinds = {"safety": "urgent", "about": "about", "evidence": "evidence"}
        # Pages that the shell of every page leads to.
        for name in (
            "a-z",
            "safety/urgent-help",
            "safety/today",
            "safety/crisis",
            "safety/abuse",
            "take-away/index",
            "about/index",
            "about/accessibility",
            "about/privacy",
            "evidence/studies",
            "evidence/urgent-signs",
        ):
            text = {
                "evidence/studies": "<!-- show: study-list -->",
                "evidence/urgent-signs": "<!-- show: emergency-sources call-now -->",
                "safety/urgent-help": "<!-- show: emergency-list call-now -->",
                "about/index": "## Who makes it { #who-makes-it }\n\nWords.",
            }.get(name, "Words.")
            self.pages[f"{name}.md"] = (
                page.replace("{title}", f"Page {name}")
                .replace("{kind}", kinds.get(name.partition("/")[0], "help"))
                .replace("{other}", "index.md")
                .replace("{text}", text)
            )

        self.pages["about/index.md"] = self.pages["about/index.md"].replace(", about/index.md]", ", a-z.md]")

    def write(self) -> None:
        """Write everything that a build needs to the folder."""
        shutil.copytree(ROOT / "overrides", self.folder / "overrides", dirs_exist_ok=True)
        # The pages of which the booklet is made are not among these.
        (self.folder / "overrides" / "booklet.html").write_text("<!doctype html><title>Booklet</title>\n", "utf-8")
        # The page of charities, and those to which search leads where it finds nothing, are not among these.
        for name in ("article-end", "search"):
            path = self.folder / "overrides" / "partials" / f"{name}.html"
            text = path.read_text("utf-8").replace("ms/index.md#more-help", "about/index.md#who-makes-it")
            path.write_text(
                re.sub(r"questions\.md|safety/index\.md|care/talk-to-your-doctor\.md", "a-z.md", text), "utf-8"
            )
        for part in ("stylesheets", "javascripts", "one-file", "books", "icons", "share"):
            shutil.copytree(ROOT / "docs" / "assets" / part, self.docs / "assets" / part, dirs_exist_ok=True)
        for name in ("assets/mark.svg", "assets/favicon.svg", "service-worker.js"):
            shutil.copy(ROOT / "docs" / name, self.docs / name)
        self.write_settings()
        self.write_content()

    def write_settings(self, menu: str = "") -> None:
        """Write mkdocs.yml as it is, but with the one tag that pages of the small site have, and with this menu, if any."""
        config = (ROOT / "mkdocs.yml").read_text("utf-8").split("\nnav:")[0]
        config = re.sub(r"(?m)^      - (?!Evidence$).*\n", "", config)
        (self.folder / "mkdocs.yml").write_text(f"{config}\n{menu}", "utf-8")

    def write_content(self) -> None:
        """Write what the check of the content reads, which is enough to have faults named."""
        shutil.copytree(ROOT / "docs" / "data" / "schema", self.docs / "data" / "schema", dirs_exist_ok=True)
        (self.docs / "assets" / "stylesheets").mkdir(parents=True, exist_ok=True)
        files = ("kinds.yaml", "levels.yaml", "licences.yaml", "phrases.yaml", "words.yaml")
        for name in (*(f"data/{file}" for file in files), "assets/stylesheets/pictures.css"):
            shutil.copy(ROOT / "docs" / name, self.docs / name)
        (self.docs / "assets" / "pictures").mkdir(parents=True, exist_ok=True)
        (self.docs / "assets" / "pictures" / "line.svg").write_text(self.picture, "utf-8")
        (self.docs / "data" / "facts").mkdir(parents=True, exist_ok=True)
        (self.folder / "tests").mkdir(exist_ok=True)
        (self.folder / "CHANGELOG.md").write_text(self.changelog, "utf-8")
        for name, records in (
            ("data/studies.yaml", self.studies),
            ("data/claims.yaml", self.claims),
            ("data/facts/facts.yaml", self.facts),
            ("data/rules.yaml", self.rules),
            ("data/emergencies.yaml", self.emergencies),
            ("data/subjects.yaml", self.subjects),
            ("data/numbers.yaml", self.numbers),
            ("data/elsewhere.yaml", ELSEWHERE),
            ("data/glossary.yaml", self.glossary),
        ):
            (self.docs / name).write_text(as_yaml(records), "utf-8")
        # In the order of the alphabet, in which signs do not count.
        entries = [{"words": f"A page {place:02}", "to": name} for place, name in enumerate(self.pages)]
        ways = [
            {"to": name, "ways": [f"way {number} to {name[:-3].replace('/', ' ')}" for number in range(40)]}
            for name in self.pages
            if name != "index.md"
        ]
        for name, lines in {"a-z": entries, **LISTS, "ways": [*WAYS, *ways]}.items():
            if not (self.docs / "data" / f"{name}.yaml").exists():
                (self.docs / "data" / f"{name}.yaml").write_text(as_yaml(lines), "utf-8")
        for name, text in self.pages.items():
            path = self.docs / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
