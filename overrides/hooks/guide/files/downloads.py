"""Files offered for download: the evidence as CSV and RIS, and the offline copies."""

from __future__ import annotations

import csv
import os
import shutil
from io import StringIO
from pathlib import Path

from guide.library.library import Library
from guide.state import Build

# Made before the site, which offers them: the variable that names each file, and its name in take-away/.
COPIES = {"OFFLINE_ZIP": "massage-and-ms.zip", "ONE_FILE": "massage-and-ms.html"}
# Each is a key of a study or of one of its findings, but for read_as: what of it was read.
STUDY_COLUMNS = (
    *("id", "kind", "population", "title", "authors", "year", "journal", "doi", "url", "country", "participants"),
    *("intervention", "comparator", "topic", "result", "direction", "comparison", "harms", "limits", "read_as"),
)
RIS_KINDS = {"information-page": "ELEC", "trial-registration": "ELEC"}


def studies_csv(library: Library) -> str:
    """One row a finding of a study."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(STUDY_COLUMNS)
    for study in library.studies.values():
        authors = study["authors"]
        known = {**study, "authors": "; ".join(authors) if isinstance(authors, list) else authors}
        known["read_as"] = study["checked"]
        for finding in study["findings"]:
            writer.writerow([{**known, **finding}.get(column) for column in STUDY_COLUMNS])
    return out.getvalue()


def claims_csv(library: Library) -> str:
    """One row a claim."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    lists = ["supporting", "contradicting", "before_and_after", "unclear", "background"]
    keys = [
        "id",
        "group",
        "statement",
        "outcome",
        "comparison",
        "effect",
        "certainty",
        "verdict",
        "sentence",
        "why",
        "harm",
    ]
    writer.writerow(keys + lists)
    for claim in library.claims.values():
        writer.writerow([claim.get(key, "") for key in keys] + ["; ".join(claim[key]) for key in lists])
    return out.getvalue()


def references_ris(library: Library) -> str:
    """All studies in the RIS format (Research Information Systems, 2011), which reference managers import."""
    lines = []
    for study in library.studies.values():
        authors = study["authors"] if isinstance(study["authors"], list) else [study["authors"]]
        first, _, last = (study.get("pages") or "").partition("-")
        fields = [("TY", RIS_KINDS.get(study["kind"], "JOUR")), ("ID", study["id"])]
        fields += [("AU", name.replace(" ", ", ", 1)) for name in authors if name]
        fields += [
            ("TI", study["title"]),
            ("PY", study["year"]),
            ("JO", study.get("journal")),
            ("VL", study.get("volume")),
            ("IS", study.get("issue")),
            ("SP", first),
            ("EP", last),
            ("DO", study.get("doi")),
            ("UR", study["url"]),
        ]
        lines += [f"{tag}  - {value}" for tag, value in fields if value]
        lines += ["ER  - ", ""]
    return "\r\n".join(lines)


def size_in_words(size: int) -> str:
    """A size in bytes as people read it: 840 KB, 1.8 MB (thousands, as phones count)."""
    return f"{size / 1e6:.1f} MB" if size >= 1e6 else f"{max(1, round(size / 1e3))} KB"


def sizes() -> dict[str, str]:
    """The size of each copy that goes with this build, in words, by its variable; empty for one that does not."""
    copies = {variable: os.environ.get(variable) for variable in COPIES}
    return {name: size_in_words(Path(copy).stat().st_size) if copy else "" for name, copy in copies.items()}


def write_downloads(build: Build) -> None:
    """Write the files into the site."""
    folder = build.site / "evidence" / "downloads"
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in (
        ("studies.csv", studies_csv(build.library)),
        ("claims.csv", claims_csv(build.library)),
        ("references.ris", references_ris(build.library)),
    ):
        (folder / name).write_bytes(text.encode("utf-8"))
    for variable, name in COPIES.items():
        copy = os.environ.get(variable)
        if copy:
            target = build.site / "take-away" / name
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(copy, target)
