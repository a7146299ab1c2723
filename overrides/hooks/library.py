"""The evidence library: studies, facts, claims and safety rules, read once and checked against each other."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import yaml
from faults import Fault, nearest
from records import Record, read

EFFECTS_BY_CERTAINTY = {"helps": {"high", "moderate"}, "not-tested": {"no-ms-studies", "very-low"}}
WORDS_BY_CERTAINTY = {
    "moderate": "probably",
    "low": "may",
    "very-low": "do not know",
    "no-ms-studies": "no study",
}


@dataclass
class Library:
    """All records by id, and the faults found while reading them."""

    studies: dict[str, Record] = field(default_factory=dict)
    facts: dict[str, Record] = field(default_factory=dict)
    claims: dict[str, Record] = field(default_factory=dict)
    rules: dict[str, Record] = field(default_factory=dict)
    findings: dict[str, tuple[Record, Record]] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    def citable(self) -> set[str]:
        """Ids that a page may cite."""
        return set(self.studies) | set(self.facts)


def schema(docs: Path, name: str) -> dict:
    """The JSON schema `docs/schema/<name>.yaml`."""
    return yaml.safe_load((docs / "schema" / f"{name}.yaml").read_text("utf-8"))


def finding_ids(study: Record) -> list[tuple[str, Record]]:
    """Each finding with its id: `study/topic`, the second of a topic `study/topic-2`."""
    seen: dict[str, int] = {}
    named = []
    for finding in study.get("findings", []):
        topic = finding.get("topic")
        seen[topic] = seen.get(topic, 0) + 1
        suffix = f"-{seen[topic]}" if seen[topic] > 1 else ""
        named.append((f"{study['id']}/{topic}{suffix}", finding))
    return named


def _check_claim(claim: Record, library: Library, docs: Path, file: str) -> list[Fault]:
    """Faults of one claim: references, words that do not follow the certainty, missing harm phrase."""
    faults = []

    def fault(key: str, what: str, mend: str) -> None:
        line = claim.lines.get(key, claim.line)
        faults.append(Fault(file, line, f"{claim['id']}: {key}: {what}", mend))

    wanted = {"supporting": {"favours-massage"}, "contradicting": {"no-difference", "against"}}
    for key in ("supporting", "contradicting", "before_and_after", "unclear"):
        for reference in claim.get(key, []):
            if reference not in library.findings:
                fault(key, f"unknown finding '{reference}'.", nearest(reference, library.findings))
                continue
            direction = library.findings[reference][1].get("direction")
            if key in wanted and direction not in wanted[key]:
                fault(key, f"'{reference}' has the direction {direction}.", "Put it into the list that fits.")
    for study in claim.get("background", []):
        if study not in library.studies:
            fault("background", f"unknown study '{study}'.", nearest(study, library.studies))
    if not (docs / claim["page"]).is_file():
        pages = [path.relative_to(docs).as_posix() for path in docs.rglob("*.md")]
        fault("page", f"there is no page '{claim['page']}'.", nearest(claim["page"], pages))
    effect, certainty = claim.get("effect"), claim["certainty"]
    if claim["group"] != "safety" and not effect:
        fault("effect", "is missing.", "Only safety claims go without one.")
    if certainty not in EFFECTS_BY_CERTAINTY.get(effect, {certainty}):
        fault("effect", f"'{effect}' does not go with the certainty {certainty}.", "Change one of the two.")
    word = WORDS_BY_CERTAINTY.get(certainty, "")
    if word not in claim["sentence"].lower():
        fault("sentence", f"does not follow the certainty {certainty}.", f"Say '{word}' in it.")
    if claim["group"] == "technique" and "harm" not in claim:
        fault("harm", "is missing.", "Every claim of a technique says what is known of harm.")
    return faults


def _check_rule(rule: Record, library: Library, file: str) -> list[Fault]:
    """Faults of one safety rule: unknown sources."""
    line = rule.lines.get("sources", rule.line)
    return [
        Fault(file, line, f"{rule['id']}: unknown source '{source}'.", nearest(source, library.citable()))
        for source in rule["sources"]
        if source not in library.citable()
    ]


def read_library(docs: Path) -> Library:
    """Read everything under `docs`; what is wrong is in `.faults` of the result."""
    library = Library()
    faults, root = library.faults, docs.parent
    evidence = docs / "evidence"
    library.studies = _by_id(read(evidence / "studies.yaml", schema(docs, "studies"), root, faults))
    for path in sorted((evidence / "facts").glob("*.yaml")):
        for fact in read(path, schema(docs, "facts"), root, faults):
            if fact["id"] in library.facts:
                file = path.relative_to(root).as_posix()
                faults.append(
                    Fault(file, fact.line, f"{fact['id']}: another file has this id.", "Choose a new one.")
                )
            library.facts[fact["id"]] = fact
    for study in library.studies.values():
        for name, finding in finding_ids(study):
            library.findings[name] = (study, finding)
    library.claims = _by_id(read(evidence / "claims.yaml", schema(docs, "claims"), root, faults))
    library.rules = _by_id(read(docs / "safety" / "rules.yaml", schema(docs, "rules"), root, faults))
    if faults:  # Records of a wrong shape would make the checks below stumble.
        return library
    for claim in library.claims.values():
        faults.extend(_check_claim(claim, library, docs, "docs/evidence/claims.yaml"))
    for rule in library.rules.values():
        faults.extend(_check_rule(rule, library, "docs/safety/rules.yaml"))
    return library


def _by_id(records: list[Record]) -> dict[str, Record]:
    return {record["id"]: record for record in records}


_LIBRARIES: dict[Path, tuple[tuple, Library]] = {}


def library_of(docs_dir: str | Path) -> Library:
    """The library of a site, read again only when one of its files has changed (live reload)."""
    docs = Path(docs_dir)
    paths = sorted(path for path in docs.rglob("*.yaml"))
    state = tuple((path, path.stat().st_mtime_ns) for path in paths)
    if docs not in _LIBRARIES or _LIBRARIES[docs][0] != state:
        _LIBRARIES[docs] = (state, read_library(docs))
    return _LIBRARIES[docs][1]
