"""Citations by id: `[^naderi-2024]` or `[^SAFE-050]` becomes a number and a line in the page's sources.

A fact stands for its source, so two facts from one source are one line; a fact taken from a study that has a card
stands for that study.
"""

from __future__ import annotations

import re
from collections import Counter

from guide.library.library import Library, library_of
from guide.library.page_source import CITATION, relative_link
from guide.library.source_lines import fact_line, study_line

# Of the arrows, one that no phone shows as a coloured picture.
ARROW = "\u2191"
_MARK = re.compile(r'<sup data-source="(\d+)"></sup>')
_LINE = re.compile(r'(<li id="fn:(\d+)">.*?)</li>', re.DOTALL)


def _study_of(fact: dict, library: Library) -> str | None:
    """The study a fact was taken from, known by its DOI or PubMed number in the fact's address."""
    url = (fact.get("url") or "").lower()
    for study in library.studies.values():
        doi, pmid = study.get("doi"), study.get("pmid")
        if (doi and url.endswith(doi.lower())) or (pmid and f"/{pmid}" in url):
            return study["id"]
    return None


def resolve(names: list[str], library: Library) -> dict[str, str]:
    """For cited ids, in their order: the id of the study or fact that stands for each one's source."""
    keys: dict[str, str] = {}
    by_source: dict[tuple, str] = {}
    for name in names:
        if name in keys:
            continue
        if name in library.studies:
            keys[name] = name
            continue
        fact = library.facts[name]
        keys[name] = _study_of(fact, library) or by_source.setdefault((fact["source"], fact["url"]), name)
    return keys


def number_marks(markdown: str, page: str, library: Library) -> str:
    """The text of `page` with its sources numbered by first mention, and the list of them at its end."""
    keys = resolve(CITATION.findall(markdown), library)
    if not keys:
        return markdown
    markdown = CITATION.sub(lambda found: f"[^{keys[found[1]]}]", markdown)
    # The same source twice in a row, once two facts have become one.
    markdown = re.sub(r"(\[\^[^\]]+\])(?:\1)+", r"\1", markdown)
    numbers = {key: number for number, key in enumerate(dict.fromkeys(keys.values()), 1)}
    markdown = CITATION.sub(lambda found: f'<sup data-source="{numbers[found[1]]}"></sup>', markdown)
    lines = []
    for key, number in numbers.items():
        study = library.studies.get(key)
        card = relative_link(page, f"evidence/studies.md#{key}")
        line = study_line(study, card) if study else fact_line(library.facts[key])
        lines.append(f'<li id="fn:{number}" markdown="span">{line}</li>')
    items = "\n".join(lines)
    heading = f'<h2 id="sources">Sources ({len(lines)})</h2>'
    fold = f'<details class="more sources-fold" markdown="1">\n<summary>{heading}</summary>\n'
    return f'{markdown}\n\n{fold}\n<ol class="sources" markdown="1">\n{items}\n</ol>\n\n</details>\n'


def _mark_id(number: int, place: int) -> str:
    return f"fnref{place if place > 1 else ''}:{number}"


def _ways_back(number: int, places: int) -> str:
    return "".join(
        f'<a href="#{_mark_id(number, place)}" aria-label="{ARROW} Back to source {number}'
        f'{f", place {place}" if places > 1 else ""}">{ARROW}</a>'
        for place in range(1, places + 1)
    )


def link_marks(html: str) -> str:
    """The HTML with each mark leading to its source, and each source back to every place that has its mark.

    Each link has a name of its own. The id of a mark is on its link, so that the focus returns to it.
    """
    places: Counter[int] = Counter()

    def linked(found: re.Match) -> str:
        number = int(found[1])
        places[number] += 1
        name = _mark_id(number, places[number])
        return f'<sup><a id="{name}" href="#fn:{number}" aria-label="Source {number}">{number}</a></sup>'

    html = _MARK.sub(linked, html)
    return _LINE.sub(lambda found: f"{found[1]} {_ways_back(int(found[2]), places[int(found[2])])}</li>", html)


def on_page_markdown(markdown, page, config, files):
    """Number the page's sources and list them at its end."""
    return number_marks(markdown, page.file.src_uri, library_of(config.docs_dir))


def on_page_content(html, page, config, files):
    """Link them with their marks."""
    return link_marks(html)
