"""Files offered for download: the evidence as tables, data and references, and the offline copies."""

from __future__ import annotations

import csv
import json
import os
import re
import shutil
from io import StringIO
from pathlib import Path
from typing import Any

from guide.library.library import Library
from guide.library.records import schema
from guide.library.trials import reasons_of
from guide.state import COPIES, Build

# The variable that names the folder they stand in.
FOLDER = "COPIES"
# Each is a key of a study or of one of its findings, but for read_as: what of it was read.
STUDY_COLUMNS = (
    *("id", "kind", "population", "title", "authors", "year", "journal", "doi", "pmid", "pmcid", "url", "country"),
    *("design", "participants", "participants_note", "intervention", "dose", "comparator", "topic", "result"),
    *("direction", "comparison", "harms", "limits", "read_as"),
)
# Kinds of studies that are pages, not papers.
WEB_PAGES = ("information-page", "trial-registration")
RIS_FIELDS = {"JO": "container-title", "VL": "volume", "IS": "issue", "DO": "DOI", "UR": "URL"}
BIBTEX_FIELDS = {
    "journal": "container-title",
    "volume": "volume",
    "number": "issue",
    "pages": "page",
    "doi": "DOI",
    "url": "URL",
}
# Spreadsheets take a table without it for one of their own alphabet.
BYTE_ORDER_MARK = "\ufeff"


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
    words = ["id", "group", "statement", "outcome", "comparison", "effect", "certainty", "verdict", "sentence", "harm"]
    lists = ["supporting", "contradicting", "before_and_after", "unclear", "background"]
    writer.writerow([*words, "why", *lists])
    for claim in library.claims.values():
        why = " ".join(reasons_of(claim["rating"]))
        writer.writerow([claim.get(key, "") for key in words] + [why] + ["; ".join(claim[key]) for key in lists])
    return out.getvalue()


def claims_json(build: Build) -> str:
    """All claims with their ratings, their schema, version and licence, for others to build on."""
    version = build.library.newest_review().isoformat()
    form = schema(build.docs, "claims")
    claims = list(build.library.claims.values())
    whole = {
        "version": version,
        "licence": "CC BY 4.0",
        "source": build.settings.name,
        "schema": form,
        "claims": claims,
    }
    return json.dumps(whole, ensure_ascii=False, indent=1)


def _name(author: str) -> dict[str, str]:
    """A name in the terms of CSL: family and given, or the whole name of an organisation."""
    author = author.replace(" et al.", "")
    family, _, initials = author.rpartition(" ")
    if family and re.fullmatch(r"[A-Z]{1,4}", initials):
        return {"family": family, "given": initials}
    return {"literal": author} if family else {"family": author}


def references(library: Library) -> list[dict[str, Any]]:
    """All studies as CSL-JSON (Citation Style Language 1.0.2), of which the other formats are made."""
    found = []
    for study in library.studies.values():
        authors = study["authors"] if isinstance(study["authors"], list) else [study["authors"] or ""]
        item = {
            "id": study["id"],
            "type": "webpage" if study["kind"] in WEB_PAGES else "article-journal",
            "title": study["title"],
            "author": [_name(author) for author in authors if author],
            "issued": {"date-parts": [[study["year"]]]} if study["year"] else None,
            "container-title": study.get("journal"),
            "volume": study.get("volume"),
            "issue": study.get("issue"),
            "page": study.get("pages"),
            "DOI": study.get("doi"),
            "PMID": study.get("pmid"),
            "URL": study["url"],
        }
        found.append({key: value for key, value in item.items() if value})
    return found


def _whole_name(name: dict[str, str]) -> str:
    return ", ".join(name[key] for key in ("family", "given", "literal") if key in name)


def _year(item: dict[str, Any]) -> str:
    return str(item["issued"]["date-parts"][0][0]) if "issued" in item else ""


def references_ris(library: Library) -> str:
    """All studies in the RIS format (Research Information Systems, 2011), which reference managers import."""
    lines = []
    for item in references(library):
        first, _, last = item.get("page", "").partition("-")
        fields = [("TY", "ELEC" if item["type"] == "webpage" else "JOUR"), ("ID", item["id"])]
        fields += [("AU", _whole_name(name)) for name in item.get("author", [])]
        fields += [("TI", item["title"]), ("PY", _year(item)), ("SP", first), ("EP", last)]
        fields += [(tag, item.get(key)) for tag, key in RIS_FIELDS.items()]
        lines += [f"{tag}  - {value}" for tag, value in fields if value] + ["ER  - ", ""]
    return "\r\n".join(lines)


def references_bibtex(library: Library) -> str:
    """All studies as BibTeX; braces keep the names of organisations and the capitals of titles whole."""
    entries = []
    for item in references(library):
        names = [
            (name.get("literal") and f"{{{name['literal']}}}") or _whole_name(name) for name in item.get("author", [])
        ]
        fields = {
            "title": f"{{{item['title']}}}",
            "author": " and ".join(names),
            "year": _year(item),
            **{field: item.get(key) for field, key in BIBTEX_FIELDS.items()},
        }
        lines = ",\n".join(f"  {name} = {{{value}}}" for name, value in fields.items() if value)
        entries.append(f"@{'misc' if item['type'] == 'webpage' else 'article'}{{{item['id']},\n{lines}\n}}\n")
    return "\n".join(entries)


def size_in_words(size: int) -> str:
    """A size in bytes as people read it: 840 KB, 1.8 MB (thousands, as phones count)."""
    return f"{size / 1e6:.1f} MB" if size >= 1e6 else f"{max(1, round(size / 1e3))} KB"


def copies() -> dict[str, Path]:
    """The file of each copy that goes with this build."""
    folder = os.environ.get(FOLDER)
    found = {kind: Path(folder, name) for kind, name in COPIES.items()} if folder else {}
    return {kind: path for kind, path in found.items() if path.is_file()}


def write_downloads(build: Build) -> None:
    """Write the files into the site."""
    folder = build.site / "evidence" / "downloads"
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in (
        ("studies.csv", BYTE_ORDER_MARK + studies_csv(build.library)),
        ("claims.csv", BYTE_ORDER_MARK + claims_csv(build.library)),
        ("claims.json", claims_json(build)),
        ("references.ris", references_ris(build.library)),
        ("references.bib", references_bibtex(build.library)),
        ("references.json", json.dumps(references(build.library), ensure_ascii=False, indent=1)),
    ):
        (folder / name).write_bytes(text.encode("utf-8"))
    for copy in copies().values():
        target = build.site / "take-away" / copy.name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(copy, target)
