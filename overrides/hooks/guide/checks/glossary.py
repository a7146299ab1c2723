"""The glossary: each word once, with one meaning, used somewhere or leading on."""

from __future__ import annotations

import re
from pathlib import Path

from guide.library.faults import Fault
from guide.library.lists import read_list
from guide.library.page_source import PageSource

FILE = "docs/data/glossary.yaml"
# What readers see of the data beside the pages.
_SHOWN = ("studies.yaml", "claims.yaml", "rules.yaml", "questions.yaml", "sheets.yaml", "what-matters.yaml")


def check_glossary(docs: Path, pages: list[PageSource]) -> list[Fault]:
    """Terms or forms that stand twice, and terms that no page or record uses and that lead nowhere."""
    faults, terms, forms = [], {}, {}
    records = read_list(docs, "glossary", [])
    texts = [page.body for page in pages]
    data = docs / "data"
    texts += [(data / name).read_text("utf-8") for name in _SHOWN if (data / name).is_file()]
    # Meanings use words that other entries explain.
    said = " ".join([*texts, *(record["meaning"] for record in records)]).lower()
    for record in records:
        term = record["term"].lower()
        if term in terms:
            faults.append(
                Fault(FILE, record.lines["term"], f"'{term}' is explained twice.", f"See line {terms[term]}.")
            )
        terms.setdefault(term, record.lines["term"])
        for form in record["forms"]:
            if form.lower() in forms and forms[form.lower()] != record["id"]:
                faults.append(
                    Fault(
                        FILE,
                        record.lines["forms"],
                        f"{record['id']}: '{form}' stands for '{forms[form.lower()]}' too.",
                        "Keep it in one of the two.",
                    )
                )
            forms.setdefault(form.lower(), record["id"])
        leads_on = "more" in record
        if not leads_on and not any(
            re.search(rf"(?<![\w-]){re.escape(form.lower())}(?![\w-])", said) for form in record["forms"]
        ):
            faults.append(
                Fault(
                    FILE,
                    record.line,
                    f"{record['id']}: no page uses the word and it leads to none.",
                    "Name a page under 'more', or take it out.",
                )
            )
    return faults
