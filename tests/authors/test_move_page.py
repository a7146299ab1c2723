"""`make move` takes along all that names a page, and the old address leads to the new one."""

from conftest import ROOT, run_build
from fixture_site import check_content
from guide.authors import move_page
from guide.library.library import read_library


def _moved(small, monkeypatch, start, end):
    small.write()
    (small.docs / "index.md").write_text(
        small.pages["index.md"] + "\n[Go](other.md#what-is-known), [far](https://example.org/).\n", "utf-8"
    )
    (small.docs / "other.md").write_text(
        small.pages["other.md"] + "\n[Home](index.md), [what is known](#what-is-known).\n", "utf-8"
    )
    (small.docs / "data" / "addresses.yaml").write_text(
        "- {page: other.md, since: 2026-11-22, places: [what-is-known]}\n- {page: moved.md, since: 2026-11-22, places: []}\n"
    )
    (small.docs / "data" / "read-sentences.csv").write_text(
        "place,sentence,cites,verdict,day\nother.md,Pain is common.,FACT-1,exact,2026-11-22\n", "utf-8"
    )
    monkeypatch.chdir(small.folder)
    return move_page.main([start, end])


def test_all_that_names_the_page_follows(fixture_site, monkeypatch, capsys):
    typed = fixture_site.folder / "tests" / "search" / "typed.tsv"
    typed.parent.mkdir(parents=True)
    typed.write_text("typed\tpages\nsore\t/other/ /another/\n", "utf-8")
    unseen = typed.with_name("unseen.tsv")
    unseen.write_text("on\tA1\tother.md rub\tan/other.md,other.md\n", "utf-8")
    test = typed.with_name("test_rule.py")
    test.write_text('LEADS = ("other", "another/", "other.md#a", "other/")\n', "utf-8")
    assert _moved(fixture_site, monkeypatch, "docs/other.md", "safety/itching.md") == 0
    assert "docs/other.md is docs/safety/itching.md now" in capsys.readouterr().out
    assert [str(fault) for fault in check_content(fixture_site.docs, ["Evidence"])] == []
    assert not (fixture_site.docs / "other.md").exists()
    assert "[Go](safety/itching.md#what-is-known)" in (fixture_site.docs / "index.md").read_text("utf-8")
    assert "\nsafety/itching.md,Pain is common." in (fixture_site.docs / "data" / "read-sentences.csv").read_text(
        "utf-8"
    )
    page = (fixture_site.docs / "safety" / "itching.md").read_text("utf-8")
    assert "[Home](../index.md), [what is known](#what-is-known)" in page
    assert read_library(fixture_site.docs).moved() == {"moved.md": "safety/itching.md", "other.md": "safety/itching.md"}
    assert typed.read_text("utf-8") == "typed\tpages\nsore\t/safety/itching/ /another/\n"
    assert unseen.read_text("utf-8") == "on\tA1\tsafety/itching.md rub\tan/other.md,safety/itching.md\n"
    assert (
        test.read_text("utf-8") == 'LEADS = ("safety/itching", "another/", "safety/itching.md#a", "safety/itching/")\n'
    )
    assert "](docs/safety/itching.md)" in (fixture_site.folder / "CHANGELOG.md").read_text("utf-8")


def test_the_site_builds_and_the_old_address_leads_on(fixture_site, monkeypatch):
    assert _moved(fixture_site, monkeypatch, "other.md", "safety/itching.md") == 0
    built = run_build(fixture_site.folder)
    assert built.returncode == 0, built.stdout
    assert "../safety/itching/" in (fixture_site.folder / "site" / "other" / "index.html").read_text("utf-8")


def test_what_cannot_be_moved_is_refused_and_nothing_is_written(fixture_site, monkeypatch, capsys):
    for start, end, said in (
        ("othr.md", "safety/itching.md", "docs/othr.md: there is no such page. Did you mean 'other.md'"),
        ("other.md", "Itching.md", "docs/Itching.md: not a name for a page."),
        ("other.md", "index.md", "docs/index.md: the page is there already."),
        (
            "other.md",
            "saftey/itching.md",
            "docs/saftey/itching.md: no section has the folder 'saftey'. Did you mean 'safety'?",
        ),
        ("other.md", "", "Write: make move FROM="),
    ):
        assert _moved(fixture_site, monkeypatch, start, end) == 1
        assert said in capsys.readouterr().out and (fixture_site.docs / "other.md").is_file()


def test_a_link_to_a_page_that_moved_is_told_where_it_went(fixture_site):
    fixture_site.pages["index.md"] += "\n[Go](moved.md).\n"
    fixture_site.write_content()
    (fault,) = check_content(fixture_site.docs, ["Evidence"])
    assert str(fault) == "docs/index.md:30: the page 'moved.md' has moved. Write 'other.md' in its place."


def test_a_line_of_the_menu_that_leads_nowhere_is_named(fixture_site):
    fixture_site.write()
    fixture_site.write_settings("nav:\n  - Home: index.md\n  - Old: moved.md\n  - Odd: othr.md\n")
    said = [str(fault) for fault in check_content(fixture_site.docs, ["Evidence"])]
    assert said[0].startswith("mkdocs.yml:1") and said[0].endswith(
        "'moved.md', which is not there. Write 'other.md' in its place."
    )
    assert "the menu leads to 'othr.md', which is not there. Did you mean 'other.md'" in said[1] and len(said) == 2


def test_a_page_is_of_a_kind_of_its_new_folder():
    front = "title: Itching\nkind: {}\ntags: [Safety]\n"
    for folder, before, now in (
        ("care", "benefit", "care"),
        ("benefits", "benefit", "benefit"),
        ("safety", "urgent", "urgent"),
    ):
        assert move_page.with_kind(front.format(before), ROOT / "docs", folder) == front.format(now)
