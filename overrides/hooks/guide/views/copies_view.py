"""The ways to keep the guide, each with its size: one file, saved on this device, and the zip."""

from __future__ import annotations

from guide.views.site_view import SiteView


def one_file(site: SiteView) -> str:
    """The link to the one file with its size; within an offline copy, where to get it."""
    return site.render("one-file.md", size=site.extra.get("one_file_size"), offline=site.extra.get("offline"))


def offline_copy(site: SiteView) -> str:
    """The zip of the whole site with its size; within an offline copy, a word that this is one."""
    return site.render("offline-copy.md", size=site.extra.get("offline_zip_size"), offline=site.extra.get("offline"))


def save_on_device(site: SiteView) -> str:
    """The box that saves the site in the browser; an offline copy has no use for it."""
    box = site.render("save-on-this-device.md", offline=site.extra.get("offline"))
    return box if site.extra.get("offline") else site.stash(box)
