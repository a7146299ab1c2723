"""Claims and safety rules against what they name: findings, studies, pages, sources, and words that fit the certainty."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from guide.checks.sentences import COUNTS, WORDS_BY_CERTAINTY, is_surer, phrases_in
from guide.library.faults import Fault, nearest
from guide.library.library import Library, studies_of
from guide.library.trials import DOMAINS, TRIAL_KINDS, overall, trials_of
from guide.library.yaml_reader import Record

EFFECTS_BY_CERTAINTY = {"helps": {"high", "moderate"}, "not-tested": {"no-ms-studies", "very-low"}}
DIRECTIONS = {
    "supporting": {"favours-massage"},
    "contradicting": {"no-difference", "against"},
    "before_and_after": {"favours-massage", "no-difference", "against"},
}
FOUND = ("supporting", "contradicting", "before_and_after", "unclear")
KINDS_OF_MASSAGE = ("aromatherapy", "lymphatic-drainage", "myofascial-release", "reflexology", "swedish")
_CLAIMS, _STUDIES = "docs/data/claims.yaml", "docs/data/studies.yaml"
# The claim on harm in trials.
HARM = "harm-in-trials"
# Words by which a claim says how many trials there are in all.
_IN_ALL = re.compile(r"(?i)\b(?:only|the) (\w+)(?: small)? trials? (?:that|has|have)|\b(\w+)(?: small)? trials? only\b")
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")


def _numbers(text: str) -> set[str]:
    return set(_NUMBER.findall(text.replace(",", "")))


def _other_doi(study: Record, file: str) -> list[Fault]:
    """The fault of an address at doi.org that is not the study's own."""
    url = study["url"] or ""
    if not study.get("doi") or "doi.org/" not in url or url.lower().endswith(f"doi.org/{study['doi'].lower()}"):
        return []
    what = f"{study['id']}: url: it is not that of the doi."
    return [Fault(file, study.lines["url"], what, f"Write https://doi.org/{study['doi']}, or mend the doi.")]


def _check_study(study: Record, file: str) -> Iterator[Fault]:
    """Faults of one study: topics of findings that it does not name, numbers in its plain words that its record lacks."""
    own = {key: value for key, value in study.items() if key not in ("plain", "findings")}
    known = _numbers(str(own) + " ".join(finding["result"] for finding in study["findings"]))
    said = [(f"plain: {key}", words) for key, words in study["plain"].items()]
    for finding in study["findings"]:
        said += [(f"findings: {key}", finding.get(key) or "") for key in ("plain", "how_much", "measured", "versus")]
    for key, words in said:
        if strange := sorted(_numbers(words) - known):
            what = f"{study['id']}: {key}: the record has no number {', '.join(strange)}."
            yield Fault(file, study.line, what, "Take it from the record, or mend the record.")
    yield from _other_doi(study, file)
    for topic in sorted({finding["topic"] for finding in study["findings"]} - set(study["topics"])):
        what = f"{study['id']}: topics: a finding is on '{topic}'."
        yield Fault(file, study.lines["topics"], what, f"Add '{topic}' to 'topics'.")
    counted = re.match(r"(\d[\d,]*) people", str(study.get("participants_note", "")))
    if counted and int(counted[1].replace(",", "")) != study.get("participants"):
        what = f"{study['id']}: participants: {study.get('participants')}, but participants_note says {counted[1]}."
        yield Fault(file, study.lines["participants"], what, "Look it up, and mend one of them.")
    is_told = any(finding["topic"] == "safety" for finding in study["findings"])
    if re.match(r"(?i)no (?:adverse|harm|serious|side)|none\b", study.get("harms") or "") and not is_told:
        what = f"{study['id']}: harms: it says so, but no finding does."
        yield Fault(file, study.lines["harms"], what, "Say it as a finding of the topic safety.")


def _claim_fault(claim: Record, file: str, key: str, what: str, mend: str) -> Fault:
    return Fault(file, claim.lines.get(key, claim.line), f"{claim['id']}: {key}: {what}", mend)


def _other_topics(claim: Record, library: Library, file: str) -> Iterator[Fault]:
    """Findings on another topic than most that a claim names; what was found on a kind of massage is on any."""
    named = [(key, one) for key in FOUND for one in claim[key] if one in library.findings]
    topics = [library.findings[one][1]["topic"] for _, one in named]
    counted = Counter(topic for topic in topics if topic not in KINDS_OF_MASSAGE).most_common()
    for (key, one), topic in zip(named, topics, strict=True):
        if topic not in (*KINDS_OF_MASSAGE, counted[0][0] if counted else ""):
            mend = "Name a finding on that, or make a claim of its own."
            yield _claim_fault(claim, file, key, f"'{one}' is on {topic}, the others on {counted[0][0]}.", mend)


