"""Finds a program that tests drive: one that is installed or named, else the system's package; none is an error."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable

# Where systems keep servers, which is not on everybody's path.
FURTHER_FOLDERS = "/usr/sbin:/usr/local/sbin:/sbin"


def installed(variable: str, names: tuple[str, ...]) -> str | None:
    """The program that the environment variable names, else the first of `names` that is there."""
    named = os.environ.get(variable)
    if named and os.access(named, os.X_OK):
        return named
    path = f"{os.environ.get('PATH', os.defpath)}:{FURTHER_FOLDERS}"
    return next(filter(None, (shutil.which(name, path=path) for name in names)), None)


def run(*command: str) -> bool:
    """Whether the command went well; it has 10 minutes."""
    try:
        return subprocess.run(command, capture_output=True, timeout=600, check=False).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def install_package(name: str) -> None:
    """Try to install a package of the system, where it has such a package manager and lets us: as root, or by sudo."""
    if shutil.which("apt-get"):
        may = ["sudo", "-n"] if os.geteuid() and shutil.which("sudo") else []
        run(*may, "apt-get", "update", "-qq")
        run(*may, "apt-get", "install", "-y", "-qq", name)


def found_or_refused(ways: list[Callable[[], str | None]], help_text: str) -> str:
    """What the first way that finds it gives; else an error that says what to install, never a skipped test."""
    for way in ways:
        if program := way():
            return program
    raise RuntimeError(help_text)
