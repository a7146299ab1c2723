"""The one style sheet of the one file: the site's own sheets, without those of its shell, and the file's own."""

from __future__ import annotations

import re
from pathlib import Path

from one_file_parts import DEEPER

# In the order of the site. The shell (header, menu, search) is not in the file.
SHEETS = ("colours", "type", "boxes", "evidence", "pictures", "home", "print")
_DARK = re.compile(r'^\[data-md-color-scheme="slate"\] (\{.*?^\})', re.MULTILINE | re.DOTALL)
_RULE = re.compile(r"([^{}]*)\{")
_HEADING = re.compile(r"(?<![\w.#-])(h[1-3])(?![\w-])")


def _deeper(css: str) -> str:
    """The same rules for headings that stand deeper in the one file."""
    return _RULE.sub(lambda rule: _HEADING.sub(lambda found: DEEPER[found[1]], rule[0]), css)


def joined_style(docs: Path) -> str:
    """All rules as one text; dark colours follow the device, as there is no script to switch them."""
    sheets = [(docs / "assets" / "stylesheets" / f"{name}.css").read_text("utf-8") for name in SHEETS]
    css = re.sub(r"/\*.*?\*/", "", "\n".join(sheets), flags=re.DOTALL)
    css, count = _DARK.subn(r"@media screen and (prefers-color-scheme: dark) { :root \1 }", css)
    if count != 1:
        raise ValueError(f"colours.css: {count} blocks of dark colours instead of 1; see one_file_style.py.")
    css = _deeper(css.replace("[data-md-color-scheme]", ":root"))
    own = re.sub(r"/\*.*?\*/", "", (docs / "assets" / "one-file" / "one-file.css").read_text("utf-8"), flags=re.DOTALL)
    return re.sub(r"\s*\n\s*", "\n", f"{css}\n{own}").strip()
