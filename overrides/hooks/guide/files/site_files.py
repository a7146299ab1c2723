"""Small files at the site's root for phones and search engines: web manifest with icons, and robots.txt.

The offline copy has none of them: browsers refuse them from disk.
"""

from __future__ import annotations

import json
from pathlib import Path

from guide.files.mark_drawing import draw_mark
from guide.files.share_pictures import PAPER, TEAL

MANIFEST = "site.webmanifest"
ICONS = {
    "icon-192": (192, False),
    "icon-512": (512, False),
    "icon-192-maskable": (192, True),
    "icon-512-maskable": (512, True),
}


def manifest(name: str, description: str) -> dict:
    """What a phone needs to keep the site among its apps (W3C Web Application Manifest)."""
    return {
        "name": name,
        "short_name": name,
        "description": description,
        "lang": "en-GB",
        "start_url": ".",
        "scope": ".",
        "display": "minimal-ui",
        "background_color": PAPER,
        "theme_color": TEAL,
        "icons": [
            {
                "src": f"assets/icons/{icon}.png",
                "sizes": f"{side}x{side}",
                "type": "image/png",
                "purpose": "maskable" if maskable else "any",
            }
            for icon, (side, maskable) in ICONS.items()
        ],
    }


def robots(online: str) -> str:
    """Everything may be read by everybody; where the sitemap is, if the address is known."""
    return "User-agent: *\nAllow: /\n" + (f"\nSitemap: {online}sitemap.xml\n" if online else "")


def on_post_build(config):
    """Write the files."""
    if config.extra["offline"]:
        return
    site = Path(config.site_dir)
    (site / MANIFEST).write_text(
        json.dumps(manifest(config.site_name, config.site_description), indent=2, ensure_ascii=False) + "\n", "utf-8"
    )
    (site / "robots.txt").write_text(robots(config.extra["online"]), "utf-8")
    folder = site / "assets" / "icons"
    folder.mkdir(parents=True, exist_ok=True)
    mark = Path(config.docs_dir, "assets", "mark.svg")
    for icon, (side, maskable) in ICONS.items():
        draw_mark(mark, side, maskable=maskable).save(folder / f"{icon}.png", "PNG", optimize=True)
