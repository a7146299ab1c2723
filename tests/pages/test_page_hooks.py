"""Small steps on pages: links at the end, folds, dates, glossary links, addresses, sizes."""

from datetime import date
from types import SimpleNamespace

from evidence_data import LIBRARY
from guide.files.downloads import size_in_words
from guide.library.dates import in_words
from guide.library.page_address import Copy, address_of, markdown_link, online_address, relative
from guide.pages.glossary_links import keep_names, link_terms, pattern_of, say_briefly
from guide.pages.layers import add_next, count_line, explain_certainty, fold, keep_headings, list_parts
from guide.pages.tables import lay_out_tables
from guide.pages.tree import inside, parse
from guide.views.site_view import SiteView
from one_page import changed, one_page

TERMS = [
    {"id": "spasticity", "forms": ["spasticity"]},
    {"id": "ms-nurse", "forms": ["MS nurse", "MS nurses"]},
    {"id": "nurse", "forms": ["nurse"]},
]


def _linked(html, address="g/"):
    tree = parse(html)
    link_terms(tree, *pattern_of(TERMS), address)
    return inside(tree)


def test_dates_are_in_words():
    assert in_words(date(2026, 3, 1)) == "1 March 2026"


def test_first_use_of_a_term_leads_to_the_glossary():
    html = _linked("<p>Spasticity and spasticity.</p>", "../glossary/")
    assert html == '<p><a class="term" href="../glossary/#spasticity">Spasticity</a> and spasticity.</p>'


def test_a_hard_word_is_said_in_brackets_where_the_text_does_not_say_it():
    def said(html):
        tree = parse(html)
        link_terms(tree, *pattern_of(TERMS), "g/")
        say_briefly(tree, {"nurse": "who cares for you"})
        return tree.text_content()

    assert said("<p>Ask a nurse, or another nurse.</p>") == "Ask a nurse (who cares for you), or another nurse."
    assert said("<p>Ask a nurse (a man).</p>") == "Ask a nurse (a man)."
    assert said("<p>Ask (a nurse) now.</p>") == "Ask (a nurse) now."


def test_brands_of_medicines_are_kept_from_translators():
    build, page = one_page(
        "<h2>Sample</h2><p>Sample pump and <b>Samples</b>, not Sample; sample.</p><svg><text>Sample</text></svg>"
    )
    build.library.lists["medicines"] = [
        {"id": "x", "names": ["sample"], "brands": {"uk": ["Sample", "Sample pump"]}},
        {"id": "y"},
    ]
    keep_names(build, page)
    kept = '<span translate="no">{}</span>'.format
    assert inside(page.tree) == (
        f"<h2>{kept('Sample')}</h2><p>{kept('Sample pump')} and <b>Samples</b>, not {kept('Sample')}; sample.</p>"
        "<svg><text>Sample</text></svg>"
    )


def test_several_terms_in_one_text_keep_the_words_between_them():
    html = _linked("<p><b>x</b> A nurse, an MS nurse and spasticity.</p>")
    assert html == (
        '<p><b>x</b> A <a class="term" href="g/#nurse">nurse</a>, an <a class="term" href="g/#ms-nurse">MS nurse</a> and '
        '<a class="term" href="g/#spasticity">spasticity</a>.</p>'
    )


def test_longer_terms_win_and_headings_and_links_are_left_alone():
    html = _linked("<h2>Spasticity</h2><a href='x'>spasticity</a><p>Your MS nurse.</p>")
    assert html.count('class="term"') == 1 and ">MS nurse</a>" in html


def test_part_of_a_word_is_no_term():
    assert "term" not in _linked("<p>nursery, pre-nurse</p>")


def test_each_table_has_a_box_of_its_own():
    html = changed(lay_out_tables, '<p>x</p><table><tr></tr></table> y<table class="a"></table>')
    assert html == (
        '<p>x</p><div class="table-box"><table><tr></tr></table></div> y<div class="table-box"><table class="a"></table></div>'
    )


def test_sizes_are_in_words():
    assert [size_in_words(size) for size in (10, 840_400, 1_840_000)] == ["1 KB", "840 KB", "1.8 MB"]


