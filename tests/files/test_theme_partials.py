"""Partials copied from the theme are the theme's, less the changes named here: an update of the theme shows."""

from pathlib import Path

import material
import pytest

from conftest import ROOT

THEME = Path(material.__file__).parent / "templates" / "partials"
OURS = ROOT / "overrides" / "partials"
CHANGES = {
    "path.html": [
        ("aria-label=\"{{ lang.t('nav') }}\"", 'aria-label="Breadcrumb"'),
        # Groups of the menu are no step of the way.
        ("{% for nav_item in page.ancestors | reverse %}", "{% if page.ancestors %}"),
        (
            "{{ item.render(nav_item) }}\n      {% endfor %}",
            "{{ item.render(page.ancestors | last) }}\n      {% endif %}",
        ),
    ]
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
