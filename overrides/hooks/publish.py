"""Makes the publishable site: the offline copy as a zip, then the online site that offers it.

Everything is built aside in `build/`, looked over, and only then does the link `site` move to it, in one step; what
was published before stays whole until then. Run as `python overrides/hooks/publish.py [--zip-only]`.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
from datetime import date, datetime, timezone
from pathlib import Path

from page_source import read_page

ARCHIVE = "massage-and-ms.zip"
FOLDER = "massage-and-ms"
# Our own search takes the place of the theme's. Not needed from disk: the 404 page and sitemap belong to a server; the index is there a second time as a script.
THEMES_SEARCH = ("assets/javascripts/lunr/**/*", "assets/javascripts/workers/*")
UNNEEDED = ("404.html", "sitemap.xml*", "**/*.map", *THEMES_SEARCH, "search/search_index.json")
UNNEEDED_ONLINE = ("**/*.map", *THEMES_SEARCH)
NEEDED = ("index.html", "404.html", "search/search_index.json", f"take-away/{ARCHIVE}", "safety/urgent-help/index.html")
OPEN_ME = """<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="refresh" content="0;url=site/index.html">
<title>Massage and MS</title>
<p><a href="site/index.html">Open Massage and MS</a></p>
</html>
"""


def content_date(docs: Path) -> datetime:
    """The newest `reviewed` date of all pages, which stands for the date of the whole build."""
    pages = [read_page(docs, path.relative_to(docs).as_posix(), []) for path in docs.rglob("*.md")]
    newest = max(date.fromisoformat(page.meta["reviewed"]) for page in pages)
    return datetime(newest.year, newest.month, newest.day, tzinfo=timezone.utc)


def build(target: Path, moment: datetime, **variables: str) -> None:
    """Build the site into `target`; ends the program if MkDocs finds a fault."""
    environment = {
        **os.environ, "SOURCE_DATE_EPOCH": str(int(moment.timestamp())), "NO_MKDOCS_2_WARNING": "1", **variables,
    }
    result = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(target)], env=environment, check=False
    )
    if result.returncode:
        sys.exit("The site was not built; what was published before is untouched.")


def remove_unneeded(site: Path, patterns: tuple[str, ...]) -> None:
    """Delete files by pattern, then folders that are left empty."""
    for pattern in patterns:
        for path in site.glob(pattern):
            if path.is_file():
                path.unlink()
    for path in sorted(site.rglob("*"), reverse=True):
        if path.is_dir() and not any(path.iterdir()):
            path.rmdir()


def pack(site: Path, archive: Path, moment: datetime) -> None:
    """Zip the offline copy with an entry to open first; the same files give the same bytes."""
    entries = {f"{FOLDER}/open-me.html": OPEN_ME.encode("utf-8")}
    for path in site.rglob("*"):
        if path.is_file():
            entries[f"{FOLDER}/site/{path.relative_to(site).as_posix()}"] = path.read_bytes()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for name, content in sorted(entries.items()):
            entry = zipfile.ZipInfo(name, moment.timetuple()[:6])
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            packed.writestr(entry, content)


def make_archive(folder: Path, moment: datetime) -> Path:
    """Build the offline copy and pack it; returns the archive in `folder`."""
    offline = folder / "offline"
    build(offline, moment, OFFLINE="true", SITE_URL="")
    remove_unneeded(offline, UNNEEDED)
    pack(offline, folder / ARCHIVE, moment)
    shutil.rmtree(offline)
    return folder / ARCHIVE


def swap(new: Path, link: Path) -> None:
    """Let `link` point to `new` in one step, and remove what it pointed to before."""
    before = link.resolve() if link.is_symlink() else None
    if link.exists() and not link.is_symlink():
        sys.exit(f"'{link}' is a folder of its own. Move it away; it should be a link into build/.")
    staged = link.with_name(f".{link.name}.{os.getpid()}")
    staged.symlink_to(os.path.relpath(new, link.parent))
    os.replace(staged, link)
    if before and before != new.resolve() and before.parent == new.resolve().parent:
        shutil.rmtree(before, ignore_errors=True)


def main() -> None:
    """Make the archive, the site, or both."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--zip-only", action="store_true", help="make only build/massage-and-ms.zip")
    arguments = parser.parse_args()
    root = Path.cwd()
    moment = content_date(root / "docs")
    (root / "build").mkdir(exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix="site-", dir=root / "build"))
    done = False
    try:
        archive = make_archive(folder, moment)
        if arguments.zip_only:
            os.replace(archive, root / "build" / ARCHIVE)
            return
        build(folder / "online", moment, OFFLINE_ZIP=str(archive))
        remove_unneeded(folder / "online", UNNEEDED_ONLINE)
        missing = [name for name in NEEDED if not (folder / "online" / name).is_file()]
        if missing:
            sys.exit(f"The new site lacks {', '.join(missing)}; what was published before is untouched.")
        os.replace(archive, root / "build" / ARCHIVE)
        final = folder.with_name(f"{folder.name}-online")
        os.replace(folder / "online", final)
        swap(final, root / "site")
        done = True
        print(f"The site is in {root / 'site'}")
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        if not done and (leftover := folder.with_name(f"{folder.name}-online")).exists():
            shutil.rmtree(leftover, ignore_errors=True)


if __name__ == "__main__":
    main()
