"""Checks of built pages, as functions that say what is wrong; tests run them on the site and on broken pages."""

from __future__ import annotations

import functools
import json
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from bs4 import BeautifulSoup


@functools.cache
def parsed(path: Path) -> BeautifulSoup:
    """The parsed page of a file that does not change any more."""
    return BeautifulSoup(path.read_text("utf-8"), "lxml")


def parts_of(site: Path) -> dict[str, str]:
    """The parts of pages that scripts of a built site hold, with links from its top."""
    script = next((site / "assets" / "javascripts").glob("site.*.js")).read_text("utf-8")
    parts, _ = json.JSONDecoder().raw_decode(script.partition("window.siteParts = ")[2])
    menu = (site / "assets" / "javascripts" / "whole-menu.js").read_text("utf-8")
    parts["menu"], _ = json.JSONDecoder().raw_decode(
        menu.partition("siteParts.menu = ")[2] or menu.partition("siteParts.menu=")[2]
    )
    return {name: html.replace("{root}/", "") for name, html in parts.items()}


def meta(soup: BeautifulSoup, name: str) -> str:
    """What the head of a page says of itself under `name`, which stands there once."""
    found = soup.find_all("meta", attrs={"property": name}) + soup.find_all("meta", attrs={"name": name})
    assert len(found) == 1, f"{len(found)} of {name}"
    return found[0]["content"]


def notice_faults(soup: BeautifulSoup) -> list[str]:
    """What is wrong with the doctor notice of a page; a page that only redirects needs none."""
    if soup.find("meta", attrs={"http-equiv": "refresh"}):
        return []
    notes = soup.find_all(attrs={"role": "note"})
    if len(notes) != 1:
        return [f"{len(notes)} notices"]
    note, faults = notes[0], []
    words = note.get_text(" ", strip=True)
    if not note.find_parent("article"):
        faults.append("the notice is not in the article")
    faults += [
        f"the notice does not say '{part}'"
        for part in ("Consult your doctor", "not medical advice")
        if part not in words
    ]
    if not note.get("aria-label"):
        faults.append("the notice has no name")
    # On the page of urgent help itself the link is to the page one is on.
    if not note.find("a", href=lambda href: href and ("urgent-help" in href or href == "./")):
        faults.append("the notice does not lead to urgent help")
    if note.find("button") or note.has_attr("hidden"):
        faults.append("the notice can be dismissed")
    return faults


@functools.cache
def _ids(path: Path) -> set[str]:
    return {element["id"] for element in parsed(path).find_all(id=True)}


def link_faults(path: Path, root: Path) -> list[str]:
    """Links of a page that lead to no file, or to no such place in it. `root` is the folder of the site."""
    faults = []
    base = path.resolve().as_uri()
    for element in parsed(path).find_all(["a", "link", "script", "img"]):
        target = element.get("href") or element.get("src")
        if not target or element.get("rel") == ["canonical"]:
            continue
        parts = urlsplit(target)
        if parts.scheme in ("http", "https", "mailto", "tel", "sms", "data"):
            continue
        if target.startswith("/"):
            place = root / unquote(parts.path).lstrip("/")
        else:
            place = Path(unquote(urlsplit(urljoin(base, target)).path))
        if place.is_dir():
            place /= "index.html"
        if not place.is_file():
            faults.append(f"'{target}' leads nowhere")
        elif parts.fragment and place.suffix == ".html" and unquote(parts.fragment) not in _ids(place):
            faults.append(f"'{target}': no such place in the page")
    return faults


def stranger_requests(addresses: list[str], own: str) -> list[str]:
    """Requests to anything but the site's own origin; `own` is 'file://' or an address with its port."""
    return [address for address in addresses if not address.startswith((own, "data:", "blob:", "about:"))]
