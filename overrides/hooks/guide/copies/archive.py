"""The zip of the offline copy, with a page to open first; and for hosts, each text file packed ready-made beside it."""

from __future__ import annotations

import gzip
import zipfile
from datetime import date, datetime
from pathlib import Path

import brotli

FOLDER = "massage-and-ms"
# Text, which packs well; below this many bytes it does not.
PACKED = {".html", ".css", ".js", ".json", ".svg", ".xml", ".csv", ".ris", ".txt", ".webmanifest"}
LEAST = 256
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


def pack_for_hosts(site: Path) -> None:
    """Put `.br` (RFC 7932) and `.gz` (RFC 1952) beside each text file; the same files give the same bytes."""
    for path in sorted(site.rglob("*")):
        if path.suffix in PACKED and path.stat().st_size >= LEAST:
            content = path.read_bytes()
            path.with_name(f"{path.name}.br").write_bytes(brotli.compress(content))
            path.with_name(f"{path.name}.gz").write_bytes(gzip.compress(content, mtime=0))
