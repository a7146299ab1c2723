"""Draws the site's mark from docs/assets/mark.svg into pixels, without any library for SVG.

Knows what that drawing uses and nothing else: one rectangle, then paths of M, L, H, C, S and Z (capital or small),
filled or as a line with round ends. A command it does not know is an error.
"""

from __future__ import annotations

import functools
import re
from pathlib import Path
from xml.etree import ElementTree

from PIL import Image, ImageDraw

SIZE = 48  # The side of the drawing in its own units.
SMOOTH = 4  # Drawn this much larger, then made smaller, so that edges are smooth.
STEPS = 24  # Straight pieces that stand for one curve.
ARITY = {"M": 2, "L": 2, "H": 1, "C": 6, "S": 4, "Z": 0}
Point = tuple[float, float]


def _curve(a: Point, b: Point, c: Point, d: Point) -> list[Point]:
    """Points along a cubic Bezier curve, without its first."""
    weights = [
        ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
        for t in (step / STEPS for step in range(1, STEPS + 1))
    ]
    return [tuple(p * a[i] + q * b[i] + r * c[i] + s * d[i] for i in (0, 1)) for p, q, r, s in weights]


def outline(path: str) -> list[Point]:
    """The points of one SVG path, in the drawing's units."""
    tokens = re.findall(r"[A-Za-z]|-?(?:\d*\.\d+|\d+)", path)
    points: list[Point] = []
    here, control, command = (0.0, 0.0), (0.0, 0.0), ""
    while tokens:
        if tokens[0].isalpha():
            command = tokens.pop(0)
        kind = command.upper()
        if kind not in ARITY:
            raise ValueError(f"docs/assets/mark.svg: the path command '{command}' cannot be drawn.")
        values = [float(tokens.pop(0)) for _ in range(ARITY[kind])]
        base = here if command.islower() else (0.0, 0.0)
        if kind == "H":
            here = control = (base[0] + values[0], here[1])
            points.append(here)
            continue
        given = [(base[0] + x, base[1] + y) for x, y in zip(values[::2], values[1::2], strict=True)]
        if kind in "ML":
            here = control = given[0]
            points.append(here)
        elif kind in "CS":
            mirrored = (2 * here[0] - control[0], 2 * here[1] - control[1])
            first, second, end = given if kind == "C" else (mirrored, *given)
            points += _curve(here, first, second, end)
            here, control = end, second
    return points


@functools.cache
def draw_mark(file: Path, side: int, *, maskable: bool = False) -> Image.Image:
    """The mark as a square picture of `side` pixels.

    A maskable one fills its whole square and keeps to the middle 80 per cent, as phones cut such pictures to a shape
    of their own (W3C Web Application Manifest, "Icon masks and safe zone").
    """
    large = side * SMOOTH
    unit = large / SIZE * (0.8 if maskable else 1)
    shift = large * 0.1 if maskable else 0
    picture = Image.new("RGBA", (large, large))
    draw = ImageDraw.Draw(picture)

    def place(points: list[Point]) -> list[Point]:
        return [(x * unit + shift, y * unit + shift) for x, y in points]

    for shape in ElementTree.parse(file).getroot():
        get = shape.get
        if shape.tag.endswith("rect"):
            radius = 0 if maskable else float(get("rx", "0")) * unit
            draw.rounded_rectangle((0, 0, large, large), radius, fill=get("fill"))
            continue
        points = place(outline(get("d", "")))
        if get("fill") != "none":
            if maskable:  # What begins at the edge of the mark still does so.
                points = [(0 if x <= shift else x, y) for x, y in points]
            draw.polygon(points, fill=get("fill"))
        if get("stroke"):
            width = float(get("stroke-width", "1")) * unit
            draw.line(points, fill=get("stroke"), width=round(width))
            for x, y in points:  # Round joints and ends.
                draw.ellipse((x - width / 2, y - width / 2, x + width / 2, y + width / 2), fill=get("stroke"))
    return picture.resize((side, side), Image.Resampling.LANCZOS)
