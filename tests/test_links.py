"""Every link of every page leads to a page and a place that exist, online and from disk."""

from urllib.parse import urlsplit

from site_checks import link_faults, parsed


def test_links_of_the_online_site_resolve(site):
    faults = {page.relative_to(site.online).as_posix(): link_faults(page, site.online) for page in site.pages()}
    assert {page: found for page, found in faults.items() if found} == {}


def test_links_of_the_offline_copy_resolve(site):
    pages = sorted(site.offline.rglob("*.html"))
    faults = {page.relative_to(site.offline).as_posix(): link_faults(page, site.offline) for page in pages}
    assert {page: found for page, found in faults.items() if found} == {}


def test_offline_copy_never_leads_to_a_folder(site):
    for page in sorted(site.offline.rglob("*.html")):
        for link in parsed(page).find_all("a", href=True):
            parts = urlsplit(link["href"])
            assert parts.scheme or not parts.path.endswith("/"), f"{page.name}: {link['href']}"


def test_the_check_of_links_can_fail(tmp_path):
    (tmp_path / "other.html").write_text("<p id='here'>Here</p>", "utf-8")
    broken = tmp_path / "index.html"
    broken.write_text(
        "<a href='other.html#here'>good</a><a href='other.html#gone'>no such place</a>"
        "<a href='gone.html'>no such page</a><img src='gone.svg'>", "utf-8",
    )
    assert len(link_faults(broken, tmp_path)) == 3


def test_external_links_are_marked_and_complete(site):
    for page in site.pages():
        for link in parsed(page).select("article a[href^=http]"):
            assert urlsplit(link["href"]).netloc, f"{page}: {link['href']}"
            assert not link.get("target"), f"{page}: {link['href']} opens a new tab"
            assert link.get_text(strip=True), f"{page}: {link['href']} has no words"
