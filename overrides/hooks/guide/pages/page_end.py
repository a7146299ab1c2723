"""What stands at the end of a page's text: what to do next and related pages, from the front matter."""

from __future__ import annotations

from mkdocs.utils import meta

from guide.library.page_source import relative_link


def on_page_markdown(markdown, page, config, files):
    """Add the two lists; the links are Markdown, so that the build checks them."""
    here, parts = page.file.src_uri, [markdown]
    if page.meta["next"]:
        parts.append("## What to do next { #what-to-do-next }\n")
        parts.append(
            _list("next-steps", [(step["say"], relative_link(here, step["to"])) for step in page.meta["next"]])
        )
    if page.meta["related"]:
        parts.append("## Related pages { #related-pages }\n")
        parts.append(
            _list("related-pages", [(_title(files, path), relative_link(here, path)) for path in page.meta["related"]])
        )
    return "\n".join(parts)


def _list(name: str, links: list[tuple[str, str]]) -> str:
    """A list of links; written as HTML, since Markdown would give its class to the last line alone."""
    lines = "\n".join(f'<li markdown="span">[{words}]({link})</li>' for words, link in links)
    return f'<ul class="{name}" markdown="1">\n{lines}\n</ul>\n'


def _title(files, path: str) -> str:
    """The title in the front matter of another page."""
    return meta.get_data(files.get_file_from_path(path).content_string)[1]["title"]
