"""Wrong settings in mkdocs.yml, each named with its line: what the whole file may hold, then what it names that is not there."""

import pytest

from conftest import ROOT
from fixture_site import check_content
from guide.library.records import read_settings

SETTINGS = (ROOT / "mkdocs.yml").read_text("utf-8")
TITLE = "Write words alone, of 2 to 40 letters and signs, with a capital at the beginning and in names."
LINE = "Write a line as - Pain: benefits/pain.md, or a list as - Pain: with its lines below, set in further."
PAGE = "Write a page as benefits/pain.md; the list of studies leads to the page of each."
FEATURE = "Did you mean 'navigation.tabs' or 'navigation.path' or 'navigation.footer'?"
RELAPSES = "      - Relapses: safety/relapses.md"
IN_MENU = "nav: 1: Safety: 5"
# What stands there, what is written instead, the line that is named (None: the last of what is written), what is said of it.
KINDS = {
    "no hook": (
        "hooks:\n  - overrides/hooks/build.py\n",
        "hooks: []\n",
        "hooks: []",
        "hooks: the list has 0 entries. It needs at least 1. Write below it - overrides/hooks/build.py, the one hook.",
    ),
    "another file beside": (
        "# Project\n",
        "INHERIT: /etc/passwd\n",
        "INHERIT: /etc/passwd",
        "unknown key 'INHERIT'. There are 18 known names; none is like it.",
    ),
    "site_dir": (
        "# Project\n",
        "site_dir: docs\n",
        "site_dir: docs",
        "unknown key 'site_dir'. Did you mean 'site_url'?",
    ),
    "not strict": (
        "strict: true",
        "strict: false",
        "strict: false",
        "strict: false is not allowed here. Here stands true.",
    ),
    "a key twice": (
        "copyright: ",
        "site_name: Two\ncopyright: ",
        "site_name: Two",
        "the key 'site_name' is given twice. See line 2; keep one.",
    ),
    "data published": (
        "  /data/\n",
        "",
        "exclude_docs: |",
        "exclude_docs: '*.yaml\\n/assets/pictures/\\n/assets/one-file/\\n/assets/bo... is not allowed here. Write after | a line each: *.yaml, /data/, /assets/pictures/, /assets/one-file/ and /assets/books/. None of them is published.",
    ),
    "a warning silenced": (
        "    anchors: warn",
        "    anchors: ignore",
        "    anchors: ignore",
        "validation: links: anchors: 'ignore' is not allowed here. Here stands warn.",
    ),
    "a font of another site": (
        "  font: false",
        "  font: {text: Roboto}",
        "  font: {text: Roboto}",
        "theme: font: {'text': 'Roboto'} is not allowed here. Write false: a font of another site would tell it who reads.",
    ),
    "a feature left off on purpose": (
        "    - navigation.tabs\n",
        "    - navigation.top\n",
        "    - navigation.top",
        f"theme: features: 3: 'navigation.top' is not a known value. {FEATURE}",
    ),
    "favicon of another site": (
        "favicon: assets/favicon.svg",
        "favicon: https://example.org/f.ico",
        "  favicon: https://example.org/f.ico",
        "theme: favicon: 'https://example.org/f.ico' is not allowed here. Write a drawing in docs/assets/, as assets/mark.svg.",
    ),
    "a script as contact": (
        'contact: !ENV [CONTACT, ""]',
        "contact: javascript:x",
        "  contact: javascript:x",
        "extra: contact: 'javascript:x' is not allowed here. Write !ENV [CONTACT, \"\"], or an address that begins with mailto: or https://.",
    ),
    "a value from outside without its name": (
        'site_url: !ENV [SITE_URL, ""]',
        "site_url: !ENV",
        "site_url: !ENV",
        "site_url: '' is not allowed here. Write !ENV [SITE_URL, \"\"], or an address as https://example.org/.",
    ),
    "another tag": (
        'site_url: !ENV [SITE_URL, ""]',
        "site_url: !relative x",
        "site_url: !relative x",
        "the tag '!relative'. Take it out; write the value alone, in quotes if it is words.",
    ),
    "markup in the copyright": (
        "copyright: Text CC BY 4.0, code MIT",
        'copyright: "<script>alert(1)</script>"',
        'copyright: "<script>alert(1)</script>"',
        "copyright: '<script>alert(1)</script>' is not allowed here. Write words alone, on one line.",
    ),
    "a tag twice": (
        "      - Pain\n",
        "      - Pain\n      - Pain\n",
        None,
        "plugins: tags: tags_allowed: 'Pain' is in the list twice. Take one out.",
    ),
    "a sheet twice": (
        "  - assets/stylesheets/box.css\n",
        "  - assets/stylesheets/box.css\n  - assets/stylesheets/box.css\n",
        None,
        "extra_css: 'assets/stylesheets/box.css' is in the list twice. Take one out.",
    ),
    "an extension lacks": (
        "  - admonition\n",
        "",
        "markdown_extensions:",
        "markdown_extensions: the list has 6 entries. It needs at least 7. They are admonition, attr_list, def_list, md_in_html, tables, toc and pymdownx.superfences.",
    ),
    "no list of contents": (
        "toc_depth: 3",
        "toc_depth: 1",
        "      toc_depth: 1",
        "markdown_extensions: 5: toc: toc_depth: 1 is not allowed here. Here stands 3.",
    ),
    "a number as title": (
        "Relapses: safety/relapses.md",
        "3: safety/relapses.md",
        "      - 3: safety/relapses.md",
        f"{IN_MENU}: '3' is not allowed here. {TITLE}",
    ),
    "a long title": (
        "Relapses: safety/relapses.md",
        "Relapses and what to do when one has come: safety/relapses.md",
        "      - Relapses and what to do when one has come: safety/relapses.md",
        f"{IN_MENU}: 'Relapses and what to do when one has come' has 41 characters. It needs at most 40.",
    ),
    "capitals as in a title": (
        "Relapses: safety/relapses.md",
        "Urgent Help Here: safety/relapses.md",
        "      - Urgent Help Here: safety/relapses.md",
        f"{IN_MENU}: 'Urgent Help Here' is not allowed here. {TITLE}",
    ),
    "a line that is no list": (
        "Relapses: safety/relapses.md",
        "Relapses: {a: safety/relapses.md}",
        "      - Relapses: {a: safety/relapses.md}",
        f"{IN_MENU}: Relapses: {{'a': 'safety/relapses.md'}} is not words. {PAGE}",
    ),
    "two in one line": (
        RELAPSES,
        f"{RELAPSES}\n        Two: safety/heat.md",
        RELAPSES,
        f"{IN_MENU}: {{'Relapses': 'safety/relapses.md', 'Two': 'safety/heat.md'}} has 2 keys. {LINE}",
    ),
    "a title without a page": ("Home: index.md", "Home:", "  - Home:", f"nav: 0: Home: nothing stands there. {PAGE}"),
    "a page alone": (
        RELAPSES,
        "      - safety/relapses.md",
        "      - safety/relapses.md",
        f"{IN_MENU}: 'safety/relapses.md' is not keys with their values. {LINE}",
    ),
    "a study": (
        RELAPSES,
        "      - Relapses: evidence/studies/naderi-2024.md",
        "      - Relapses: evidence/studies/naderi-2024.md",
        f"{IN_MENU}: Relapses: 'evidence/studies/naderi-2024.md' is not allowed here. {PAGE}",
    ),
    "a list of ten lines": (
        "          - Blood clots: safety/blood-clots.md\n",
        "".join(f"          - Blood clots {number}: safety/blood-clots.md\n" for number in range(5)),
        "      - Blood, skin, bones and heat:",
        "nav: 1: Safety: 6: Blood, skin, bones and heat: the list has 10 entries. It needs at most 9. Put some lines into a list with a name of its own, or a list of one line into the list around it.",
    ),
}


