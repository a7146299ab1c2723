"""Keeps old addresses alive: docs/data/redirects.yaml says where each one leads, online and in the offline copy.

A page that moved leaves a small page behind, which works without script. A place that moved within its page keeps its
old id beside the new one. A place that moved to another page leaves a line at the end of its old page, seen only by
those who come for it; a small script takes them straight there.
"""

from __future__ import annotations

import re
from html import escape
from pathlib import Path

from mkdocs.structure.files import File
from mkdocs.utils import get_relative_url, meta

from guide.library.addresses import REDIRECTS, read_records
from guide.library.library import library_of
from guide.library.page_source import HEADING
from guide.pages.online_address import online_address

_MOVED_PAGE = {}


def _redirects(config) -> dict[str, str]:
    """Where each old address leads; faults are named later, when the register is checked."""
    return {record["from"]: record["to"] for record in read_records(Path(config.docs_dir), REDIRECTS, [])}


def _title(files, page: str) -> str:
    return meta.get_data(files.get_file_from_path(page).content_string)[1]["title"]


def _heading(files, page: str, place: str, claims: dict[str, dict]) -> str:
    """The words of the heading with the id `place`, the name of its claim, or the page's title for any other place."""
    if (claim := place.removeprefix("claim-")) != place and claim in claims:
        return claims[claim]["label"]
    lines = map(HEADING.match, files.get_file_from_path(page).content_string.splitlines())
    return next((found[2] for found in lines if found and place and found[3] == place), _title(files, page))


def _link(files, address: str, here: str, claims: dict[str, dict]) -> tuple[str, str]:
    """The link to an address from the page with the URL `here`, and the words of its heading or the page's title."""
    page, _, place = address.partition("#")
    link = get_relative_url(files.get_file_from_path(page).url, here)
    return f"{link}#{place}" if place else link, _heading(files, page, place, claims)


def on_page_content(html, page, config, files):
    """Let places that moved be found where they are now."""
    left, claims = "", library_of(config.docs_dir).claims
    for start, end in _redirects(config).items():
        old_page, _, old = start.partition("#")
        new_page, _, new = end.partition("#")
        if old_page != page.file.src_uri or not old or not files.get_file_from_path(new_page):
            continue
        if new_page == old_page:
            beside = f'<span id="{old}"></span>'
            found = re.search(rf'<[a-z][^>]*\sid="{re.escape(new)}"', html) if new else None
            at = found.start() if found else 0
            html = html[:at] + beside + html[at:]
            continue
        link, words = _link(files, end, page.url, claims)
        left += (
            f'<p class="moved" id="{old}" data-search-exclude="true">This part has moved. '
            f'<a href="{escape(link)}">Go to it: {escape(words)}</a></p>\n'
        )
    if left:
        script = get_relative_url("assets/javascripts/moved.js", page.url)
        left += f'<script defer src="{script}"></script>\n'
    return html + left


def on_env(env, config, files):
    """Keep the template and the pages that have moved, for when the folders are there."""
    _MOVED_PAGE.clear()
    redirects, claims = _redirects(config), library_of(config.docs_dir).claims
    for start, end in redirects.items():
        if "#" in start or not files.get_file_from_path(end.partition("#")[0]):
            continue
        file = File(start, config.docs_dir, config.site_dir, config.use_directory_urls)
        # Online a page keeps its address when it becomes the first of a section; from disk it does not.
        if file.dest_uri == files.get_file_from_path(end.partition("#")[0]).dest_uri:
            continue
        link, title = _link(files, end, file.url, claims)
        # Faults of redirects stop the build after this, so every place has a page that is there.
        places = {
            address.partition("#")[2]: _link(files, target, file.url, claims)[0]
            for address, target in redirects.items()
            if address.startswith(f"{start}#") and files.get_file_from_path(target.partition("#")[0])
        }
        online = config.extra["online"]
        _MOVED_PAGE[file.dest_uri] = env.get_template("moved-page.html").render(
            config=config,
            link=link,
            title=title,
            places=places,
            online=online_address(online, end.partition("#")[0]) if online and not config.extra["offline"] else "",
            script=get_relative_url("assets/javascripts/moved.js", file.url),
        )
    return env


def on_post_build(config):
    """Write the small pages."""
    for name, html in _MOVED_PAGE.items():
        path = Path(config.site_dir, name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(html, "utf-8")
