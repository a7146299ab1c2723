"""Wrong content is named with its place, and stops the build; tried on a small site, most of it without building."""

import pytest

from conftest import run_build
from fixture_site import check_content
from guide.library.faults import report


def _replace(page, old, new):
    def change(small):
        assert old in small.pages[page]
        small.pages[page] = small.pages[page].replace(old, new)

    return change


def _rating(key, value):
    def change(small):
        rating = {**small.claims[0]["rating"], key: value}
        if value is None:
            del rating[key]
        small.claims[0] = {**small.claims[0], "rating": rating}

    return change


def _record(kind, key, value, inner=None):
    def change(small):
        record = getattr(small, kind)[0]
        if inner is not None:
            record[inner[0]] = [{**record[inner[0]][0], key: value}]
        elif value is None:
            del record[key]
        else:
            record[key] = value

    return change


FAULTS = {
    "front matter missing": (
        lambda small: small.pages.update({"other.md": "Only words.\n"}),
        ["docs/other.md:1", "no front matter"],
    ),
    "key missing": (
        _replace("other.md", "message: This page says one thing.\n", ""),
        ["docs/other.md", "'message' is missing"],
    ),
    "key unknown": (
        _replace("other.md", "message:", "mesage:"),
        ["docs/other.md:4", "unknown key 'mesage'", "'message'"],
    ),
    "key twice": (
        _replace("other.md", "kind: safety", "kind: safety\nkind: care"),
        ["docs/other.md:6", "'kind' is given twice"],
    ),
    "kind unknown": (_replace("other.md", "kind: safety", "kind: saftey"), ["docs/other.md:5", "'saftey'", "'safety'"]),
    "date missing": (_replace("other.md", "reviewed: 2026-11-22\n", ""), ["docs/other.md", "'reviewed' is missing"]),
    "date of another form": (
        _replace("other.md", "reviewed: 2026-11-22", "reviewed: 22/11/2026"),
        ["docs/other.md:6", "2026-11-22"],
    ),
    "date not real": (
        _replace("other.md", "reviewed: 2026-11-22", "reviewed: 2026-02-31"),
        ["docs/other.md:6", "no day of the calendar"],
    ),
    "dates in the wrong order": (
        _replace("other.md", "next_review: 2027", "next_review: 2025"),
        ["docs/other.md:7", "not later"],
    ),
    "tag unknown": (
        _replace("other.md", "tags: [Evidence]", "tags: [Evidance]"),
        ["docs/other.md:8", "'Evidance'", "'Evidence'"],
    ),
    "title too long": (
        _replace("other.md", "title: The other page", "title: " + "Long " * 20),
        ["docs/other.md:2", "at most 65"],
    ),
    "title of another page": (
        _replace("other.md", "title: The other page", "title: The first page"),
        ["docs/other.md:2", "docs/index.md"],
    ),
    "description too short": (
        _replace(
            "other.md",
            "description: The other page is a page of the small site on which the tests try out what goes wrong.",
            "description: Short.",
        ),
        ["docs/other.md:3", "at least 50"],
    ),
    "message too long": (
        _replace("other.md", "This page says one thing.", "This page says " + "many " * 20 + "things."),
        ["docs/other.md:4", "20 words at most"],
    ),
    "message not a sentence": (_replace("other.md", "This page says one thing.", "No full stop"), ["docs/other.md:4"]),
    "next page missing": (
        _replace("other.md", "to: index.md", "to: indx.md"),
        ["docs/other.md:11", "'indx.md'", "'index.md'"],
    ),
    "related page missing": (
        _replace("other.md", "related: [index.md, about/index.md]", "related: [indx.md, about/index.md]"),
        ["docs/other.md:13", "'indx.md'"],
    ),
    "heading without id": (
        _replace("other.md", "{ #what-is-known }", ""),
        ["docs/other.md:20", "'What is known' has no id"],
    ),
    "heading id twice": (
        _replace("other.md", "<!-- show: rule", "## Again { #what-is-known }\n\n<!-- show: rule"),
        ["docs/other.md:22", "used twice"],
    ),
    "heading level skipped": (
        _replace("other.md", "## What is known", "### What is known"),
        ["docs/other.md:20", "skips a level"],
    ),
    "heading of level 1": (
        _replace("other.md", "## What is known", "# What is known"),
        ["docs/other.md:20", "level 1"],
    ),
    "box unknown": (_replace("other.md", "!!! short", "!!! shrot"), ["docs/other.md:16", "'shrot'", "'short'"]),
    "care level without its word": (
        _replace("other.md", '!!! short "In short"', '!!! ask "Get help"'),
        ["docs/other.md:16", "'Talk to your MS team'"],
    ),
    "citation unknown": (_replace("index.md", "[^FACT-1]", "[^FACT-9]"), ["docs/index.md:22", "'FACT-9'", "'FACT-1'"]),
    "weak source alone": (
        _replace("index.md", "[^FACT-1]", "[^FACT-2]"),
        ["docs/index.md", "'FACT-2' may not be the only source"],
    ),
    "marker unknown": (
        _replace("other.md", "show: rule clot", "show: rul clot"),
        ["docs/other.md:22", "'rul'", "'rule'"],
    ),
    "marker argument unknown": (
        _replace("other.md", "rule clot", "rule clott"),
        ["docs/other.md:22", "'clott'", "'clot'"],
    ),
    "picture unknown": (_replace("other.md", "picture line", "picture lime"), ["docs/other.md:24", "'lime'", "'line'"]),
    "stray comment": (
        _replace("other.md", "<!-- show: rule clot -->", "<!-- rule clot -->"),
        ["docs/other.md:22", "not a marker"],
    ),
    "link to no page": (
        _replace("other.md", "<!-- show: rule clot -->", "<!-- show: rule clot -->\n\n[Go](gone.md)"),
        ["other.md", "gone.md"],
    ),
    "link to no heading": (
        _replace("other.md", "<!-- show: rule clot -->", "<!-- show: rule clot -->\n\n[Go](index.md#gone)"),
        ["other.md", "#gone"],
    ),
    "picture from another host": (
        _replace(
            "other.md",
            "<!-- show: rule clot -->",
            '<!-- show: rule clot -->\n\n<img src="https://stranger.example/x.png" alt="x">',
        ),
        ["https://stranger.example/x.png"],
    ),
    "study key unknown": (
        _record("studies", "colour", "red"),
        ["docs/data/studies.yaml:49", "sample-2024", "unknown key 'colour'"],
    ),
    "study kind unknown": (
        _record("studies", "kind", "randomized-trial"),
        ["sample-2024: kind", "'randomized-trial' is not a known value. Did you mean 'randomised-trial'"],
    ),
    "study key missing": (_record("studies", "plain", None), ["sample-2024", "'plain' is missing"]),
    "study year of the wrong type": (_record("studies", "year", "2024a"), ["sample-2024: year", "a whole number"]),
    "study address wrong": (_record("studies", "url", "example.org"), ["sample-2024: url", "https://"]),
    "finding direction unknown": (
        _record("studies", "direction", "better", ("findings",)),
        ["sample-2024: findings: 0: direction", "'better'"],
    ),
    "finding topic unknown": (
        _record("studies", "topic", "pian", ("findings",)),
        ["sample-2024: findings: 0: topic", "'pain'"],
    ),
    "study id twice": (lambda small: small.studies.append({**small.studies[0]}), ["sample-2024: the id is used twice"]),
    "claim with a certainty of its own": (
        _record("claims", "certainty", "high"),
        ["docs/data/claims.yaml", "pain", "It follows from the reasons in 'rating'."],
    ),
    "claim rating that lacks a domain": (_rating("imprecision", None), ["pain: rating", "'imprecision' is missing"]),
    "claim rating from nowhere": (_rating("evidence", "rumour"), ["pain: rating: evidence", "'rumour'"]),
    "claim rating on a study of another claim": (
        _rating("imprecision", {"down": 1, "why": "Few took part.", "studies": ["gone-2020"]}),
        ["pain: rating", "'gone-2020' is no study of the claim"],
    ),
    "claim rated up from trials": (
        _rating("up", [{"reason": "large-effect", "by": 1, "why": "It was large.", "studies": []}]),
        ["pain: rating", "rates up what is not observational"],
    ),
    "claim whose words do not follow its rating": (
        _rating("imprecision", {"down": 2, "why": "Very few took part.", "studies": []}),
        ["pain: sentence", "does not follow the certainty very-low", "Say 'do not know'"],
    ),
    "claim effect unknown": (_record("claims", "effect", "cures"), ["pain: effect", "'cures'"]),
    "claim effect too strong": (
        _record("claims", "effect", "helps"),
        ["pain: effect", "does not go with the certainty low"],
    ),
    "claim wording too strong": (_record("claims", "sentence", "Massage eases pain."), ["pain: sentence", "Say 'may'"]),
    "claim finding unknown": (
        _record("claims", "supporting", ["sample-2024/pian"]),
        ["pain: supporting", "'sample-2024/pain'"],
    ),
    "claim finding of another direction": (
        lambda small: small.claims[0].update(contradicting=["sample-2024/pain"]),
        ["pain: contradicting", "favours-massage"],
    ),
    "claim background unknown": (_record("claims", "background", ["gone-2020"]), ["pain: background", "'gone-2020'"]),
    "claim page missing": (_record("claims", "page", "gone.md"), ["pain: page", "'gone.md'"]),
    "technique claim without harm": (_record("claims", "group", "technique"), ["pain: harm", "missing"]),
    "fact grade unknown": (_record("facts", "grade", "D"), ["docs/data/facts/facts.yaml", "FACT-1: grade", "'D'"]),
    "fact use unknown": (_record("facts", "publish_as", "proof"), ["FACT-1: publish_as", "'proof'"]),
    "rule level unknown": (
        _record("rules", "levels", ["urgnet"]),
        ["docs/data/rules.yaml", "clot: levels", "'urgnet'"],
    ),
    "rule strength unknown": (_record("rules", "strength", "proof"), ["clot: strength", "'proof'"]),
    "rule source unknown": (_record("rules", "sources", ["FACT-9"]), ["clot: unknown source 'FACT-9'"]),
}


