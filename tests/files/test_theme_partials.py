"""Partials copied from the theme are the theme's, less the changes named here: an update of the theme shows."""

import re
from pathlib import Path

import material
import pytest

from conftest import ROOT

THEME = Path(material.__file__).parent / "templates" / "partials"
OURS = ROOT / "overrides" / "partials"
CHANGES = {
    "search.html": [
        ('data-md-component="search" role="dialog">', 'data-md-component="search" id="site-search">'),
        ('role="search">', 'role="search" aria-label="Search this site">'),
        ('name="search">', 'name="site-search">'),
        ('<nav class="md-search__options" aria-label="{{ lang.t(\'search\') }}">', '<div class="md-search__options">'),
        ("</nav>", "</div>"),
        ('<div class="md-search__scrollwrap" tabindex="0"', '<div class="md-search__scrollwrap"'),
        ('<div class="md-search-result__meta">', '<div class="md-search-result__meta" role="status">'),
        (
            '          <ol class="md-search-result__list" role="presentation"></ol>\n        </div>\n',
            (
                '          <ol class="md-search-result__list" role="presentation"></ol>\n        </div>\n'
                '        {% include "partials/search-help.html" %}\n'
            ),
        ),
    ],
    "path.html": [("aria-label=\"{{ lang.t('nav') }}\"", 'aria-label="Breadcrumb"')],
}


def _without_first_comment(text):
    return text.split("-#}\n", 1)[1]


@pytest.mark.parametrize("name", CHANGES)
def test_copied_partial_differs_only_as_named(name):
    expected = _without_first_comment((THEME / name).read_text("utf-8"))
    for old, new in CHANGES[name]:
        assert expected.count(old) == 1
        expected = expected.replace(old, new)
    assert _without_first_comment((OURS / name).read_text("utf-8")) == expected


def test_settings_of_the_theme_are_all_there():
    element = re.compile(r'<script id="__config".*?</script>', re.DOTALL)
    theirs = element.search((THEME.parent / "base.html").read_text("utf-8"))[0]
    ours = element.search((OURS / "theme-settings.html").read_text("utf-8"))[0]
    names = [re.findall(r'"([\w.]+)":', text) for text in (theirs, ours)]
    assert names[0] == names[1]
    worker = re.compile(r'"(assets/javascripts/workers/[^"]*)" \| url')
    assert worker.search(theirs)[1] == worker.search(ours)[1]
