"""Every danger from one list: boxes, urgent help, today, crisis and abuse, numbers to tap, easy read, card and therapists."""

import re

import pytest

from fixture_site import FixtureSite, check_content
from guide.library.faults import report
from guide.library.page_source import read_page
from guide.pages.raw_markup import faults_of
from guide.views.emergency_view import OF, dialled
from safety_library import LIBRARY
from site_checks import parsed

PAGES = {"call-now": "safety/urgent-help", "today": "safety/today", "this-week": "safety/today"}
COUNTRIES = LIBRARY.numbers["countries"]
# What a sign says of itself where no ambulance comes first.
SENT = {"emergency-department": ": emergency department now"}


def _front_matter(path):
    return read_page(path.parent, path.name, []).meta


def _speaking(site, docs):
    """Each page that speaks of a subject: its built form, and its front matter."""
    for path in sorted(docs.rglob("*.md")):
        meta = _front_matter(path)
        name = path.relative_to(docs).with_suffix("").as_posix().removesuffix("/index")
        if meta.get("speaks_of"):
            yield name, parsed(site.online / name / "index.html"), meta, path.read_text("utf-8")


@pytest.fixture(scope="module")
def docs(request):
    return request.config.rootpath / "docs"


def test_every_box_equals_the_data(site, docs):
    pages = list(_speaking(site, docs))
    assert len(pages) > 25
    for name, page, meta, source in pages:
        found = re.search(r"show: emergencies ?(\w*) -->", source)
        if not found:
            continue
        form = OF[found[1] or "you"][1]
        for box, level in (("emergency", "call-now"), ("urgent", "today")):
            dangers = LIBRARY.emergencies_on(meta["speaks_of"], level)
            wanted = ["".join(f"{one[form]}{SENT.get(one.get('first_call'), '')}".split()) for one in dangers]
            wanted += ["".join(one["now"][form].split()) for one in dangers if "now" in one]
            lists = [
                ["".join(item.get_text().split()) for item in found.select("li")]
                for found in page.select(f".admonition.{box} > ul")
            ]
            assert sorted(sign for signs in lists for sign in signs) == sorted(wanted), name
            # Those for which a team is called first stand last, below the numbers to call.
            team = ["".join(one[form].split()) for one in dangers if one.get("first_call") == "team"]
            assert not team or lists[-1] == team, name
            assert all(len(signs) <= 7 for signs in lists), name


def test_an_emergency_box_has_the_numbers_and_a_box_of_today_says_by_whom(site, docs):
    for name, page, *_ in _speaking(site, docs):
        for box in page.select(".admonition.emergency"):
            numbers = [link["href"] for link in box.select("a.tel")]
            assert numbers == list(dict.fromkeys(f"tel:{one['emergency']}" for one in COUNTRIES)), name
        for box in page.select(".admonition.urgent"):
            words = box.get_text(" ")
            assert [one["name"] for one in COUNTRIES if one["name"] not in words] == [], name


@pytest.mark.parametrize("name", LIBRARY.emergencies)
def test_each_emergency_stands_in_full_where_its_level_is_told(site, name):
    one = LIBRARY.emergencies[name]
    page = parsed(site.online / PAGES[one["level"]] / "index.html")
    heading = page.find(id=name)
    assert heading.get_text(strip=True).startswith(one["name"])
    # Without blanks, since names of medicines stand in elements of their own.
    in_full = heading.find_next(class_="emergency-told")
    told = "".join(in_full.get_text().split())
    for words in (*one["do"], *one["beside"], one["say"]):
        assert "".join(words.split()) in told, words
    named = {other for other, its in LIBRARY.emergencies.items() if f'"{its["name"]}"' in " ".join(one["beside"])}
    assert named <= {link["href"].partition("#")[2] for link in in_full.select("a[href]")}
    # What the many signs of urgent help rest on has a page of its own.
    rests = page if one["level"] != "call-now" else parsed(site.online / "evidence" / "urgent-signs" / "index.html")
    fold = rests.find(id=name).find_parent("details").get_text()
    assert one["rests"] != "guideline" or "Guidelines or health authorities" in " ".join(fold.split())


def test_every_sign_is_one_tap_from_the_first_two_screens(page, address):
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(address + "safety/urgent-help/")
    wanted = [name for name, one in LIBRARY.emergencies.items() if one["level"] == "call-now"]
    for name in wanted:
        tile = page.locator(f".emergency-index a[href='#{name}']")
        box = tile.bounding_box()
        assert box["y"] + box["height"] <= 2 * 844 and box["height"] >= 44, name
    assert page.locator(".tel").first.bounding_box()["y"] < 500


@pytest.mark.parametrize("path", ["safety/urgent-help/", "safety/crisis/", "benefits/pain/", "for-therapists/"])
def test_the_numbers_take_little_room_and_are_large_enough_to_tap(view, address, path):
    view.goto(address + path)
    for width, height in ((320, 640), (390, 844)):
        view.set_viewport_size({"width": width, "height": height})
        assert view.locator(".emergency-numbers:not(.first-lines)").first.bounding_box()["height"] <= 120
        sizes = view.eval_on_selector_all(
            "a.tel",
            "all => all.filter(one => one.checkVisibility({visibilityProperty: true})).map(one => [one.getBoundingClientRect(), one.textContent])"
            ".map(([box, words]) => [box.width, box.height, words])",
        )
        assert sizes and [one for one in sizes if min(one[:2]) < 44] == [], width
        assert view.evaluate("document.documentElement.scrollWidth") <= width


