"""Keywords: each once on its page, and on few pages, or it tells no page from another."""

from __future__ import annotations

from guide.library.faults import Fault
from guide.library.page_source import PageSource
from guide.library.records import Record

MOST_PAGES = 6


def check_keywords(pages: list[PageSource]) -> list[Fault]:
    """Keywords that are empty, stand twice on a page, or on more than MOST_PAGES pages."""
    faults, places = [], {}
    for page in pages:
        if not isinstance(page.meta, Record) or not isinstance(page.meta.get("keywords"), list):
            continue
        own: set[str] = set()
        for keyword in page.meta["keywords"]:
            word, line = " ".join(str(keyword).lower().split()), page.meta.lines["keywords"]
            if not word:
                faults.append(Fault(page.file, line, "keywords: one is empty.", "Take it out."))
            elif word in own:
                faults.append(
                    Fault(
                        page.file, line, f"keywords: '{word}' is there twice.", "Capitals do not count; take one out."
                    )
                )
            else:
                own.add(word)
                places.setdefault(word, []).append((page.file, line))
    for word, found in places.items():
        if len(found) > MOST_PAGES:
            file, line = found[-1]
            faults.append(
                Fault(
                    file,
                    line,
                    f"keywords: '{word}' is on {len(found)} pages.",
                    f"{MOST_PAGES} at most; keep it where it answers best.",
                )
            )
    return faults
