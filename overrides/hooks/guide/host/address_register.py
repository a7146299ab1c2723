"""Keeps the register of published addresses: one that vanishes stops the build, a new one is added on request.

`make register` adds what is new to docs/data/addresses.yaml. It takes nothing
out: what was published once stays, and docs/data/redirects.yaml says where it leads.
"""

from __future__ import annotations

import logging
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from typing import Any

from mkdocs.exceptions import PluginError

from guide.library.addresses import check_redirects, check_register, unregistered
from guide.library.faults import report
from guide.library.library import REDIRECTS, REGISTER
from guide.pages.tree import places
from guide.state import Build

LOG = logging.getLogger("mkdocs.hooks.address_register")
WRITE = "REGISTER_ADDRESSES"
HEAD = "# Every address that was ever published. make register adds new ones; nobody takes one out.\n"


def register_text(register: Sequence[dict[str, Any]], published: dict[str, list[str]], since: dict[str, str]) -> str:
    """The register with all new addresses added; `since` gives the day of each page that is new."""
    records = {record["page"]: (record["since"], set(record["places"])) for record in register}
    for page, ids in published.items():
        day, known = records[page] if page in records else (since[page], set())
        records[page] = (day, known | set(ids))
    lines = [HEAD]
    for page, (day, known) in sorted(records.items()):
        lines.append(f"- page: {page}\n  since: {day}\n  places:{'' if known else ' []'}\n")
        lines += [f'    - "{place}"\n' for place in sorted(known)]
    return "".join(lines)


def keep_register(build: Build) -> None:
    """Check the register and the redirects against the pages as they are now."""
    register, moved = build.library.lists[REGISTER], build.library.moved()
    published = {page.source: places(tree) for page, tree in build.trees()}
    faults = check_redirects(build.library.lists[REDIRECTS], register, published)
    faults += check_register(register, moved, published)
    if faults:
        raise PluginError(report(faults))
    new = unregistered(register, published)
    if new and os.environ.get(WRITE):
        since = {page.source: page.meta["reviewed"] for page in build.pages.values()}
        (build.docs / "data" / f"{REGISTER}.yaml").write_text(register_text(register, published, since), "utf-8")
        LOG.info("New addresses, registered now: %s, %s first.", len(new), new[0])
    elif new:
        LOG.info("New addresses, not registered yet: %s, %s first. Run make register.", len(new), new[0])


def main(arguments: list[str]) -> int:
    """Build the site aside and add its new addresses to the register; not 0 if it could not be built."""
    with tempfile.TemporaryDirectory() as folder:
        build = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", folder]
        return subprocess.run(build, env={**os.environ, WRITE: "true"}, check=False).returncode
