"""Finds code that stands inside HTML: scripts, style elements, style attributes, event handlers, javascript: links.

The Content Security Policy runs none of it, but for the scripts it names; whoever writes some is told so by name.
"""

from __future__ import annotations

import re

# Comments and the insides of scripts are taken whole, so that nothing in them counts as a tag.
_PART = re.compile(
    r"""<!--.*?-->
    |<script\b(?P<script>[^>]*)>(?P<code>.*?)</script\s*>
    |<(?P<name>[a-z][^\s/>]*)(?P<attributes>(?:[^>"']++|"[^"]*+"|'[^']*+')*+)>""",
    re.DOTALL | re.IGNORECASE | re.VERBOSE,
)
_ATTRIBUTE = re.compile(r"""([^\s"'<>/=]+)\s*(?:=\s*("[^"]*"|'[^']*'|[^\s"'>]+))?""")
_WORTH_A_LOOK = re.compile(r"style|\bon|javascript", re.IGNORECASE)
_DATA = re.compile(r"""\btype\s*=\s*["']?application/(?:ld\+)?json\b""", re.IGNORECASE)
_FILE = re.compile(r"\bsrc\s*=", re.IGNORECASE)


def _attribute_fault(attributes: str) -> str | None:
    for written, value in _ATTRIBUTE.findall(attributes):
        name = written.lower()
        if name == "style":
            return "a style attribute"
        if name.startswith("on"):
            return f"an event handler ({name})"
        if value.strip("\"' \t\n").lower().startswith("javascript:"):
            return "a javascript: link"
    return None


def inline_code(html: str, allowed: frozenset[str] = frozenset()) -> list[tuple[int, str, str]]:
    """Each piece of inline code: where it begins in `html`, what it is, and its first 80 characters.

    `allowed` are the texts of scripts that may stand there. JSON is data and is not run.
    """
    found = []
    for part in _PART.finditer(html):
        what = None
        if part["script"] is not None:
            if not _FILE.search(part["script"]) and not _DATA.search(part["script"]) and part["code"] not in allowed:
                what = "an inline script"
            else:
                what = _attribute_fault(part["script"])
        elif part["name"]:
            if part["name"].lower() == "style":
                what = "a style element"
            elif _WORTH_A_LOOK.search(part["attributes"]):
                what = _attribute_fault(part["attributes"])
        if what:
            found.append((part.start(), what, " ".join(part[0].split())[:80]))
    return found
