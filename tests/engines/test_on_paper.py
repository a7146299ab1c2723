"""Every page of text as Firefox prints it, on A4: no more sheets than in Chromium, no heading alone, none half empty."""

import pytest
import yaml

import drivers
from conftest import ROOT
from printed import HEADINGS, headings_of, paper_faults
from sheet_page import page_count
from site_checks import parsed

LENGTHS = yaml.safe_load((ROOT / "tests" / "lengths.yaml").read_text("utf-8"))
A4 = (21.0, 29.7)
# Sheets that are one side.
ONE_SIDE = (
    "take-away/therapist-sheet/",
    "take-away/therapist-card/",
    "take-away/doctor-questions/",
    "take-away/diary/",
)


@pytest.fixture(scope="module")
def firefox():
    with drivers.firefox() as driver:
        yield driver


def test_no_page_takes_more_sheets_or_parts_a_heading_from_its_text(firefox, site, address):
    over, faults = {}, {}
    for path in site.pages():
        name = path.relative_to(site.online).as_posix().removesuffix("index.html")
        if name.startswith(tuple(LENGTHS["lists"])) or parsed(path).select_one(".moved-page"):
            continue
        firefox.go(address + name)
        pdf, headings = firefox.printed(*A4), headings_of(firefox.run(f"return {HEADINGS}"))
        most = 1 if name in ONE_SIDE else LENGTHS["more_sheets"].get(name, LENGTHS["sheets"])
        if page_count(pdf) > most:
            over[name] = page_count(pdf)
        if found := paper_faults(pdf, headings):
            faults[name] = found
    assert over == {} and faults == {}


def test_steps_of_an_emergency_are_printed(firefox, address):
    firefox.go(address + "safety/urgent-help/")
    assert page_count(firefox.printed(*A4)) > 3
