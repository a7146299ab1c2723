"""What every marker's view needs: the library, the page it stands on, links to other pages, templates."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from lxml import etree

from guide.library.library import Library
from guide.library.page_address import markdown_link, relative
from guide.library.study_names import study_name, study_source
from guide.library.yaml_reader import Record
from guide.state import Build, Page, Settings

_TEMPLATES = Path(__file__).parents[3] / "show"
_ENVIRONMENT = Environment(
    loader=FileSystemLoader(_TEMPLATES),
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
    autoescape=False,  # The result is Markdown from our own data; the page is escaped by Markdown.
)
_ENVIRONMENT.globals |= {"study_name": study_name, "study_source": study_source}


@dataclass(frozen=True)
class SiteView:
    """One page being built. `stash` takes raw HTML that Markdown must not touch and gives its place."""

    build: Build
    here: Page

    @property
    def library(self) -> Library:
        """All that the site knows."""
        return self.build.library

    @property
    def words(self) -> Record:
        """What readers see for the keys of records, by the set of keys; see docs/data/words.yaml."""
        return self.library.words

    @property
    def settings(self) -> Settings:
        """What this build was told."""
        return self.build.settings

    @property
    def page(self) -> str:
        """The page's file, relative to docs."""
        return self.here.source

    @property
    def meta(self) -> dict[str, Any]:
        """The page's front matter."""
        return self.here.meta

    def link(self, target: str) -> str:
        """A link from this page to another, given relative to docs, as Markdown wants it."""
        return markdown_link(self.page, target)

    def page_address(self, target: str) -> str:
        """The same for HTML that Markdown does not see."""
        return self.build.link(self.here, target)

    def file_link(self, target: str) -> str:
        """A link from this page to a file of the site, given from its top."""
        return relative(target, self.here.url)

    def script(self, *names: str) -> str:
        """Script elements for the scripts of a tool, which only the pages that show it load."""
        return "\n".join(
            f'<script defer src="{self.file_link(f"assets/javascripts/{name}.js")}"></script>' for name in names
        )

    def style(self, *tools: str) -> str:
        """Links to the sheets of tools, which only the pages that show them load."""
        return "\n".join(
            f'<link rel="stylesheet" href="{self.file_link(f"assets/stylesheets/{tool}.css")}">' for tool in tools
        )

    def drawing(self, name: str) -> str:
        """The drawing docs/assets/pictures/<name>.svg as it stands in a page: without comments and blanks between parts."""
        parser = etree.XMLParser(remove_blank_text=True, remove_comments=True, remove_pis=True)
        drawing = etree.parse(self.build.docs / "assets" / "pictures" / f"{name}.svg", parser)
        return etree.tostring(drawing.getroot(), encoding="unicode")

    def stash(self, html: str) -> str:
        """Keep HTML apart until Markdown is done; returns a stand-in block."""
        self.here.apart.append(html)
        return f'<div data-apart="{len(self.here.apart) - 1}"></div>'

    def render(self, template: str, **values: object) -> str:
        """A template of overrides/show with this view as `site`."""
        return _ENVIRONMENT.get_template(template).render(site=self, **values).strip("\n")
