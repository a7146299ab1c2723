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
from pathlib import Path
from typing import Any

from mkdocs.exceptions import PluginError

from guide.library.addresses import (
    REDIRECTS,
    REGISTER,
    check_redirects,
    check_register,
    places,
    read_records,
    unregistered,
)
from guide.library.faults import report

LOG = logging.getLogger("mkdocs.hooks.address_register")
WRITE = "REGISTER_ADDRESSES"
HEAD = "# Every address that was ever published. make register adds new ones; nobody takes one out.\n"


def published_addresses(files) -> dict[str, list[str]]:
    """Each page of the site with its places."""
    return {file.src_uri: places(file.page.content or "") for file in files.documentation_pages() if file.page}


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


def on_env(env, config, files):
    """Check the register and the redirects against the pages as they are now."""
    docs, faults = Path(config.docs_dir), []
    register = read_records(docs, REGISTER, faults)
    redirects = read_records(docs, REDIRECTS, faults)
    published = published_addresses(files)
    if not faults:
        moved = {record["from"]: record["to"] for record in redirects}
        faults = check_redirects(redirects, register, published) + check_register(register, moved, published)
    if faults:
        raise PluginError(report(faults))
    new = unregistered(register, published)
    if new and os.environ.get(WRITE):
        since = {file.src_uri: str(file.page.meta["reviewed"]) for file in files.documentation_pages()}
        (docs / "data" / f"{REGISTER}.yaml").write_text(register_text(register, published, since), "utf-8")
        LOG.info("%s new addresses are registered now, %s first.", len(new), new[0])
    elif new:
        LOG.info("%s new addresses are not registered yet, %s first: run make register.", len(new), new[0])
    return env


def main(arguments: list[str]) -> int:
    """Build the site aside and add its new addresses to the register; not 0 if it could not be built."""
    with tempfile.TemporaryDirectory() as folder:
        build = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", folder]
        return subprocess.run(build, env={**os.environ, WRITE: "true"}, check=False).returncode
