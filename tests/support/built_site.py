"""The site that the tests look at, built once a run: whoever asks first builds it, the others wait."""

from __future__ import annotations

import os
import zipfile
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock

from guide.copies import publish
from guide.copies.archive import FOLDER

ROOT = Path(__file__).parents[2]
SITE_URL = "https://massage-and-ms.example/"


@dataclass(frozen=True)
class Site:
    """The published folder, the zip, the unpacked zip's own folder, and the whole guide as one HTML file and as a book."""

    online: Path
    archive: Path
    offline: Path
    one_file: Path
    epub: Path

    def html(self) -> list[Path]:
        """Every HTML file of the online site; the one file is a download."""
        return sorted(path for path in self.online.rglob("*.html") if path.name != publish.ONE_FILE)

    def pages(self) -> list[Path]:
        """Every page of the online site but those that only lead on to where a page is now."""
        return _read_by_people(self.html())

    def offline_pages(self) -> list[Path]:
        """Every page of the offline copy but those that only lead on."""
        return _read_by_people(sorted((self.offline / "site").rglob("*.html")))


def _read_by_people(pages: list[Path]) -> list[Path]:
    return [path for path in pages if 'class="moved-page"' not in path.read_text("utf-8")]


def _build(folder: Path) -> None:
    """Make the whole site in `folder` as `make site` does, with an example address."""
    previous = os.environ.get("SITE_URL")
    os.environ["SITE_URL"] = SITE_URL
    os.chdir(ROOT)
    try:
        moment = publish.content_date(ROOT / "docs")
        publish.make_copies(folder, moment)
        publish.make_online(folder, moment)
    finally:
        if previous is None:
            del os.environ["SITE_URL"]
        else:
            os.environ["SITE_URL"] = previous
    with zipfile.ZipFile(folder / publish.ARCHIVE) as packed:
        packed.extractall(folder / "a folder with spaces")


def built_site(folder: Path) -> Site:
    """The site in `folder`, which all processes of a run share; built there if nobody has yet."""
    done = folder / "done"
    folder.mkdir(exist_ok=True)
    with FileLock(folder.with_suffix(".lock")):
        if not done.exists():
            _build(folder)
            done.touch()
    return Site(
        online=folder / "online",
        archive=folder / publish.ARCHIVE,
        offline=folder / "a folder with spaces" / FOLDER,
        one_file=folder / publish.ONE_FILE,
        epub=folder / publish.EPUB,
    )
