"""Turns the classes of a drawing into attributes, by the rules of pictures.css.

A drawing shown from another file (`<use href>`) takes variables and inherited properties from the page, but none of the
page's style rules. Scalable Vector Graphics 2, 5.6 and 6.6.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from xml.etree.ElementTree import Element

import tinycss2

SHEET = "docs/assets/stylesheets/pictures.css"
# What may be written as an attribute, all of it inherited, and what holds where nothing is said; the page says it where
# None stands, so there is no value to go back to.
INITIAL = {
    "fill": "black",
    "stroke": "none",
    "stroke-width": "1",
    "stroke-linecap": "butt",
    "stroke-linejoin": "miter",
    "stroke-dasharray": "none",
    "paint-order": "normal",
    "text-anchor": "start",
    "dominant-baseline": "auto",
    "font-family": None,
    "font-size": None,
    "font-weight": None,
}
SAYS = ", ".join(INITIAL)
MEND = f"A rule for what is in drawings names one class, or one in another, outside of @media, and says: {SAYS}."
_OF_DRAWING = re.compile(r"(?:\.([\w-]+) )?\.([\w-]+)")
# The last part of a selector for what stays in the page: the frame around a drawing.
_OF_FRAME = re.compile(r"(?:svg|figure|figcaption)(?![\w-])")


@dataclass(frozen=True)
class Rule:
    """What is said of elements of the class `name`, anywhere or inside an element of the class `inside`."""

    inside: str
    name: str
    said: dict[str, str]


def _said(content: list, selector: str) -> dict[str, str]:
    """The declarations of a rule that can be attributes; others are an error."""
    said = {}
    for one in tinycss2.parse_declaration_list(content, skip_comments=True, skip_whitespace=True):
        if one.type != "declaration" or one.important or one.lower_name not in INITIAL:
            what = getattr(one, "name", "a declaration that cannot be read")
            raise ValueError(f"'{selector}' says {what}, which cannot be an attribute in a picture file.")
        said[one.lower_name] = tinycss2.serialize(one.value).strip()
    return said


def read_rules(css: str) -> list[Rule]:
    """The rules of the sheet for what is in drawings, the stronger after the weaker.

    A rule that a picture file could not follow is an error: it would hold in one copy of the site and not in the other.
    """
    rules = []
    for found in tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True):
        is_plain = found.type == "qualified-rule"
        inner = [found] if is_plain else tinycss2.parse_rule_list(found.content or [], True, True)
        for rule in inner:
            for text in tinycss2.serialize(rule.prelude).split(","):
                selector = " ".join(text.split())
                if _OF_FRAME.match(selector.rpartition(" ")[2]):
                    continue
                named = _OF_DRAWING.fullmatch(selector)
                if not (is_plain and named):
                    raise ValueError(f"'{selector}' cannot hold in a picture file.")
                rules.append(Rule(named[1] or "", named[2], _said(rule.content, selector)))
    return sorted(rules, key=lambda rule: bool(rule.inside))


def drawing_rules(docs: Path) -> list[Rule]:
    """The rules of the sheet in `docs`."""
    return read_rules((docs.parent / SHEET).read_text("utf-8"))


def _specified(element: Element, around: frozenset[str], rules: list[Rule]) -> dict[str, str]:
    """What attributes and classes say of an element; a class wins over an attribute. Takes both off the element."""
    specified = {name: element.attrib.pop(name) for name in INITIAL if name in element.attrib}
    names = element.attrib.pop("class", "").split()
    for name in names:
        if not any(rule.name == name for rule in rules):
            raise ValueError(f"the class '{name}' has no rule in {SHEET}.")
    for rule in rules:
        if rule.name in names and (not rule.inside or rule.inside in around):
            specified |= rule.said
    # All of it is inherited anyway.
    return {name: value for name, value in specified.items() if value != "inherit"}


def _is_seen(name: str, holds: dict) -> bool:
    return not name.startswith("stroke-") or holds["stroke"] != "none"


def _write(element: Element, held: dict, holds: dict[Element, dict]) -> None:
    """Write as attributes where an element differs from `held`, what it would inherit; likewise for all within it."""
    own = holds[element]
    differs = {
        name: value for name, value in own.items() if value != held[name] and (len(element) or _is_seen(name, own))
    }
    element.attrib.update({name: value for name, value in differs.items() if value is not None})
    for child in element:
        _write(child, held | differs, holds)


def give_attributes(drawing: Element, around: str, rules: list[Rule]) -> None:
    """Give the elements in `drawing` attributes instead of classes. `around` is the class of what it stands in.

    What most elements share is said once, by the drawing. Raises ValueError for a class without a rule.
    """
    holds: dict[Element, dict] = {}

    def gather(element: Element, inherited: dict, classes: frozenset[str]) -> None:
        inside = classes | frozenset(element.get("class", "").split())
        holds[element] = inherited | _specified(element, classes, rules)
        for child in element:
            gather(child, holds[element], inside)

    gather(drawing, INITIAL, frozenset([around]))
    leaves = [element for element in drawing.iter() if not len(element)]
    shared = dict(INITIAL)
    for name in (name for name, value in INITIAL.items() if value is not None):
        counts = Counter(holds[leaf][name] for leaf in leaves if _is_seen(name, holds[leaf]))
        if counts:
            shared[name] = max(counts, key=lambda value: (counts[value], value == INITIAL[name]))
    drawing.attrib.update({name: value for name, value in shared.items() if value != INITIAL[name]})
    for child in drawing:
        _write(child, shared, holds)
