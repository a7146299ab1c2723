"""What a preview keeps from one build to the next: what Markdown made of a page whose text is as it was.

Markdown takes a third of a build. Links are looked over in every build all the same: a page that was kept says which
places it has and which it leads to. When a file comes or goes, nothing is kept, since links are made of what is there.
"""

from __future__ import annotations

import copy
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Made:
    """What Markdown made of a text; `links` are the places that it leads to, by file."""

    content: str
    toc: Any
    places: set[str]
    links: dict[str, dict[str, str]]


_KEPT: dict[tuple[str, str, frozenset[str]], Made] = {}


def keep(page: Any, markdown: str, files: Any) -> None:
    """Let `page` be made of what is kept of this text, or keep what is made of it; of a page only the last."""
    key = (page.file.src_uri, markdown, frozenset(file.src_uri for file in files))
    convert = page.render

    def render(config: Any, files: Any) -> None:
        if key not in _KEPT:
            convert(config, files)
            for old in [old for old in _KEPT if old[0] == key[0]]:
                del _KEPT[old]
            links = {file.src_uri: places for file, places in (page.links_to_anchors or {}).items()}
            _KEPT[key] = Made(page.content, copy.deepcopy(page.toc), page.present_anchor_ids, links)
            return
        made = _KEPT[key]
        page.content, page.toc = made.content, copy.deepcopy(made.toc)
        page.present_anchor_ids = made.places
        page.links_to_anchors = {files.get_file_from_path(name): places for name, places in made.links.items()}

    page.render = render
