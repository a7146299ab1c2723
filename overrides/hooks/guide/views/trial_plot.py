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
# One dot alone teaches nothing that its line in the list does not say.
FEWEST = 2
# Dots that stand apart from the compared ones, and the line over them.
BANDS = {"apart": "Asked another question", "alone": "Before and after only", "unclear": "Result not clear"}


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


def say_counts(trials: list[Trial]) -> str:
    """How many trials went which way, for the caption: only the counts, as no trial weighs as much as another."""
    ways = {words: 0 for _, words, _ in COLUMNS.values()} | dict.fromkeys(BANDS.values(), 0)
    for trial in trials:
        ways[BANDS.get(trial.band) or COLUMNS[trial.direction][1]] += 1
    counts = "; ".join(f"{words[0].lower()}{words[1:]}, {count}" for words, count in ways.items() if count)
    return f"{len(trials)} trials: {counts}."


def draw_trials(claim: dict, trials: list[Trial]) -> str:
    """The figure for a claim as HTML: its title, a picture and its caption; empty for one trial, which words say better."""
    if len(trials) < FEWEST:
        return ""
    parts: list[str] = []
    top = float(HEAD)
    name = f"plot-{claim['id']}"
    for band in ("compared", *BANDS):
        chosen = [trial for trial in trials if trial.band == band]
        if chosen and band in BANDS:
            parts.append(f'<path class="p-line-quiet" d="M0 {top + 8:g}H{WIDTH}"/>')
            parts.append(_text(4, top + 30, BANDS[band], " p-quiet", "start"))
            top += 40
        for trial in chosen:
            row, top = _row(trial, top)
            parts.extend(row)
    heads = []
    for x, _, (first, second) in COLUMNS.values():
        heads += [_text(x, 20, first, " p-strong"), _text(x, 40, second, " p-strong")]
    # "It" in the picture is what the label names: massage, reflexology or another kind.
    title = f"{claim['label'].rstrip('?')}{'?' if claim['label'].endswith('?') else '.'} Which way {len(trials)} trials went"
    return (
        f'<figure class="plot" data-search-exclude="true"><p class="plot-title">{escape(title)}</p>'
        f'<svg viewBox="0 0 {WIDTH} {top + 6:g}" role="img" aria-labelledby="{name}-title {name}-desc">'
        f'<title id="{name}-title">{escape(title)}</title>'
        f'<desc id="{name}-desc">{escape(describe(trials))}</desc>'
        + "".join(heads + parts)
        + f"</svg><figcaption>{say_counts(trials)} Where a dot stands says which way its result went, "
        "not how large it was. The number is how many people took part.</figcaption></figure>"
    )
