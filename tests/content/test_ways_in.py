"""More ways to a page than search: A to Z, topics, related pages, the trail above it, home and the menu."""

import yaml
from bs4 import BeautifulSoup

from conftest import ROOT
from guide.library.page_source import read_page
from site_checks import parsed, parts_of


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
        links = parsed(page).select(".next a")
        steps = [step["to"] for step in meta["next"]]
        # Nobody who calls a crisis line needs more to read.
        least = 0 if source in ("safety/crisis.md", "safety/abuse.md") else 2
        assert steps and least <= len(meta["related"]) <= 4 and source not in meta["related"], source
        targets = [*steps, *(target for target in meta["related"] if target not in steps)]
        assert [_built(site, target.partition("#")[0]).resolve() for target in targets] == [
            next(iter(_targets(page, [link]))) for link in links
        ]
        said = [step["say"] for step in meta["next"]]
        assert [link.get_text(strip=True) for link in links] == said + [
            sources[target]["title"] for target in targets[len(steps) :]
        ]


def test_trail_begins_at_home_on_every_page_below_it(site):
    for source in _sources():
        page = _built(site, source)
        trail = parsed(page).select("nav[aria-label=Breadcrumb] a")
        if source == "index.md":
            continue
        assert trail and trail[0].get_text(strip=True) == "Home", source
        assert _targets(page, trail[:1]) == {(site.online / "index.html").resolve()}


def test_a_to_z_has_each_words_once_in_the_order_of_the_alphabet(site):
    soup = parsed(_built(site, "a-z.md"))
    shown = [" ".join(link.get_text().split()) for link in soup.select("article h2[id^=letter-] + ul a")]
    words = [entry["words"] for entry in yaml.safe_load((ROOT / "docs" / "data" / "a-z.yaml").read_text("utf-8"))]
    assert shown == sorted(words, key=str.lower) and len(set(map(str.lower, shown))) == len(shown)


def test_home_leads_on_from_its_first_screen_by_what_troubles_a_reader(page, address):
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(address)
    door = page.get_by_role("link", name="Is massage safe for me?").bounding_box()
    assert door["y"] + door["height"] <= 844
    for name in (
        "Pain",
        "Spasms",
        "Tired",
        "Numb",
        "Stiff",
        "Low or worried",
        "Cannot sleep",
        "New to MS",
        "Easy read",
    ):
        assert page.locator(".tiles").get_by_role("link", name=name, exact=True).count() == 1, name


def test_no_menu_has_more_than_nine_entries_and_each_page_stands_in_it_once(site):
    lists = BeautifulSoup(parts_of(site.online)["menu"], "lxml").select("ul")
    assert {len(one.find_all("li", recursive=False)) for one in lists} <= set(range(2, 10))
    links = [link["href"] for one in lists[:1] for link in one.select("a")]
    assert len(links) == len(set(links)) == len(_sources()) - 1
