"""Tables: each in a box that may be moved sideways, and cells named by their column where a phone shows rows as cards."""

from __future__ import annotations

from lxml.html import HtmlElement

from guide.pages.tree import texts
from guide.state import Build, Page


def name_cells(table: HtmlElement) -> None:
    """Give each cell `data-column`, and make the first of a row its heading: what is compared in it."""
    columns = [" ".join(" ".join(texts(heading)).split()) for heading in table.iterfind("thead//th")]
    for row in table.iter("tr"):
        cells = row.findall("td")
        for column, cell in zip(columns, cells, strict=True) if cells else ():
            cell.set("data-column", column)
        if cells:
            cells[0].tag = "th"
            cells[0].set("scope", "row")


def lay_out_tables(build: Build, page: Page) -> None:
    """A step: the box stands in the page, so that nothing moves when a script would put one."""
    for table in list(page.tree.iter("table")):
        if any("compare" in around.get("class", "").split() for around in table.iterancestors("div")):
            name_cells(table)
        box = table.makeelement("div", {"class": "table-box"})
        table.addprevious(box)
        box.tail, table.tail = table.tail, None
        box.append(table)
