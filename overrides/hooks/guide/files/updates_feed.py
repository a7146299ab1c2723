"""The feed of updates (Atom, RFC 4287): each entry of CHANGELOG.md, as the page of updates shows it."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urljoin
from xml.sax.saxutils import escape, quoteattr

from mkdocs.exceptions import PluginError

from guide.library.changes import FILE, Change, read_changes
from guide.pages.online_address import online_address

PAGE = "about/updates.md"
FEED = "updates.xml"
_ENTRIES: list[tuple[Change, str]] = []


def entries(html: str, changes: list[Change]) -> list[tuple[Change, str]]:
    """Each change with its HTML on the page of updates; a page that does not show one is an error."""
    listed = []
    for change in changes:
        found = re.search(rf'<h3 id="{change.place}">.*?</h3>\s*(.*?)(?=<h[23]|\Z)', html, re.DOTALL)
        if not found:
            raise PluginError(
                f"docs/{PAGE}: the entry #{change.place} of {FILE} is not shown. Write <!-- show: changes -->."
            )
        listed.append((change, found[1].strip()))
    return listed


def feed(listed: list[tuple[Change, str]], site_name: str, online: str) -> str:
    """The feed; links of its texts are made absolute."""
    page = online_address(online, PAGE)
    newest = max(change.day for change, _ in listed)
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">',
        f"<title>{escape(site_name)}: updates</title>",
        f"<id>{escape(online)}{FEED}</id>",
        f'<link rel="self" type="application/atom+xml" href={quoteattr(online + FEED)}/>',
        f'<link rel="alternate" type="text/html" href={quoteattr(page)}/>',
        f"<updated>{newest}T00:00:00Z</updated>",
        f"<author><name>{escape(site_name)}</name></author>",
    ]
    for change, text in listed:
        address = f"{page}#{change.place}"
        whole = re.sub(r'href="([^"]+)"', lambda found: f'href="{urljoin(page, found[1])}"', text)
        lines += [
            "<entry>",
            f"<title>Changes of {escape(change.words)}</title>",
            f"<id>{escape(address)}</id>",
            f'<link rel="alternate" type="text/html" href={quoteattr(address)}/>',
            f"<updated>{change.day}T00:00:00Z</updated>",
            f'<content type="html">{escape(whole)}</content>',
            "</entry>",
        ]
    return "\n".join([*lines, "</feed>", ""])


def on_files(files, config):
    """Tell the template whether there will be a feed: it needs the page, and the site's address."""
    _ENTRIES.clear()
    wanted = config.extra["online"] and not config.extra["offline"] and files.get_file_from_path(PAGE)
    config.extra["feed"] = FEED if wanted else ""
    return files


def on_page_content(html, page, config, files):
    """Take the updates from their page."""
    if page.file.src_uri == PAGE and config.extra["feed"]:
        _ENTRIES[:] = entries(html, read_changes(Path(config.docs_dir).parent, []))
    return html


def on_post_build(config):
    """Write the feed."""
    if config.extra["feed"]:
        Path(config.site_dir, FEED).write_text(feed(_ENTRIES, config.site_name, config.extra["online"]), "utf-8")


def on_serve(server, config, builder):
    """Let the preview follow changes of the file, which stands outside docs/."""
    server.watch(str(Path(config.docs_dir).parent / FILE))
