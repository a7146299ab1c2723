"""Files offered for download: the evidence as CSV and RIS, and the offline copies."""

from __future__ import annotations

import csv
import os
import shutil
from io import StringIO
from pathlib import Path

from guide.library.library import Library, library_of

# Made before the site, which offers them: the variable that names each file, and its name in take-away/.
COPIES = {"OFFLINE_ZIP": "massage-and-ms.zip", "ONE_FILE": "massage-and-ms.html"}
RIS_KINDS = {"information-page": "ELEC", "trial-registration": "ELEC"}


def studies_csv(library: Library) -> str:
    """One row a finding of a study."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(
        [
            "id",
            "kind",
            "population",
            "title",
            "authors",
            "year",
            "journal",
            "doi",
            "url",
            "country",
            "participants",
            "intervention",
            "comparator",
            "topic",
            "result",
            "direction",
            "comparison",
            "harms",
            "limits",
            "read_as",
        ]
    )
    for study in library.studies.values():
        authors = study["authors"]
        names = "; ".join(authors) if isinstance(authors, list) else authors
        for finding in study["findings"]:
            writer.writerow(
                [
                    study["id"],
                    study["kind"],
                    study["population"],
                    study["title"],
                    names,
                    study["year"],
                    study.get("journal"),
                    study.get("doi"),
                    study["url"],
                    study.get("country"),
                    study["participants"],
                    study["intervention"],
                    study["comparator"],
                    finding["topic"],
                    finding["result"],
                    finding["direction"],
                    finding["comparison"],
                    study["harms"],
                    study["limits"],
                    study["checked"],
                ]
            )
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


def on_config(config):
    """Tell the pages whether this is the offline copy, and how large the copies are that go with them."""
    config.extra["offline"] = config.plugins["material/offline"].config.enabled
    for variable in COPIES:
        copy = os.environ.get(variable)
        config.extra[f"{variable.lower()}_size"] = size_in_words(Path(copy).stat().st_size) if copy else None
    return config


def on_post_build(config):
    """Write the files into the site."""
    library = library_of(config.docs_dir)
    folder = Path(config.site_dir, "evidence", "downloads")
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in (
        ("studies.csv", studies_csv(library)),
        ("claims.csv", claims_csv(library)),
        ("references.ris", references_ris(library)),
    ):
        (folder / name).write_bytes(text.encode("utf-8"))
    for variable, name in COPIES.items():
        copy = os.environ.get(variable)
        if copy:
            target = Path(config.site_dir, "take-away", name)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(copy, target)
