"""One statement on each rule: pages that touch a rule lead to where it stands, and none says the opposite."""

import posixpath
import re
from copy import copy

import pytest

from evidence_data import LIBRARY
from site_checks import parsed

# What a page speaks of, and the page on which the rule stands.
LEADS = {
    "relapse": (r"\brelaps(e|es|ing)\b|flare", ("safety/relapses", "ms/relapses", "safety/when-not-to", "safety/")),
    "clot": (r"\bclots?\b|newly swollen", ("safety/blood-clots",)),
    "numb skin": (r"\bnumb\b", ("safety/numb-or-sore-skin",)),
    "heat": (r"hot stones?|heat pads?|sauna|hot tub", ("safety/heat",)),
    "pump": (r"baclofen pump", ("safety/medicines-and-devices",)),
    "thinners": (r"blood thinners?", ("safety/medicines-and-devices",)),
    "deep pressure": (r"\bdeep (massage|tissue|pressure|work)\b", ("safety/", "techniques/other-kinds")),
}
# Said nowhere: each would contradict a rule or its strength.
NEVER = {
    "clot": r"(massage|rub) (the|a) swollen (leg|calf|arm) (gently|lightly)|6 months after (a|the|your) clot",
    "relapse": r"massage (starts|causes|triggers|prevents|shortens|stops) (a )?relapses?",
    "heat": r"hot stones? (is|are) (fine|safe|ok)|heat (damages|harms) (the )?nerves",
    "pump": r"(massage|press|rub) (over|around) the pump (gently|lightly)",
    "course of MS": r"massage (slows|stops|cures|reverses|heals) (your |the )?MS|massage (slows|changes) the course",
    "verdict": r"massage is (completely |quite |very )?safe (for|in)|you are safe",
    "toxins": r"massage (flushes|removes|releases|clears) toxins",
    "dose": r"\b\d+ ?(mg|milligrams?|micrograms?|mcg)\b",
}
# A sentence that asks, denies or reports such words does not say them.
DENIED = r"\b(no|not|nobody|never|whether|if|cannot|myth|told|tells?|says?|said|claims?|promises?)\b|[?“\"]"
# The countries of each emergency number, as the data has them; the EU is named in other ways too.
NUMBERS: dict[str, str] = {}
for one in LIBRARY.numbers["countries"]:
    # New Zealand's 111 is the line for advice of the UK.
    if one["emergency"] != "111":
        name = "EU|Europe" if one["name"] == "EU" else re.escape(one["name"])
        NUMBERS[one["emergency"]] = "|".join(filter(None, (NUMBERS.get(one["emergency"]), name)))


def _pages(site):
    return {page.parent.relative_to(site.online).as_posix(): page for page in site.pages() if page.name == "index.html"}


@pytest.mark.parametrize("rule", LEADS)
def test_pages_that_touch_a_rule_lead_to_it(site, rule):
    words, targets = LEADS[rule]
    missing = []
    for name, page in _pages(site).items():
        if not name.startswith(("benefits/", "techniques/", "care/", "decide", "safety/")) or name in targets:
            continue
        if name == "safety/urgent-help":
            continue  # Nothing leads away from an emergency.
        article = parsed(page).find("article")
        own = " ".join(
            element.get_text(" ")
            for element in article.find_all(["p", "li"])
            # What the emergencies of a page say leads on by itself.
            if not element.find_parent(class_=re.compile("claim|sources|notice|related|next|emergency|urgent"))
        )
        if not (said := re.search(words, own, re.IGNORECASE)):
            continue
        links = {
            posixpath.normpath(posixpath.join(name, re.sub(r"[#?].*", "", link["href"])))
            for link in article.find_all("a", href=True)
        }
        if not links & {target.rstrip("/") for target in targets}:
            missing.append(f"{name} says '{said[0]}': link it to {' or '.join(targets)}")
    assert missing == []


@pytest.mark.parametrize("rule", NEVER)
def test_no_page_says_the_opposite(site, rule):
    found = {}
    for name, page in _pages(site).items():
        if name in ("evidence/myths", "evidence/studies"):
            continue  # There such sentences are quoted to be answered.
        for element in parsed(page).find("article").find_all(["p", "li", "td"]):
            if element.find_parent(class_="claim-statement") or "claim-statement" in element.get("class", []):
                continue
            for sentence in re.split(r"(?<=[.?!:])\s", element.get_text()):
                if re.search(NEVER[rule], sentence, re.IGNORECASE) and not re.search(DENIED, sentence, re.IGNORECASE):
                    found.setdefault(name, []).append(sentence)
    assert found == {}


def test_emergency_numbers_stand_with_their_country(site):
    for name, page in _pages(site).items():
        article = copy(parsed(page).find("article"))
        for mark in article.find_all("sup"):
            mark.decompose()  # The number of a source.
        for element in article.find_all(["p", "li", "td", "dd"]):
            if element.find_parent(class_="sources"):
                continue  # A source is named as it is.
            text = element.get_text(" ")
            for number, country in NUMBERS.items():
                if re.search(rf"(?<![\d,.]){number}(?![\d,]| \d| people| entries)", text):
                    assert re.search(country, text), f"{name}: {text[:120]}"


def test_emergency_boxes_hold_no_link_but_telephone_numbers(site):
    for name, page in _pages(site).items():
        for box in parsed(page).select(".admonition.emergency"):
            links = [link["href"] for link in box.find_all("a", href=True) if "term" not in link.get("class", [])]
            assert [link for link in links if not link.startswith("tel:") and not link.startswith("#fn:")] == [], name
            assert box.select_one(".emergency-numbers"), f"{name}: no emergency number"


def test_do_not_lists_say_do_not_in_every_line(site):
    for name, page in _pages(site).items():
        for item in parsed(page).select(".admonition.dont li"):
            assert item.get_text(" ", strip=True).lower().startswith("do not"), f"{name}: {item.get_text()[:60]}"


def test_low_grade_words_follow_their_certainty(site):
    """A page's message and short summary promise nothing that research does not carry."""
    for name, page in _pages(site).items():
        if not name.startswith(("benefits/", "techniques/")):
            continue
        for element in parsed(page).select(".message, .admonition.short li"):
            text = element.get_text()
            assert re.search(DENIED, text, re.IGNORECASE) or not re.search(
                r"\bmassage (eases|relieves|reduces|improves|lifts|lowers|helps)\b", text, re.IGNORECASE
            ), f"{name}: {text}"
