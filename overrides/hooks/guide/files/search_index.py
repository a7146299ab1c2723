"""Makes what our search reads: pages and sections as plain text, the ways of asking for them, and the dangers it pins."""

from __future__ import annotations

import json
import re
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path

from guide.library.danger_words import read_danger_words
from guide.library.faults import report
from guide.library.library import library_of
from guide.library.lists import read_list
from guide.library.search_words import read_words
from guide.views.pin_view import pins
from mkdocs.exceptions import PluginError

_PAGES: list[dict] = []
INDEX = "search/search_index.json"
# From disk a page may load no file but a script.
SCRIPT = "search/search_index.js"
# Lists of sources and of links, the same words on many pages; a source is found on the page of studies.
LEFT_OUT = {"sources", "related-pages", "what-to-do-next"}
# Sentences on this many pages say nothing about any of them: emergency boxes and the like.
COMMON = 4
# How much of a section's words the index takes, in letters: what it is about comes first. Lists of many get less each.
MOST_LETTERS, MOST_OF_MANY = 800, 300
MANY = 40
_HEADINGS = {"h2", "h3"}
_IN_LINE = {"a", "abbr", "b", "code", "em", "i", "mark", "q", "s", "small", "span", "strong", "sub", "sup", "time", "u"}
_SILENT = {"button", "script", "select", "style", "svg", "template", "textarea"}
_SILENT_CLASSES = {"emergency-numbers", "whom-today"}
_VOID = {"area", "br", "col", "hr", "img", "input", "link", "meta", "source", "use", "wbr", "path"}


class _Sections(HTMLParser):
    """Takes a page's content apart: the words before its first heading, then each section, as (id, title, lines)."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.sections: list[dict] = [{"id": "", "title": "", "text": ""}]
        self._open: list[tuple[str, bool]] = []
        self._heading = False

    def _is_silent(self) -> bool:
        return bool(self._open) and self._open[-1][1]

    def handle_starttag(self, tag, attrs):
        named = dict(attrs)
        if tag in _VOID:
            self.sections[-1]["text"] += "\n"
            return
        classes = set((named.get("class") or "").split())
        is_mark = tag == "sup" and (named.get("id") or "").startswith("fnref")
        silent = is_mark or tag in _SILENT or "data-search-exclude" in named or bool(classes & _SILENT_CLASSES)
        self._open.append((tag, self._is_silent() or silent))
        if tag in _HEADINGS and named.get("id") and not self._is_silent():
            self.sections.append({"id": named["id"], "title": "", "text": ""})
            self._heading = True
        elif tag not in _IN_LINE:
            self.sections[-1]["text"] += "\n"

    def handle_endtag(self, tag):
        while self._open and self._open.pop()[0] != tag:
            pass
        if tag in _HEADINGS:
            self._heading = False
        if tag not in _IN_LINE:
            self.sections[-1]["text"] += "\n"

    def handle_data(self, data):
        if not self._is_silent():
            self.sections[-1]["title" if self._heading else "text"] += data


def sections_of(html: str) -> list[dict[str, str]]:
    """The sections of a page's content as plain text, a line for each block: `id`, `title`, `text`."""
    parser = _Sections()
    parser.feed(html)
    parser.close()
    for section in parser.sections:
        lines = (" ".join(line.split()) for line in section["text"].split("\n"))
        section["text"] = "\n".join(line for line in lines if line)
        section["title"] = " ".join(section["title"].split())
    return [section for section in parser.sections if section["id"] not in LEFT_OUT]


def _asked(docs: Path) -> dict[str, dict[str, list[list[str]]]]:
    """For each page's source path, its lines of the A to Z and the questions it answers, each with its section."""
    found: dict[str, dict[str, list[list[str]]]] = {}

    def add(page: str, key: str, words: str, place: str) -> None:
        found.setdefault(page, {}).setdefault(key, []).append([words, place])

    for record in read_list(docs, "a-z", []):
        page, _, place = record["to"].partition("#")
        add(page, "entries", record["words"], place)
    for record in read_list(docs, "questions", []):
        add(record["page"], "questions", record["question"], record["anchor"])
    return found


def on_pre_build(config):
    """Forget the pages of the build before, which live reload keeps in memory."""
    _PAGES.clear()


def on_page_context(context, page, config, nav):
    """Take the page apart while it holds its own words only."""
    if page.meta.get("keywords"):
        _PAGES.append({"page": page, "sections": sections_of(page.content)})


def _shortened(text: str, most: int) -> str:
    """The first whole lines and sentences of a text, `most` letters together."""
    kept = ""
    for line in text.split("\n"):
        for sentence in re.split(r"(?<=[.?!])\s+", line):
            if len(kept) + len(sentence) > most:
                return kept.strip()
            kept += sentence + " "
        kept = kept.rstrip() + "\n"
    return kept.strip()


def _without_common(pages: list[dict]) -> None:
    """Take the lines out that stand on many pages."""
    spread = Counter(
        line for page in pages for line in {line for part in page["sections"] for line in part["text"].split("\n")}
    )
    for page in pages:
        for part in page["sections"]:
            part["text"] = "\n".join(line for line in part["text"].split("\n") if spread[line] < COMMON)


def index_of(pages: list[dict], docs: Path) -> list[dict]:
    """The entries of the index: each page, followed by its sections."""
    asked, entries = _asked(docs), []
    for one in pages:
        page, (start, *sections) = one["page"], one["sections"]
        most = MOST_OF_MANY if len(sections) > MANY else MOST_LETTERS
        about = {key: page.meta[key] for key in ("title", "kind", "message")}
        words = {key: [str(word) for word in page.meta[key]] for key in ("keywords", "tags")}
        entries.append({"location": page.url, "text": _shortened(start["text"], most), **about, **words, **asked.get(page.file.src_uri, {})})
        entries += [
            {"location": f"{page.url}#{part['id']}", "title": part["title"], "text": _shortened(part["text"], most)}
            for part in sections
        ]
    return entries


def on_post_build(config):
    """Write the index, and from disk a script that brings it."""
    docs, faults = Path(config.docs_dir), []
    words, danger = read_words(docs, faults), read_danger_words(docs, faults)
    if words is None or danger is None:
        raise PluginError(report(faults))
    _without_common(_PAGES)
    index = {
        "docs": index_of(_PAGES, docs),
        "words": words,
        "danger": danger,
        **pins(library_of(docs), docs, directory_urls=config.use_directory_urls),
    }
    text = json.dumps(index, separators=(",", ":"), ensure_ascii=False)
    folder = Path(config.site_dir)
    (folder / "search").mkdir(exist_ok=True)
    if config.extra["offline"]:
        (folder / SCRIPT).write_bytes(f"siteSearch.begin({text});\n".encode())
    else:
        (folder / INDEX).write_bytes(text.encode())
