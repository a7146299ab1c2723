"""Settings for nginx that serve the built site with the headers of its `_headers` file: `build/nginx.conf`.

To be included in a server block beside its listen, certificate and root lines; tests/release/test_web_server.py runs it.
"""

from __future__ import annotations

from pathlib import Path

from guide.host.host_headers import FILE, FOR_EVER, read_headers

SETTINGS = "nginx.conf"
TEMPLATE = """\
# Made by the build together with the site; copy both at once, since the policy names what is in the pages.
# Belongs in a server block beside its listen, certificate and root lines.

index index.html;
charset utf-8;
server_tokens off;
# Whatever name or port the reader came by, they stay there.
absolute_redirect off;
error_page 404 /404.html;

location / {{
    try_files $uri $uri/ =404;
}}
# Read by other hosts, not by readers.
location = /{headers_file} {{
    return 404;
}}
# Kinds of files that nginx does not know.
location ~ \\.webmanifest$ {{
    default_type application/manifest+json;
}}
location ~ \\.csv$ {{
    default_type text/csv;
}}
location ~ \\.ris$ {{
    default_type application/x-research-info-systems;
}}

gzip on;
gzip_vary on;
gzip_proxied any;
gzip_comp_level 6;
gzip_min_length 256;
# HTML always is.
gzip_types text/css application/javascript text/javascript application/json application/manifest+json image/svg+xml
    text/xml application/xml application/atom+xml text/csv text/plain application/x-research-info-systems;

# Pages and files that keep their names are asked for anew each time; the others carry their version in their name.
# No location above may have an add_header of its own: it would do without all of these.
set $kept_for no-cache;
{kept}
add_header Cache-Control $kept_for always;
{headers}
"""
KEPT = """\
if ($uri = "{address}") {{
    set $kept_for "{for_ever}";
}}"""


def nginx_settings(site: Path) -> str:
    """The settings for the built `site`, from its `_headers`."""
    rules = read_headers((site / FILE).read_text("utf-8"))
    return TEMPLATE.format(
        headers_file=FILE,
        # Each by itself: nginx takes no pattern longer than 4 KB.
        kept="\n".join(KEPT.format(address=address, for_ever=FOR_EVER) for address in rules if address != "/*"),
        headers="\n".join(f'add_header {name} "{value}" always;' for name, value in rules["/*"].items()),
    )
