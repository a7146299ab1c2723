"""What a page is, as data for search engines: schema.org in JSON-LD, taken from the page as it was built.

No reviewer is named, since none has reviewed the pages. Left out of the offline copy; without an address of the site,
everything that needs one is left out.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

from bs4 import BeautifulSoup

from guide.library.addresses import REGISTER, read_records
from guide.pages.online_address import online_address

CONDITION = {"@type": "MedicalCondition", "name": "Multiple sclerosis", "alternateName": "MS"}
TREATMENT = {"@type": "MedicalTherapy", "name": "Massage therapy"}
LICENCE = "https://creativecommons.org/licenses/by/4.0/"
QUESTIONS_PAGE = "questions.md"
_FIRST_PUBLISHED: dict[str, str] = {}


def questions(html: str) -> list[dict]:
    """Each question of the page of questions (its h3 headings) with the answer under it."""
    soup = BeautifulSoup(html, "html.parser")
    for mark in soup.select("sup"):
        mark.decompose()
    found = []
    for heading in soup.select("h3"):
        answer = []
        for part in heading.find_next_siblings():
            if re.fullmatch("h[23]", part.name):
                break
            answer.append(" ".join(part.get_text(" ").split()))
        # The line that leads on to a page says nothing without its link.
        text = re.sub(r" ([.,;])", r"\1", " ".join(words for words in answer if not words.startswith("More:")))
        found.append(
            {
                "@type": "Question",
                "name": heading.get_text(" ", strip=True),
                "acceptedAnswer": {"@type": "Answer", "text": text},
            }
        )
    return found


def _first_page(item):
    """The page a section of the navigation leads to."""
    while item.children:
        item = item.children[0]
    return item


def breadcrumb(page, nav, online: str) -> dict:
    """The way from the home page to this one, as the page shows it, and the page itself at its end."""
    steps = [(nav.homepage.title, nav.homepage.file.src_uri)] if nav.homepage else []
    steps += [(section.title, _first_page(section).file.src_uri) for section in reversed(page.ancestors)]
    here = page.file.src_uri
    steps = [step for step in steps if step[1] != here] + [(page.meta["title"], here)]
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": number, "name": name, "item": online_address(online, source)}
            for number, (name, source) in enumerate(steps, 1)
        ],
    }


def page_data(page, config) -> dict:
    """The page itself, with what needs no address."""
    meta, source = page.meta, page.file.src_uri
    audience = "Massage therapists" if "For professionals" in meta["tags"] else "Patient"
    data = {
        "@type": ["MedicalWebPage", "FAQPage"] if source == QUESTIONS_PAGE else "MedicalWebPage",
        "name": meta["title"],
        "datePublished": _FIRST_PUBLISHED.get(source),
        "dateModified": str(meta["reviewed"]),
        "lastReviewed": str(meta["reviewed"]),
        "about": [CONDITION] if meta["kind"] == "basics" else [CONDITION, TREATMENT],
        "audience": {"@type": "MedicalAudience", "audienceType": audience},
        "license": LICENCE,
        "publisher": {"@type": "Organization", "name": config.site_name},
    }
    if source == QUESTIONS_PAGE:
        data["mainEntity"] = questions(page.content)
    return {key: value for key, value in data.items() if value}


def in_script(data: dict) -> str:
    """JSON that may stand in a script element: nothing in it can end that element."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def on_env(env, config, files):
    """Read when each page was first published."""
    _FIRST_PUBLISHED.clear()
    for record in read_records(Path(config.docs_dir), REGISTER, []):
        _FIRST_PUBLISHED[record["page"]] = record["since"]
    return env


def on_page_context(context, page, config, nav):
    """Give the template the page's data."""
    online = config.extra["online"]
    if config.extra["offline"]:
        return context
    data = page_data(page, config)
    graph = [data]
    if online:
        here = online_address(online, page.file.src_uri)
        data |= {"@id": here, "url": here}
        data["isPartOf"] = {"@type": "WebSite", "name": config.site_name, "url": online}
        data["publisher"] = data["publisher"] | {"url": online}
        if "page_picture" in context:
            data["image"] = context["page_picture"]["address"]
        graph.append(breadcrumb(page, nav, online))
    context["page_data"] = in_script({"@context": "https://schema.org", "@graph": graph})
    return context
