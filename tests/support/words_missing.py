"""Puts phrases to search in Node: what comes first for each, or how well a list does. The index is built where it is old.

python tests/support/words_missing.py first FILE   one phrase a line
python tests/support/words_missing.py score FILE   tab-separated: kind, id, phrase, right pages by comma, or - for none
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from programs import found_or_refused, installed

ROOT = Path(__file__).parents[2]
SITE = ROOT / "build" / "search-words"
INDEX = SITE / "search" / "search_index.json"
# What the index is made of.
SOURCES = ("docs", "overrides")
HELP = "Node 18 or newer is needed: install it, or name it in the environment variable NODE."


def _is_old() -> bool:
    """Whether anything that the index is made of is newer than it."""
    if not INDEX.is_file():
        return True
    made = INDEX.stat().st_mtime
    files = (path for folder in SOURCES for path in (ROOT / folder).rglob("*"))
    return any(path.stat().st_mtime > made for path in files if path.suffix in {".md", ".yaml", ".py", ".html"})


def _build_index() -> None:
    """Build the site, of which the index is a part; RuntimeError where that fails."""
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(SITE)]
    if subprocess.run(command, cwd=ROOT, check=False).returncode:
        raise RuntimeError("The site could not be built: see what it says above.")


def main(task: str, phrases: str) -> int:
    """Run a task of search_in_node.mjs on a file of phrases; its exit code."""
    if task not in {"first", "score"} or not Path(phrases).is_file():
        print("Name a file: make words-missing FILE=phrases.txt, one phrase a line.", file=sys.stderr)
        return 2
    node = found_or_refused([lambda: installed("NODE", ("node", "nodejs"))], HELP)
    if _is_old():
        _build_index()
    script = Path(__file__).with_name("search_in_node.mjs")
    return subprocess.run([node, str(script), str(INDEX), task, phrases], check=False).returncode


if __name__ == "__main__":
    sys.exit(main(*[*sys.argv[1:], "", ""][:2]))
