"""What a page is, as data for search engines: schema.org in JSON-LD.

No reviewer is named, since none has reviewed the pages. Left out of the offline copy; without an address of the site,
everything that needs one is left out.
"""

from __future__ import annotations

import json
import re
from typing import Any

from lxml.html import HtmlElement

from guide.library.library import REGISTER
from guide.pages.tree import texts, words
from guide.state import Build, Page

CONDITION = {"@type": "MedicalCondition", "name": "Multiple sclerosis", "alternateName": "MS"}
TREATMENT = {"@type": "MedicalTherapy", "name": "Massage therapy"}
LICENCE = "https://creativecommons.org/licenses/by/4.0/"
QUESTIONS_PAGE = "questions.md"


def questions(tree: HtmlElement) -> list[dict]:
    """Each question of the page of questions (its h3 headings) with the answer under it."""
    found = []
    for heading in tree.iter("h3"):
        answer = []
        for part in heading.itersiblings():
            if part.tag in ("h2", "h3"):
                break
            answer.append(" ".join(" ".join(texts(part, ("sup",))).split()))
        # The line that leads on to a page says nothing without its link.
        text = re.sub(r" ([.,;])", r"\1", " ".join(words for words in answer if not words.startswith("More:")))
        found.append(
            {"@type": "Question", "name": words(heading), "acceptedAnswer": {"@type": "Answer", "text": text.strip()}}
        )
    return found


def _section(items: list, source: str) -> Any:
    """The section of the menu that a page is in; None where it is in none."""
    for item in items:
        below = item.children or ()
        if any(source == one.file.src_uri if not one.children else _section([one], source) for one in below):
            return item
    return None


def _first_page(item: Any) -> Any:
    """The page that a section of the menu leads to."""
    while item.children:
        item = item.children[0]
    return item


def trail(build: Build, page: Page) -> list[tuple[str, str]]:
    """The way from the home page to this one, as the page shows it: titles and pages; the page itself at its end."""
    home = build.menu.homepage
    steps = [(home.title, home.file.src_uri)] if home else []
    if build.library.pages[page.source].made:
        steps = []  # The theme shows no way to a page that the menu does not name.
    elif section := _section(build.menu.items, page.source):
        steps.append((section.title, _first_page(section).file.src_uri))
    return [step for step in steps if step[1] != page.source] + [(page.meta["title"], page.source)]


def _page_data(build: Build, page: Page) -> dict[str, Any]:
    """The page itself, with what needs no address."""
    meta = page.meta
    since = {record["page"]: record["since"] for record in build.library.lists[REGISTER]}
    audience = "Massage therapists" if "For professionals" in meta["tags"] else "Patient"
    data = {
        "@type": ["MedicalWebPage", "FAQPage"] if page.source == QUESTIONS_PAGE else "MedicalWebPage",
        "name": meta["title"],
        "datePublished": since.get(page.source),
        "dateModified": meta["reviewed"],
        "lastReviewed": meta["reviewed"],
        "about": [CONDITION] if meta["kind"] == "basics" else [CONDITION, TREATMENT],
        "audience": {"@type": "MedicalAudience", "audienceType": audience},
        "license": LICENCE,
        "publisher": {"@type": "Organization", "name": build.settings.name},
        "mainEntity": questions(page.tree) if page.source == QUESTIONS_PAGE else None,
    }
    return {key: value for key, value in data.items() if value}


def _breadcrumb(build: Build, page: Page) -> dict[str, Any]:
    items = [
        {"@type": "ListItem", "position": number, "name": name, "item": build.online(source)}
        for number, (name, source) in enumerate(trail(build, page), 1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}


def describe(build: Build, page: Page) -> None:
    """A step: reads the finished tree and writes `page.data`."""
    if build.settings.offline:
        return
    data = _page_data(build, page)
    graph = [data]
    if page.online:
        data |= {"@id": page.online, "url": page.online, "image": page.picture}
        data["isPartOf"] = {"@type": "WebSite", "name": build.settings.name, "url": build.settings.online}
        data["publisher"] = data["publisher"] | {"url": build.settings.online}
        graph.append(_breadcrumb(build, page))
    text = json.dumps({"@context": "https://schema.org", "@graph": graph}, ensure_ascii=False, separators=(",", ":"))
    # Nothing in it can end the element it stands in.
    page.data = text.replace("<", "\\u003c")
