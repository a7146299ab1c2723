"""Figures in words, and as a table."""

from __future__ import annotations


def kilobytes(size: float) -> str:
    """A size in bytes as KB (thousands) with one decimal."""
    return f"{size / 1000:,.1f} KB"


def print_table(columns: dict[str, dict[str, str]]) -> None:
    """Print a row a figure and a column a project, as Markdown; a figure that a project lacks is a dash."""
    names = list(dict.fromkeys(name for column in columns.values() for name in column))
    rows = [["What", *columns], *([name, *(column.get(name, "-") for column in columns.values())] for name in names)]
    widths = [max(len(row[place]) for row in rows) for place in range(len(rows[0]))]
    for number, row in enumerate(rows):
        cells = [row[0].ljust(widths[0]), *(cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True))]
        print("| " + " | ".join(cells) + " |")
        if not number:
            print("|" + "|".join("-" * (width + 2) for width in widths) + "|")
