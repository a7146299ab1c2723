"""Makes the publishable site: the offline copies (a zip, one HTML file, a book), then the online site that offers them.

Everything is built aside in `build/`, looked over, and only then does the link `site` move to it, in one step; what
was published before stays whole until then, and is kept. Run as `python overrides/hooks/run.py publish
[--copies-only | --back]`.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from guide.copies import booklet
from guide.copies.archive import pack, pack_for_hosts
from guide.copies.build_folder import BEFORE, sole_run
from guide.copies.one_file import TARGET as ONE_FILE_TO
from guide.files.downloads import FOLDER
from guide.host.server_settings import SETTINGS, server_settings
from guide.library.library import read_library
from guide.state import COPIES

ARCHIVE, ONE_FILE, EPUB = COPIES["zip"], COPIES["one-file"], COPIES["epub"]
# Not needed from disk: the 404 page, sitemap and service worker belong to a server; the index is there a second time
# as a script.
UNNEEDED = (
    ".well-known/*",
    "404.html",
    "sitemap.xml*",
    "search/search_index.json",
    "service-worker.js",
    "assets/javascripts/saved-copy/save-on-this-device.js",
    "assets/javascripts/saved-copy/store.js",
)
NEEDED = (
    "index.html",
    "404.html",
    "search/search_index.json",
    f"take-away/{ARCHIVE}",
    f"take-away/{ONE_FILE}",
    f"take-away/{EPUB}",
    "service-worker.js",
    "saved-copy.json",
    "_headers",
    "safety/urgent-help/index.html",
)
UNTOUCHED = "what was published before is untouched."
# All that a site is made of.
SOURCES = ("docs", "overrides", "mkdocs.yml", "CHANGELOG.md")


def sources(root: Path) -> dict[Path, str]:
    """Each file that the site is made of, with the digest of its bytes."""
    paths = [
        path for name in SOURCES for path in ((root / name).rglob("*") if (root / name).is_dir() else [root / name])
    ]
    return {
        path: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in paths
        if path.is_file() and path.suffix != ".pyc"
    }


def content_date(docs: Path) -> datetime:
    """The newest `reviewed` date of all pages, which stands for the date of the whole build."""
    try:
        day = read_library(docs).newest_review()
    except ValueError:
        sys.exit(f"No page in {docs} has a date in 'reviewed'; {UNTOUCHED}")
    return datetime(day.year, day.month, day.day, tzinfo=UTC)


def build(target: Path, moment: datetime, **variables: str) -> None:
    """Build the site into `target`; ends the program if MkDocs finds a fault."""
    environment = {
        **os.environ,
        "SOURCE_DATE_EPOCH": str(int(moment.timestamp())),
        "NO_MKDOCS_2_WARNING": "1",
        **variables,
    }
    result = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(target)],
        env=environment,
        check=False,
        # MkDocs shares the lock of the run; see build_folder.py.
        close_fds=False,
    )
    if result.returncode:
        sys.exit(f"The site was not built; {UNTOUCHED}")


def remove_unneeded(site: Path, patterns: tuple[str, ...]) -> None:
    """Delete files by pattern, then folders that are left empty."""
    for pattern in patterns:
        for path in site.glob(pattern):
            if path.is_file():
                path.unlink()
    for path in sorted(site.rglob("*"), reverse=True):
        if path.is_dir() and not any(path.iterdir()):
            path.rmdir()


def make_copies(folder: Path, moment: datetime) -> None:
    """Build the offline copy, and with it in `folder` the archive, the one file and the book."""
    offline = folder / "offline"
    # No page of the copy claims to be the online one; each still leads to it.
    variables = {"OFFLINE": "true", "SITE_URL": "", "ONLINE_URL": os.environ.get("SITE_URL", "")}
    build(offline, moment, **variables, **{ONE_FILE_TO: str(folder / ONE_FILE)})
    remove_unneeded(offline, UNNEEDED)
    pack(offline, folder / ARCHIVE, moment)
    shutil.rmtree(offline)


def make_online(folder: Path, moment: datetime) -> Path:
    """Build the online site, which offers the copies in `folder`; returns its own folder there."""
    online = folder / "online"
    build(online, moment, **{FOLDER: str(folder)})
    return online


def swap(new: Path, link: Path) -> None:
    """Let `link` lead to `new` in one step."""
    staged = link.with_name(f".{link.name}.{os.getpid()}")
    staged.symlink_to(os.path.relpath(new, link.parent))
    os.replace(staged, link)


def publish(root: Path, build_folder: Path, copies_only: bool) -> None:
    """Make the copies in `build_folder`, and unless they are all that is wanted the site; ends the program on a fault."""
    before, moment = sources(root), content_date(root / "docs")
    folder = Path(tempfile.mkdtemp(prefix="site-", dir=build_folder))
    make_copies(folder, moment)
    booklet.keep_printed(build_folder, folder)
    if not copies_only:
        online = make_online(folder, moment)
        missing = [name for name in NEEDED if not (online / name).is_file()]
        if missing:
            sys.exit(f"The new site lacks {', '.join(missing)}; {UNTOUCHED}")
        pack_for_hosts(online)
    # Else what was checked would not be what was built.
    changed = sorted(str(path.relative_to(root)) for path, _ in before.items() ^ sources(root).items())
    if changed:
        sys.exit(f"{changed[0]} has changed during the build. Run make site anew; {UNTOUCHED}")
    for name in (ARCHIVE, ONE_FILE, EPUB, booklet.TEMPLATE):
        os.replace(folder / name, build_folder / name)
    if not copies_only:
        final = folder.with_name(f"{folder.name}-online")
        os.replace(online, final)
        show(root, final)


def show(root: Path, new: Path) -> None:
    """Let `site` lead to `new`, with the settings for servers that go with it, and keep what it led to before."""
    link, before = root / "site", root / "build" / BEFORE
    old = link.resolve()
    for name in SETTINGS:
        staged = root / "build" / f".{BEFORE}.{name}"
        staged.write_text(server_settings(name, new), "utf-8")
        os.replace(staged, root / "build" / name)
    if old.is_dir() and old != new:
        swap(old, before)
    swap(new, link)
    print(f"The site is in {link}")
    if before.is_dir():
        print(f"The one before is kept in {before.resolve()}; make site-back shows it again.")


def back(root: Path) -> None:
    """Show the site that was published before; doing it twice comes to the newest again."""
    before = root / "build" / BEFORE
    if not before.is_dir():
        sys.exit(f"No site is kept in {before}; {UNTOUCHED}")
    show(root, before.resolve())


def main(arguments: list[str]) -> None:
    """Make the copies, the site, or both; or go back to the site before."""
    parser = argparse.ArgumentParser(prog="publish", description=__doc__)
    parser.add_argument("--copies-only", action="store_true", help="make only the copies, in build/")
    parser.add_argument("--back", action="store_true", help="show the site that was published before this one")
    options = parser.parse_args(arguments)
    root = Path.cwd()
    # Whoever serves the files has to read them.
    os.umask(0o022)
    if (root / "site").exists() and not (root / "site").is_symlink():
        sys.exit(f"'{root / 'site'}' is a folder of its own. Move it away; it should be a link into build/.")
    try:
        with sole_run(root) as build_folder:
            if options.back:
                back(root)
            else:
                publish(root, build_folder, options.copies_only)
    except OSError as error:
        sys.exit(f"A file could not be written: {error}; {UNTOUCHED}")
    except Exception as error:  # noqa: BLE001 - whatever fails, whoever publishes is to know what is published now
        sys.exit(f"The site was not made: {type(error).__name__}: {error}; {UNTOUCHED}")
