"""The zip of the offline copy: one folder, with a page to open first."""

from __future__ import annotations

import zipfile
from datetime import date, datetime
from pathlib import Path

FOLDER = "massage-and-ms"
OPEN_ME = """<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="refresh" content="0;url=site/index.html">
<title>Massage and MS</title>
<p><a href="site/index.html">Open Massage and MS</a></p>
</html>
"""


def write_zip(target: Path, entries: dict[str, bytes], day: date) -> None:
    """Write files, given by name in their order, dated `day`: the same files give the same bytes. One called mimetype
    is not packed, as the container format of EPUB asks.
    """
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for name, content in entries.items():
            entry = zipfile.ZipInfo(name, (day.year, day.month, day.day, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            packed.writestr(entry, content)


def pack(site: Path, archive: Path, moment: datetime) -> None:
    """Zip the offline copy with an entry to open first."""
    entries = {f"{FOLDER}/open-me.html": OPEN_ME.encode("utf-8")}
    for path in site.rglob("*"):
        if path.is_file():
            entries[f"{FOLDER}/site/{path.relative_to(site).as_posix()}"] = path.read_bytes()
    write_zip(archive, dict(sorted(entries.items())), moment)
