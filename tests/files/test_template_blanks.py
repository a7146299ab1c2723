"""Pages without the blanks of templates: the text stays."""

from jinja2 import Environment

from guide.files.template_blanks import leave_out_blanks


def test_tags_and_indentation_of_templates_leave_no_blanks():
    env = Environment()
    leave_out_blanks(env)
    template = "<ul>\n\n  {% for x in 'ab' %}\n    <li>{{ x }} and  two</li>\n  {% endfor %}\n</ul>"
    assert env.from_string(template).render() == "<ul>\n<li>a and  two</li>\n<li>b and  two</li>\n</ul>"


def test_what_a_template_is_given_stays():
    env = Environment()
    leave_out_blanks(env)
    assert env.from_string("<pre>{{ text }}</pre>").render(text="\n    a\n\n  b") == "<pre>\n    a\n\n  b</pre>"
