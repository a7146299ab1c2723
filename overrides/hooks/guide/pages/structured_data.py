"""What a page is, as data for search engines: schema.org in JSON-LD.

No reviewer is named, since none has reviewed the pages. Left out of the offline copy; without an address of the site,
everything that needs one is left out. Questions and answers are not data of their own: search engines no longer show them.
"""

from __future__ import annotations

import json
from typing import Any

from guide.library.library import REGISTER
from guide.state import Build, Page

CONDITION = {"@type": "MedicalCondition", "name": "Multiple sclerosis", "alternateName": "MS"}
TREATMENT = {"@type": "MedicalTherapy", "name": "Massage therapy"}
LICENCE = "https://creativecommons.org/licenses/by/4.0/"


def trail(build: Build, page: Page) -> list[tuple[str, str]]:
    """The way from the home page to this one, as the page shows it: titles and pages; the page itself at its end."""
    own = (page.meta["title"], page.source)
    here = next((one for one in build.menu.pages if one.file.src_uri == page.source), None)
    if here is None:
        return [own]  # The theme shows no way to a page that the menu does not name.
    home = build.menu.homepage
    steps = [(home.title, home.file.src_uri)] if home else []
    if here.ancestors:
        first = section = here.ancestors[-1]
        while first.children:
            first = first.children[0]
        steps.append((section.title, first.file.src_uri))
    return [step for step in steps if step[1] != page.source] + [own]


def _page_data(build: Build, page: Page) -> dict[str, Any]:
    """The page itself, with what needs no address."""
    meta = page.meta
    since = {record["page"]: record["since"] for record in build.library.lists[REGISTER]}
    audience = "Massage therapists" if "For professionals" in meta["tags"] else "Patient"
    data = {
        "@type": "MedicalWebPage",
        "name": meta["title"],
        "datePublished": since.get(page.source),
        "dateModified": meta["reviewed"],
        "lastReviewed": meta["reviewed"],
        "about": [CONDITION] if meta["kind"] == "basics" else [CONDITION, TREATMENT],
        "audience": {"@type": "MedicalAudience", "audienceType": audience},
        "license": LICENCE,
        "publisher": {"@type": "Organization", "name": build.settings.name},
    }
    return {key: value for key, value in data.items() if value}


def _breadcrumb(build: Build, page: Page) -> dict[str, Any]:
    items = [
        {"@type": "ListItem", "position": number, "name": name, "item": build.online(source)}
        for number, (name, source) in enumerate(trail(build, page), 1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}


def describe(build: Build, page: Page) -> None:
    """A step: writes `page.data`."""
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