def test_every_number_is_a_link_that_dials_it(site):
    for path in site.pages():
        for link in parsed(path).select("a.tel"):
            number = link.select_one("b, [translate=no]")
            number = number.get_text() if number else link.get_text()
            assert dialled(number) == re.sub(r"\?.*", "", link["href"]).partition(":")[2], path
            assert link["href"].startswith(("tel:", "sms:"))


def test_every_number_says_when_it_was_looked_up_and_where():
    for one in [*COUNTRIES, *LIBRARY.numbers["lines"]]:
        assert one["looked_up"] >= "2026-11-28" and one["sources"], one["name"]
        assert all(LIBRARY.facts[source].get("check_by") for source in one["sources"]), one["name"]
        grades = {LIBRARY.facts[source]["grade"] for source in one["sources"]}
        assert grades != {"C"}, one["name"]


def test_the_crisis_page_answers_in_its_first_screen(view, address):
    view.set_viewport_size({"width": 320, "height": 640})
    view.goto(address + "safety/crisis/")
    assert view.locator("article a.tel").first.bounding_box()["y"] < 560
    assert "not alone" in view.locator("article h1").inner_text()
    uses = [line for line in LIBRARY.numbers["lines"] if line["use"] == "crisis"]
    links = view.eval_on_selector_all("article a.tel", "all => all.map(one => one.getAttribute('href').split('?')[0])")
    for line in uses:
        if "call" in line:
            assert f"tel:{dialled(line['call'])}" in links, line["name"]
        if "text_to" in line:
            assert f"sms:{dialled(line['text_to'])}" in links, line["name"]


@pytest.mark.parametrize(
    "path",
    ["benefits/mood/", "benefits/stress/", "safety/urgent-help/", "take-away/easy-read/", "a-z/", "no-such-page/"],
)
def test_pages_lead_to_the_crisis_lines(view, address, path):
    view.goto(address + path)
    assert view.locator("article a[href*='crisis']").count() > 0


def test_leaving_the_abuse_page_puts_another_in_its_place(page, address):
    page.goto(address + "safety/")
    page.goto(address + "safety/abuse/")
    page.route(
        re.compile("^https://"), lambda route: route.fulfill(body="<title>Weather</title>", content_type="text/html")
    )
    page.locator("[data-leave]").last.click()
    page.wait_for_url(re.compile("^https://"))
    page.go_back()
    assert page.url.endswith("/safety/"), "Back does not return to the page that was left"


def test_escape_three_times_leaves_the_abuse_page(page, address):
    page.goto(address + "safety/abuse/")
    page.route(
        re.compile("^https://"), lambda route: route.fulfill(body="<title>Weather</title>", content_type="text/html")
    )
    for _ in range(2):
        page.keyboard.press("Escape")
    assert page.url.startswith(address)
    page.keyboard.press("Escape")
    page.wait_for_url(re.compile("^https://"))


def test_easy_read_the_card_and_the_red_flags_are_made_of_the_data(site):
    easy = parsed(site.online / "take-away" / "easy-read" / "index.html").get_text(" ")
    for one in LIBRARY.emergencies.values():
        assert "easy" not in one or one["easy"]["words"] in easy
    card = (
        parsed(site.online / "take-away" / "therapist-card" / "index.html").select_one(".card-emergency").get_text(" ")
    )
    for one in LIBRARY.emergencies_on(["anyone"], "call-now"):
        assert one["name"][1:] in card


def test_levels_are_said_in_the_same_words_everywhere(site):
    words = {level["look"]: level["words"] for level in LIBRARY.levels.values() if "within" not in level}
    known = {level[key] for level in LIBRARY.levels.values() for key in ("words", "or_now") if key in level}
    for path in site.pages():
        for level in parsed(path).select(".level"):
            assert level.get_text() in known, path
    assert words["emergency"] == "Call now" and words["change-it"] == "Change how it is done"


@pytest.mark.parametrize(
    ("said", "signs"),
    [
        ('!!! emergency "Emergency:"\n- you faint', "!!! emergency"),
        ("Pain is common.[^FACT-1]", "[^FACT-1]"),
        ("Common.[^ FACT-1]", "[^ FACT-1]"),
        ("Heading { #a-heading }", "{ #a-heading }"),
        ("<!-- a note", "<!--"),
        ("See [the page](pain.md)", "](pain.md"),
        ("|---|---|", "|---|"),
        ("??? note", "??? note"),
        ('=== "Tab"', "==="),
        ("## Heading", "## H"),
    ],
)
def test_markup_that_shows_is_named_with_its_line(said, signs):
    source = "---\ntitle: A page\n---\n\n" + said
    (fault,) = faults_of(said, "docs/a.md", source)
    assert fault.line == 5 and signs in fault.what and fault.mend


def test_plain_text_is_no_markup():
    assert faults_of("1 = 1. Really? Yes! (a) 5 | 6 [note]", "docs/a.md", "") == []


def test_a_lost_source_is_named_by_file_and_line(tmp_path):
    small = FixtureSite(tmp_path)
    small.pages["other.md"] += "\nWords with [^ FACT-1] a lost source.\n"
    small.write_content()
    line = small.pages["other.md"].count("\n")
    said = report(check_content(small.docs, ["Evidence"]))
    assert f"docs/other.md:{line}: '[^ FACT-1]' is no citation" in said
