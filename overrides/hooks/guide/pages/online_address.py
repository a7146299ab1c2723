"""Where the site stands online: one setting, from which every absolute address of a page is made.

`SITE_URL` is that setting. The offline copy is built without it, so that nothing in it claims to be the online page,
and is told the address as `ONLINE_URL`. With neither, pages go without everything that needs an address.
"""

from __future__ import annotations

import logging
import os
from urllib.parse import quote, urljoin, urlsplit

from mkdocs.exceptions import PluginError

LOG = logging.getLogger("mkdocs.hooks.online_address")
UNSET = (
    "SITE_URL is not set: pages carry no canonical address, no address to share, no QR code and no picture for "
    "shared links; there is no feed, and the sitemap is empty."
)


def page_path(source: str) -> str:
    """The address of a page, relative to the site's, from its file: `benefits/pain.md` gives `benefits/pain/`."""
    name = source.removesuffix(".md")
    name = "" if name == "index" else name.removesuffix("/index")
    return quote(f"{name}/") if name else ""


def online_address(online: str, source: str) -> str:
    """The absolute address of a page online, whether this is the online site or the offline copy."""
    return urljoin(online, page_path(source))


def on_config(config):
    """Give templates the address of the site online, empty where it is unknown, and say so once."""
    online = config.site_url or os.environ.get("ONLINE_URL", "")
    if online and not (urlsplit(online).scheme in ("http", "https") and urlsplit(online).netloc):
        raise PluginError(f"ONLINE_URL: '{online}' is not an address. Write it as https://example.org/.")
    if online and not online.endswith("/"):
        online += "/"
    config.extra["online"] = online
    if not online and not config.extra.get("offline"):
        LOG.info(UNSET)
    return config


def on_page_context(context, page, config, nav):
    """Give the template the page's own address online, empty where it is unknown."""
    online = config.extra["online"]
    context["page_online"] = online_address(online, page.file.src_uri) if online else ""
    return context
