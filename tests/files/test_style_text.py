"""Style sheets as they are sent: the same rules in less room, and colours for the device and for the reader."""

import pytest
from guide.files.style_text import asked_or_chosen, squeezed


def test_comments_indentation_and_blank_lines_go_and_rules_stay():
    css = '/* Why. */\n.a {\n  color: red;\n\n  /* Two\n  lines. */\n  margin: 0 1em;\n}\n\n.b::after { content: "  x"; }\n'
    assert squeezed(css) == '.a {\ncolor: red;\nmargin: 0 1em;\n}\n.b::after { content: "  x"; }'


def test_colours_are_used_when_the_device_asks_or_the_reader_chooses():
    css = asked_or_chosen("dark", "/* Dark. */\n:root {\n  --paper: #000;\n}\n")
    asked, chosen = css.split("\n}\n:root")
    assert asked.startswith("@media screen and (prefers-color-scheme: dark) {\n:root:not([data-colours]) {")
    assert chosen == '[data-colours="dark"] {\n--paper: #000;\n}'


@pytest.mark.parametrize("css", [".a { color: red; }", ":root { --a: 1; }\n.a { color: red; }"])
def test_sheet_of_colours_with_other_rules_is_an_error(css):
    with pytest.raises(ValueError, match="dark.css must be one rule for :root"):
        asked_or_chosen("dark", css)
