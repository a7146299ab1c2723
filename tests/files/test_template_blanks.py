"""Pages without the blanks of templates: the text stays, and blanks that count do."""

import pytest
from jinja2 import Environment

from guide.files.template_blanks import on_env, on_post_page


@pytest.mark.parametrize(
    ("html", "left"),
    [
        (
            "<ul>\n    <li>One</li>\n\n\n  <li>two  words</li>\n</ul>\n",
            "<ul>\n<li>One</li>\n<li>two  words</li>\n</ul>\n",
        ),
        ("<p>a\n   b</p>\n  <pre>\n   c\n\n  d</pre>\n  <p>", "<p>a\nb</p>\n<pre>\n   c\n\n  d</pre>\n<p>"),
        (
            "\n  <script>\n  f();\n\n</script>\n  <textarea>\n  x</textarea>",
            "\n<script>\n  f();\n\n</script>\n<textarea>\n  x</textarea>",
        ),
        ("<pre>\n  a</pre>\n  <pre>\n  b</pre>", "<pre>\n  a</pre>\n<pre>\n  b</pre>"),
    ],
)
def test_indentation_goes_but_not_where_blanks_count(html, left):
    assert on_post_page(html, None, None) == left


def test_tags_of_templates_leave_no_line():
    env = on_env(Environment(), None, None)
    assert env.from_string("<ul>\n  {% for x in 'ab' %}\n  <li>{{ x }}</li>\n  {% endfor %}\n</ul>").render() == (
        "<ul>\n  <li>a</li>\n  <li>b</li>\n</ul>"
    )
