"""The evidence traces: claims to studies to pages, nothing left over."""

import csv
import re

import pytest

from evidence_data import LIBRARY, bodies
from guide.checks.evidence import check_evidence
from guide.library.library import studies_of
from guide.library.page_source import CITATION, MARKER
from site_checks import parsed

TECHNIQUES = ("swedish", "myofascial-release", "reflexology", "lymphatic-drainage", "joint-mobilisation")
BENEFITS = ("spasms-and-stiffness", "circulation", "pain", "fatigue", "movement", "stress")


def _markers(text):
    return [(found["name"], found["arguments"].split()) for found in MARKER.finditer(text)]


def test_the_library_has_no_fault():
    assert [str(fault) for fault in [*LIBRARY.faults, *check_evidence(LIBRARY)]] == []
    # Studies are added; none is taken out because it disagrees.
    assert len(LIBRARY.studies) >= 95


@pytest.mark.parametrize("claim", LIBRARY.claims)
def test_claim_stands_on_its_page(site, claim):
    record = LIBRARY.claims[claim]
    path = record["page"].removesuffix("/index.md").removesuffix(".md")
    box = parsed(site.online / path / "index.html").find(id=f"claim-{claim}")
    first = record["sentence"].split(". ")[0].rstrip(".")
    assert "".join(first.split()) in "".join(box.get_text().split())
    assert studies_of(record), "a claim without a study"


@pytest.mark.parametrize("claim", LIBRARY.claims)
def test_claim_leads_to_each_of_its_studies(site, claim):
    record = LIBRARY.claims[claim]
    path = record["page"].removesuffix("/index.md").removesuffix(".md")
    box = parsed(site.online / path / "index.html").find(id=f"claim-{claim}")
    linked = {link["href"].rstrip("/").split("/")[-1] for link in box.find_all("a", href=re.compile("studies/"))}
    assert studies_of(record) <= linked


def test_every_study_has_a_line_a_page_and_a_page_that_uses_it(site):
    lines = parsed(site.online / "evidence" / "studies" / "index.html")
    used = set().union(*(studies_of(claim) for claim in LIBRARY.claims.values()))
    for text in bodies().values():
        used |= set(CITATION.findall(text))
    for study in LIBRARY.studies:
        assert lines.find(id=study).find("a")["href"].rstrip("/").endswith(study), f"{study} has no line"
        assert study in used, f"{study} is used nowhere"


def test_each_page_of_a_study_says_everything(site):
    for study, record in LIBRARY.studies.items():
        page = parsed(site.online / "evidence" / "studies" / study / "index.html")
        said = "".join(page.get_text().split())
        for words in (record["plain"]["question"], record["plain"]["cannot_tell"], record["title"].rstrip(".")):
            assert "".join(words.replace("[", "(").replace("]", ")").split()) in said, study
        if record["url"]:
            assert page.find("a", href=record["url"]), study


def test_two_reports_of_a_trial_lead_to_each_other_and_count_once(site):
    reports = {study["id"]: study["same_trial_as"] for study in LIBRARY.studies.values() if "same_trial_as" in study}
    assert reports
    for one, other in reports.items():
        for start, end in ((one, other), (other, one)):
            page = parsed(site.online / "evidence" / "studies" / start / "index.html")
            assert page.find("a", href=re.compile(f"{end}/$")), (start, end)


def test_benefits_and_techniques_of_the_article_have_their_verdict_at_a_glance(site):
    grid = parsed(site.online / "evidence" / "index.html")
    for folder, names in (("benefits", BENEFITS), ("techniques", TECHNIQUES)):
        for name in names:
            assert grid.find("a", href=re.compile(rf"/{folder}/{name}/#claim-")), name


def test_every_claim_is_in_a_grid_of_the_evidence_page(site):
    page = parsed(site.online / "evidence" / "index.html")
    for claim in LIBRARY.claims:
        assert page.select_one(f".claim-grid a[href$='#claim-{claim}']"), claim


def test_techniques_say_what_is_known_of_harm_in_a_fixed_phrase(site):
    phrases = {"No harm reported in small MS studies", "Not studied in MS", "Harm reported in case reports elsewhere"}
    for name in TECHNIQUES:
        harm = parsed(site.online / "techniques" / name / "index.html").select_one(".harm strong")
        assert harm.get_text() in phrases


def test_every_rule_stands_on_one_page_with_its_strength(site):
    shown = [
        argument
        for text in bodies().values()
        for name, (argument, *_) in ((name, arguments or [""]) for name, arguments in _markers(text))
        if name == "rule"
    ]
    assert sorted(shown) == sorted(LIBRARY.rules)
    for rule in LIBRARY.rules.values():
        page, anchor = rule["page"].split("#")
        path = page.removesuffix("/index.md").removesuffix(".md")
        heading = parsed(site.online / path / "index.html").find(id=anchor)
        box = heading.find_next(class_="rule")
        assert rule["short"] in box.get_text()
        assert "This rule rests on" in box.get_text()


def test_contradicting_studies_are_shown(site):
    for page, studies in {
        "benefits/stress": ["moyer-2011", "field-2005"],
        "techniques/reflexology": ["hughes-2009"],
        "benefits/walking-and-balance": ["schroeder-2014", "negahban-2013"],
        "benefits/spasms-and-stiffness": ["hughes-2009", "naderi-2024"],
    }.items():
        text = (site.online / page / "index.html").read_text("utf-8")
        assert [study for study in studies if f"studies/{study}/" not in text] == [], page


def test_downloads_hold_every_record(site):
    folder = site.online / "evidence" / "downloads"
    with (folder / "studies.csv").open(encoding="utf-8-sig", newline="") as file:
        assert {row["id"] for row in csv.DictReader(file)} == set(LIBRARY.studies)
    with (folder / "claims.csv").open(encoding="utf-8-sig", newline="") as file:
        assert {row["id"] for row in csv.DictReader(file)} == set(LIBRARY.claims)
    ris = (folder / "references.ris").read_text("utf-8")
    assert ris.count("TY  - ") == ris.count("ER  - ") == len(LIBRARY.studies)


def test_pictures_of_trials_say_what_they_show(site):
    pictures = 0
    for page in site.pages():
        for svg in parsed(page).select("figure.plot svg"):
            pictures += 1
            title, description = (svg.find(id=name) for name in svg["aria-labelledby"].split())
            assert svg["role"] == "img" and title.get_text() and description.get_text()
            assert svg["aria-labelledby"].split() == [title["id"], description["id"]]
            for circle_number in svg.find_all("text"):
                words = circle_number.get_text()
                if words.isdigit():
                    assert f"{words} people" in description.get_text()
    assert pictures > 10


def test_does_it_help_pain_reaches_the_trial_in_two_steps(page, address):
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(address + "benefits/")
    page.locator(".claim-grid a", has_text="Pain").first.click()
    page.locator(".claim a.finding-study").first.click()
    assert "/evidence/studies/" in page.url
    page.get_by_role("heading", name="What was found").wait_for(state="visible")
