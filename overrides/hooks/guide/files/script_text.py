"""Scripts as text that is sent: without comments that stand on lines of their own, and without indentation."""

from __future__ import annotations

import re

_COMMENT = re.compile(r"^[ \t]*(?:/\*.*?\*/|//[^\n]*)[ \t]*\n", re.DOTALL | re.MULTILINE)
_INDENTATION = re.compile(r"^[ \t]+", re.MULTILINE)


def squeezed(name: str, script: str) -> str:
    """The same statements. A template literal might hold lines that only look like comments: it is an error."""
    script = _INDENTATION.sub("", _COMMENT.sub("", script))
    if "`" in script:
        raise ValueError(f"{name} holds a template literal (`...`). Join strings with + instead; see script_text.py.")
    return script.strip()
