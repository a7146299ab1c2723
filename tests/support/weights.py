"""What pages weigh: bytes as a host sends them, compressed with gzip at its best."""

from __future__ import annotations

import functools
import gzip
from pathlib import Path
from urllib.parse import unquote, urlsplit

from bs4 import BeautifulSoup

from site_checks import parsed


@functools.cache
def sent(path: Path) -> int:
    """Bytes of a file on the wire, without headers. What is packed already (PNG) gains nothing and counts as it is.

    For files that do not change any more.
    """
    content = path.read_bytes()
    return min(len(content), len(gzip.compress(content, compresslevel=9, mtime=0)))


def sent_without_drawings(page: Path) -> int:
    """Bytes of a page on the wire as if its drawings were not in it: what its words weigh."""
    soup = BeautifulSoup(page.read_text("utf-8"), "lxml")
    for drawing in soup.select("svg[aria-labelledby]"):
        drawing.decompose()
    return len(gzip.compress(str(soup).encode("utf-8"), compresslevel=9, mtime=0))


def first_view(page: Path, site: Path) -> list[Path]:
    """The files a browser fetches to show a page that nobody has touched: itself, styles, scripts, pictures, icon."""
    soup = parsed(page)
    links = [link["href"] for link in soup.select("link[rel~=stylesheet], link[rel~=icon]")]
    links += [
        element["src"] for element in soup.select("script[src], img[src]") if not element["src"].startswith("data:")
    ]
    files = [page]
    for link in links:
        name = unquote(urlsplit(link).path)
        files.append((site / name.lstrip("/") if name.startswith("/") else page.parent / name).resolve())
    return list(dict.fromkeys(files))


def weight(page: Path, site: Path) -> int:
    """Bytes of the whole first view."""
    return sum(sent(file) for file in first_view(page, site))
