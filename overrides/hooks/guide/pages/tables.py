"""Tables: each in a box that may be moved sideways, and cells named by their column where a phone shows rows as cards."""

from __future__ import annotations

from lxml.html import HtmlElement

from guide.pages.tree import texts
from guide.state import Build, Page

_ROLES = {"table": "table", "thead": "rowgroup", "tbody": "rowgroup", "tr": "row"}


def name_cells(table: HtmlElement) -> None:
    """Give each cell `data-column`, and all parts the roles that browsers drop with the table's layout."""
    columns = []
    for part in table.iter("table", "thead", "tbody", "tr"):
        part.set("role", _ROLES[str(part.tag)])
    for heading in table.iterfind("thead//th"):
        heading.set("role", "columnheader")
        columns.append(" ".join(" ".join(texts(heading)).split()))
    for row in table.iter("tr"):
        cells = row.findall("td")
        for place, (column, cell) in enumerate(zip(columns, cells, strict=True) if cells else ()):
            cell.set("role", "cell" if place else "rowheader")
            cell.set("data-column", column)


def lay_out_tables(build: Build, page: Page) -> None:
    """A step: the box stands in the page, so that nothing moves when a script would put one."""
    for table in list(page.tree.iter("table")):
        if any("compare" in around.get("class", "").split() for around in table.iterancestors("div")):
            name_cells(table)
        box = table.makeelement("div", {"class": "table-box"})
        table.addprevious(box)
        box.tail, table.tail = table.tail, None
        box.append(table)
