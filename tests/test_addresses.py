"""Addresses last: none vanishes without a redirect, and redirects lead on, online and from disk, with script or not."""

import functools
import http.server
import re
import threading

import pytest
import yaml
from addresses import check_redirects, check_register, places, read_records, unregistered
from address_register import register_text
from conftest import ROOT, _QuietHandler, run_build
from records import parse
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
        source = next(file for file in (f"{name}.md", f"{name}/index.md".lstrip("/")) if (ROOT / "docs" / file).is_file())
        html = page.read_text("utf-8")
        published[source] = places(html[html.index("<article"):html.index("</article")])
    faults = []
    assert unregistered(read_records(ROOT / "docs", "addresses", faults), published) == [] and faults == []
    assert len(published) > 50 and sum(map(len, published.values())) > 500


def test_every_heading_counts_as_a_place_and_has_its_own_id(site):
    for page in site.pages():
        headings = parsed(page).select("article h2, article h3")
        ids = [heading.get("id") for heading in headings]
        assert all(ids) and len(set(ids)) == len(ids), page
        assert set(ids) <= set(places(page.read_text("utf-8"))), page


def test_terms_and_boxes_of_claims_are_places_too():
    html = '<dt id="term">x</dt><div class="claim" id="claim-a"></div><div class="claim-row" id="claim-b"></div><div id="no">'
    assert places(html) == ["term", "claim-a", "claim-b"]


def test_vanished_addresses_are_faults_until_they_lead_somewhere():
    assert _register_faults(GOOD) == []
    without = _register_faults("")
    assert [re.search("'(.*?)'", fault)[1] for fault in without] == ["index.md#old-place", "index.md#gone-place", "old.md"]
    assert all("docs/addresses.yaml:" in fault and "docs/redirects.yaml" in fault for fault in without)
    page_only = _register_faults("- {from: old.md, to: new.md}")
    assert any("'old.md#lost'" in fault for fault in page_only)
    assert not any("'old.md#kept'" in fault for fault in page_only)


@pytest.mark.parametrize(("redirect", "says"), [
    ('{from: "index.md#here", to: new.md}', "is still there"),
    ("{from: index.md, to: new.md}", "is still there"),
    ("{from: old.md, to: newer.md}", "there is no 'newer.md'"),
    ('{from: old.md, to: "new.md#nowhere"}', "there is no 'new.md#nowhere'"),
    ("{from: odl.md, to: new.md}", "was never published. Did you mean 'old.md'"),
    ('{from: "old.md#lost", to: new.md}', "the page 'old.md' is gone"),
    ("{from: old.md, to: new.md}\n- {from: old.md, to: index.md}", "is there twice"),
])
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


def _with_moves(fixture_site, redirects):
    """The small site, from which a page and two headings have moved."""
    fixture_site.write()
    register = [
        {"page": "old.md", "since": "2026-11-22", "places": ["what-is-known", "lost"]},
        {"page": "index.md", "since": "2026-11-22", "places": ["what-was-known", "elsewhere"]},
    ]
    (fixture_site.docs / "addresses.yaml").write_text(yaml.safe_dump(register), "utf-8")
    (fixture_site.docs / "redirects.yaml").write_text(yaml.safe_dump(redirects), "utf-8")
    return run_build(fixture_site.folder)


MOVES = [
    {"from": "old.md", "to": "other.md"},
    {"from": "old.md#lost", "to": "safety/urgent-help.md#what-is-known"},
    {"from": "index.md#what-was-known", "to": "index.md#what-is-known"},
    {"from": "index.md#elsewhere", "to": "other.md#what-is-known"},
]


def test_build_stops_when_an_address_vanishes(fixture_site):
    result = _with_moves(fixture_site, MOVES[1:2])
    assert result.returncode
    assert "the page 'old.md' has vanished" in result.stdout and "'index.md#elsewhere' has vanished" in result.stdout


def test_unknown_key_in_a_redirect_stops_the_build(fixture_site):
    result = _with_moves(fixture_site, [{"from": "old.md", "too": "other.md"}])
    assert result.returncode and "docs/redirects.yaml" in result.stdout and "Did you mean 'to'" in result.stdout


@pytest.mark.parametrize("offline", [False, True], ids=["online", "from disk"])
def test_old_addresses_lead_on(fixture_site, browser, monkeypatch, offline):
    monkeypatch.setenv("OFFLINE", str(offline).lower())
    monkeypatch.setenv("SITE_URL", "" if offline else "https://massage-and-ms.example/")
    result = _with_moves(fixture_site, MOVES)
    assert result.returncode == 0, result.stdout
    root = fixture_site.folder / "site"
    server = None
    if offline:
        start, old, new = root.as_uri() + "/", "old.html", {"other": "other.html", "urgent": "safety/urgent-help.html"}
        home = "index.html"
    else:
        server = http.server.ThreadingHTTPServer(
            ("127.0.0.1", 0), functools.partial(_QuietHandler, directory=str(root))
        )
        threading.Thread(target=server.serve_forever, daemon=True).start()
        start, old, new = f"http://127.0.0.1:{server.server_port}/", "old/", {"other": "other/", "urgent": "safety/urgent-help/"}
        home = ""
    try:
        for script in (True, False):
            context = browser.new_context(java_script_enabled=script)
            page = context.new_page()
            page.goto(start + old)
            page.wait_for_url(start + new["other"])
            assert page.locator("h1").inner_text() == "The other page"
            # Beside its new id, a place that moved within its page keeps the old one.
            page.goto(f"{start}{home}#what-was-known")
            distance = page.evaluate(
                "document.getElementById('what-is-known').getBoundingClientRect().top"
                " - document.getElementById('what-was-known').getBoundingClientRect().top"
            )
            assert abs(distance) < 80
            page.goto("about:blank")
            page.goto(f"{start}{home}#elsewhere")
            if script:
                page.wait_for_url(f"{start}{new['other']}#what-is-known")
                page.goto(f"{start}{old}#what-is-known")
                page.wait_for_url(f"{start}{new['other']}#what-is-known")
                page.goto(f"{start}{old}#lost")
                page.wait_for_url(f"{start}{new['urgent']}#what-is-known")
            else:
                page.get_by_role("link", name="Go to it: The other page").click()
                page.wait_for_url(f"{start}{new['other']}#what-is-known")
                page.goto(f"{start}{home}")
                assert not page.get_by_text("This part has moved").is_visible()
            context.close()
    finally:
        if server:
            server.shutdown()
    if not offline:
        moved = parsed(root / "old" / "index.html")
        assert moved.find("link", rel="canonical")["href"] == "https://massage-and-ms.example/other/"
        assert "old/" not in (root / "sitemap.xml").read_text("utf-8")
