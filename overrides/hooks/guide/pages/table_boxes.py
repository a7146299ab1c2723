"""Puts each table into a box of its own, in which it may be moved sideways where it is wider than the screen."""

from __future__ import annotations

import re

_TABLE = re.compile(r"<table\b.*?</table>", re.DOTALL)


def on_page_content(html, page, config, files):
    """The box stands in the page, so that nothing moves when the theme's script would put one."""
    return _TABLE.sub(lambda found: f'<div class="table-box">{found[0]}</div>', html)
