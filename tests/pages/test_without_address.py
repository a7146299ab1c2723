"""The site is built without an address too: what needs one is left out, and the build says so, once."""

import re

import pytest

from conftest import run_build
from site_checks import parsed


def _built(fixture_site, monkeypatch, **settings):
    for name in ("SITE_URL", "ONLINE_URL", "OFFLINE"):
        monkeypatch.delenv(name, raising=False)
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    fixture_site.pages["index.md"] = fixture_site.pages["index.md"].replace(
        "reviewed: 2026-11-22", "reviewed: 2025-03-01", 1
    )
    fixture_site.write()
    result = run_build(fixture_site.folder)
    assert result.returncode == 0, result.stdout
    return result.stdout, fixture_site.folder / "site"


def test_without_an_address_pages_carry_none(fixture_site, monkeypatch):
    said, site = _built(fixture_site, monkeypatch)
    assert len(re.findall(r"INFO\s+-\s+SITE_URL is not set", said)) == 1 and "WARNING" not in said
    for path in site.rglob("*.html"):
        soup = parsed(path)
        assert not soup.find("link", rel=["canonical", "alternate"]), path
        assert not soup.find("meta", attrs={"property": re.compile("og:(url|image)")}), path
        assert not soup.select(".page-code, .page-address, .pass-on [data-share=copy], .pass-on a, [data-address]"), (
            path
        )
        if path.name != "404.html" and "moved-page" not in path.read_text("utf-8"):
            assert soup.select_one(".pass-on [data-print-as=usual]"), path
            text = soup.find("script", type="application/ld+json").string
            assert '"MedicalWebPage"' in text and "BreadcrumbList" not in text and '"url":""' not in text
    assert "<loc>" not in (site / "sitemap.xml").read_text("utf-8")
    assert "Sitemap" not in (site / "robots.txt").read_text("utf-8")
    assert not (site / "updates.xml").exists()


def test_with_an_address_in_a_folder_all_of_it_follows(fixture_site, monkeypatch):
    """The fixture has no page of updates, so there is no feed, and nothing leads to one."""
    said, site = _built(fixture_site, monkeypatch, SITE_URL="https://host.example/folder")
    assert "SITE_URL is not set" not in said
    soup = parsed(site / "other" / "index.html")
    own = "https://host.example/folder/other/"
    assert soup.find("link", rel="canonical")["href"] == own == soup.select_one(".pass-on")["data-address"]
    assert soup.find("meta", property="og:image")["content"] == "https://host.example/folder/assets/share/site.png"
    sitemap = (site / "sitemap.xml").read_text("utf-8")
    assert re.search(r"<loc>https://host.example/folder/</loc>\s*<lastmod>2025-03-01</lastmod>", sitemap)
    assert re.search(r"<loc>https://host.example/folder/other/</loc>\s*<lastmod>2026-11-22</lastmod>", sitemap)
    assert not soup.find("link", rel="alternate") and not (site / "updates.xml").exists()


@pytest.mark.parametrize("online", ["", "https://host.example/folder"])
def test_offline_copy_knows_the_online_address_only_if_told(fixture_site, monkeypatch, online):
    said, site = _built(fixture_site, monkeypatch, OFFLINE="true", SITE_URL="", ONLINE_URL=online)
    assert "SITE_URL is not set" not in said
    soup = parsed(site / "other.html")
    assert not soup.find("link", rel="canonical")
    row = soup.select_one(".pass-on")
    assert row.get("data-address") == (f"{online}/other/" if online else None)
    assert bool(row.select_one(".page-code")) == bool(online)


def test_online_address_that_is_none_stops_the_build(fixture_site, monkeypatch):
    monkeypatch.setenv("SITE_URL", "")
    monkeypatch.setenv("ONLINE_URL", "somewhere")
    fixture_site.write()
    result = run_build(fixture_site.folder)
    assert result.returncode and "'somewhere' is not an address" in result.stdout
