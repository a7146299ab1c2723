"""The picture of a claim's trials: three columns by direction, a dot a trial, its area the number of people.

No common effect scale is drawn, since the trials measure different things on different scales.
"""

from __future__ import annotations

from html import escape
from math import sqrt
from textwrap import wrap

from guide.library.trials import COLUMNS, Trial, direction_words

WIDTH, HEAD = 360, 64
# Radius in units of the picture for a trial of 100 people; the area grows with the number.
RADIUS_OF_100 = 15
LABEL_LETTERS = 36
LINE = 21


def describe(trials: list[Trial]) -> str:
    """The picture in words."""
    return " ".join(
        f"{trial.name}, {trial.people} people, against {trial.versus}: {direction_words(trial).lower()}."
        for trial in trials
    )


def _text(x: float, y: float, words: str, extra: str = "", anchor: str = "middle") -> str:
    return f'<text class="p-small{extra}" x="{x:g}" y="{y:g}" text-anchor="{anchor}">{escape(words)}</text>'


def _row(trial: Trial, top: float) -> tuple[list[str], float]:
    """Lines of words, then a track with the dot; and the top of the next row."""
    words = "before and after" if trial.band == "alone" else f"against {trial.versus}"
    lines = wrap(words, LABEL_LETTERS)
    parts = [_text(4, top + 18, trial.name, " p-strong", "start")]
    parts += [_text(4, top + 18 + LINE * number, line, "", "start") for number, line in enumerate(lines, 1)]
    radius = RADIUS_OF_100 * sqrt(trial.people / 100)
    middle = top + LINE * (len(lines) + 1) + max(radius, 10) + 6
    known = trial.direction in COLUMNS and trial.band != "unclear"
    # What is not clear stands in no column.
    x = COLUMNS[trial.direction][0] if known else 24
    css = {"compared": "dot", "apart": "dot", "alone": "dot dot-alone", "unclear": "dot dot-unclear"}[trial.band]
    half = max(radius, 10)
    if known:
        # Guide lines beside the dots alone: none runs through a label.
        tracks = [f"M{other} {middle - half:g}v{2 * half:g}" for other, *_ in COLUMNS.values() if other != x]
        parts.append(f'<path class="p-line-quiet" d="{"".join(tracks)}"/>')
    parts.append(f'<circle class="{css}" cx="{x}" cy="{middle:g}" r="{radius:.1f}"/>')
    parts.append(_text(x + radius + 6, middle + 6, str(trial.people), "", "start"))
    return parts, middle + half + 10


def draw_trials(claim: dict, trials: list[Trial]) -> str:
    """The figure for a claim as HTML: a picture and its caption."""
    bands = {
        "compared": "",
        "apart": "Rated apart, as another claim",
        "alone": "Before and after only, no comparison",
        "unclear": "Measured, result not clear",
    }
    parts: list[str] = []
    top = float(HEAD)
    name = f"plot-{claim['id']}"
    for band, heading in bands.items():
        chosen = [trial for trial in trials if trial.band == band]
        if not chosen:
            continue
        if heading:
            parts.append(f'<path class="p-line-quiet" d="M0 {top + 8:g}H{WIDTH}"/>')
            parts.append(_text(4, top + 30, heading, " p-quiet", "start"))
            top += 40
        for trial in chosen:
            row, top = _row(trial, top)
            parts.extend(row)
    heads = []
    for x, _, (first, second) in COLUMNS.values():
        heads += [_text(x, 20, first, " p-strong"), _text(x, 40, second, " p-strong")]
    title = f"Trials for: {claim['label']} ({claim['outcome']})"
    return (
        f'<figure class="plot" data-search-exclude="true">'
        f'<svg viewBox="0 0 {WIDTH} {top + 6:g}" role="img" aria-labelledby="{name}-title {name}-desc">'
        f'<title id="{name}-title">{escape(title)}</title>'
        f'<desc id="{name}-desc">{escape(describe(trials))}</desc>'
        + "".join(heads + parts)
        + "</svg><figcaption>Each dot is a trial. The number is how many people took part; the area of the dot "
        "grows with it. Where a dot stands says which way the result went, not how large it was.</figcaption></figure>"
    )
