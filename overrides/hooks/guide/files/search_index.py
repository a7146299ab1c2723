"""Makes the index that our search reads: pages and sections as plain text, with the words people type for them."""

from __future__ import annotations

import html
import json
import re
from pathlib import Path

from mkdocs.exceptions import PluginError

from guide.library.faults import report
from guide.library.lists import read_list
from guide.library.search_words import read_words

_PAGES: dict[str, dict] = {}
# Lists of sources and of links, the same words on many pages; a source is found on the page of studies.
LEFT_OUT = ("#sources", "#related-pages", "#what-to-do-next")
_BLOCK = re.compile(r"</?(?:p|li|ul|ol|pre|h\d)\b[^>]*>")
_MARK = re.compile(r"<sup\b.*?</sup>", re.DOTALL)
_TAG = re.compile(r"<[^>]+>")


def plain(text: str) -> str:
    """A section's HTML as plain text, a line for each block, without the numbers of sources."""
    text = _TAG.sub("", _BLOCK.sub("\n", _MARK.sub("", text)))
    lines = (" ".join(html.unescape(line).split()) for line in text.split("\n"))
    return "\n".join(line for line in lines if line)


def typed(docs: Path) -> dict[str, dict[str, list[str]]]:
    """For each page's source path, its lines of the A to Z (`entries`) and the questions it answers (`questions`)."""
    found: dict[str, dict[str, list[str]]] = {}
    for name, key, words, target in (("a-z", "entries", "words", "to"), ("questions", "questions", "question", "page")):
        for record in read_list(docs, name, []):
            page = found.setdefault(record[target].split("#")[0], {"entries": [], "questions": []})
            page[key].append(record[words])
    return found


def on_pre_build(config):
    """Forget the pages of the build before, which live reload keeps in memory."""
    _PAGES.clear()


def on_page_context(context, page, config, nav):
    """Remember what the index says of each page."""
    if page.meta.get("keywords"):
        _PAGES[page.url] = {
            "source": page.file.src_uri,
            "kind": page.meta["kind"],
            "message": page.meta["message"],
            "keywords": [str(word) for word in [*page.meta["keywords"], *page.meta["tags"]]],
        }


def on_post_build(config):
    """Write the index anew; the offline plugin copies it after this."""
    path = Path(config.site_dir, "search", "search_index.json")
    if not path.is_file():
        return
    docs, faults = Path(config.docs_dir), []
    words = read_words(docs, faults)
    if words is None:
        raise PluginError(report(faults))
    words_typed, entries = typed(docs), []
    for entry in json.loads(path.read_text("utf-8"))["docs"]:
        location = entry["location"]
        if location.endswith(LEFT_OUT):
            continue
        found = {"location": location, "title": html.unescape(entry["title"]), "text": plain(entry["text"])}
        about = _PAGES.get(location)
        if about:
            found |= {key: about[key] for key in ("kind", "message", "keywords")} | words_typed.get(about["source"], {})
        entries.append(found)
    index = {"docs": entries, "words": words}
    path.write_text(json.dumps(index, separators=(",", ":"), ensure_ascii=False), "utf-8")
