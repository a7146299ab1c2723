"""Claims and safety rules against what they name: findings, studies, pages, sources, and words that fit the certainty."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from guide.checks.sentences import COUNTS, WORDS_BY_CERTAINTY, is_surer, phrases_in
from guide.library.faults import Fault, nearest
from guide.library.library import Library, studies_of
from guide.library.trials import DOMAINS, TRIAL_KINDS, overall, trials_of
from guide.library.yaml_reader import Record

EFFECTS_BY_CERTAINTY = {"helps": {"high", "moderate"}, "not-tested": {"no-ms-studies", "very-low"}}
# What the findings in each list of a claim found, and beside whom.
_COMPARED = {"between-groups", "pooled", "observational"}
FITS = {
    "supporting": {"direction": {"favours-massage"}, "comparison": _COMPARED},
    "contradicting": {"direction": {"no-difference", "against"}, "comparison": _COMPARED},
    "before_and_after": {"direction": {"favours-massage", "no-difference", "against"}, "comparison": {"within-group"}},
    "unclear": {"direction": {"unclear", "no-difference"}},
}
KINDS_OF_MASSAGE = ("aromatherapy", "lymphatic-drainage", "myofascial-release", "reflexology", "swedish")
_CLAIMS, _STUDIES = "docs/data/claims.yaml", "docs/data/studies.yaml"
HARM = "harm-in-trials"
# Words by which a claim says how many trials there are, and those that say it of all of them.
_COUNTED = re.compile(rf"(?i)\b(\d+|{'|'.join(COUNTS[1:])})(?: small)? trials?\b(?! of \d)")
_IN_ALL = re.compile(r"(?i)(?:only|the) \w+(?: small)? trials? (?:that|has|have)|\w+(?: small)? trials? only")
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")


def _numbers(text: str) -> set[str]:
    return set(_NUMBER.findall(text.replace(",", "").replace("%", " of 100")))  # 58% is told as 58 of 100.


def _check_study(study: Record, file: str) -> Iterator[Fault]:
    """Faults of one study: topics of findings that it does not name, numbers in its plain words that its record lacks."""
    own = {key: value for key, value in study.items() if key not in ("plain", "findings")}
    known = _numbers(str(own) + " ".join(finding["result"] for finding in study["findings"]))
    said = [(study.line, f"plain: {key}", words) for key, words in study["plain"].items()]
    for finding in study["findings"]:
        told = [key for key in ("plain", "how_much", "measured", "versus") if finding.get(key)]
        said += [(finding.lines[key], f"findings: {key}", finding[key]) for key in told]
    for line, key, words in said:
        if strange := sorted(_numbers(words) - known):
            what = f"{study['id']}: {key}: the record has no number {', '.join(strange)}."
            yield Fault(file, line, what, "Take it from the record, or mend the record.")
    url, doi = (str(study.get(key) or "") for key in ("url", "doi"))
    if doi and "doi.org/" in url and not url.lower().endswith(f"doi.org/{doi.lower()}"):
        what = f"{study['id']}: url: it is not that of the doi."
        yield Fault(file, study.lines["url"], what, f"Write https://doi.org/{doi}, or mend the doi.")
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


def _claim_fault(claim: Record, key: str, what: str, mend: str) -> Fault:
    return Fault(_CLAIMS, claim.lines.get(key, claim.line), f"{claim['id']}: {key}: {what}", mend)


def _other_topics(claim: Record, library: Library) -> Iterator[Fault]:
    """Findings on another topic than most that a claim names; what was found on a kind of massage is on any."""
    named = [(key, one) for key in FITS for one in claim[key] if one in library.findings]
    topics = [library.findings[one][1]["topic"] for _, one in named]
    counted = Counter(topic for topic in topics if topic not in KINDS_OF_MASSAGE).most_common()
    for (key, one), topic in zip(named, topics, strict=True):
        if topic not in (*KINDS_OF_MASSAGE, counted[0][0] if counted else ""):
            mend = "Name a finding on that, or make a claim of its own."
            yield _claim_fault(claim, key, f"'{one}' is on {topic}, the others on {counted[0][0]}.", mend)


def _check_findings(claim: Record, library: Library) -> Iterator[Fault]:
    """Findings that a claim names and that are not there, or do not fit the list that they stand in."""
    for key, reference in [(side, one) for side in FITS for one in claim[side]]:
        if reference not in library.findings:
            yield _claim_fault(claim, key, f"unknown finding '{reference}'.", nearest(reference, library.findings))
            continue
        study, finding = library.findings[reference]
        if study["population"] == "healthy":
            what, mend = f"'{reference}' is of people without MS.", "Name the study under 'background'."
            yield _claim_fault(claim, key, what, mend)
        # What a review found of trials of several kinds may be unclear for one of them.
        for field, fits in FITS[key].items() if key != "unclear" or study["kind"] in TRIAL_KINDS else ():
            if finding[field] not in fits:
                mend = f"Put it into the list that fits, or mend its {field} near {_STUDIES}:{finding.line}."
                yield _claim_fault(claim, key, f"'{reference}' has the {field} {finding[field]}.", mend)
    yield from _other_topics(claim, library)


def _check_references(claim: Record, library: Library) -> Iterator[Fault]:
    """Other claims, studies and the page that a claim names and that are not there, or that it names twice."""
    others = set(library.claims) - {claim["id"]}
    for other in set(claim.get("drawn_with", [])) - others:
        yield _claim_fault(claim, "drawn_with", f"there is no other claim '{other}'.", nearest(other, others))
    found = {reference.split("/")[0] for key in FITS for reference in claim[key]}
    for name in claim["background"]:
        if name not in library.studies:
            yield _claim_fault(claim, "background", f"unknown study '{name}'.", nearest(name, library.studies))
        elif name in found:
            what = f"'{name}' stands among the findings too."
            yield _claim_fault(claim, "background", what, "Keep it in one of the two.")
    if not (library.docs / claim["page"]).is_file():
        pages = [path.relative_to(library.docs).as_posix() for path in library.docs.rglob("*.md")]
        yield _claim_fault(claim, "page", f"there is no page '{claim['page']}'.", nearest(claim["page"], pages))
    if not studies_of(claim):
        mend = "Name at least one that was read for it. Where there is none, make no claim: let the page say so."
        yield _claim_fault(claim, "background", "the claim names no study.", mend)


def _check_rating(claim: Record, library: Library) -> list[Fault]:
    """Reasons of a rating that rest on studies the claim does not name; steps up that the rule does not know; no step
    down for trials of which what was read raises a doubt, or does not tell.
    """
    rating, own = claim["rating"], studies_of(claim)
    reasons = [*(rating[domain] for domain in DOMAINS), *rating["up"]]
    faults = [
        _claim_fault(claim, "rating", f"'{study}' is no study of the claim.", nearest(study, own))
        for reason in reasons
        for study in sorted(set(reason["studies"]) - own)
    ]
    weighed = {study for reason in reasons for study in reason["studies"]}
    for key in ("supporting", "contradicting"):
        for reference in claim[key] if weighed else ():
            if reference.split("/")[0] not in weighed:
                what = f"no reason of the rating names '{reference.split('/')[0]}'."
                mend = "Name it under 'studies' of each reason in 'rating' that it bears on, and read the rating again."
                faults.append(_claim_fault(claim, key, what, mend))
    named = [library.studies[one] for one in rating["risk-of-bias"]["studies"] if one in library.studies]
    doubted = [one["id"] for one in named if "risk_of_bias" in one and overall(one) != "low"]
    if doubted and rating["evidence"] == "randomised" and not rating["risk-of-bias"]["down"]:
        doubt = f"there is doubt about '{doubted[0]}', or what was read does not tell."
        what, mend = f"risk-of-bias takes no step down, but {doubt}", "Take a step down, or mend its risk_of_bias."
        faults.append(_claim_fault(claim, "rating", what, mend))
    if rating["up"] and rating["evidence"] != "observational":
        mend = "Take 'up' out, or mend 'evidence'."
        faults.append(_claim_fault(claim, "rating", "rates up what is not observational.", mend))
    return faults


def _check_counts(claim: Record, library: Library) -> Iterator[Fault]:
    """Counts of trials in the words of a claim that are more than it names; counts of all of them that are fewer."""
    there = len(trials_of(claim, library))
    for key in ("verdict", "sentence", "last"):
        words = claim.get(key, "")
        for found in _COUNTED.finditer(words):
            said = int(found[1]) if found[1].isdigit() else COUNTS.index(found[1].lower())
            if said > there or (said < there and any(found[0] in one for one in _IN_ALL.findall(words))):
                what = f"'{found[0]}', but the claim names {there}."
                mend = "Mend the words, or name the trials that are missing."
                yield _claim_fault(claim, key, what, mend)


def _check_wording(claim: Record) -> Iterator[Fault]:
    """An effect and words that do not follow the certainty; a missing harm phrase."""
    effect, certainty = claim.get("effect"), claim["certainty"]
    if claim["group"] != "safety" and not effect:
        yield _claim_fault(claim, "effect", "is missing.", "Only safety claims go without one.")
    if certainty not in EFFECTS_BY_CERTAINTY.get(str(effect), {certainty}):
        yield _claim_fault(
            claim, "effect", f"'{effect}' does not go with the certainty {certainty}.", "Change one of the two."
        )
    word = WORDS_BY_CERTAINTY.get(certainty, "")
    if word not in claim["sentence"].lower():
        yield _claim_fault(claim, "sentence", f"does not follow the certainty {certainty}.", f"Say '{word}' in it.")
    if is_surer(claim["verdict"], certainty):
        yield _claim_fault(
            claim, "verdict", f"'{claim['verdict']}' is surer than the certainty {certainty}.", f"Say '{word}' in it."
        )
    if claim["group"] == "technique" and "harm" not in claim:
        yield _claim_fault(claim, "harm", "is missing.", "Every claim of a technique says what is known of harm.")


def _check_claim(claim: Record, library: Library) -> list[Fault]:
    rated = _check_rating(claim, library)
    faults = [*_check_findings(claim, library), *_check_references(claim, library), *rated]
    # Words follow a rating that is sound, and counts a claim in which all is.
    return [*faults, *([] if rated else _check_wording(claim)), *([] if faults else _check_counts(claim, library))]


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
    """Other studies that a study names, as reports of its trial or as trials that it holds, and that cannot be that."""
    for study in library.studies.values():
        named, known = [*study.get("holds", []), study.get("same_trial_as")], set(library.studies) - {study["id"]}
        for one in {name for name in named if name} - known:
            what, mend = f"unknown study '{one}'", nearest(one, known)
            if one == study["id"]:
                what, mend = "it names itself", "Name another study, or take its name out."
            yield Fault(_STUDIES, study.line, f"{study['id']}: {what}.", mend)
        for held in (library.studies[name] for name in study.get("holds", ()) if name in known):
            is_later = (held["year"] or 0) > (study["year"] or held["year"] or 0)
            if is_later or held["kind"] == "systematic-review":
                what = f"{study['id']}: holds: '{held['id']}' is {'later than it' if is_later else 'no trial'}."
                yield Fault(_STUDIES, study.lines["holds"], what, "Take it out, or mend its record.")


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
        yield from _check_claim(claim, library)
    for rule in library.rules.values():
        yield from unknown_sources("docs/data/rules.yaml", rule, library)
