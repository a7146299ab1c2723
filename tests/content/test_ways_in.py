"""More ways to a page than search: A to Z, topics, related pages, the trail above it, previous and next."""

import re

import yaml

from conftest import ROOT
from guide.library.page_source import read_page
from site_checks import parsed


def _sources():
    docs = ROOT / "docs"
    return {
        path.relative_to(docs).as_posix(): read_page(docs, path.relative_to(docs).as_posix(), []).meta
        for path in sorted(docs.rglob("*.md"))
    }


def _built(site, source):
    name = source.removesuffix(".md")
    return site.online / (f"{name}.html" if name.split("/")[-1] == "index" else f"{name}/index.html")


def _targets(page, links):
    """The files that links of a page lead to."""
    found = set()
    for link in links:
        path = (page.parent / link["href"].split("#")[0]).resolve()
        found.add(path / "index.html" if path.is_dir() else path)
    return found


def test_a_to_z_leads_to_every_page_but_home_and_itself(site):
    page = _built(site, "a-z.md")
    reached = _targets(page, parsed(page).select("article li a[href]"))
    missing = [source for source in _sources() if _built(site, source).resolve() not in reached]
    assert [source for source in missing if source not in ("index.md", "a-z.md")] == []


def test_topics_list_every_page_under_each_of_its_topics(site):
    page = _built(site, "topics.md")
    for source, meta in _sources().items():
        for tag in meta["tags"] if source != "topics.md" else []:
            heading = next(h for h in parsed(page).select("article h2") if h.get_text(strip=True) == tag)
            listed = _targets(page, heading.find_next("ul").select("a"))
            assert _built(site, source).resolve() in listed, f"{source} under {tag}"


def test_related_pages_stand_at_the_end_of_each_page(site):
    sources = _sources()
    for source, meta in sources.items():
        if meta["kind"] == "home":
            continue
        page = _built(site, source)
        assert parsed(page).select("ul.next-steps a"), source
        links = parsed(page).select("ul.related-pages a")
        # Nobody who calls a crisis line needs more to read.
        least = 0 if source in ("safety/crisis.md", "safety/abuse.md") else 2
        assert least <= len(links) <= 4 and source not in meta["related"], source
        assert [_built(site, target).resolve() for target in meta["related"]] == [
            next(iter(_targets(page, [link]))) for link in links
        ]
        assert [link.get_text(strip=True) for link in links] == [sources[target]["title"] for target in meta["related"]]


def test_trail_begins_at_home_on_every_page_below_it(site):
    for source in _sources():
        page = _built(site, source)
        trail = parsed(page).select("nav[aria-label=Breadcrumb] a")
        if source == "index.md":
            continue
        assert trail and trail[0].get_text(strip=True) == "Home", source
        assert _targets(page, trail[:1]) == {(site.online / "index.html").resolve()}


def test_next_page_after_next_page_walks_the_whole_site_and_back(site):
    here, walked = (site.online / "index.html").resolve(), []
    while True:
        walked.append(here)
        after = parsed(here).select(".page-turner a[rel=next]")
        if not after:
            break
        there = next(iter(_targets(here, after)))
        assert _targets(there, parsed(there).select(".page-turner a[rel=prev]")) == {here}
        here = there
        assert here not in walked
    navigation = re.findall(r": ([\w/-]+\.md)$", (ROOT / "mkdocs.yml").read_text("utf-8"), re.MULTILINE)
    assert walked == [_built(site, source).resolve() for source in navigation]


def test_a_to_z_has_each_words_once_in_the_order_of_the_alphabet(site):
    soup = parsed(_built(site, "a-z.md"))
    shown = [link.get_text(strip=True) for link in soup.select("article h2[id^=letter-] + ul a")]
    words = [entry["words"] for entry in yaml.safe_load((ROOT / "docs" / "data" / "a-z.yaml").read_text("utf-8"))]
    assert shown == sorted(words, key=str.lower) and len(set(map(str.lower, shown))) == len(shown)


def test_home_has_seven_doors_and_few_choices_on_a_screen_of_a_phone(page, address):
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(address)
    doors = page.locator(".safety-door, .doors a")
    assert doors.count() == 7
    # Links within sentences are no choices to make; the row for sharing stands at the end of every page.
    most = page.evaluate(
        """() => {
          const boxes = [...document.querySelectorAll('article :is(a, summary)')]
            .filter(e => e.checkVisibility() && !e.closest('.share, .notice') && (!e.closest('p, li')
              || e.closest('p, li').textContent.trim() === e.textContent.trim())).map(e => e.getBoundingClientRect());
          return Math.max(...boxes.map(first => boxes.filter(
            box => box.top >= first.top && box.bottom <= first.top + innerHeight).length));
        }"""
    )
    assert 3 <= most <= 5
