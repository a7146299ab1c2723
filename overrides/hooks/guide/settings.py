"""What a build is told from outside: mkdocs.yml, the environment, and whether it is the preview."""

from __future__ import annotations

import logging
import os
import shutil
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from jinja2 import Environment, pass_context
from mkdocs.exceptions import PluginError

from guide.files.downloads import copies, size_in_words
from guide.library.changes import FILE
from guide.library.library import read_library
from guide.library.page_address import Copy, address_of
from guide.state import Build, Settings

LOG = logging.getLogger("mkdocs.hooks.settings")
UNSET = (
    "SITE_URL is not set: pages carry no canonical address, no address to share, no QR code and no picture for "
    "shared links; there is no feed, and the sitemap is empty."
)
HOOKS = Path(__file__).parents[1]


def _code() -> dict[Path, int]:
    """Every module of the hook with the time of its last change."""
    return {path: path.stat().st_mtime_ns for path in HOOKS.rglob("*.py")}


@dataclass
class Run:
    """What holds for the whole life of this program, which builds again and again in a preview."""

    is_preview: bool = False
    # The code that runs is the code of its start.
    code: dict[Path, int] = field(default_factory=_code)


RUN = Run()


def _online(config: Any) -> str:
    """The address of the site online: SITE_URL or, for the offline copy, which is built without it, ONLINE_URL."""
    online = config.site_url or os.environ.get("ONLINE_URL", "")
    if online and not (urlsplit(online).scheme in ("http", "https") and urlsplit(online).netloc):
        raise PluginError(f"ONLINE_URL: '{online}' is not an address. Write it as https://example.org/.")
    return online if not online or online.endswith("/") else f"{online}/"


def new_build(config: Any) -> Build:
    """The state of a build that begins; in a preview whose own code has changed, the program begins anew."""
    if RUN.is_preview and _code() != RUN.code:
        LOG.info("The code of the build has changed: the preview starts anew.")
        shutil.rmtree(config.site_dir, ignore_errors=True)
        os.execv(sys.executable, sys.orig_argv)
    settings = Settings(
        name=config.site_name,
        description=config.site_description,
        online=_online(config),
        offline=config.plugins["material/offline"].config.enabled,
        preview=RUN.is_preview,
        contact=config.extra.get("contact") or "",
        repository=config.extra.get("repository") or "",
        sizes={kind: size_in_words(path.stat().st_size) for kind, path in copies().items()},
    )
    if not settings.online and not settings.offline:
        LOG.info(UNSET)
    return Build(read_library(Path(config.docs_dir)), settings, Path(config.site_dir))


def tell_templates(build: Build, env: Environment) -> None:
    """Templates see the state as `build`, and make the address of a page by `"care/cost.md" | address`."""

    @pass_context
    def address(context: Any, target: str) -> str:
        if context.get("in_one_file"):
            return address_of(target, Copy.ONE_FILE)
        return env.filters["url"](context, build.address(target))

    env.globals["build"] = build
    env.filters["address"] = address


def watch(server: Any, config: Any) -> None:
    """Let the preview follow the list of changes, which stands outside docs/."""
    server.watch(str(Path(config.docs_dir).parent / FILE))
