"""How sure a claim is: its certainty word, computed from the reasons that its rating gives."""

from __future__ import annotations

from typing import Any

# The five reasons to rate down, in the order and under the names of the GRADE handbook (2013), section 5.
DOMAINS = ("risk-of-bias", "inconsistency", "indirectness", "imprecision", "publication-bias")
# Where a body of evidence starts (GRADE handbook, section 5): randomised trials high, other studies low.
START = {"randomised": 4, "observational": 2}
WORDS = {4: "high", 3: "moderate", 2: "low", 1: "very-low"}
NO_STUDIES = "no-ms-studies"


def certainty_of(rating: dict[str, Any]) -> str:
    """The certainty word of a rating: where its evidence starts, less each step down, plus each step up (1 to 4)."""
    if rating["evidence"] not in START:
        return NO_STUDIES
    steps = START[rating["evidence"]] - sum(rating[domain]["down"] for domain in DOMAINS)
    steps += sum(reason["by"] for reason in rating["up"])
    return WORDS[min(4, max(1, steps))]


def reasons_of(rating: dict[str, Any]) -> list[str]:
    """The sentences that say why the word is not higher, or why it is higher than where the evidence starts."""
    if rating["evidence"] not in START:
        return [rating["risk-of-bias"]["why"]]
    down = [rating[domain]["why"] for domain in DOMAINS if rating[domain]["down"]]
    return down + [reason["why"] for reason in rating["up"]]
