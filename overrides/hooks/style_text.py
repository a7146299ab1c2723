"""Style sheets as text that is sent: without comments and indentation."""

from __future__ import annotations

import re


def squeezed(css: str) -> str:
    """The same rules without comments, and without spaces at the ends of lines."""
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    return re.sub(r"\s*\n\s*", "\n", css).strip()
