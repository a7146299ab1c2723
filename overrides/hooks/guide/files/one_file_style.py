"""The one style sheet of the one file: the site's own sheets, without those of its shell, and the file's own."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from rcssmin import cssmin

from guide.files.colour_schemes import SCHEMES, SHEET

# The document's title is its h1 and each section of the menu an h2, so what was h1 on a page is h3 here.
DEEPER = {"h1": "h3", "h2": "h4", "h3": "h5"}

# In the order of the site. The shell (header, menu) is not in the file.
SHEETS = (
    "colours",
    "forced-colours",
    "type",
    "tables",
    "page-facts",
    "sources",
    "tool-button",
    "search-button",
    "search/search",
    "notice",
    "box",
    "care-boxes",
    "do-and-do-not",
    "in-short",
    "emergency-numbers",
    "emergency-index",
    "emergency-print",
    "button",
    "next-steps",
    "practical",
    "harm",
    "rules",
    "situations",
    "topics",
    "claim",
    "certainty",
    "claim-grid",
    "more",
    "studies/study",
    "glossary",
    "lists/a-z",
    "easy-read",
    "pictures",
    "home/home",
    "forms/tool",
    "forms/choice",
    "forms/write-fields",
    "compare",
    "decide/decision-aid",
    "sheets/sheets",
    "sheets/diary",
    "sheets/therapist-card",
    "sheets/therapist-sheet",
    "print",
)
# The file's own, from docs/assets/one-file.
OWN = ("ground", "large-letters", "head", "search", "parts", "print", "print-short", "print-breaks")
_RULE = re.compile(r"([^{}]*)\{")
_HEADING = re.compile(r"(?<![\w.#-])(h[1-3])(?![\w-])")


def _deeper(css: str) -> str:
    """The same rules for headings that stand deeper in the one file."""
    return _RULE.sub(lambda rule: _HEADING.sub(lambda found: DEEPER[found[1]], rule[0]), css)


def _read(folder: Path, names: Iterable[str]) -> str:
    return "\n".join((folder / f"{name}.css").read_text("utf-8") for name in names)


def one_file_style(docs: Path) -> str:
    """All rules as one text; the file's own are written for the headings it has."""
    folder = docs / "assets"
    css = _read(folder / "stylesheets", SHEETS)
    # There is no script to switch colours: the file follows the device, as the site does with script off.
    for name, (_, media) in SCHEMES.items():
        css += f"\n@media {media} {{ {_read(folder / 'stylesheets', (SHEET + name,))} }}"
    return f"{_deeper(cssmin(css))}\n{cssmin(_read(folder / 'one-file', OWN))}"
