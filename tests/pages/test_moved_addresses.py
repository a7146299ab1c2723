"""Old addresses lead on, online and from disk, with script or not; a build in which one vanishes stops."""

import pytest
import yaml

from conftest import run_build
from file_server import served
from fixture_site import check_content
from guide.library.faults import report
from site_checks import parsed


def _with_moves(fixture_site, redirects):
    """The small site, from which a page and two headings have moved, built."""
    fixture_site.write()
    register = [
        {"page": "old.md", "since": "2026-11-22", "places": ["what-is-known", "lost"]},
        {"page": "index.md", "since": "2026-11-22", "places": ["what-was-known", "elsewhere"]},
        {"page": "about.md", "since": "2026-11-22", "places": ["what-is-known", "gone-on"]},
        {"page": "about/index.md", "since": "2026-11-22", "places": ["gone-on"]},
    ]
    (fixture_site.docs / "data" / "addresses.yaml").write_text(yaml.safe_dump(register), "utf-8")
    (fixture_site.docs / "data" / "redirects.yaml").write_text(yaml.safe_dump(redirects), "utf-8")
    return run_build(fixture_site.folder)


MOVES = [
    {"from": "old.md", "to": "other.md"},
    {"from": "old.md#lost", "to": "safety/urgent-help.md#what-is-known"},
    {"from": "index.md#what-was-known", "to": "index.md#what-is-known"},
    {"from": "index.md#elsewhere", "to": "other.md#what-is-known"},
    # A page that became the first of a section, and from which a place went on.
    {"from": "about.md", "to": "about/index.md"},
    {"from": "about/index.md#gone-on", "to": "other.md#what-is-known"},
]


def test_build_stops_when_an_address_vanishes(fixture_site):
    result = _with_moves(fixture_site, MOVES[1:2])
    assert result.returncode
    assert "the page 'old.md' has vanished" in result.stdout and "'index.md#elsewhere' has vanished" in result.stdout


def test_unknown_key_in_a_redirect_is_a_fault(fixture_site):
    fixture_site.write_content()
    (fixture_site.docs / "data" / "redirects.yaml").write_text("- {from: old.md, too: other.md}\n", "utf-8")
    said = report(check_content(fixture_site.docs, ["Evidence"]))
    assert "docs/data/redirects.yaml" in said and "Did you mean 'to'" in said


@pytest.mark.parametrize("offline", [False, True], ids=["online", "from disk"])
def test_old_addresses_lead_on(fixture_site, browser, monkeypatch, offline):
    monkeypatch.setenv("OFFLINE", str(offline).lower())
    monkeypatch.setenv("SITE_URL", "" if offline else "https://massage-and-ms.example/")
    result = _with_moves(fixture_site, MOVES)
    assert result.returncode == 0, result.stdout
    root = fixture_site.folder / "site"
    if offline:
        old, new = "old.html", {"other": "other.html", "urgent": "safety/urgent-help.html"}
        home, section, section_now = "index.html", "about.html", "about/index.html"
    else:
        old, new = "old/", {"other": "other/", "urgent": "safety/urgent-help/"}
        home, section, section_now = "", "about/", "about/"
    with served(root) as address:
        start = f"{root.as_uri()}/" if offline else address
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
                page.goto(f"{start}{section}#gone-on")
                page.wait_for_url(f"{start}{new['other']}#what-is-known")
            else:
                page.get_by_role("link", name="Go to it: What is known").click()
                page.wait_for_url(f"{start}{new['other']}#what-is-known")
                page.goto(f"{start}{home}")
                assert not page.get_by_text("This part has moved").is_visible()
            page.goto(start + section)
            page.wait_for_url(start + section_now)
            assert page.locator("h1").inner_text() == "Page about/index"
            context.close()
    if not offline:
        moved = parsed(root / "old" / "index.html")
        assert moved.find("link", rel="canonical")["href"] == "https://massage-and-ms.example/other/"
        assert "old/" not in (root / "sitemap.xml").read_text("utf-8")