def _said(small):
    """What the check says of the small site, as the build prints it."""
    small.write_content()
    return report(check_content(small.docs, ["Evidence"]))


def test_the_small_site_itself_builds(fixture_site):
    fixture_site.write()
    result = run_build(fixture_site.folder)
    assert result.returncode == 0, result.stdout
    assert (fixture_site.folder / "site" / "other" / "index.html").is_file()


@pytest.mark.parametrize("name", FAULTS)
def test_fault_is_named(fixture_site, name):
    change, words = FAULTS[name]
    change(fixture_site)
    said = _said(fixture_site)
    assert [word for word in words if word not in said] == [], said


def test_all_faults_stop_the_build_and_are_listed_at_once(fixture_site):
    _replace("other.md", "kind: safety", "kind: saftey")(fixture_site)
    _replace("index.md", "[^FACT-1]", "[^FACT-9]")(fixture_site)
    said = _said(fixture_site)
    fixture_site.write()
    result = run_build(fixture_site.folder)
    assert result.returncode != 0 and said in result.stdout
    assert "2 faults" in said and "saftey" in said and "FACT-9" in said
    assert said.count("FACT-9") == 1


def test_fault_in_data_stops_the_build(fixture_site):
    change, words = FAULTS["claim effect too strong"]
    change(fixture_site)
    fixture_site.write()
    result = run_build(fixture_site.folder)
    assert result.returncode != 0
    assert [word for word in words if word not in result.stdout] == [], result.stdout
