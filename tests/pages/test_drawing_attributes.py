"""Classes of drawings as attributes: the same look as by the rules of pictures.css, and no rule that would get lost."""

import re
from xml.etree import ElementTree

import pytest

from conftest import ROOT
from guide.checks.pictures import check_pictures
from guide.library.library import library_of
from guide.library.trials import trials_of
from guide.pages.drawing_attributes import INITIAL, SHEET, drawing_rules, give_attributes, read_rules
from guide.views.trial_plot import draw_trials

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
        '<path class="line" d="M0"/><path class="line" d="M1"/><path d="M2"/>'
    )


def test_classes_of_a_group_hold_for_what_is_in_it():
    assert '<g fill="none"><path d="M0" /><path d="M1" fill="var(--leaf)" /></g>' in _given(
        '<g class="line"><path d="M0"/><path class="fill" d="M1"/></g>' + '<path class="fill" d="M2"/>' * 3
    )


@pytest.mark.parametrize(("around", "size"), [("picture", "16px"), ("plot", "17px"), ("easy-picture", "16px")])
def test_a_rule_for_one_kind_of_figure_holds_there_alone(around, size):
    assert f'font-size="{size}"' in _given('<text class="words small">A</text>', around)


def test_a_class_wins_over_an_attribute_which_else_stays():
    assert "middle" in _given('<text class="words middle" text-anchor="end">A</text>')
    assert "end" in _given('<text class="words" text-anchor="end">A</text>')


def test_a_class_without_a_rule_is_named():
    with pytest.raises(ValueError, match="the class 'lime' has no rule in docs/assets/stylesheets/pictures.css"):
        _given('<path class="line lime" d="M0"/>')


@pytest.mark.parametrize(
    ("css", "named"),
    [
        ("text { fill: red }", "'text'"),
        (".a:hover { fill: red }", "'.a:hover'"),
        ("circle.a { fill: red }", "'circle.a'"),
        (".a { opacity: 0.5 }", "opacity"),
        (".a { fill: red !important }", "fill"),
        (".a { fill }", "cannot be read"),
        ("@media print { .a { fill: red } }", "'.a'"),
        (".a { fill: red } .b .c .d { fill: red }", "'.b .c .d'"),
    ],
)
def test_a_rule_that_a_picture_file_cannot_follow_is_an_error(css, named):
    with pytest.raises(ValueError, match="in a picture file") as raised:
        read_rules(css)
    assert named in str(raised.value)


def test_the_check_of_content_names_the_sheet(tmp_path):
    sheet = tmp_path / SHEET
    sheet.parent.mkdir(parents=True)
    sheet.write_text("text { fill: red }", "utf-8")
    faults = check_pictures(tmp_path / "docs")
    assert len(faults) == 1 and str(faults[0]).startswith(f"{SHEET}: 'text' cannot hold in a picture file. A rule for")


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
    sheets = "".join(
        (DOCS / "assets" / "stylesheets" / f"{name}.css").read_text("utf-8") for name in ("colours", "pictures")
    )
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
