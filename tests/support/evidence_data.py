"""The evidence and the texts of the pages, as tests need them."""

from pathlib import Path

from guide.library.library import read_library

DOCS = Path(__file__).parents[2] / "docs"
LIBRARY = read_library(DOCS)


def bodies():
    """The source of every page by its path."""
    return {path.relative_to(DOCS).as_posix(): path.read_text("utf-8") for path in DOCS.rglob("*.md")}
