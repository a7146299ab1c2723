"""Ace by DAISY, from its locked packages; Chromium opens each chapter for it."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
from pathlib import Path

from browser import find_chromium
from programs import found_or_refused, install_package, installed

HELP = (
    "The test of the book needs npm and none could be had. Install it, for example with 'apt-get install npm', or name "
    "it in NPM."
)
LOCKED = Path(__file__).parents[1] / "release" / "ace"
FILES = ("package.json", "package-lock.json", ".npmrc")


def _npm() -> str | None:
    return installed("NPM", ("npm",))


def _packaged_npm() -> str | None:
    install_package("npm")
    return _npm()


def _ace(kept: Path) -> Path:
    """The program, installed once for each lock under `kept`."""
    lock = hashlib.sha256((LOCKED / "package-lock.json").read_bytes()).hexdigest()[:12]
    folder = kept / f"ace-{lock}"
    program = folder / "node_modules" / ".bin" / "ace-cli"
    if not program.exists():
        npm = found_or_refused([_npm, _packaged_npm], HELP)
        folder.mkdir(parents=True, exist_ok=True)
        for name in FILES:
            shutil.copy(LOCKED / name, folder / name)
        subprocess.run([npm, "ci", "--no-audit", "--no-fund"], cwd=folder, check=True, capture_output=True, timeout=600)
    return program


def faults_of(book: Path, kept: Path) -> list[tuple[str, str, str]]:
    """What Ace finds in a book: (chapter, impact, rule) each. The program is kept under `kept`, the report beside the book."""
    report = book.with_suffix("")
    subprocess.run(
        [str(_ace(kept)), "--force", "--outdir", str(report), str(book)],
        check=False,
        timeout=1200,
        env={**os.environ, "PUPPETEER_EXECUTABLE_PATH": find_chromium(whole=True)},
        capture_output=True,
    )
    said = json.loads((report / "report.json").read_text("utf-8"))
    return [
        (chapter["earl:testSubject"]["url"], fault["earl:test"]["earl:impact"], fault["earl:test"]["dct:title"])
        for chapter in said["assertions"]
        for fault in chapter["assertions"]
    ]
