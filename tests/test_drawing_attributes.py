"""Classes of drawings as attributes: the same look as by the rules of pictures.css, and no rule that would get lost."""

import re
from xml.etree import ElementTree

import pytest
from conftest import ROOT
from drawing_attributes import INITIAL, drawing_rules, give_attributes, read_rules
from drawing_files import PLACE, divide
from library import library_of
from trial_plot import draw_trials
from trials import trials_of

DOCS = ROOT / "docs"
RULES = read_rules("""
.line, .fill { stroke: var(--text); stroke-width: 2; }
.line { fill: none; }
.fill { fill: var(--leaf); }
.words { fill: var(--text); font-family: inherit; font-size: 18px; }
.small { font-size: 16px; }
.plot .small { font-size: 17px; }
.middle { text-anchor: middle; }
.picture svg, figure.picture > figcaption { display: block; }
@media print { .picture svg { max-width: 11cm; } }
""")
LOOKS = """(names) => [...document.querySelectorAll('.shown *')].filter((one) => !one.children.length).map((one) => {
  const style = getComputedStyle(one);
  return names.filter((name) => style.stroke !== 'none' || !name.startsWith('stroke-')).map((name) => style.getPropertyValue(name));
})"""


def _given(inner, around="picture"):
    drawing = ElementTree.fromstring(f"<g>{inner}</g>")
    give_attributes(drawing, around, RULES)
    return ElementTree.tostring(drawing, encoding="unicode")


def test_what_most_share_is_said_once_and_only_differences_on_each():
    assert _given('<path class="line" d="M0"/><path class="line" d="M1"/><path class="fill" d="M2"/>') == (
        '<g fill="none" stroke="var(--text)" stroke-width="2"><path d="M0" /><path d="M1" />'
        '<path d="M2" fill="var(--leaf)" /></g>'
    )


def test_what_has_no_class_looks_as_it_did():
    assert '<path d="M2" fill="black" stroke="none" />' in _given(
        '<path class="line" d="M0"/><path class="line" d="M1"/><path d="M2"/>')


def test_classes_of_a_group_hold_for_what_is_in_it():
    assert '<g fill="none"><path d="M0" /><path d="M1" fill="var(--leaf)" /></g>' in _given(
        '<g class="line"><path d="M0"/><path class="fill" d="M1"/></g>' + '<path class="fill" d="M2"/>' * 3)


@pytest.mark.parametrize(("around", "size"), [("picture", "16px"), ("plot", "17px"), ("easy-picture", "16px")])
def test_a_rule_for_one_kind_of_figure_holds_there_alone(around, size):
    assert f'font-size="{size}"' in _given('<text class="words small">A</text>', around)


def test_a_class_wins_over_an_attribute_which_else_stays():
    assert "middle" in _given('<text class="words middle" text-anchor="end">A</text>')
    assert "end" in _given('<text class="words" text-anchor="end">A</text>')


def test_a_class_without_a_rule_is_named():
    with pytest.raises(ValueError, match="the class 'lime' has no rule in docs/assets/stylesheets/pictures.css"):
        _given('<path class="line lime" d="M0"/>')


@pytest.mark.parametrize(("css", "named"), [
    ("text { fill: red }", "'text'"), (".a:hover { fill: red }", "'.a:hover'"), ("circle.a { fill: red }", "'circle.a'"),
    (".a { opacity: 0.5 }", "opacity"), (".a { fill: red !important }", "fill"), (".a { fill }", "cannot be read"),
    ("@media print { .a { fill: red } }", "'.a'"), (".a { fill: red } .b .c .d { fill: red }", "'.b .c .d'"),
])
def test_a_rule_that_a_picture_file_cannot_follow_is_an_error(css, named):
    with pytest.raises(ValueError, match="in a picture file") as raised:
        read_rules(css)
    assert named in str(raised.value)


def _drawings():
    """Every drawing and every picture of trials, with the class of what it stands in."""
    for path in sorted((DOCS / "assets" / "pictures").glob("*.svg")):
        if not path.name.startswith("door-"):
            yield "easy-picture" if path.name.startswith("easy-") else "picture", path.read_text("utf-8")
    library = library_of(DOCS)
    for claim in library.claims.values():
        trials = trials_of(claim, library)
        if trials:
            yield "plot", re.search("<svg.*</svg>", draw_trials(claim, trials))[0]


def test_every_drawing_looks_the_same_to_a_browser(browser):
    """Elements by classes under the real sheet, and by attributes without it."""
    page, rules, names, count = browser.new_page(), drawing_rules(DOCS), list(INITIAL), 0
    sheets = "".join((DOCS / "assets" / "stylesheets" / f"{name}.css").read_text("utf-8") for name in ("colours", "pictures"))
    colours = (DOCS / "assets" / "stylesheets" / "colours.css").read_text("utf-8")
    for around, svg in _drawings():
        by_class = re.sub(r"^<svg[^>]*>|<title.*</desc>|</svg>$", "", svg.strip(), flags=re.DOTALL)
        group = ElementTree.fromstring(f"<g>{by_class}</g>")
        parts = len(group)
        give_attributes(group, around, rules)
        looks = []
        for css, shown in ((sheets, by_class), (colours, ElementTree.tostring(group, encoding="unicode"))):
            page.set_content(f'<style>{css}</style><div class="{around}"><svg class="shown">{shown}</svg></div>')
            looks.append(page.evaluate(LOOKS, names))
        assert looks[0] == looks[1] and len(looks[0]) == parts, svg[:200]
        count += parts
    page.close()
    assert count > 1000


PICTURE = """<figure class="picture" id="picture-a"><div data-search-exclude="true">
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 360 40" role="img" aria-labelledby="a-title a-desc">
  <title id="a-title">A &amp; B</title>
  <desc id="a-desc">Words.</desc>
  <path class="line" d="M0"/> <text class="words">1 &lt; 2</text>
</svg></div><figcaption>Words.</figcaption></figure>"""


def test_the_page_keeps_frame_and_words_and_the_file_gets_the_rest():
    page, file = divide(f"<p>Before</p>{PICTURE}", RULES)
    assert page == (
        '<p>Before</p><figure class="picture" id="picture-a"><div data-search-exclude="true"><svg viewBox="0 0 360 40" '
        'role="img" aria-labelledby="a-title a-desc"><title id="a-title">A &amp; B</title><desc id="a-desc">Words.</desc>'
        f'<use href="{PLACE}#a"/></svg></div><figcaption>Words.</figcaption></figure>'
    )
    assert file.startswith('<svg xmlns="http://www.w3.org/2000/svg">\n<g id="a"') and "1 &lt; 2</text></g>\n</svg>\n" in file
    assert "class=" not in file and "<title" not in file


def test_a_drawing_shown_twice_is_in_the_file_once_and_two_of_one_name_are_refused():
    page, file = divide(PICTURE * 2, RULES)
    assert page.count(f"{PLACE}#a") == 2 and file.count("<g ") == 1
    with pytest.raises(ValueError, match="two drawings have the name 'a'"):
        divide(PICTURE + PICTURE.replace("M0", "M1"), RULES)
    with pytest.raises(ValueError, match="drawing 'a': the class 'lime'"):
        divide(PICTURE.replace('"line"', '"lime"'), RULES)


def test_what_is_no_drawing_stays_in_the_page():
    html = '<span><svg viewBox="0 0 24 24"><path d="M0"/></svg></span><div class="share-code"><svg role="img"></svg></div>'
    assert divide(html, RULES) == (html, "")
