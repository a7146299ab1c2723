"""Compares two built sites page by page: `python tests/support/compare_sites.py before after`; says what differs, in which pages.

For a change of the code that is to leave the site as it is. Build both with the same SITE_URL and SOURCE_DATE_EPOCH.
Pages are compared as browsers read them (elements, attributes, words), all other files by their bytes.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from pathlib import Path

from bs4 import BeautifulSoup, Comment, Tag

# A file that is named by what is in it has another name after each change of that.
_HASH = re.compile(r"\.[0-9a-f]{8}\.(css|js|svg)")
_BLANKS_COUNT = {"pre", "textarea", "script"}


def _plain(value: object) -> str:
    return _HASH.sub(r".HASH.\1", " ".join(value) if isinstance(value, list) else str(value))


def _pieces(element: Tag, path: str = "") -> list[tuple[str, str]]:
    """Everything in an element in order, each piece with its kind."""
    found = []
    for child in element.children:
        if isinstance(child, Comment):
            continue
        if not isinstance(child, Tag):
            text = str(child) if element.name in _BLANKS_COUNT else " ".join(str(child).split())
            if text:
                kind = "structured data" if element.get("type") == "application/ld+json" else "text"
                found.append((kind, json.dumps(json.loads(text), sort_keys=True) if kind != "text" else text))
            continue
        attributes = sorted((name.lower(), _plain(value)) for name, value in child.attrs.items())
        kind = "meta" if child.name in ("meta", "link", "title") else "link" if child.name == "a" else "element"
        found.append((kind, f"<{child.name} {' '.join(f'{name}={value!r}' for name, value in attributes)}>"))
        found += _pieces(child)
    return found


def pieces(path: Path) -> Counter:
    """What a page holds; text that is broken up in another way is another text."""
    return Counter(_pieces(BeautifulSoup(path.read_text("utf-8"), "html.parser")))


def differences(before: Path, after: Path) -> list[str]:
    """One line a difference, with the file it is in."""
    files = [
        {_plain(path.relative_to(site).as_posix()): path for path in site.rglob("*") if path.is_file()}
        for site in (before, after)
    ]
    found = [f"{name}: gone" for name in sorted(files[0].keys() - files[1].keys())]
    found += [f"{name}: new" for name in sorted(files[1].keys() - files[0].keys())]
    for name in sorted(files[0].keys() & files[1].keys()):
        old, new = files[0][name], files[1][name]
        if old.read_bytes() == new.read_bytes():
            continue
        if not name.endswith(".html"):
            found.append(f"{name}: other bytes, {old.stat().st_size} then {new.stat().st_size}")
            continue
        first, second = pieces(old), pieces(new)
        found += [f"{name}: - {kind}: {text}" for kind, text in (first - second)]
        found += [f"{name}: + {kind}: {text}" for kind, text in (second - first)]
    return found


if __name__ == "__main__":
    lines = differences(*map(Path, sys.argv[1:3]))
    print("\n".join(line[:300] for line in lines) or "No difference.")
    sys.exit(bool(lines))
