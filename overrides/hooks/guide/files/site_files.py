"""Small files at the site's root for phones and search engines: web manifest and robots.txt.

The offline copy has none of them: browsers refuse them from disk.
"""

from __future__ import annotations

import json

from guide.state import Build

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


def write_site_files(build: Build) -> None:
    """Write them; a copy from disk has neither."""
    if build.settings.offline:
        return
    text = json.dumps(manifest(build.settings.name, build.settings.description), indent=2, ensure_ascii=False)
    (build.site / MANIFEST).write_text(f"{text}\n", "utf-8")
    (build.site / "robots.txt").write_text(robots(build.settings.online), "utf-8")
