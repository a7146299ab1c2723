"""The glossary, the A to Z and the licences as they stand on their pages, and one idea of the easy-read page."""

from __future__ import annotations

from html import escape

from guide.views.site_view import SiteView


def glossary(site: SiteView) -> str:
    """All terms with their meaning, in order of the alphabet."""
    terms = sorted(site.library.lists["glossary"], key=lambda record: record["term"].lower())
    return site.render("glossary.md", terms=terms)


def a_to_z(site: SiteView) -> str:
    """All entries by first letter, and a row of letters."""
    letters: dict[str, list] = {}
    for entry in sorted(site.library.lists["a-z"], key=lambda record: record["words"].lower()):
        first = entry["words"][0].upper()
        letters.setdefault(first if first.isalpha() else "0 to 9", []).append(entry)
    return site.render("a-z.md", letters=letters)


def criteria(site: SiteView) -> str:
    """Every criterion of WCAG, whether it is met, and how that was tried."""
    return site.render("criteria.md", criteria=site.library.lists["criteria"])


def licences(site: SiteView) -> str:
    """All that is sent to readers, with who made it and its licence."""
    return site.render("licences.md", parts=site.library.lists["licences"])


def easy(site: SiteView, name: str, words: str) -> str:
    """One idea: a picture at the left, words at the right, which may be a link."""
    picture = site.stash(f'<div class="easy-picture" data-search-exclude="true">{site.drawing(f"easy-{name}")}</div>')
    return f'<div class="easy" markdown="1">\n\n{picture}\n\n<p markdown="span">{escape(words.strip(), quote=False)}</p>\n\n</div>\n'
