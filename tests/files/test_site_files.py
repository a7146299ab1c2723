"""The files beside the pages: the feed, the sitemap, the manifest and its icons."""

import json
import re
from io import BytesIO

import yaml
from lxml import etree
from PIL import Image, ImageChops, ImageStat

from conftest import ROOT, SITE_URL, run_build
from site_checks import parsed


def test_feed_lists_the_updates_and_is_named_on_every_page(site, online_pages):
    feed = etree.parse(site.online / "updates.xml")
    atom = {"a": "http://www.w3.org/2005/Atom"}
    ids = feed.xpath("//a:entry/a:id/text()", namespaces=atom)
    updates = online_pages[f"{SITE_URL}about/updates/"]
    headings = [h["id"] for h in updates.find(id="what-has-changed").find_all_next(["h2", "h3"])]
    dated = headings[: headings.index("how-updates-work")]
    assert ids == [f"{SITE_URL}about/updates/#{place}" for place in dated] and ids
    days = feed.xpath("//a:entry/a:updated/text()", namespaces=atom)
    assert feed.xpath("string(/a:feed/a:updated)", namespaces=atom) == max(days)
    for address, soup in online_pages.items():
        link = soup.find("link", rel="alternate", type="application/atom+xml")
        assert link and link["href"].endswith("updates.xml"), address


def test_sitemap_names_every_page_with_its_date(site, online_pages):
    sitemap = etree.parse(site.online / "sitemap.xml")
    space = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
    dates = {
        entry.xpath("string(s:loc)", namespaces=space): entry.xpath("string(s:lastmod)", namespaces=space)
        for entry in sitemap.xpath("//s:url", namespaces=space)
    }
    assert dates == {address: soup.select_one(".dates time")["datetime"] for address, soup in online_pages.items()}
    assert f"Sitemap: {SITE_URL}sitemap.xml" in (site.online / "robots.txt").read_text("utf-8")


def test_manifest_names_the_site_and_icons_that_exist(site, online_pages):
    manifest = json.loads((site.online / "site.webmanifest").read_text("utf-8"))
    config = yaml.safe_load(re.sub(r"!ENV", "", (ROOT / "mkdocs.yml").read_text("utf-8")))
    assert manifest["name"] == config["site_name"] and manifest["description"] == config["site_description"]
    colours = (ROOT / "docs" / "assets" / "stylesheets" / "colours.css").read_text("utf-8")
    assert f"--paper: {manifest['background_color']}" in colours and f"--teal: {manifest['theme_color']}" in colours
    assert {(icon["sizes"], icon["purpose"]) for icon in manifest["icons"]} == {
        (size, purpose) for size in ("192x192", "512x512") for purpose in ("any", "maskable")
    }
    for icon in manifest["icons"]:
        with Image.open(site.online / icon["src"]) as drawn:
            assert f"{drawn.width}x{drawn.height}" == icon["sizes"]
            corner = drawn.convert("RGBA").getpixel((0, 0))[3]
            assert corner == (255 if icon["purpose"] == "maskable" else 0), icon
    assert all(soup.find("link", rel="manifest") for soup in online_pages.values())


def test_icon_is_the_mark_as_a_browser_draws_it(page):
    mark = (ROOT / "docs" / "assets" / "mark.svg").read_text("utf-8")
    page.set_content(f"<style>*{{margin:0}}svg{{width:192px;height:192px;display:block}}</style>{mark}")
    theirs = Image.open(BytesIO(page.screenshot(clip={"x": 0, "y": 0, "width": 192, "height": 192}))).convert("RGB")
    ours, drawn = Image.new("RGB", (192, 192), "white"), Image.open(ROOT / "docs" / "assets" / "icons" / "icon-192.png")
    ours.paste(drawn, (0, 0), drawn)
    assert max(ImageStat.Stat(ImageChops.difference(theirs, ours)).mean) < 2
    assert max(ImageStat.Stat(ImageChops.difference(theirs, ours.rotate(90))).mean) > 10


def test_offline_copy_has_nothing_that_needs_a_server(site):
    names = {path.name for path in site.offline.rglob("*")}
    assert not names & {"robots.txt", "site.webmanifest", "updates.xml", "share", "icons"}
    for path in (site.offline / "site").rglob("*.html"):
        soup = parsed(path)
        assert not soup.find("link", rel=["canonical", "manifest", "alternate"]), path
        assert not soup.find("meta", attrs={"property": ["og:url", "og:image"]}), path
        assert not soup.find("script", type="application/ld+json"), path


def test_licences_are_listed_for_readers_and_for_programs(site, online_pages):
    listed = yaml.safe_load((ROOT / "docs" / "data" / "licences.yaml").read_text("utf-8"))
    spdx = json.loads((site.online / "licences.spdx.json").read_text("utf-8"))
    assert spdx["spdxVersion"] == "SPDX-2.3" and spdx["documentNamespace"].startswith(SITE_URL)
    told = [(part["name"], part.get("versionInfo"), part["licenseDeclared"]) for part in spdx["packages"]]
    assert told == [(part["name"], part.get("version"), part["licence"]) for part in listed]
    assert [line["relatedSpdxElement"] for line in spdx["relationships"]] == [
        part["SPDXID"] for part in spdx["packages"]
    ]
    page, text = online_pages[f"{SITE_URL}about/licences/"], (site.online / "licences.txt").read_text("utf-8")
    for part in listed:
        assert part["holder"] in page.get_text() and part["holder"] in text and page.find(id=part["id"])
    # The rest of the notice that MIT asks for is that of our own licence.
    notice = (ROOT / "LICENSE").read_text("utf-8").partition("Permission is")[2].strip()
    assert " ".join(notice.split()) in " ".join(text.split())


def test_versions_of_licences_are_those_that_are_used():
    listed = {
        part["id"]: part for part in yaml.safe_load((ROOT / "docs" / "data" / "licences.yaml").read_text("utf-8"))
    }
    assert f"mkdocs-material=={listed['theme']['version']}" in (ROOT / "pyproject.toml").read_text("utf-8")


def test_whom_to_tell_of_a_weakness_is_said_where_a_contact_is_set(site, fixture_site, monkeypatch):
    assert not (site.online / ".well-known").exists()
    monkeypatch.setenv("SITE_URL", SITE_URL)
    monkeypatch.setenv("CONTACT", "mailto:someone@example.org")
    fixture_site.write()
    done = run_build(fixture_site.folder)
    assert done.returncode == 0, done.stdout
    said = dict(
        line.split(": ", 1)
        for line in (fixture_site.folder / "site" / ".well-known" / "security.txt").read_text("utf-8").splitlines()
    )
    assert said["Contact"] == "mailto:someone@example.org" and re.fullmatch(
        r"\d{4}-\d\d-\d\dT00:00:00Z", said["Expires"]
    )
    assert said["Canonical"] == f"{SITE_URL}.well-known/security.txt"
