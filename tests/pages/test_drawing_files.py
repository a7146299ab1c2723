"""What the page keeps of a drawing and what its file gets; where no file is made; and what stops the build."""

import re
from types import SimpleNamespace

import pytest
from mkdocs.exceptions import PluginError

from guide.pages import drawing_files
from guide.pages.drawing_attributes import read_rules
from guide.pages.drawing_files import PLACE, divide, on_post_page

RULES = read_rules(".line { fill: none; stroke: var(--text); } .words { font-size: 18px; }")
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
    assert (
        file.startswith('<svg xmlns="http://www.w3.org/2000/svg">\n<g id="a"')
        and "1 &lt; 2</text></g>\n</svg>\n" in file
    )
    assert "class=" not in file and "<title" not in file


def test_a_drawing_shown_twice_is_in_the_file_once_and_two_of_one_name_are_refused():
    page, file = divide(PICTURE * 2, RULES)
    assert page.count(f"{PLACE}#a") == 2 and file.count("<g ") == 1
    with pytest.raises(ValueError, match="two drawings have the name 'a'"):
        divide(PICTURE + PICTURE.replace("M0", "M1"), RULES)
    with pytest.raises(ValueError, match="drawing 'a': the class 'lime'"):
        divide(PICTURE.replace('"line"', '"lime"'), RULES)


def test_what_is_no_drawing_stays_in_the_page():
    html = (
        '<span><svg viewBox="0 0 24 24"><path d="M0"/></svg></span><div class="share-code"><svg role="img"></svg></div>'
    )
    assert divide(html, RULES) == (html, "")


def _built(tmp_path, monkeypatch, html, offline=False):
    monkeypatch.setattr(drawing_files, "_RULES", RULES)
    page = SimpleNamespace(file=SimpleNamespace(src_uri="care/cost.md"), url="care/cost/")
    return on_post_page(html, page, SimpleNamespace(extra={"offline": offline}, site_dir=str(tmp_path)))


def test_the_file_is_named_by_its_page_and_by_what_is_in_it(tmp_path, monkeypatch):
    names = []
    for html in (PICTURE, PICTURE, PICTURE.replace("M0", "M1")):
        page = _built(tmp_path, monkeypatch, html)
        found = re.search(r'href="../../(assets/pictures/care-cost\.[0-9a-f]{8}\.svg)#a"', page)
        assert (tmp_path / found[1]).read_text("utf-8") == divide(html, RULES)[1]
        names.append(found[1])
    assert names[0] == names[1] != names[2]


def test_from_disk_and_without_drawings_no_file_is_made(tmp_path, monkeypatch):
    assert _built(tmp_path, monkeypatch, PICTURE, offline=True) == PICTURE
    assert _built(tmp_path, monkeypatch, "<p>Words</p>") == "<p>Words</p>"
    assert list(tmp_path.iterdir()) == []


def test_a_fault_names_the_page(tmp_path, monkeypatch):
    with pytest.raises(PluginError, match="docs/care/cost.md: drawing 'a': the class 'lime' has no rule"):
        _built(tmp_path, monkeypatch, PICTURE.replace('"line"', '"lime"'))
