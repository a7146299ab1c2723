"""Adds to the search index what the page's text lacks: the main message and the words people type."""

from __future__ import annotations

import json
from pathlib import Path

_PAGES: dict[str, dict] = {}
# Where a word asks about danger, safety comes first.
SAFETY_BOOST = 1.3


def on_pre_build(config):
    """Forget the pages of the build before, which live reload keeps in memory."""
    _PAGES.clear()


def on_page_context(context, page, config, nav):
    """Remember each page's words."""
    if page.meta.get("keywords"):
        words = " ".join([*page.meta["keywords"], *page.meta["tags"]]).lower().split()
        # Each word once: "massage" in ten phrases of one page would make it the best page for every massage.
        _PAGES[page.url] = {
            "keywords": " ".join(dict.fromkeys(words)),
            "message": page.meta["message"],
            "is_safety": page.meta["kind"] == "safety",
        }


def on_post_build(config):
    """Write them into the index; the offline plugin copies it after this."""
    path = Path(config.site_dir, "search", "search_index.json")
    if not path.is_file():
        return
    index = json.loads(path.read_text("utf-8"))
    for entry in index["docs"]:
        # Shown under every result, tags would take more room than the words that were found.
        entry.pop("tags", None)
        words = _PAGES.get(entry["location"].split("#")[0])
        if words and words["is_safety"]:
            entry["boost"] = SAFETY_BOOST
        if words and "#" not in entry["location"]:
            entry["keywords"] = words["keywords"]
            entry["text"] = f"<p>{words['message']}</p>{entry['text']}"
    path.write_text(json.dumps(index, separators=(",", ":"), ensure_ascii=False), "utf-8")