@pytest.mark.parametrize("kind", KINDS)
def test_it_is_named_with_its_line(tmp_path, kind):
    old, new, line, said = KINDS[kind]
    assert old in SETTINGS
    settings = SETTINGS.replace(old, new, 1)
    (tmp_path / "mkdocs.yml").write_text(settings, "utf-8")
    (tmp_path / "docs").symlink_to(ROOT / "docs")
    faults = []
    read_settings(tmp_path / "docs", faults)
    last = settings[: settings.index(new) + len(new)].count("\n")
    place = settings.split("\n").index(line) + 1 if line else last
    assert [str(fault) for fault in faults] == [f"mkdocs.yml:{place}: {said}"]


HOME = "nav:\n  - Home: index.md\n"
# Below the first line of a menu, or in place of a line above it.
NAMED = {
    "a page twice": (
        f"{HOME}  - Start: index.md\n",
        "the menu has the page 'index.md' twice. See line {}; take one out, or name it otherwise.",
    ),
    "a title twice": (
        f"{HOME}  - Home: other.md\n",
        "the menu has the title 'home' twice. See line {}; take one out, or name it otherwise.",
    ),
    "a promise": (
        f"{HOME}  - Massage will ease pain: other.md\n",
        "'Massage will ease' promises. Use the fixed words of the certainty.",
    ),
    "no page": (
        f"{HOME}  - Other: othr.md\n",
        "the menu leads to 'othr.md', which is not there. Did you mean 'other.md' or 'about/privacy.md'?",
    ),
}


