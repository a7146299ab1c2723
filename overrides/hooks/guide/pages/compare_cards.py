"""Names each cell of a table in `<div class="compare">` by its column, so that a phone can show each row as a card."""

from __future__ import annotations

from bs4 import BeautifulSoup


def name_cells(html: str) -> str:
    """The HTML with `data-column` on each such cell, and roles, which browsers drop with the table's layout."""
    if 'class="compare"' not in html:
        return html
    soup = BeautifulSoup(html, "html.parser")
    for table in soup.select(".compare table"):
        columns = [heading.get_text(" ", strip=True) for heading in table.select("thead th")]
        table["role"] = "table"
        for group in table.find_all(["thead", "tbody"]):
            group["role"] = "rowgroup"
        for heading in table.select("thead th"):
            heading["role"] = "columnheader"
        for row in table.find_all("tr"):
            row["role"] = "row"
            cells = row.find_all("td")
            for place, (column, cell) in enumerate(zip(columns, cells, strict=True) if cells else ()):
                cell["role"] = "cell" if place else "rowheader"
                cell["data-column"] = column
    return str(soup)


def on_page_content(html, page, config, files):
    """Name the cells of this page's tables."""
    return name_cells(html)
