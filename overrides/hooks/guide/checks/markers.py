"""Markers: known names, with the arguments they take."""

from __future__ import annotations

import re

from guide.library.faults import Fault, nearest
from guide.library.page_source import MARKER, PageSource

# Markers that show what the front matter says under the same name.
FROM_FRONT_MATTER = ("practical",)
# What these show are words; what all others show are boxes, lists and pictures.
IN_A_SENTENCE = ("certainty", "count", "finding", "sentence")
# The names of what a marker needs, and the most it takes, None for any number.
Takes = tuple[list[str], "int | None"]


def _argument_faults(
    page: PageSource, number: int, found: re.Match[str], allowed: set[str] | None, takes: Takes
) -> list[Fault]:
    """Faults of a known marker's arguments: unknown ones, too few, too many, no caption."""
    name, arguments = found["name"], found["arguments"].split()
    caption = (found["caption"] or "").strip()
    if re.search(r"[<>`{}]|\]\((?!#|[\w./-]+\.md)", caption):
        return [page.fault(number, f"{name}: the caption '{caption}' holds markup.", "Write words alone.")]
    if arguments and allowed is not None and not allowed:
        return [Fault(page.file, number, f"{name}: unknown '{arguments[0]}'.", "It stands alone.")]
    unknown = [argument for argument in arguments if allowed is not None and argument not in allowed]
    if allowed and unknown:
        return [
            Fault(page.file, number, f"{name}: unknown '{argument}'.", nearest(argument, allowed))
            for argument in unknown
        ]
    given, (needed, most) = len(arguments) + bool(caption), takes
    if given < len(needed):
        return [
            Fault(
                page.file,
                number,
                f"{name}: the {needed[given]} is missing.",
                "CONTRIBUTING.md shows how it is written.",
            )
        ]
    if most is not None and given > most:
        return [Fault(page.file, number, f"{name}: {given} names, but it takes {most}.", "Write one marker for each.")]
    return []


def check_markers(page: PageSource, known: dict[str, set[str] | None], takes: dict[str, Takes]) -> list[Fault]:
    """Markers of known names with known arguments.

    `known` maps a name to its arguments, None for any; `takes` says what each one needs and how many it takes.
    """
    faults = []
    for number, line in page.lines():
        for comment in re.findall(r"<!--.*?(?:-->|$)", line):
            if comment == "<!-- material/tags -->":  # The theme's own marker, for the pages by tag.
                continue
            found = MARKER.fullmatch(comment)
            if not comment.endswith("-->"):
                what = f"a note or a marker that does not end: {comment[:60]}"
                faults.append(Fault(page.file, number, what, "Take a note out; end a marker with -->."))
            elif not found:
                what = f"not a marker: {comment[:60]}"
                faults.append(Fault(page.file, number, what, "Write <!-- show: name arguments -->."))
            elif found["name"] not in known:
                what = f"unknown marker '{found['name']}'."
                faults.append(Fault(page.file, number, what, nearest(found["name"], known)))
            elif found["name"] in FROM_FRONT_MATTER and found["name"] not in (page.meta or [found["name"]]):
                mend = "Add the key to the front matter, or take the marker out."
                faults.append(page.fault(number, f"{found['name']}: the page has no key '{found['name']}'.", mend))
            elif found["name"] not in IN_A_SENTENCE and line.strip() != comment:
                mend = "Put it on a line of its own."
                faults.append(page.fault(number, f"{found['name']}: it stands beside words or signs.", mend))
            else:
                faults += _argument_faults(page, number, found, known[found["name"]], takes[found["name"]])
    return faults
