"""Templates without what pages should not have: blank lines and indentation, and two things of the theme."""

from __future__ import annotations

import re

from jinja2 import Environment
from jinja2.ext import Extension

# Blanks weigh half a kilobyte when compressed.
_INDENTATION = re.compile(r"\n\s+")
# The first is wrong HTML on a checkbox. At the second Firefox fetches the next page, which the content policy refuses.
_NOT_WANTED = re.compile(r'(?<=id="__(?:drawer|search)") autocomplete="off"|<link rel="(?:prev|next)"[^\n]*>')


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
