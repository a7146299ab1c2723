"""Templates without blank lines and indentation, so that pages have none; compressed they weigh half a kilobyte."""

from __future__ import annotations

import re

from jinja2 import Environment
from jinja2.ext import Extension

_INDENTATION = re.compile(r"\n\s+")


class _WithoutIndentation(Extension):
    """A break of a line is as good as many blanks; no template has a place where blanks count."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        """The template as Jinja reads it."""
        return _INDENTATION.sub("\n", source)


def leave_out_blanks(env: Environment) -> None:
    """For the whole environment, before any template is read: a line with a tag of the template alone leaves nothing."""
    env.trim_blocks = True
    env.lstrip_blocks = True
    env.add_extension(_WithoutIndentation)
