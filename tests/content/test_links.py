"""Every link of every page leads to a page and a place that exist, online and from disk."""

import re
from urllib.parse import urlsplit

import pytest
from bs4 import BeautifulSoup

from change_first import lines_on
from guide.pages.links import mark_outside_links
from one_page import changed
from site_checks import link_faults, parsed


def test_links_of_the_online_site_resolve(site):
    faults = {page.relative_to(site.online).as_posix(): link_faults(page, site.online) for page in site.html()}
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
        "<a href='gone.html'>no such page</a><img src='gone.svg'>",
        "utf-8",
    )
    assert len(link_faults(broken, tmp_path)) == 3


def _external_faults(link):
    """What is wrong with the form of a link to another site, or how it is shown."""
    parts, faults = urlsplit(link["href"]), []
    if not re.fullmatch(r"[a-z0-9-]+(\.[a-z0-9-]+)+", parts.netloc) or re.search(r"[\s<>\"{}|\\^`]", link["href"]):
        faults.append("is not a whole address")
    if re.search(r"(^|&)(utm_\w+|fbclid|gclid|mc_eid)=", parts.query):
        faults.append("tells where the reader comes from")
    if "external" not in link.get("class", []):
        faults.append("is not marked")
    if link.get("target"):
        faults.append("opens a new tab")
    if not link.get_text(strip=True):
        faults.append("has no words")
    return faults


def test_links_to_other_sites_are_whole_and_marked(site):
    found = 0
    for page in site.pages():
        for link in parsed(page).find_all("a", href=re.compile("^(https?:)?//")):
            found += 1
            assert _external_faults(link) == [], f"{page}: {link}"
    assert found > 1000


@pytest.mark.parametrize(
    ("link", "faults"),
    [
        ('<a class="external" href="https://example.org/a?b=c">x</a>', 0),
        ('<a class="external" href="https://example/">x</a>', 1),
        ('<a class="external" href="//example.org/a b">x</a>', 1),
        ('<a class="external" href="https://me@example.org/">x</a>', 1),
        ('<a class="external" href="https://example.org/?utm_source=x"></a>', 2),
        ('<a target="_blank" href="https://example.org/">x</a>', 2),
    ],
)
def test_the_check_of_links_to_other_sites_can_fail(link, faults):
    assert len(_external_faults(BeautifulSoup(link, "lxml").a)) == faults


@pytest.mark.parametrize(
    ("html", "marked"),
    [
        ('<a href="https://a.example">A</a>', '<a href="https://a.example" class="external">A</a>'),
        (
            '<a class="button" rel="license" href="http://a.example">A</a>',
            '<a class="button external" rel="license" href="http://a.example">A</a>',
        ),
        ('<a class="external" href="https://a.example">A</a>', None),
        ('<a href="../a/">A</a>', None),
        ('<abbr title="x">A</abbr> <a id="b">B</a>', None),
    ],
)
def test_links_of_the_text_to_other_sites_are_marked(html, marked):
    assert changed(mark_outside_links, html) == (marked or html)


def test_what_concerns_a_change_is_told_first():
    failures = [
        "E  assert x\nE  benefits/pain.md: too long\nE  care/cost.md: too long",
        "E  at benefits/pain/: no words",
    ]
    assert lines_on(failures, ["docs/benefits/pain.md"]) == [
        "benefits/pain.md: too long",
        "at benefits/pain/: no words",
    ]
    assert lines_on(failures, []) == []
