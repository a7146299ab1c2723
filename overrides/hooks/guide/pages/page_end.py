"""What stands at the end of a page's text: what to do next and related pages, from the front matter."""

from __future__ import annotations

from guide.library.page_address import markdown_link
from guide.state import Build, Page


def add_page_end(build: Build, page: Page, markdown: str) -> str:
    """A step: adds the two lists; the links are Markdown, so that the build checks them."""
    parts = [markdown]
    if page.meta["next"]:
        parts.append("## What to do next { #what-to-do-next }\n")
        parts.append(_list("next-steps", page, {step["to"]: step["say"] for step in page.meta["next"]}))
    if page.meta["related"]:
        titles = {path: build.library.pages[path].meta["title"] for path in page.meta["related"]}
        parts.append("## Related pages { #related-pages }\n")
        parts.append(_list("related-pages", page, titles))
    return "\n".join(parts)


def _list(name: str, page: Page, links: dict[str, str]) -> str:
    """A list of links; written as HTML, since Markdown would give its class to the last line alone."""
    lines = "\n".join(
        f'<li markdown="span">[{words}]({markdown_link(page.source, target)})</li>' for target, words in links.items()
    )
    return f'<ul class="{name}" markdown="1">\n{lines}\n</ul>\n'
