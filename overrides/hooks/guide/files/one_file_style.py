"""The one style sheet of the one file: the site's own sheets, without those of its shell, and the file's own."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from rcssmin import cssmin

from guide.files.colour_schemes import SCHEMES, SHEET

# The document's title is its h1 and each section of the menu an h2, so what was h1 on a page is h3 here.
DEEPER = {"h1": "h3", "h2": "h4", "h3": "h5"}

# By their place in docs/assets, in the order of the site. The shell (header, menu) is not in the file.
SHEETS = (
    "stylesheets/colours.css",
    "stylesheets/forced-colours.css",
    "stylesheets/type.css",
    "stylesheets/tables.css",
    "stylesheets/page-facts.css",
    "stylesheets/sources.css",
    "stylesheets/tool-button.css",
    "stylesheets/search-button.css",
    "stylesheets/search/search.css",
    "stylesheets/notice.css",
    "stylesheets/box.css",
    "stylesheets/care-boxes.css",
    "stylesheets/do-and-do-not.css",
    "stylesheets/in-short.css",
    "stylesheets/emergency-numbers.css",
    "stylesheets/emergency-index.css",
    "stylesheets/emergency-print.css",
    "stylesheets/button.css",
    "stylesheets/next-steps.css",
    "stylesheets/practical.css",
    "stylesheets/harm.css",
    "stylesheets/rules.css",
    "stylesheets/situations.css",
    "stylesheets/topics.css",
    "stylesheets/claim.css",
    "stylesheets/certainty.css",
    "stylesheets/claim-grid.css",
    "stylesheets/more.css",
    "stylesheets/studies/study.css",
    "stylesheets/glossary.css",
    "stylesheets/lists/a-z.css",
    "stylesheets/easy-read.css",
    "stylesheets/pictures.css",
    "stylesheets/home/home.css",
    "stylesheets/forms/tool.css",
    "stylesheets/forms/choice.css",
    "stylesheets/forms/write-fields.css",
    "stylesheets/compare.css",
    "stylesheets/decide/decision-aid.css",
    "stylesheets/sheets/sheets.css",
    "stylesheets/sheets/diary.css",
    "stylesheets/sheets/therapist-card.css",
    "stylesheets/sheets/therapist-sheet.css",
    "stylesheets/print.css",
)
# The file's own.
OWN = (
    "one-file/ground.css",
    "one-file/large-letters.css",
    "one-file/head.css",
    "one-file/search.css",
    "one-file/parts.css",
    "one-file/print.css",
    "one-file/print-short.css",
    "one-file/print-breaks.css",
)
_RULE = re.compile(r"([^{}]*)\{")
_HEADING = re.compile(r"(?<![\w.#-])(h[1-3])(?![\w-])")


def _deeper(css: str) -> str:
    """The same rules for headings that stand deeper in the one file."""
    return _RULE.sub(lambda rule: _HEADING.sub(lambda found: DEEPER[found[1]], rule[0]), css)


def _read(folder: Path, names: Iterable[str]) -> str:
    return "\n".join((folder / name).read_text("utf-8") for name in names)


def one_file_style(docs: Path) -> str:
    """All rules as one text; the file's own are written for the headings it has."""
    folder = docs / "assets"
    css = _read(folder, SHEETS)
    # There is no script to switch colours: the file follows the device, as the site does with script off.
    for name, (_, media) in SCHEMES.items():
        css += f"\n@media {media} {{ {_read(folder, (f'stylesheets/{SHEET}{name}.css',))} }}"
    return f"{_deeper(cssmin(css))}\n{cssmin(_read(folder, OWN))}"
