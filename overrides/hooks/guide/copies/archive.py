"""The zip of the offline copy, with a page to open first; and for hosts, each text file packed ready-made beside it."""

from __future__ import annotations

import gzip
import zipfile
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime
from pathlib import Path

import brotli

from guide.host.content_policy import source_hash

FOLDER = "massage-and-ms"
# Text, which packs well; below this many bytes it does not.
PACKED = {".html", ".css", ".js", ".json", ".svg", ".xml", ".csv", ".ris", ".txt", ".webmanifest"}
LEAST = 256
# The page to open first; what stands in it for its policy are the hashes of its style and script.
DOOR = Path(__file__).parents[3] / "open-me.html"


def open_me() -> str:
    """The page to open first: it leads to the home page or, opened within the zip, says how to unpack that."""
    text = DOOR.read_text("utf-8")
    for name in ("style", "script"):
        inside = text.partition(f"<{name}>")[2].partition(f"</{name}>")[0]
        text = text.replace(f"'{name.upper()}'", source_hash(inside))
    return text


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
    entries = {f"{FOLDER}/open-me.html": open_me().encode("utf-8")}
    for path in site.rglob("*"):
        if path.is_file():
            entries[f"{FOLDER}/site/{path.relative_to(site).as_posix()}"] = path.read_bytes()
    write_zip(archive, dict(sorted(entries.items())), moment)


def pack_for_hosts(site: Path) -> None:
    """Put `.br` (RFC 7932) and `.gz` (RFC 1952) beside each text file; the same files give the same bytes."""

    def pack_file(path: Path) -> None:
        content = path.read_bytes()
        path.with_name(f"{path.name}.br").write_bytes(brotli.compress(content))
        path.with_name(f"{path.name}.gz").write_bytes(gzip.compress(content, mtime=0))

    sizes = {path: path.stat().st_size for path in site.rglob("*") if path.suffix in PACKED}
    # Both packers leave the interpreter to others while they work; the largest file, begun last, would keep all waiting.
    largest_first = sorted((path for path, size in sizes.items() if size >= LEAST), key=lambda path: -sizes[path])
    with ThreadPoolExecutor() as threads:
        list(threads.map(pack_file, largest_first))