@pytest.mark.parametrize("kind", NAMED)
def test_a_line_of_the_menu_is_named(fixture_site, kind):
    menu, said = NAMED[kind]
    fixture_site.write()
    fixture_site.write_settings(menu)
    last = (fixture_site.folder / "mkdocs.yml").read_text("utf-8").count("\n")
    said = f"mkdocs.yml:{last}: {said.format(last - 1)}"
    assert [str(fault) for fault in check_content(fixture_site.docs, ["Evidence"])] == [said]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "- assets/stylesheets/box.css",
            "- assets/stylesheets/bx.css",
            "it names docs/assets/stylesheets/bx.css, which is not there. Bring it back, or take its name out.",
        ),
        (
            "  - assets/stylesheets/box.css\n",
            "",
            "docs/assets/stylesheets/box.css: no page uses it. Name it in mkdocs.yml under extra_css, or take it out.",
        ),
        (
            "  - assets/javascripts/shell/menu.js\n",
            "",
            "docs/assets/javascripts/shell/menu.js: no page uses it. Name it in mkdocs.yml, or take it out.",
        ),
        (
            "static_templates: [",
            "static_templates: [nope.txt, ",
            "static_templates: there is no overrides/nope.txt. Bring it back, or take its name out.",
        ),
        (
            "      - Evidence\n",
            "      - Evidence\n      - Pain\n",
            "no page has the tag 'Pain'. Give it to a page, or take it out.",
        ),
    ],
)
def test_what_settings_name_is_there(fixture_site, old, new, said):
    fixture_site.write()
    path = fixture_site.folder / "mkdocs.yml"
    before = path.read_text("utf-8")
    path.write_text(before.replace(old, new), "utf-8")
    line = before[: before.index(old)].count("\n") + new.count("\n") + (new.count("\n") == 0)
    named = [str(fault) for fault in check_content(fixture_site.docs, ["Evidence"])]
    assert (said if said.startswith("docs/") else f"mkdocs.yml:{line}: {said}") in named


def test_a_page_that_the_menu_lacks_is_named(fixture_site):
    fixture_site.write()
    others = sorted(set(fixture_site.pages) - {"index.md", "a-z.md"})
    lines = [f"      - Page of number {number}: {page}\n" for number, page in enumerate(others)]
    fixture_site.write_settings(f"{HOME}  - More pages:\n{''.join(lines[:5])}  - Others:\n{''.join(lines[5:])}")
    line = (fixture_site.folder / "mkdocs.yml").read_text("utf-8").split("\n").index("  - Home: index.md") + 1
    place = line + 2 + others.index("other.md") + (others.index("other.md") > 4)
    said = f"mkdocs.yml:{place}: the menu lacks a-z.md. Add '- Page a-z: a-z.md' under nav."
    assert [str(fault) for fault in check_content(fixture_site.docs, ["Evidence"])] == [said]