def test_next_and_related_pages_become_one_list():
    build, page = one_page("<p>Text</p>", source="benefits/pain.md")
    for path in ("safety/heat.md", "ms/index.md"):
        build.library.pages[path] = SimpleNamespace(meta={"title": path})
    page.meta |= {
        "next": [{"to": "safety/index.md#top", "say": "Check"}, {"to": "ms/index.md", "say": "MS"}],
        "related": ["safety/heat.md", "ms/index.md"],
    }
    add_next(build, page)
    assert inside(page.tree) == (
        '<p>Text</p><section class="next"><h2 id="what-to-do-next">Next</h2><ul id="related-pages">'
        '<li><a href="../../safety/#top">Check</a></li><li><a href="../../ms/">MS</a></li>'
        '<li><a href="../../safety/heat/">safety/heat.md</a></li></ul></section>'
    )


def test_a_part_is_folded_up_to_the_next_one_under_its_own_heading():
    html = changed(fold, '<h2 id="a">A</h2><p>x</p><h2 id="b" class="more">B</h2><p>y</p><h3>z</h3><h2 id="c">C</h2>')
    assert html == (
        '<h2 id="a">A</h2><p>x</p><details class="more"><summary><h2 id="b">B</h2></summary><p>y</p><h3>z</h3></details>'
        '<h2 id="c">C</h2>'
    )


def test_a_heading_stands_in_one_box_with_its_first_lines_on_paper():
    lines = "<li>x</li>"
    html = changed(keep_headings, f"<h2>A</h2><h3>B</h3><ul>{lines}</ul><p>y</p><h2>C</h2><ol>{lines * 11}</ol>")
    assert html == (
        f'<div class="kept"><h2>A</h2><h3>B</h3><ul>{lines}</ul></div><p>y</p><h2>C</h2><ol>{lines * 11}</ol>'
    )
    row, long = "<tr><td>x</td></tr>", "<h2>E</h2><table>" + "<tr><td>x</td></tr>" * 7 + "</table>"
    html = changed(keep_headings, f"<h2>D</h2><div><table>{row}</table></div>{long}")
    assert html == f'<div class="kept"><h2>D</h2><div><table>{row}</table></div></div>{long}'


def test_lines_left_for_old_addresses_and_the_links_on_are_in_no_fold():
    left = '<section class="next"></section><p class="moved" id="old">Moved</p>'
    html = changed(fold, f'<h2 id="b" class="more">B</h2><p>y</p>{left}')
    assert html == f'<details class="more"><summary><h2 id="b">B</h2></summary><p>y</p></details>{left}'


def test_the_fold_of_reasons_says_what_they_rest_on():
    build, page = one_page('<h2 id="why-we-say-so" class="more">Why</h2><div class="claim" id="claim-x"></div>')
    lists = {key: [] for key in ("contradicting", "before_and_after", "unclear")}
    claim = {"id": "x", "group": "benefit", "certainty": "low", "supporting": ["a/pain", "b/pain"], **lists}
    finding = {"comparison": "between-groups", "versus": None, "direction": "favours-massage"}

    def said(*people):
        build.library.claims = {"x": claim}
        for name, count in zip("ab", people, strict=True):
            study = {
                "id": name,
                "kind": "randomised-trial",
                "participants": count,
                "population": "ms",
                "name": name,
                "year": 2024,
            }
            build.library.findings[f"{name}/pain"] = (study, finding)
        return count_line(build, page)

    assert said(30, 40) == "2 small trials, low certainty"
    assert said(30, 140) == "2 trials, low certainty"
    box = page.tree.find_class("claim")[0]
    box.append(box.makeelement("figure", {"class": "plot"}))
    other = {**claim, "id": "y", "supporting": ["c/pain"]}
    row = box.makeelement("div", {"class": "claim-row", "id": "claim-y"})
    page.tree.append(row)
    study, found = build.library.findings["a/pain"]
    build.library.findings["c/pain"] = ({**study, "id": "c", "name": "c"}, found)
    build.library.claims["y"] = other
    # A line that sends on to another page shows no trial.
    assert count_line(build, page) == "2 trials, low certainty"
    row.append(box.makeelement("a", {"class": "finding-study"}))
    assert count_line(build, page) == "3 mostly small trials (2 in a picture, 1 in lists), low certainty"
    del build.library.claims["y"]
    claim["supporting"] = []
    assert said(1, 1) == "no trials in people with MS"
    fold(build, page)
    assert '<h2 id="why-we-say-so">Why</h2><span class="fold-count">no trials' in inside(page.tree)
    claim["group"] = "safety"
    assert count_line(build, page) == ""


