"""The evidence and the texts of the pages, as tests need them."""

from pathlib import Path

from library import library_of

DOCS = Path(__file__).parent.parent / "docs"
LIBRARY = library_of(DOCS)


def bodies():
    """The source of every page by its path."""
    return {path.relative_to(DOCS).as_posix(): path.read_text("utf-8") for path in DOCS.rglob("*.md")}


def studies_of(claim):
    """The ids of all studies that a claim names."""
    named = claim["supporting"] + claim["contradicting"] + claim["before_and_after"] + claim["unclear"]
    return {reference.split("/")[0] for reference in named} | set(claim["background"])
