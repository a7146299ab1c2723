"""Pages without the blank lines and indentation that templates leave behind; compressed they weigh half a kilobyte."""

from __future__ import annotations

import re

# Where blanks count, and where a hash of the exact text allows a script.
_KEPT = re.compile(r"(<(pre|textarea|script)\b.*?</\2>)", re.DOTALL)
_INDENTATION = re.compile(r"\n\s+")


def on_env(env, config, files):
    """Jinja's own way: a line that holds only a tag of the template leaves nothing."""
    env.trim_blocks = True
    env.lstrip_blocks = True
    return env


def on_post_page(output, page, config):
    """Without indentation: a break of a line is as good as many blanks."""
    parts = _KEPT.split(output)
    # Each part that is kept comes with the name of its element, which is no part of the page.
    return "".join(
        part if place % 3 else _INDENTATION.sub("\n", part) for place, part in enumerate(parts) if place % 3 < 2
    )
