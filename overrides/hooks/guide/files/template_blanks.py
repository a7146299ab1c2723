"""Templates without what pages should not have: blank lines and indentation, and an attribute of the theme that is wrong."""

from __future__ import annotations

import re

from jinja2 import Environment
from jinja2.ext import Extension

# Blanks weigh half a kilobyte when compressed.
_INDENTATION = re.compile(r"\n\s+")
# Wrong HTML on a checkbox.
_NOT_WANTED = re.compile(r'(?<=id="__(?:drawer|search)") autocomplete="off"')


class _WithoutUnwanted(Extension):
    """A break of a line is as good as many blanks; no template has a place where blanks count."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        """The template as Jinja reads it."""
        return _INDENTATION.sub("\n", _NOT_WANTED.sub("", source))


def leave_out_blanks(env: Environment) -> None:
    """For the whole environment, before any template is read: a line with a tag of the template alone leaves nothing."""
    env.trim_blocks = True
    env.lstrip_blocks = True
    env.add_extension(_WithoutUnwanted)