def _check_references(claim: Record, library: Library, docs: Path, file: str) -> list[Fault]:
    """Findings, studies and the page that a claim names and that are not there, or do not fit."""
    faults: list[Fault] = []

    def fault(key: str, what: str, mend: str) -> None:
        faults.append(_claim_fault(claim, file, key, what, mend))

    for key in FOUND:
        for reference in claim.get(key, []):
            if reference not in library.findings:
                fault(key, f"unknown finding '{reference}'.", nearest(reference, library.findings))
                continue
            if library.findings[reference][0]["population"] == "healthy":
                fault(key, f"'{reference}' is of people without MS.", "Name the study under 'background'.")
            direction = library.findings[reference][1].get("direction")
            if key in DIRECTIONS and direction not in DIRECTIONS[key]:
                line = library.findings[reference][1].line
                mend = f"Put it into the list that fits, or mend its direction near docs/data/studies.yaml:{line}."
                fault(key, f"'{reference}' has the direction {direction}.", mend)
    others = set(library.claims) - {claim["id"]}
    for other in set(claim.get("drawn_with", [])) - others:
        fault("drawn_with", f"there is no other claim '{other}'.", nearest(other, others))
    faults += _other_topics(claim, library, file)
    for study in claim.get("background", []):
        if study not in library.studies:
            fault("background", f"unknown study '{study}'.", nearest(study, library.studies))
    if not (docs / claim["page"]).is_file():
        pages = [path.relative_to(docs).as_posix() for path in docs.rglob("*.md")]
        fault("page", f"there is no page '{claim['page']}'.", nearest(claim["page"], pages))
    if not studies_of(claim):
        mend = "Name at least one that was read for it. Where there is none, make no claim: let the page say so."
        fault("background", "the claim names no study.", mend)
    return faults


def _check_rating(claim: Record, library: Library, file: str) -> list[Fault]:
    """Reasons of a rating that rest on studies the claim does not name; steps up that the rule does not know; no step
    down for trials of which what was read raises a doubt, or does not tell.
    """
    rating, own = claim["rating"], studies_of(claim)
    reasons = [*(rating[domain] for domain in DOMAINS), *rating["up"]]
    faults = [
        _claim_fault(claim, file, "rating", f"'{study}' is no study of the claim.", nearest(study, own))
        for reason in reasons
        for study in sorted(set(reason["studies"]) - own)
    ]
    weighed = {study for reason in reasons for study in reason["studies"]}
    for key in ("supporting", "contradicting"):
        for reference in claim[key] if weighed else ():
            if reference.split("/")[0] not in weighed:
                what = f"no reason of the rating names '{reference.split('/')[0]}'."
                mend = "Name it under 'studies' of each reason in 'rating' that it bears on, and read the rating again."
                faults.append(_claim_fault(claim, file, key, what, mend))
    named = [library.studies[one] for one in rating["risk-of-bias"]["studies"] if one in library.studies]
    doubted = [one["id"] for one in named if "risk_of_bias" in one and overall(one) != "low"]
    if doubted and rating["evidence"] == "randomised" and not rating["risk-of-bias"]["down"]:
        what = (
            f"risk-of-bias takes no step down, but there is doubt about '{doubted[0]}', or what was read does not tell."
        )
        faults.append(_claim_fault(claim, file, "rating", what, "Take a step down, or mend its risk_of_bias."))
    if rating["up"] and rating["evidence"] != "observational":
        mend = "Take 'up' out, or mend 'evidence'."
        faults.append(_claim_fault(claim, file, "rating", "rates up what is not observational.", mend))
    return faults


def _check_counts(claim: Record, library: Library, file: str) -> list[Fault]:
    """Counts of all trials of a claim, in its words, that are not the number of trials that it names."""
    faults = []
    for key in ("verdict", "sentence", "last"):
        for found in _IN_ALL.finditer(claim.get(key, "")):
            said, there = (found[1] or found[2]).lower(), len(trials_of(claim, library))
            if said not in (str(there), *COUNTS[there : there + 1]) and (said.isdigit() or said in COUNTS):
                what = f"'{found[0]}', but the claim names {there}."
                faults.append(
                    _claim_fault(claim, file, key, what, "Mend the words, or name the trials that are missing.")
                )
    return faults


