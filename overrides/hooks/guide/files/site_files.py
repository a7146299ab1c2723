"""Small files for phones, search engines and shared links: web manifest, icons, robots.txt, a picture for each folder.

The offline copy has none of them: browsers refuse them from disk, and nobody links to it.
"""

from __future__ import annotations

import json
from pathlib import Path

MANIFEST = "site.webmanifest"
PAPER, TEAL = "#fffdf9", "#0b4b47"
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


def share_picture(source: str, docs: Path) -> str:
    """The picture that stands beside a shared link to a page: that of its folder, else the site's."""
    name = f"assets/share/{source.partition('/')[0]}.png"
    return name if (docs / name).is_file() else "assets/share/site.png"


def on_files(files, config):
    """Leave icons and pictures to share out of the offline copy."""
    for file in list(files) if config.extra["offline"] else []:
        if file.src_uri.startswith(("assets/icons/", "assets/share/")):
            files.remove(file)
    return files


def on_page_context(context, page, config, nav):
    """Name the page's picture where its address online is known."""
    online = config.extra["online"]
    if online and not config.extra["offline"]:
        context["page_picture"] = {
            "address": f"{online}{share_picture(page.file.src_uri, Path(config.docs_dir))}",
            "width": 1200,
            "height": 630,
            "alt": f"{config.site_name}: {page.meta['title']}",
        }
    return context


def on_post_build(config):
    """Write manifest and robots.txt."""
    if config.extra["offline"]:
        return
    site = Path(config.site_dir)
    (site / MANIFEST).write_text(
        json.dumps(manifest(config.site_name, config.site_description), indent=2, ensure_ascii=False) + "\n", "utf-8"
    )
    (site / "robots.txt").write_text(robots(config.extra["online"]), "utf-8")
