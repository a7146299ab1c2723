"""The same content gives the same bytes: another folder, day, time zone, locale, order of hashes, and other rights."""

import gzip
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import brotli
import pytest

from conftest import ROOT, SITE_URL

OTHER = {
    "TZ": "Pacific/Auckland",
    "LC_ALL": "C",
    "LANG": "de_DE.UTF-8",
    "PYTHONHASHSEED": "7",
    "SITE_URL": SITE_URL,
    "PYTHONPATH": str(Path(__file__).parent / "other_day"),
    "CLOCK_DAYS": "400",
    "SOURCE_DATE_EPOCH": "1",
    "HOME": "/nonexistent",
    "USER": "somebody",
}


def _digests(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


@pytest.fixture(scope="module")
def other(tmp_path_factory) -> Path:
    """The site as `make site` makes it elsewhere, of files that were written in another order."""
    folder = tmp_path_factory.mktemp("somewhere") / "a folder with späces"
    folder.mkdir()
    shutil.copy(ROOT / "CHANGELOG.md", folder)
    for path in sorted((path for name in ("overrides", "docs") for path in (ROOT / name).rglob("*")), reverse=True):
        if path.is_file() and path.suffix != ".pyc":
            target = folder / path.relative_to(ROOT)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    result = subprocess.run(
        [sys.executable, "overrides/hooks/run.py", "publish"],
        cwd=folder,
        env={**os.environ, **OTHER},
        umask=0o077,
        text=True,
        check=False,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    assert result.returncode == 0, result.stdout
    return folder


def test_every_file_of_the_site_has_the_same_bytes(site, other):
    first, second = _digests(site.online), _digests(other / "site")
    # What publishing packs beside its file; of MkDocs' own packed sitemap it makes one without a date.
    assert {name[-3:] for name in set(second) - set(first)} == {".br", ".gz"}
    del first["sitemap.xml.gz"]
    for name in set(second) - set(first):
        packed = (other / "site" / name).read_bytes()
        unpacked = brotli.decompress(packed) if name.endswith(".br") else gzip.decompress(packed)
        assert hashlib.sha256(unpacked).hexdigest() == first[name[:-3]], name
    assert [name for name in first if first[name] != second[name]] == []
    # What holds dates, packed files and drawn pictures is among them.
    assert {
        "sitemap.xml",
        "updates.xml",
        "saved-copy.json",
        "search/search_index.json",
        "take-away/massage-and-ms.zip",
        "take-away/massage-and-ms.html",
        "take-away/massage-and-ms.epub",
    } <= set(first)


def test_all_copies_have_the_same_bytes(site, other):
    for copy in (site.archive, site.one_file, site.epub):
        assert (other / "build" / copy.name).read_bytes() == copy.read_bytes(), copy.name


def test_the_other_day_is_another_day():
    """The clocks that are set ahead are those that a build could read."""
    script = (
        "import datetime, time; print(time.time(), datetime.datetime.now().timestamp(), time.mktime(time.localtime()))"
    )
    said = [
        subprocess.run(
            [sys.executable, "-c", script], env={**os.environ, **clock}, capture_output=True, text=True, check=True
        )
        for clock in ({}, {"PYTHONPATH": OTHER["PYTHONPATH"], "CLOCK_DAYS": "400"})
    ]
    for now, ahead in zip(*(run.stdout.split() for run in said), strict=True):
        assert float(ahead) - float(now) > 399 * 86_400
