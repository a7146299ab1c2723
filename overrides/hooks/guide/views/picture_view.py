"""Drawings and the picture of all claims, set into the page so that they follow light and dark."""

from __future__ import annotations

from html import escape

from guide.views.claim_view import effect_words
from guide.views.site_view import SiteView

_DOT = {
    "helps": "dot",
    "may-help": "dot",
    "no-clear-difference": "dot dot-alone",
    "studies-disagree": "dot dot-disagree",
    "not-tested": "dot dot-unclear",
}
_HINT = "dot dot-hint"
_LEGEND = (
    ("dot", "helps or may help"),
    (_HINT, "only a hint of help"),
    ("dot dot-alone", "no clear difference"),
    ("dot dot-disagree", "studies disagree"),
    ("dot dot-unclear", "not tested"),
)


def _figure(site: SiteView, name: str, caption: str) -> str:
    """A drawing of docs/assets/pictures/ with its caption, which is HTML."""
    return site.stash(
        f'<figure class="picture" id="picture-{name}"><div data-search-exclude="true">{site.drawing(name)}</div>'
        f"<figcaption>{caption}</figcaption></figure>"
    )


def picture(site: SiteView, name: str, caption: str) -> str:
    """The drawing docs/assets/pictures/<name>.svg with its caption."""
    return _figure(site, name, escape(caption.strip()))


def score_row(site: SiteView) -> str:
    """The row of numbers to print and tick, which leads to the diary."""
    diary = f'<a href="{site.page_address("take-away/diary.md")}">massage diary</a>'
    caption = (
        "To print: tick the number that fits most days. 0 is none, 10 is the worst. "
        f"Go on if the second is lower, or use the {diary}."
    )
    return _figure(site, "score-row", caption)


def _dot(claim: dict) -> str:
    """The form of a claim's dot; at very low certainty help is only a hint."""
    is_hint = claim["effect"] == "may-help" and claim["certainty"] == "very-low"
    return _HINT if is_hint else _DOT[claim["effect"]]


def claim_map(site: SiteView) -> str:
    """All claims but those on safety: a row a certainty word, a dot a claim, the dot's form its effect."""
    claims = [claim for claim in site.library.claims.values() if claim["group"] != "safety"]
    parts, words, top = [], [], 8
    for key, (label, _) in site.words["certainty"].items():
        chosen = sorted(
            (claim for claim in claims if claim["certainty"] == key),
            key=lambda claim: list(_DOT).index(claim["effect"]),
        )
        lines = max(1, -(-len(chosen) // 12))
        height = 34 + 28 * lines
        parts.append(
            f'<text class="p-small p-strong" x="4" y="{top + 20}">{label}: {len(chosen)}</text>'
            f'<path class="p-line-quiet" d="M0 {top + height}H360"/>'
        )
        for number, claim in enumerate(chosen):
            x, y = 16 + 29 * (number % 12), top + 42 + 28 * (number // 12)
            parts.append(f'<circle class="{_dot(claim)}" cx="{x}" cy="{y}" r="10"/>')
        listed = "; ".join(f"{claim['label']} ({effect_words(site, claim).lower()})" for claim in chosen)
        words.append(
            f"{label}: {len(chosen)} {'claim' if len(chosen) == 1 else 'claims'}{'. ' + listed if listed else ''}."
        )
        top += height + 4
    for number, (css, label) in enumerate(_LEGEND):
        x, y = 16 + 180 * (number % 2), top + 22 + 34 * (number // 2)
        parts.append(
            f'<circle class="{css}" cx="{x}" cy="{y}" r="10"/><text class="p-small" x="{x + 16}" y="{y + 6}">{label}</text>'
        )
    return site.stash(
        '<figure class="plot" id="picture-claim-map" data-search-exclude="true">'
        f'<svg viewBox="0 0 360 {top + 108}" role="img" aria-labelledby="claim-map-title claim-map-desc">'
        '<title id="claim-map-title">All claims by how sure we are</title>'
        f'<desc id="claim-map-desc">{escape(" ".join(words))}</desc>{"".join(parts)}</svg>'
        "<figcaption>Each dot is one claim. Its row says how sure we are, its form what was found. "
        "Find your symptom in the tables below.</figcaption></figure>"
    )
