"""HTML in a page: only plain boxes and lists of terms; nothing that the site's content policy would refuse."""

from __future__ import annotations

import re

from guide.library.faults import Fault
from guide.library.page_source import PageSource

TAGS = {"abbr", "br", "dd", "details", "div", "dl", "dt", "p", "span", "summary"}
ATTRIBUTES = {"class", "id", "lang", "markdown", "title"}
_CODE = re.compile(r"`[^`]*`|<!--.*?-->")
# The beginning of a tag, what is in it, and its end if that is on the same line; an address in < > is no tag.
_TAG = re.compile(r"<([a-zA-Z][\w-]*)(?=[\s/>]|$)([^<>]*)(>?)")
_ATTRIBUTE = re.compile(r"([a-zA-Z_:@][\w:.@-]*)\s*(?:=\s*(?:\"[^\"]*\"|'[^']*'|[^\s\"'>]+))?")
_LIST = re.compile(r"\{:?\s([^{}]*)\}")
_PICTURE = re.compile(r"!\[[^\]]*\]\s*[(\[][^)\]\n]*")
_USE_MARKER = "Use <!-- show: picture name | Caption. -->, which gives it words, caption and size."
_UNDERLINE = re.compile(r"\s*(=+|-+)\s*$")


def _tag_faults(page: PageSource, number: int, tag: re.Match[str]) -> list[Fault]:
    name, rest = tag[1].lower(), tag[2].strip(" /")
    if name == "img":
        return [Fault(page.file, number, f"a picture in HTML: {tag[0]}", _USE_MARKER)]
    if name not in TAGS:
        return [
            Fault(
                page.file,
                number,
                f"<{name}> may not stand in a page.",
                f"Use Markdown; let through: {', '.join(sorted(TAGS))}.",
            )
        ]
    if not tag[3]:
        return [Fault(page.file, number, f"<{name} does not end on its line.", "Write the tag on one line.")]
    return [
        Fault(
            page.file,
            number,
            f"the attribute '{attribute}' may not stand in a page.",
            f"Use a class; let through: {', '.join(sorted(ATTRIBUTES))}.",
        )
        for attribute in _ATTRIBUTE.findall(rest)
        if attribute.lower() not in ATTRIBUTES
    ]


def check_html(page: PageSource) -> list[Fault]:
    """Tags and attributes that are not let through, pictures beside the one way, headings without their #."""
    faults, before = [], ""
    for number, line in page.prose():
        text = _CODE.sub("", line)
        faults += [fault for tag in _TAG.finditer(text) for fault in _tag_faults(page, number, tag)]
        faults += [
            Fault(page.file, number, f"a picture in Markdown: {found})", _USE_MARKER)
            for found in _PICTURE.findall(text)
        ]
        for listed in _LIST.findall(text):
            faults += [
                Fault(page.file, number, f"the attribute '{name}' may not stand in a page.", "Use a class.")
                for name in re.findall(r"([\w:-]+)\s*=", listed)
                if name.lower() not in ATTRIBUTES
            ]
        if before.strip() and _UNDERLINE.match(line) and not before.lstrip().startswith(("|", "-", "*")):
            faults.append(
                Fault(page.file, number, f"'{before.strip()}' is underlined.", "Write a heading with ## and an id.")
            )
        before = line
    return faults
