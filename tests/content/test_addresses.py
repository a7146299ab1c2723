"""Addresses last: all are registered, none vanishes without a redirect, the register only grows."""

import re

import pytest
import yaml

from conftest import ROOT
from guide.host.address_register import register_text
from guide.library.addresses import check_redirects, check_register, unregistered
from guide.library.records import read_records
from guide.library.yaml_reader import parse
from guide.pages.tree import parse as parse_page
from guide.pages.tree import places
from site_checks import parsed

PUBLISHED = {"index.md": ["here"], "new.md": ["kept", "other"]}
REGISTER = """
- page: index.md
  since: 2026-11-22
  places: [here, old-place, gone-place]
- page: old.md
  since: 2026-11-22
  places: [kept, lost]
"""
GOOD = """
- {from: old.md, to: new.md}
- {from: "old.md#lost", to: "new.md#other"}
- {from: "index.md#old-place", to: "index.md#here"}
- {from: "index.md#gone-place", to: "new.md#kept"}
"""


def _register_faults(redirects):
    records = parse(redirects, "redirects", []) or []
    moved = {record["from"]: record["to"] for record in records}
    return [str(fault) for fault in check_register(parse(REGISTER, "register", []), moved, PUBLISHED)]


def _redirect_faults(redirects):
    records, register = parse(redirects, "redirects", []), parse(REGISTER, "register", [])
    return [str(fault) for fault in check_redirects(records, register, PUBLISHED)]


def test_every_address_of_the_site_is_registered(site):
    """If this fails: make register."""
    published = {}
    for page in site.pages():
        if page.name == "404.html" or not parsed(page).find("h1", id="page-title"):
            continue
        name = page.relative_to(site.online).as_posix().removesuffix("index.html").rstrip("/")
        files = (f"{name}.md", f"{name}/index.md".lstrip("/"))
        # The page of a study is made of its record; it has no file.
        source = next((file for file in files if (ROOT / "docs" / file).is_file()), files[0])
        html = page.read_text("utf-8")
        published[source] = places(parse_page(html[html.index("<article") : html.index("</article")]))
    faults = []
    assert unregistered(read_records(ROOT / "docs", "addresses", faults), published) == [] and faults == []
    assert len(published) > 50 and sum(map(len, published.values())) > 500


def test_every_heading_counts_as_a_place_and_has_its_own_id(site):
    for page in site.pages():
        headings = parsed(page).select("article h2, article h3")
        ids = [heading.get("id") for heading in headings]
        assert all(ids) and len(set(ids)) == len(ids), page
        assert set(ids) <= set(places(parse_page(page.read_text("utf-8")))), page


def test_terms_and_boxes_of_claims_are_places_too():
    html = '<dt id="term">x</dt><div class="claim" id="claim-a"></div><div class="claim-row" id="claim-b"></div><div id="no">'
    assert places(parse_page(html)) == ["term", "claim-a", "claim-b"]


def test_vanished_addresses_are_faults_until_they_lead_somewhere():
    assert _register_faults(GOOD) == []
    without = _register_faults("")
    assert [re.search("'(.*?)'", fault)[1] for fault in without] == [
        "index.md#old-place",
        "index.md#gone-place",
        "old.md",
    ]
    assert all("docs/data/addresses.yaml:" in fault and "docs/data/redirects.yaml" in fault for fault in without)
    page_only = _register_faults("- {from: old.md, to: new.md}")
    assert any("'old.md#lost'" in fault for fault in page_only)
    assert not any("'old.md#kept'" in fault for fault in page_only)


@pytest.mark.parametrize(
    ("redirect", "says"),
    [
        ('{from: "index.md#here", to: new.md}', "is still there"),
        ("{from: index.md, to: new.md}", "is still there"),
        ("{from: old.md, to: newer.md}", "there is no 'newer.md'"),
        ('{from: old.md, to: "new.md#nowhere"}', "there is no 'new.md#nowhere'"),
        ("{from: odl.md, to: new.md}", "was never published. Did you mean 'old.md'"),
        ('{from: "old.md#lost", to: new.md}', "the page 'old.md' is gone"),
        ("{from: old.md, to: new.md}\n- {from: old.md, to: index.md}", "is there twice"),
    ],
)
def test_wrong_redirects_are_faults(redirect, says):
    assert says in " ".join(_redirect_faults(f"- {redirect}"))
    assert _redirect_faults(GOOD) == []


def test_register_only_grows():
    register = parse(REGISTER, "register", [])
    grown = yaml.safe_load(register_text(register, PUBLISHED, {"new.md": "2027-01-02"}))
    by_page = {record["page"]: record for record in grown}
    assert set(by_page) == {"index.md", "old.md", "new.md"}
    assert set(by_page["index.md"]["places"]) == {"here", "old-place", "gone-place"}
    assert str(by_page["new.md"]["since"]) == "2027-01-02" and by_page["new.md"]["places"] == ["kept", "other"]