def test_a_list_of_parts_stands_below_the_answer_where_open_parts_are_several():
    parts = "".join(f'<h2 id="p{number}">P{number}</h2>' for number in range(5))
    html = f'<div class="admonition short">x</div>{parts}<h2 id="sources">S</h2>'
    listed = "".join(f'<li><a href="#p{number}">P{number}</a></li>' for number in range(5))
    box = f'<details class="contents-here" data-website-only=""><summary>On this page</summary><ul>{listed}</ul></details>'
    assert changed(list_parts, html) == html.replace("</div>", f"</div>{box}")
    fewer = html.replace('"p0"', '"p0" class="more"')
    assert changed(list_parts, fewer) == fewer


def test_one_function_gives_the_address_of_a_page_in_every_copy():
    for target, online, disk, one_file in (
        ("index.md", "", "index.html", "#home"),
        ("safety/index.md", "safety/", "safety/index.html", "#safety"),
        (
            "benefits/pain.md#claim-pain",
            "benefits/pain/#claim-pain",
            "benefits/pain.html#claim-pain",
            "#benefits-pain--claim-pain",
        ),
    ):
        assert [address_of(target, copy) for copy in (Copy.ONLINE, Copy.DISK, Copy.ONE_FILE)] == [
            online,
            disk,
            one_file,
        ]
    assert online_address("ms/index.md#a", "https://a.example/b/") == "https://a.example/b/ms/#a"
    assert [relative(address, "benefits/pain/") for address in ("", "safety/#a", "benefits/pain/", "a/b.csv")] == [
        "../../",
        "../../safety/#a",
        "./",
        "../../a/b.csv",
    ]
    assert relative("index.html", "benefits/pain.html") == "../index.html" and relative("", "") == "./"


def test_a_link_is_read_as_the_page_and_place_it_leads_to():
    build, page = one_page(source="benefits/pain.md")
    home = build.add(type(page)("index.md", "", "Home", {}))
    links = {"../../": ("index.md", ""), "#a": ("benefits/pain.md", "a"), "../x.csv": ("benefits/x.csv", "")}
    assert {link: build.led_to(page, link) for link in links} == links
    assert build.led_to(page, "https://a.example/") is None and build.led_to(home, "benefits/pain/#b")[0] == page.source


def test_links_of_views_online_and_from_disk():
    assert markdown_link("benefits/pain.md", "safety/heat.md#keep-cool") == "../safety/heat.md#keep-cool"
    assert markdown_link("benefits/pain.md", "benefits/pain.md#claim-pain") == "#claim-pain"
    online, disk = SiteView(*one_page(source="a/b.md")), SiteView(*one_page(source="a/b.md", offline=True))
    assert [view.page_address("index.md") for view in (online, disk)] == ["../../", "../index.html"]
    assert [view.file_link("a/c.csv") for view in (online, disk)] == ["../c.csv", "c.csv"]


def test_the_word_of_certainty_is_explained_once_where_it_first_stands():
    mark = '<a class="certainty certainty-low">Low certainty</a>'
    said = '<p class="certainty-key">Low certainty: this may be right. The real effect may be quite different.</p>'

    def explained(html):
        build, page = one_page(html)
        build.library.words = LIBRARY.words
        explain_certainty(build, page)
        return inside(page.tree)

    assert explained(f'<div class="short"><p>{mark}</p></div><p>{mark}</p>') == (
        f'<div class="short"><p>{mark}</p></div>{said}<p>{mark}</p>'
    )
    # Before a list or a table, whose many lines would part the word from its meaning.
    for many in (f"<ul><li>{mark}</li></ul>", f'<div class="compare"><table><tr><td>{mark}</td></tr></table></div>'):
        assert explained(many) == f"{said}{many}"
    # Who should wait comes before it, so that the answer fits the first screen.
    assert explained(f'<div class="short"><p>{mark}</p></div><div class="first"></div><h2></h2>') == (
        f'<div class="short"><p>{mark}</p></div><div class="first"></div>{said}<h2></h2>'
    )
    # The box of a claim and the legend say it themselves.
    for html in (f'<div class="claim"><p>{mark}</p></div>', f'<p>{mark}</p><dl class="certainty-legend"></dl>'):
        assert explained(html) == html
