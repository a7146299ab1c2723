"""What the small site of fixture_site.py holds: a page, and a record or two of each kind of data."""

PAGE = """---
title: {title}
description: {title} is a page of the small site on which the tests try out what goes wrong.
message: This page says one thing.
kind: {kind}
reviewed: 2026-11-22
next_review: 2027-11-22
tags: [Evidence]
keywords: [sample of {title}]
next:
  - to: {other}
    say: Read the other page
related: [{other}, about/index.md]
---

!!! short "In short"

    - One.

## What is known { {anchor} }

{text}
"""
FIRST = '!!! first "Wait or ask first"\n\n    Ask first.'
STUDY = {
    "id": "sample-2024",
    "kind": "randomised-trial",
    "population": "ms",
    "title": "A sample trial",
    "authors": ["Sample A", "Other B"],
    "year": 2024,
    "journal": "Journal",
    "volume": None,
    "issue": None,
    "pages": "1-9",
    "doi": "10.1000/1",
    "pmid": None,
    "pmcid": None,
    "url": "https://example.org/1",
    "design": "Trial",
    "country": "UK",
    "participants": 40,
    "participants_note": "40 people",
    "intervention": "Massage",
    "dose": None,
    "comparator": "Usual care",
    "topics": ["pain"],
    "findings": [
        {
            "topic": "pain",
            "result": "Pain fell by 2 points.",
            "direction": "favours-massage",
            "comparison": "between-groups",
            "measured": "pain",
            "versus": "usual care",
            "plain": "Pain fell by 2 points.",
        }
    ],
    "harms": None,
    "limits": "Small.",
    "risk_of_bias": {
        "randomisation": "low",
        "deviations": "some-concerns",
        "missing-data": "not-reported",
        "measurement": "high",
        "reporting": "not-reported",
    },
    "checked": "abstract",
    "plain": {
        "question": "Does massage ease pain?",
        "why": "Pain is common.",
        "who": "40 people.",
        "done": "They had massage.",
        "cannot_tell": "Whether it lasts.",
    },
}
CLAIM = {
    "id": "pain",
    "group": "benefit",
    "page": "index.md",
    "label": "Pain",
    "statement": "Massage relieves pain.",
    "outcome": "Pain",
    "comparison": "Usual care",
    "effect": "may-help",
    "rating": {
        "evidence": "randomised",
        "risk-of-bias": {"down": 1, "why": "People knew what they had.", "studies": []},
        "inconsistency": {"down": 0, "why": "There is only one trial.", "studies": []},
        "indirectness": {"down": 0, "why": "It was massage in people with MS.", "studies": []},
        "imprecision": {"down": 1, "why": "Few people took part.", "studies": []},
        "publication-bias": {"down": 0, "why": "Nothing suggests that trials are missing.", "studies": []},
        "up": [],
    },
    "verdict": "May help for a while.",
    "sentence": "Massage may ease pain.",
    "supporting": ["sample-2024/pain"],
    "contradicting": [],
    "before_and_after": [],
    "unclear": [],
    "background": [],
}
FACT = {
    "id": "FACT-1",
    "topic": "pain",
    "fact": "Pain is common in MS.",
    "source": "A charity, 2020",
    "url": "https://example.org/2",
    "read": "2026-11-28",
    "grade": "A",
    "publish_as": "fact",
}
WEAK_FACT = {
    **FACT,
    "id": "FACT-2",
    "fact": "Pain is common in MS. Numbers are 999, 111 and 116 123.",
    "source": "A forum",
    "url": None,
    "find": "Search its name.",
    "grade": "C",
    "publish_as": "not-alone",
}
RULE = {
    "id": "clot",
    "number": "1",
    "levels": ["not-now"],
    "ticked": "body",
    "short": "One leg swollen",
    "therapist": "No massage of the leg.",
    "situation": "One of my legs is newly swollen",
    "do": ["Do not rub it."],
    "why": "It may be a clot.",
    "strength": "guideline",
    "strength_note": "Hospitals say so.",
    "not_known": "How often it happens.",
    "page": "other.md#what-is-known",
    "sources": ["FACT-1"],
}
EMERGENCY = {
    "id": "faint",
    "name": "Somebody faints",
    "level": "call-now",
    "felt": "head",
    "subjects": ["falls"],
    "you": "you faint on the table",
    "they": "faints on the table",
    "situation": "I have fainted",
    "early": ["Pale skin"],
    "who": "Anybody may faint.",
    "do": ["Call for an ambulance."],
    "beside": ["Stay with them."],
    "say": "Say how long it was.",
    "why": "The heart may be ill.",
    "rests": "guideline",
    "note": "Hospitals say so.",
    "more": "other.md",
    "sources": ["FACT-1"],
    "typed": [f"fainted number {number}" for number in range(25)],
    "ticked": "head",
}
SUBJECTS = [{"id": "falls", "words": ["fall", "falls"]}, {"id": "anyone", "words": []}]
NUMBERS = {
    "countries": [
        {
            "name": "UK",
            "emergency": "999",
            "today": "GP, or {111}",
            "today_in_full": ["Call {111}."],
            "cannot_speak": "Text before you need it.",
            "sources": ["FACT-2"],
            "looked_up": "2026-11-28",
        }
    ],
    "lines": [
        {
            "use": "crisis",
            "country": "UK",
            "name": "A line",
            "call": "116 123",
            "sources": ["FACT-2"],
            "looked_up": "2026-11-28",
        }
    ],
}
ELSEWHERE = {"no-danger": ["heart massage"], "off-the-subject": ["weather tomorrow"], "same-words": ["dog massage"]}
TERM = {
    "id": "rest",
    "term": "rest",
    "forms": ["rests", "rest"],
    "meaning": "Doing nothing for a while.",
    "more": "other.md",
}
# Lists that a site has, with one record each; a test that needs others writes them itself.
WAYS = [{"to": "index.md", "ways": ["is pain common", *(f"pain number {number}" for number in range(39))]}]
LISTS = {
    "questions": [{"number": 1, "question": "Is pain common?", "page": "safety/today.md", "anchor": "what-is-known"}],
    "sheets": [{"id": "line", "sheet": "therapist-card", "part": "always", "words": "Ask me first."}],
    "ways": WAYS,
    "medicines": [{"id": "sample", "names": ["sample"], "class": "sample", "to": "other.md", "say": "Ask first."}],
    "criteria": [{"number": "1.1.1", "name": "Text", "level": "A", "result": "met", "how": "We read all pages."}],
    "addresses": [{"page": "moved.md", "since": "2026-11-22", "places": []}],
    "redirects": [{"from": "moved.md", "to": "other.md"}],
    "plain-addresses": [],
    "read-facts": {"FACT-1": "67323373"},
}
CHANGELOG = """# Changes

## 22 November 2026 { #second }

- More pages.

## 2 March 2026 { #first-version }

- First version. See [the other page](docs/other.md).
"""
PICTURE = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 360 40" role="img" aria-labelledby="line-title line-desc">
  <title id="line-title">A line</title>
  <desc id="line-desc">It goes from side to side.</desc>
  <path class="p-line" d="M0 20H360"/>
</svg>
"""
