"""The folder `build/`: one run at a time works in it, and what a killed run left behind is removed."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

LOCK = "lock"
# Leads to the site that was published before this one.
BEFORE = "site-before"


def remove_leftovers(root: Path) -> None:
    """Remove every folder `build/site-*` but the published one and the one before, and links that never got their place."""
    kept = {(root / "site").resolve(), (root / "build" / BEFORE).resolve()}
    for folder in (root / "build").glob("site-*"):
        if folder.name != BEFORE and folder.resolve() not in kept:
            shutil.rmtree(folder, ignore_errors=True)
    for staged in (*root.glob(".site.*"), *(root / "build").glob(f".{BEFORE}.*")):
        staged.unlink()


@contextmanager
def sole_run(root: Path) -> Iterator[Path]:
    """Give `root/build`, made if need be, to one run at a time; it is tidy at the start and at the end.

    Another run waits. The system frees the lock of a run that was killed (flock, BSD 4.2 and Linux).
    """
    # Not there on every system that can build and preview the site.
    import fcntl  # noqa: PLC0415

    folder = root / "build"
    folder.mkdir(exist_ok=True)
    with (folder / LOCK).open("w") as lock:
        # A MkDocs that outlives its killed run still writes, so it holds the lock too.
        os.set_inheritable(lock.fileno(), True)
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            print("Another run is at work in build/; waiting for it to end.", flush=True)
            fcntl.flock(lock, fcntl.LOCK_EX)
        remove_leftovers(root)
        try:
            yield folder
        finally:
            remove_leftovers(root)
