"""Puts each table into a box of its own, in which it may be moved sideways where it is wider than the screen."""

from __future__ import annotations


def on_page_content(html, page, config, files):
    """The box stands in the page, so that nothing moves when the theme's script would put one."""
    return html.replace("<table>", '<div class="table-box"><table>').replace("</table>", "</table></div>")
