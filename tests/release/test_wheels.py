"""The site can be built in ten years: the archive of wheels, without a network, gives the same bytes."""

import os
import shutil
import subprocess
import sys
import tarfile

from conftest import ROOT, SITE_URL
from wheels import archive, download

# A space of its own without any network, where the system may make one; pip is held to the folder in either case.
CUT_OFF = ["unshare", "--net", "--map-root-user"]


def _cut_off() -> list[str]:
    try:
        may = subprocess.run([*CUT_OFF, "true"], capture_output=True, check=False).returncode == 0
    except OSError:
        may = False
    return CUT_OFF if may else []


def _run(command, **options):
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PIP_")}
    done = subprocess.run(
        [*_cut_off(), *command],
        env={**environment, "PIP_CONFIG_FILE": os.devnull, "SITE_URL": SITE_URL},
        text=True,
        check=False,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        **options,
    )
    assert done.returncode == 0, done.stdout


def test_the_archive_of_wheels_builds_the_same_bytes_without_a_network(site, tmp_path):
    download(tmp_path / "fetched")
    archive(tmp_path / "fetched", tmp_path / "wheels.tar")
    with tarfile.open(tmp_path / "wheels.tar") as packed:
        packed.extractall(tmp_path, filter="data")
    wheels, python = tmp_path / "wheels", tmp_path / "venv" / "bin" / "python"
    _run([sys.executable, "-m", "venv", str(tmp_path / "venv")])
    install = [str(python), "-m", "pip", "install", "--quiet", "--no-index", "--find-links", str(wheels)]
    _run([*install, "--require-hashes", "--requirement", str(wheels / "requirements.lock")])
    folder = tmp_path / "project"
    for name in ("docs", "overrides"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("mkdocs.yml", "CHANGELOG.md"):
        shutil.copy(ROOT / name, folder)
    _run([str(python), "overrides/hooks/run.py", "publish"], cwd=folder)
    made, known = folder / "site", site.online
    # Publishing packs the sitemap anew, without a date.
    names = {path.relative_to(known) for path in known.rglob("*") if path.is_file() and path.name != "sitemap.xml.gz"}
    assert (
        len(names) > 200 and [name for name in names if (made / name).read_bytes() != (known / name).read_bytes()] == []
    )
    packed_names = {path.relative_to(made) for path in made.rglob("*") if path.is_file()} - names
    assert {name.suffix for name in packed_names} == {".br", ".gz"}
