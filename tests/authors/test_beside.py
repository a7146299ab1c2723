"""A page beside its sources, and the verdicts of those who compared them."""

import csv

from built_site import ROOT
from guide.authors import beside
from guide.library.library import read_library


def test_a_verdict_is_kept_until_the_sentence_changes(fixture_site, capsys, monkeypatch):
    fixture_site.write_content()
    monkeypatch.chdir(fixture_site.folder)

    def printed(*arguments):
        assert beside.main([*arguments]) == 0
        return capsys.readouterr().out

    assert "[cited, NOT READ] Pain is common." in printed("index.md")
    number = printed("index.md").split(". [cited, NOT READ] Pain is common.")[0].split("\n")[-1]
    assert printed("index.md", f"exact {number}") == "Kept as exact: 1.\n"
    assert f"{number}. [cited, exact 2" in printed("index.md")
    fact = dict(fixture_site.facts[0])
    fixture_site.facts[0]["fact"] = "Pain may be common in MS."
    fixture_site.write_content()
    assert f"{number}. [cited, NOT READ] Pain is common." in printed("index.md")
    fixture_site.facts[0] = fact
    fixture_site.write_content()
    page = fixture_site.folder / "docs" / "index.md"
    page.write_text(page.read_text("utf-8").replace("Pain is common.", "Pain is very common."), "utf-8")
    assert "[cited, NOT READ] Pain is very common." in printed("index.md")
    # The next verdict drops what stands nowhere any more.
    printed("index.md", f"own {number}")
    kept = (fixture_site.folder / "docs" / beside.READ_SENTENCES).read_text("utf-8")
    assert "Pain is very common.,FACT-1,own," in kept and "Pain is common." not in kept


def test_an_unknown_verdict_or_sentence_is_named(fixture_site, capsys, monkeypatch):
    fixture_site.write_content()
    monkeypatch.chdir(fixture_site.folder)
    for words, wrong in (("exakt 1", "exakt"), ("exact 999", "999")):
        assert beside.main(["index.md", words]) == 1
        assert capsys.readouterr().out.startswith(f"'{wrong}' is no verdict and no sentence that rests on sources")


def test_each_kept_verdict_is_one_of_the_two_and_stands_once():
    library = read_library(ROOT / "docs")
    with (library.docs / beside.READ_SENTENCES).open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))[1:]
    read = beside.verdicts(library)
    assert len(read) == len(rows) > 3000
    assert {verdict for verdict, _ in read.values()} == {*beside.VERDICTS}
