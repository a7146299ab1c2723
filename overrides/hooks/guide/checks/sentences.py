"""Sentences of pages: none says more than a study can, counts studies by hand, or states a fact without a source."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from guide.library.faults import Fault
from guide.library.library import Library
from guide.library.page_source import MARKER, PageSource, Sentence, sentences, words_of

# Numbers in words, by their place.
COUNTS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_MORE_COUNTS = (
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
    *("twenty", "thirty", "a dozen", "dozens of"),
)
# A number of trials, studies or reviews, in figures or words, with up to two words between.
_TYPED_COUNT = re.compile(
    rf"(?i)(?<![\w.,])(\d[\d,]*|{'|'.join((*COUNTS[1:], *_MORE_COUNTS))}) "
    r"(?:(?!of |in |to )[a-z-]+ ){0,2}?(?:trials?|stud(?:y|ies)|reviews?)\b"
)
# What makes a sentence one of fact: it speaks of research, or counts people.
_OF_FACT = re.compile(
    r"(?i)\b(?:stud(?:y|ies)|trials?|reviews?|research|surveys?)\b|\b\d+ (?:in|of|out of) (?:every )?\d+\b|\d ?%"
    r"|\b(?:half|third|quarter)s? (?:of )?(?:the |all )?(?:people|adults|women|men)\b"
)
# Sections in which each of these sentences has to have its source.
SOURCED = ("safety", "benefits", "techniques")
# In these, only sentences that count people, or give per cent.
COUNTED = ("care", "ms", "decide", "for-therapists")
_OF_PEOPLE = re.compile(r"\b\d+ (?:in|of|out of) (?:every )?\d+ (?:people|women|men|adults)\b|\d ?%")
MOST_WORDS = 25
# Where a sentence ends beside what sentences() knows: before a bracket, in quotes, at a colon that leads to a line.
_ENDS = re.compile(r"(?<=[.!?])[\"'”)]*\s+(?=[\"'“(]?[A-Z0-9])")
# It explains how studies are judged.
HARDER = ("evidence/how-we-judge.md",)
# Where a part of a page shows a claim, its sentences sum up the studies that stand there with their sources.
_CLAIM_SHOWN = re.compile(r"<!-- show: (?:claim|claim-rows|claim-lines|claim-grid|harm|rating) ")
# Words that deny a phrase, or say whose it is, as pages on myths do.
_DENIED = re.compile(r" (?:not|no|nobody|nothing|never|cannot|instead of|says that|claims?) ")
# Where what is denied ends: "No one has shown that it cures MS, but it does".
_CLAUSE = re.compile(r",? but |; ")
# Data that is not for readers; keys that hold no words of ours for them; those whose words are of readers or of sources.
_NOT_READ = re.compile(r"/(?:addresses|criteria|elsewhere|kinds|phrases|plain-addresses|read-facts|redirects)\.yaml$")
_NOT_WORDS = {
    *("address", "archived", "check_by", "fact", "from", "id", "looked_up", "next_review", "note", "pages", "read"),
    *("reviewed", "since", "to", "typed", "url", "ways"),
}
_OF_OTHERS = ("find", "forms", "harms", "keywords", "limits", "question", "result", "source", "statement")
_OWN_WORDS = re.compile(r"(?i)\b(?:we|our|us)\b|^[\"“'(]")


def _needs_source(sentence: Sentence) -> bool:
    """Whether a sentence states a fact that nothing near it carries; CONTRIBUTING.md, 'Sources', says what is our own."""
    if sentence.mark != "NO SOURCE" or sentence.text.endswith(":"):
        return False
    return bool(_OF_FACT.search(sentence.text)) and not _OWN_WORDS.search(sentence.text)


def _says(clause: str, said: str) -> bool:
    """Whether a part of a sentence says a phrase, and does not deny it."""
    plain = f" {' '.join(re.findall('[a-z]+', clause))} "
    return f" {said} " in plain and not _DENIED.search(plain.replace(said, "", 1))


def _remembers(look: Callable[..., Iterable[tuple[str, str]]]) -> Callable[..., list[tuple[str, str]]]:
    """Keep what is found in a text until a phrase changes: in a preview, which looks again and again, most texts stay."""
    found: dict[tuple[Any, ...], list[tuple[str, str]]] = {}
    last = Library(Path())

    @functools.wraps(look)
    def remembered(text: str, library: Library, *kind: str, **data: bool) -> list[tuple[str, str]]:
        nonlocal last
        if last is not library:
            if last.phrases != library.phrases:
                found.clear()
            last = library
        key = (text, *kind, *data.values())
        if key not in found:
            found[key] = list(look(text, library, *kind, **data))
        return found[key]

    return remembered


@_remembers
def phrases_in(words: str, library: Library) -> Iterable[tuple[str, str]]:
    """Each turn of phrase in the words that is not ours, as one that says more than a study can, and what to write instead."""
    if not library.said_by_word:
        for phrase in library.phrases.values():
            for said in phrase.get("say", ()):
                library.said_by_word.setdefault(said.split()[0], []).append((said, phrase))
    spoken = re.findall("[a-z]+", words.lower())
    plain = f" {' '.join(spoken)} "
    for word in library.said_by_word.keys() & spoken:
        for said, phrase in library.said_by_word[word]:
            if f" {said} " in plain and any(_says(clause, said) for clause in _CLAUSE.split(words.lower())):
                what = phrase.get("what", "'{}' says more than a study can.")
                yield what.replace("{}", said), phrase["instead"]


@_remembers
def wording_faults(
    text: str, library: Library, kind: str, page: str = "", *, data: bool = False
) -> Iterable[tuple[str, str]]:
    """Each place in a text that a pattern of this kind in docs/data/phrases.yaml finds, and how to mend it.

    With `data` only those that are looked for in the data too.
    """
    if (kind, data) not in library.patterns:
        asked = [phrase for phrase in library.phrases.values() if kind in phrase and (phrase.get("data") or not data)]
        library.patterns[kind, data] = [(re.compile(phrase[kind]), phrase) for phrase in asked]
    for pattern, phrase in library.patterns[kind, data]:
        if pattern.search(text) and page not in phrase.get("except", ()):
            for found in pattern.finditer(text):
                yield phrase["what"].replace("{}", found[0]), phrase["instead"]


def _texts(part: Any, line: int = 1, key: str = "") -> Iterator[tuple[int, str, str]]:
    """All words in a part of a document, each with its line and the key that it stands under."""
    if isinstance(part, str):
        yield line, key, part
    elif isinstance(part, dict | list):
        for name, inner in part.items() if isinstance(part, dict) else enumerate(part):
            inner_line = getattr(part, "lines", {}).get(name, line)
            yield from _texts(inner, inner_line, name if isinstance(name, str) else key)


def alone_faults(text: str, library: Library, place: str = "", *, ours: bool = True) -> Iterator[tuple[str, str]]:
    """What may not stand where words stand alone, in the file `place` of docs/; of words of others, only their signs."""
    for kind in ("signs", "alone", "style", *(("words",) if ours else ())):
        # Words that readers do not meet are looked for in all front matter, and a few of them in data.
        of_data = kind == "style" or (kind == "words" and not place.endswith(".md"))
        yield from wording_faults(text, library, kind, place, data=of_data)
    yield from phrases_in(text, library) if ours else ()


def check_words(library: Library) -> Iterator[Fault]:
    """What may not stand in words of data and of front matter, in whichever key: all are looked through once."""
    front = {page.file: page.meta for page in library.pages.values() if not page.made}
    files = {file: part for file, part in library.documents.items() if not _NOT_READ.search(file)}
    for file, document in (files | front).items():
        found: dict[str, list[tuple[str, str]]] = {}
        place = file.removeprefix("docs/")
        for line, key, text in _texts(document):
            if key in _NOT_WORDS:
                continue
            if text not in found:
                ours = key not in _OF_OTHERS and (file, key) != ("docs/data/studies.yaml", "title")
                found[text] = list(alone_faults(text, library, place, ours=ours))
            yield from (Fault(file, line, f"{key}: {what}" if key else what, mend) for what, mend in found[text])


def check_wording(page: PageSource, library: Library) -> Iterator[Fault]:
    """Lines in which nothing else is wrong: how they are typed, and words that readers do not meet.

    The sentences of a page are looked at by check_sentences, and those of the list of changes here.
    """
    for number, text in page.prose():
        plain = words_of(text)
        found = [
            *wording_faults(text, library, "style", page.path),
            *wording_faults(plain, library, "words", page.path),
            *(phrases_in(plain, library) if page.path not in library.pages else ()),
        ]
        for what, mend in found:
            yield page.fault(number, what, mend)


WORDS_BY_CERTAINTY = {"moderate": "probably", "low": "may", "very-low": "do not know", "no-ms-studies": "no study"}
# What a sentence says that is surer than a claim of these certainties, unless it says how unsure one is.
_EFFECT = re.compile(r"\b(?:calms|cures|eases|helps|improves|lessens|lifts|lowers|reduces|relieves|works)\b")
_UNSURE = {"moderate": r"\b(?:may|probably|whether|not)\b", "low": r"\b(?:may|whether|not|nor)\b"}
_RATED = re.compile(r"<!-- show: certainty ([\w-]+) -->")


def is_surer(words: str, certainty: str) -> bool:
    """Whether words on an effect are surer than a claim of this certainty."""
    unsure = _UNSURE.get(certainty, _UNSURE["low"])
    return certainty != "high" and bool(_EFFECT.search(words.lower())) and not re.search(unsure, words.lower())


def check_certainty(page: PageSource, library: Library) -> Iterator[Fault]:
    """Sentences that show how sure one is, and say more than that."""
    for number, line in page.prose():
        for found in _RATED.finditer(line):
            said = re.split(r"[.:|] ", MARKER.sub("", line[: found.start()].replace("how sure: ", "")))[-1]
            name = found[1]
            certainty = library.claims[name]["certainty"] if name in library.claims else "high"
            if is_surer(said, certainty):
                word = WORDS_BY_CERTAINTY.get(certainty, "")
                what = f"'{' '.join(said.strip(' -(').split()[:6])} ...' is surer than its claim, of which the certainty is {certainty}."
                yield page.fault(number, what, f"Say '{word}' in it.")


def check_sentences(page: PageSource, library: Library) -> Iterable[Fault]:
    """Sentences of a page that say more than a study can, count studies by hand, or state a fact without a source."""
    claims_in: set[int] = set()
    start, lines = 0, page.body.split("\n")
    for number, line in enumerate([*lines, "## "]):
        if line.startswith("## "):
            if any(_CLAIM_SHOWN.search(text) for text in lines[start:number]):
                claims_in.update(range(start + 1, number + 1))
            start = number
    section = page.path.removesuffix(".md").split("/")[0]
    # "In short" repeats what the page says below, with its sources.
    short = {
        number
        for found in re.finditer(r"(?m)^!!! short.*\n(?:(?: {4}.*)?\n)*", page.body)
        for number in range(page.body.count("\n", 0, found.start()) + 1, page.body.count("\n", 0, found.end()) + 1)
    }
    # Headings and titles of boxes are no sentences, but say as much; one in quotes is what others say.
    for number, line in enumerate(lines, page.body_line):
        if re.match(r' *(?:!!!|#+ [^"])', line):
            yield from (page.fault(number, what, mend) for what, mend in phrases_in(line, library))
    # What a marker puts in has its own source.
    text = re.sub(r"(?m)^(?:!!!|#).*$", "", MARKER.sub(lambda marker: f"{marker['caption'] or ''}[^shown]", page.body))
    for sentence in sentences(text):
        place = page.body_line + sentence.line - 1
        for what, mend in phrases_in(sentence.text, library):
            yield page.fault(place, what, mend)
        words = max((part.split() for part in _ENDS.split(sentence.text)), key=len)
        if len(words) > MOST_WORDS and lines[sentence.line - 1][:1] != "|" and page.path not in HARDER:
            what = f"the sentence '{' '.join(words[:6])} ...' has {len(words)} words."
            yield page.fault(place, what, f"{MOST_WORDS} at most, better 20; make two of it.")
        counted = _TYPED_COUNT.search(sentence.text)
        if counted and not sentence.cited:
            mend = "Cite the record that says it in this sentence, or let <!-- show: count ... --> count it."
            yield page.fault(place, f"'{counted[0]}' is typed by hand.", mend)
        elif (
            (section in SOURCED or (section in COUNTED and _OF_PEOPLE.search(sentence.text)))
            and sentence.line not in claims_in | short
            and _needs_source(sentence)
        ):
            what = f"no source for '{sentence.text[:60]}'."
            yield page.fault(place, what, "Cite it, or say it as our own advice (CONTRIBUTING.md, 'Sources').")
