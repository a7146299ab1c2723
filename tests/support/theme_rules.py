"""The theme's style rules that this site can use: those whose names stand in a page or in a script.

`make theme` writes them to docs/assets/stylesheets/theme.css, which the build takes as it is. It is due when a page uses
what the theme has rules for and no page used before, or when the theme changes; tests/release/test_theme_rules.py says so.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

import material
import tinycss2

SHEET = Path("docs/assets/stylesheets/theme.css")
HEAD = "/* The rules of Material for MkDocs that this site can use, less the rest. Made by make theme; not to be edited. */\n"

# What a page or script is asked for: class and id names, attributes with their values, and the tags.
_NAMED = re.compile(r'\s(class|id)="([^"]*)"')
_ATTRIBUTE = re.compile(r'\s([a-z][\w-]*)="([^"]*)"')
_BARE_ATTRIBUTE = re.compile(r"<[a-z][^>]*?\s([a-z][\w-]*)(?=[\s>])")
_TAG = re.compile(r"<([a-z][a-z0-9-]*)")
_WORD = re.compile(r"[A-Za-z_][\w-]*")

_IN_BRACKETS = re.compile(r"\[([\w-]+)(?:[~|^$*]?=[\"']?([^\"'\]]*)[\"']?)?[^\]]*\]")
_IN_PARENTHESES = re.compile(r"\([^()]*\)")
_SELECTOR_NAME = re.compile(r"[.#]((?:[\w-]|\\.)+)")
_SELECTOR_TAG = re.compile(r"(?:^|[\s>+~])([a-z][a-z0-9-]*)")
_VARIABLE = re.compile(r"--[\w-]+")
_DECLARED = re.compile(
    r"""(?<=[{;])(--[\w-]+):(?:[^;{}"'(]|"[^"]*"|'[^']*'|\((?:[^()"']|"[^"]*"|'[^']*')*\))*(?:;|(?=\}))"""
)
_EMPTY_RULE = re.compile(r"(?<![^{}])[^{};@]+\{\}|@[^{};]+\{\}")
_GROUPS = ("media", "supports")
# Where the menu moves from a drawer to the side: 1440 px here, the theme's own width is 1220.
WIDTHS = {"76.25em": "90em", "76.234375em": "89.984375em"}


@dataclass
class InUse:
    """What pages and scripts name. A word of a script counts as a name of any kind, since scripts make elements."""

    names: set[str] = field(default_factory=set)
    attributes: set[tuple[str, str]] = field(default_factory=set)
    tags: set[str] = field(default_factory=set)
    words: set[str] = field(default_factory=set)

    def add_page(self, html: str) -> None:
        """Count what a built page names."""
        for _, value in _NAMED.findall(html):
            self.names.update(value.split())
        self.attributes.update(_ATTRIBUTE.findall(html))
        self.attributes.update((name, "") for name in _BARE_ATTRIBUTE.findall(html))
        self.tags.update(_TAG.findall(html))

    def add_script(self, text: str) -> None:
        """Count every word of a script."""
        self.words.update(_WORD.findall(text))

    def may_match(self, selector: str) -> bool:
        """Whether the selector can match anything; where in doubt, it can."""
        # What stands in parentheses, as in `:not(...)`, need not be there.
        plain = selector
        while _IN_PARENTHESES.search(plain):
            plain = _IN_PARENTHESES.sub("", plain)
        known = {name for name, _ in self.attributes}
        for name, value in _IN_BRACKETS.findall(plain):
            # A script that knows the attribute may set any value.
            if name not in self.words and (name not in known or (value and not self._has_value(name, value))):
                return False
        plain = _IN_BRACKETS.sub("", plain)
        names = {name.replace("\\", "") for name in _SELECTOR_NAME.findall(plain)}
        tags = set(_SELECTOR_TAG.findall(plain))
        return names <= self.names | self.words and tags <= self.tags | self.words

    def _has_value(self, name: str, value: str) -> bool:
        return any(name == known and value in text for known, text in self.attributes)


def _selectors(prelude: list) -> Iterable[str]:
    """The selectors of a list, one by one; commas within brackets do not divide."""
    part: list = []
    for token in prelude:
        if token.type == "literal" and token.value == ",":
            yield tinycss2.serialize(part).strip()
            part = []
        else:
            part.append(token)
    yield tinycss2.serialize(part).strip()


def _matching(rules: list, in_use: InUse) -> str:
    kept = []
    for rule in rules:
        if rule.type == "qualified-rule":
            selectors = [selector for selector in _selectors(rule.prelude) if in_use.may_match(selector)]
            if selectors:
                kept.append(f"{','.join(selectors)}{{{tinycss2.serialize(rule.content)}}}")
        elif rule.lower_at_keyword in _GROUPS:
            inner = _matching(tinycss2.parse_rule_list(rule.content, True, True), in_use)
            kept.append(f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}{{{inner}}}" if inner else "")
        else:
            kept.append(rule.serialize())
    return "\n".join(one for one in kept if one)


def _without_unread_variables(css: str, others: str) -> str:
    """The rules without variables that nothing reads; what goes may have read others, so again until nothing goes."""
    while True:
        read = set(re.findall(r"var\(\s*(--[\w-]+)", css + others)) | set(_VARIABLE.findall(others))
        left = _DECLARED.sub(lambda found: found[0] if found[1] in read else "", css)  # noqa: B023 - used at once
        left = _EMPTY_RULE.sub("", left)
        if left == css:
            return css
        css = left


def usable_rules(css: str, in_use: InUse, others: str) -> str:
    """The rules of `css` that can match something in use. `others` is all text that may read its variables.

    Rules that are not selectors with declarations or groups of them (fonts, movements) stay as they are.
    """
    rules = tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)
    broken = [rule for rule in rules if rule.type == "error"]
    if broken:
        raise ValueError(f"The theme's stylesheet cannot be read: {broken[0].message}")
    return _without_unread_variables(_matching(rules, in_use), others)


def theme_sheet(pages: list[str], scripts: list[str], docs: Path) -> str:
    """The text of theme.css for a site of these pages and scripts, given as their text."""
    in_use = InUse()
    for page in pages:
        in_use.add_page(page)
    for script in scripts:
        in_use.add_script(script)
    sheets = (docs / "assets" / "stylesheets").rglob("*.css")
    own = "".join(path.read_text("utf-8") for path in sorted(sheets) if path.name != SHEET.name)
    theme = next((Path(material.__file__).parent / "templates" / "assets" / "stylesheets").glob("main.*.min.css"))
    text = theme.read_text("utf-8")
    for theirs, ours in WIDTHS.items():
        text = text.replace(theirs, ours)
    return HEAD + usable_rules(text, in_use, own + "".join(scripts)) + "\n"


def main() -> None:
    """Build the site aside and write the sheet that it needs."""
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "SITE_URL": "https://massage-and-ms.example/"}
        build = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", folder]
        subprocess.run(build, env=environment, check=True)
        pages, scripts = (
            [path.read_text("utf-8") for path in sorted(Path(folder).rglob(f"*.{kind}"))] for kind in ("html", "js")
        )
    SHEET.write_text(theme_sheet(pages, scripts, Path("docs")), "utf-8")


if __name__ == "__main__":
    main()
