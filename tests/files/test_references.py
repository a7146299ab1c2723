"""The references that readers download say in other programs what the library says."""

import re

import bibtexparser
import rispy

from evidence_data import LIBRARY
from guide.files.downloads import references, references_bibtex, references_ris

ITEMS = {item["id"]: item for item in references(LIBRARY)}


def test_ris_is_read_back_whole():
    read = {entry["id"]: entry for entry in rispy.loads(references_ris(LIBRARY))}
    assert set(read) == set(ITEMS) == set(LIBRARY.studies)
    for name, item in ITEMS.items():
        entry = read[name]
        assert (entry.get("title") or entry.get("primary_title")) == item["title"]
        assert entry.get("doi") == item.get("DOI")
        assert len(entry.get("authors", [])) == len(item.get("author", []))
        assert not any("et al" in author for author in entry.get("authors", []))
        if "issued" in item:
            assert entry["year"] == str(item["issued"]["date-parts"][0][0])


def test_bibtex_is_read_back_whole():
    parser = bibtexparser.bparser.BibTexParser(common_strings=True, ignore_nonstandard_types=False)
    read = bibtexparser.loads(references_bibtex(LIBRARY), parser).entries_dict
    assert set(read) == set(ITEMS)
    for name, item in ITEMS.items():
        assert read[name]["title"].strip("{}") == item["title"], name
        assert read[name].get("doi") == item.get("DOI")
        # Braces keep "and" in the name of an organisation from parting it.
        authors = re.sub(r"\{[^}]*\}", "Whole", read[name].get("author", ""))
        assert len(authors.split(" and ")) == max(1, len(item.get("author", []))), name
        assert read[name]["ENTRYTYPE"] == ("misc" if item["type"] == "webpage" else "article")


def test_names_keep_their_parts_and_organisations_stay_whole():
    names = [author for item in ITEMS.values() for author in item.get("author", [])]
    assert {"family": "Salarvand", "given": "S"} in names
    assert all(set(name) in ({"family", "given"}, {"literal"}, {"family"}) for name in names)
    read = {entry["id"]: entry for entry in rispy.loads(references_ris(LIBRARY))}
    assert read["salarvand-2021"]["authors"][0] == "Salarvand, S"
