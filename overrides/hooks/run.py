"""What make calls: `python overrides/hooks/run.py JOB ...`, each job the `main` of the module that does it."""

from __future__ import annotations

import importlib
import os
import sys

JOBS = {
    "beside": "guide.authors.beside",
    "booklet": "guide.copies.booklet",
    "check": "guide.checks.gate",
    "facts": "guide.authors.find_facts",
    "move": "guide.authors.move_page",
    "page": "guide.authors.new_page",
    "publish": "guide.copies.publish",
    "register": "guide.host.address_register",
    "serve": "guide.copies.preview",
}


def main() -> int | None:
    """Run the job that the first word names with the words after it; its result is that of the program."""
    for stream in (sys.stdout, sys.stderr):
        # A terminal of few letters, as CP1252, must not stop a list of faults.
        stream.reconfigure(errors="backslashreplace")
    job, *arguments = sys.argv[1:] or [""]
    if job not in JOBS:
        sys.exit(f"Name a job: {', '.join(JOBS)}.")
    # Only this one is loaded: the booklet needs what the tests need.
    try:
        result = importlib.import_module(JOBS[job]).main(arguments)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever reads, as `head`, has enough; what is left goes nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return result


if __name__ == "__main__":
    sys.exit(main())
