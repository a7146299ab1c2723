"""The feed of updates (Atom, RFC 4287): each dated heading of the page of updates is one entry."""

from __future__ import annotations

import re
from datetime import datetime
from pathlib import Path
from urllib.parse import urljoin
from xml.sax.saxutils import escape, quoteattr

from mkdocs.exceptions import PluginError
from online_address import online_address

PAGE = "about/updates.md"
SECTION = "what-has-changed"
FILE = "updates.xml"
_ENTRY = re.compile(r'<h3 id="([^"]+)">(.*?)</h3>\s*(.*?)(?=<h[23]|\Z)', re.DOTALL)
_ENTRIES: list[tuple[str, str, str, str]] = []


def entries(html: str) -> list[tuple[str, str, str, str]]:
    """Id, words, day (as 2026-11-22) and HTML of each update on the page; a heading that is no date is an error."""
    found = re.search(rf'<h2 id="{SECTION}">.*?</h2>(.*?)(?=<h2|\Z)', html, re.DOTALL)
    listed = []
    for place, words, text in _ENTRY.findall(found[1] if found else ""):
        try:
            day = datetime.strptime(words.strip(), "%d %B %Y")
        except ValueError:
            raise PluginError(f"docs/{PAGE}: '{words}' is not a day. Write it as 22 November 2026.") from None
        listed.append((place, words.strip(), f"{day:%Y-%m-%d}", text.strip()))
    if not listed:
        raise PluginError(f"docs/{PAGE}: no update stands under the heading #{SECTION}. The feed needs one.")
    return listed


def feed(listed: list[tuple[str, str, str, str]], site_name: str, online: str) -> str:
    """The feed; links of its texts are made absolute."""
    page = online_address(online, PAGE)
    newest = max(day for _, _, day, _ in listed)
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>', '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">',
        f"<title>{escape(site_name)}: updates</title>", f"<id>{escape(online)}{FILE}</id>",
        f"<link rel=\"self\" type=\"application/atom+xml\" href={quoteattr(online + FILE)}/>",
        f"<link rel=\"alternate\" type=\"text/html\" href={quoteattr(page)}/>",
        f"<updated>{newest}T00:00:00Z</updated>", f"<author><name>{escape(site_name)}</name></author>",
    ]
    for place, words, day, text in listed:
        address = f"{page}#{place}"
        whole = re.sub(r'href="([^"]+)"', lambda found: f'href="{urljoin(page, found[1])}"', text)
        lines += [
            "<entry>", f"<title>Changes of {escape(words)}</title>", f"<id>{escape(address)}</id>",
            f"<link rel=\"alternate\" type=\"text/html\" href={quoteattr(address)}/>",
            f"<updated>{day}T00:00:00Z</updated>", f"<content type=\"html\">{escape(whole)}</content>", "</entry>",
        ]
    return "\n".join([*lines, "</feed>", ""])


def on_files(files, config):
    """Tell the template whether there will be a feed: it needs the page, and the site's address."""
    _ENTRIES.clear()
    wanted = config.extra["online"] and not config.extra["offline"] and files.get_file_from_path(PAGE)
    config.extra["feed"] = FILE if wanted else ""
    return files


def on_page_content(html, page, config, files):
    """Take the updates from their page."""
    if page.file.src_uri == PAGE:
        _ENTRIES[:] = entries(html)
    return html


def on_post_build(config):
    """Write the feed."""
    if config.extra["feed"]:
        Path(config.site_dir, FILE).write_text(feed(_ENTRIES, config.site_name, config.extra["online"]), "utf-8")