def _check_wording(claim: Record, file: str) -> list[Fault]:
    """An effect and words that do not follow the certainty; a missing harm phrase."""
    faults: list[Fault] = []

    def fault(key: str, what: str, mend: str) -> None:
        faults.append(_claim_fault(claim, file, key, what, mend))

    effect, certainty = claim.get("effect"), claim["certainty"]
    if claim["group"] != "safety" and not effect:
        fault("effect", "is missing.", "Only safety claims go without one.")
    if certainty not in EFFECTS_BY_CERTAINTY.get(str(effect), {certainty}):
        fault("effect", f"'{effect}' does not go with the certainty {certainty}.", "Change one of the two.")
    word = WORDS_BY_CERTAINTY.get(certainty, "")
    if word not in claim["sentence"].lower():
        fault("sentence", f"does not follow the certainty {certainty}.", f"Say '{word}' in it.")
    if is_surer(claim["verdict"], certainty):
        fault("verdict", f"'{claim['verdict']}' is surer than the certainty {certainty}.", f"Say '{word}' in it.")
    if claim["group"] == "technique" and "harm" not in claim:
        fault("harm", "is missing.", "Every claim of a technique says what is known of harm.")
    return faults


def _check_claim(claim: Record, library: Library, docs: Path, file: str) -> list[Fault]:
    faults = [*_check_references(claim, library, docs, file), *_check_rating(claim, library, file)]
    return [*faults, *_check_wording(claim, file), *(_check_counts(claim, library, file) if not faults else [])]


def unknown_sources(file: str, record: Record, library: Library, key: str = "sources") -> list[Fault]:
    """Sources that a record names under `key` and that are not there."""
    name = next((f"{record[own]}: " for own in ("id", "name") if own in record), "")
    return [
        Fault(file, record.lines[key], f"{name}unknown source '{source}'.", nearest(source, library.citable()))
        for source in record.get(key, ())
        if source not in library.citable()
    ]


def _untold_harm(library: Library) -> Iterable[Fault]:
    """Trials in people with MS that say something of harm, and that the claim on harm leaves out."""
    told = studies_of(library.claims[HARM]) if HARM in library.claims else set(library.studies)
    for name, (study, finding) in library.findings.items():
        is_trial = study["kind"] in TRIAL_KINDS and study["population"] == "ms"
        if is_trial and finding["topic"] == "safety" and study["id"] not in told:
            what = f"{study['id']}: what it found on harm is not told."
            mend = f"Name {name} under {HARM} in docs/data/claims.yaml; under 'background' where it was no massage."
            yield Fault(_STUDIES, finding.line, what, mend)


def _other_studies(library: Library) -> Iterable[Fault]:
    """Other studies that a study names, as reports of its trial or as trials that it holds, and that are not there."""
    for study in library.studies.values():
        named, known = [*study.get("holds", []), study.get("same_trial_as")], set(library.studies) - {study["id"]}
        for one in {name for name in named if name} - known:
            what, mend = f"unknown study '{one}'", nearest(one, known)
            if one == study["id"]:
                what, mend = "it names itself", "Name another study, or take its name out."
            yield Fault(_STUDIES, study.line, f"{study['id']}: {what}.", mend)


def check_evidence(library: Library) -> Iterator[Fault]:
    """Faults of all studies, facts, claims and rules of a library that was read without one."""
    told = [
        (_CLAIMS, claim, key, f"{claim['id']}: {key}")
        for claim in library.claims.values()
        for key in ("verdict", "sentence", "last")
        if key in claim
    ]
    told += [(_STUDIES, finding, "plain", f"{name}: plain") for name, (_, finding) in library.findings.items()]
    for file, record, key, place in told:
        for what, mend in phrases_in(record[key], library):
            yield Fault(file, record.lines.get(key, record.line), f"{place}: {what}", mend)
    yield from _untold_harm(library)
    yield from _other_studies(library)
    for file, facts in library.documents.items():
        for fact in facts if file.startswith("docs/data/facts/") else ():
            if "study" in fact and fact["study"] not in library.studies:
                what = f"{fact['id']}: unknown study '{fact['study']}'."
                yield Fault(file, fact.lines["study"], what, nearest(fact["study"], library.studies))
    for study in library.studies.values():
        yield from _check_study(study, _STUDIES)
    for claim in library.claims.values():
        yield from _check_claim(claim, library, library.docs, _CLAIMS)
    for rule in library.rules.values():
        yield from unknown_sources("docs/data/rules.yaml", rule, library)
