"""What changed: CHANGELOG.md is the one source of the page of updates and its feed, and what is wrong in it is named."""

import re

import pytest
from lxml import etree

from conftest import ROOT, run_build
from guide.library.changes import read_changes
from site_checks import parsed

FAULTS = {
    "no day": ("## 22 November 2026", "## Version 2", 3, "'Version 2' is not a day"),
    "day of another form": ("## 2 March 2026", "## 02 March 2026", 7, "'02 March 2026' is not a day"),
    "day that is not real": ("## 2 March 2026", "## 31 February 2026", 7, "'31 February 2026' is not a day"),
    "no id": (" { #first-version }", "", 7, "'2 March 2026' has no id"),
    "id twice": ("#first-version", "#second", 7, "the id 'second' is used twice. See line 3"),
    "wrong order": ("2 March 2026", "23 November 2026", 7, "does not come before the entry above"),
    "same day twice": ("2 March 2026", "22 November 2026", 7, "does not come before the entry above"),
    "nothing said": ("- More pages.\n", "", 3, "nothing is said"),
    "no list": ("- More pages.", "More pages.", 5, "no line of a list"),
    "heading below a day": ("- More pages.", "- More pages.\n\n### More", 7, "a heading of level 3"),
    "link to no page": ("docs/other.md", "docs/othr.md", 9, "no page 'docs/othr.md'. Did you mean 'docs/other.md'"),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_named_with_file_and_line(fixture_site, name):
    old, new, line, words = FAULTS[name]
    assert old in fixture_site.changelog
    fixture_site.changelog = fixture_site.changelog.replace(old, new)
    fixture_site.write()
    faults = []
    read_changes(fixture_site.folder, faults)
    assert [str(fault) for fault in faults if fault.line == line and words in str(fault)], faults
    assert all(fault.file == "CHANGELOG.md" and fault.mend for fault in faults)


@pytest.mark.parametrize(("text", "words"), [("# Changes\n", "there is no entry"), (None, "the file is missing")])
def test_a_file_without_entries_is_a_fault(tmp_path, text, words):
    if text:
        (tmp_path / "CHANGELOG.md").write_text(text, "utf-8")
    faults = []
    assert read_changes(tmp_path, faults) == [] and words in str(faults[0])


def _with_updates(small, text):
    page = small.pages["other.md"].replace("The other page", "Updates").replace("kind: safety", "kind: about")
    small.pages["about/updates.md"] = re.sub(
        r"## What is known.*", f"## What has changed {{ #changed }}\n\n{text}\n", page, flags=re.DOTALL
    )
    small.write()


def test_entries_stand_on_the_page_and_in_the_feed(fixture_site, monkeypatch):
    monkeypatch.setenv("SITE_URL", "https://host.example/")
    _with_updates(fixture_site, "<!-- show: changes -->")
    assert run_build(fixture_site.folder).returncode == 0
    site = fixture_site.folder / "site"
    page = parsed(site / "about" / "updates" / "index.html")
    assert [heading["id"] for heading in page.select("article h3[id]")] == ["second", "first-version"]
    assert page.select_one("article a[href='../../other/']").get_text() == "the other page"
    assert page.select_one("article .feed a[href='../../updates.xml']")
    feed = etree.parse(site / "updates.xml")
    atom = {"a": "http://www.w3.org/2005/Atom"}
    assert feed.xpath("//a:entry/a:updated/text()", namespaces=atom) == ["2026-11-22T00:00:00Z", "2026-03-02T00:00:00Z"]
    assert 'href="https://host.example/other/"' in feed.xpath("string(//a:entry[2]/a:content)", namespaces=atom)


def test_without_a_feed_no_link_leads_to_one(fixture_site, monkeypatch):
    monkeypatch.setenv("SITE_URL", "")
    _with_updates(fixture_site, "<!-- show: changes -->")
    assert run_build(fixture_site.folder).returncode == 0
    page = parsed(fixture_site.folder / "site" / "about" / "updates" / "index.html")
    assert page.find(id="first-version") and not page.select(".feed")


def test_a_page_of_updates_that_does_not_show_them_stops_the_build(fixture_site, monkeypatch):
    monkeypatch.setenv("SITE_URL", "https://host.example/")
    _with_updates(fixture_site, "Nothing yet.")
    result = run_build(fixture_site.folder)
    assert result.returncode and "#second of CHANGELOG.md is not shown" in result.stdout


def test_every_entry_of_the_project_is_on_its_page(site):
    changes = read_changes(ROOT, [])
    page = parsed(site.online / "about" / "updates" / "index.html")
    shown = [heading["id"] for heading in page.find(id="what-has-changed").find_all_next("h3")][: len(changes)]
    assert shown == [change.place for change in changes] and "first-version" in shown
