"""Links say where they lead by their own name (WCAG 2.4.9), and the name holds the words one sees (2.5.3)."""

import json
import re
from collections import defaultdict
from urllib.parse import urljoin

from guide.pages.links import tell_links_apart
from one_page import changed
from site_checks import parsed

VAGUE = {"here", "click here", "more", "read more", "this page", "this", "link", "go", "see"}


def _name(element):
    return " ".join((element.get("aria-label") or element.get_text(" ")).split())


def _links_in_text(page):
    """The links of a page's article but for those of its list of contents."""
    return [link for link in parsed(page).select("article a[href]") if not link.find_parent(class_="contents-here")]


def test_each_number_and_each_arrow_back_has_a_name_of_its_own(site):
    marks = 0
    for page in site.pages():
        soup = parsed(page)
        numbers = {(link["href"], _name(link)) for link in soup.select("sup a")}
        assert all(re.fullmatch(r"Source \d+", name) for _, name in numbers), page
        assert len({href for href, _ in numbers}) == len({name for _, name in numbers}) == len(numbers), page
        back = [_name(link) for link in soup.select(".sources a[href^='#fnref']")]
        assert all("Back to source" in name for name in back) and len(set(back)) == len(back), page
        marks += len(back)
    assert marks > 1000


def test_links_of_one_name_lead_to_one_place(site):
    faults = {}
    for page in site.pages():
        base = "https://site.example/" + page.relative_to(site.online).as_posix()
        places = defaultdict(set)
        for link in _links_in_text(page):
            places[_name(link).lower()].add(urljoin(base, link["href"]).replace("index.html", ""))
        wrong = {name: sorted(found) for name, found in places.items() if len(found) > 1 or name in VAGUE}
        if wrong:
            faults[page.relative_to(site.online).as_posix()] = wrong
    assert faults == {}


def test_a_name_holds_the_words_one_sees(site):
    wrong = {
        (page.name, element.get_text(), element["aria-label"])
        for page in site.pages()
        for element in parsed(page).select("a[aria-label], button[aria-label]")
        if re.search(r"\w", element.get_text())
        and " ".join(element.get_text(" ").split()).lower() not in element["aria-label"].lower()
    }
    assert wrong == set()


def test_names_are_not_searched(site):
    index = json.loads((site.online / "search" / "search_index.json").read_text("utf-8"))
    texts = " ".join(index["entries"]["text"])
    assert "Back to source" not in texts and "what the word means" not in texts


def test_papers_of_several_studies_are_told_apart_by_their_number():
    line = '<li id="fn:{0}"><a href="../studies/#s{0}">Study {0}</a>, <a class="external" href="https://doi.org/{0}">the paper</a>.</li>'
    named = changed(tell_links_apart, f"<ol>{line.format(1)}{line.format(2)}</ol>", headings={})
    assert 'aria-label="the paper, source 1"' in named and 'aria-label="the paper, source 2"' in named


def test_same_words_for_two_places_are_told_apart():
    html = '<a href="../heat/">heat</a> <a href="../../glossary/#heat">heat</a> <a href="#warm">Heat</a> <a href="../a/">A</a>'
    named = changed(tell_links_apart, html, "glossary.md", headings={("ms/now.md", "warm"): "Warm rooms"})
    assert named.count("aria-label") == 2
    assert 'aria-label="heat: what the word means"' in named and 'aria-label="Heat: Warm rooms"' in named
