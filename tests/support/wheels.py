"""Keeps every package that the site is built with as one archive, so that it can be built when no network has them any more.

`make wheels`. Wheels are those of the system and the Python that it runs on.
"""

from __future__ import annotations

import subprocess
import sys
import tarfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
LOCK = ROOT / "requirements.lock"


def download(folder: Path) -> None:
    """Fetch into `folder` each wheel that the lock names, held to its hash."""
    folder.mkdir(parents=True, exist_ok=True)
    pip = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--only-binary", ":all:"]
    subprocess.run([*pip, "--require-hashes", "--requirement", str(LOCK), "--dest", str(folder)], check=True)


def _plain(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    """An entry without day, owner and rights of its own: the same wheels give the same bytes."""
    entry.mtime = entry.uid = entry.gid = 0
    entry.uname = entry.gname = ""
    entry.mode = 0o644
    return entry


def archive(folder: Path, target: Path) -> None:
    """Put the lock and the wheels in `folder` into the archive `target`."""
    with tarfile.open(target, "w") as packed:
        for path in (LOCK, *sorted(folder.glob("*.whl"))):
            packed.add(path, f"wheels/{path.name}", filter=_plain)


if __name__ == "__main__":
    build = ROOT / "build"
    download(build / "wheels")
    archive(build / "wheels", build / "wheels.tar")
    print(f"The wheels are in {build / 'wheels.tar'}. README.md, 'In ten years', says how to build from them.")
