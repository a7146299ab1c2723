"""A page as its author wrote it holds no code: the Content Security Policy would not run it."""

from __future__ import annotations

import re

from faults import Fault
from inline_code import inline_code
from page_source import PageSource

MEND = "The policy of every page (overrides/hooks/content_policy.py) blocks it. Use a class, or a file in docs/assets/."
# The attr_list extension makes attributes of what stands in braces: {style="..."}, { .name onclick="..." }.
_BRACES = re.compile(r"""\{[^{}\n]*?[\s{](style|on[a-z]+)\s*=[^{}\n]*\}""", re.IGNORECASE)


def check_inline_code(page: PageSource) -> list[Fault]:
    """Scripts, styles and event handlers, in HTML or in the braces of attr_list."""
    found = [(place, what, words) for place, what, words in inline_code(page.body)]
    found += [(braces.start(), f"the attribute {braces[1]}", braces[0]) for braces in _BRACES.finditer(page.body)]
    return [
        Fault(page.file, page.body_line + page.body[:place].count("\n"), f"the text holds {what}: {words}", MEND)
        for place, what, words in found
    ]
