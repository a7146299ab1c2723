"""What every marker's view needs: the library, the page it stands on, links to other pages, templates."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from guide.library.library import Library
from guide.library.page_source import relative_link

_TEMPLATES = Path(__file__).parents[3] / "show"
_ENVIRONMENT = Environment(
    loader=FileSystemLoader(_TEMPLATES),
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
    autoescape=False,  # The result is Markdown from our own data; the page is escaped by Markdown.
)


@dataclass
class SiteView:
    """One page being built. `stash` takes raw HTML that Markdown must not touch and gives its place."""

    library: Library
    docs: Path
    page: str
    meta: dict
    stashed: dict[str, str]
    extra: dict
    directory_urls: bool = True

    def link(self, target: str) -> str:
        """A link from this page to another, given relative to docs, as Markdown wants it."""
        return relative_link(self.page, target)

    def file_link(self, target: str) -> str:
        """The address of a file of the site, relative to this page's own address."""
        name = posixpath.splitext(self.page)[0]
        is_index = posixpath.basename(name) == "index"
        folder = posixpath.dirname(self.page) if is_index or not self.directory_urls else name
        return posixpath.relpath(target, folder or ".")

    def script(self, *names: str) -> str:
        """Script elements for the scripts of a tool, which only the pages that show it load."""
        return "\n".join(
            f'<script defer src="{self.file_link(f"assets/javascripts/{name}.js")}"></script>' for name in names
        )

    def page_address(self, target: str) -> str:
        """The address of another page, for HTML that Markdown does not see."""
        name = posixpath.splitext(target)[0]
        if not self.directory_urls:
            return self.file_link(f"{name}.html")
        name = "" if name == "index" else name.removesuffix("/index")
        return f"{self.file_link(name or '.')}/"

    def stash(self, html: str) -> str:
        """Keep HTML apart until Markdown is done; returns a stand-in block."""
        key = f"{self.page}:{len(self.stashed)}"
        self.stashed[key] = html
        return f'<div data-stash="{key}"></div>'

    def render(self, template: str, **values: object) -> str:
        """A template of overrides/show with this view as `site`."""
        return _ENVIRONMENT.get_template(template).render(site=self, **values).strip("\n")
