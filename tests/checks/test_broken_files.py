"""Files that are missing, may not be published or are of another kind than their name says.

Each is one line: file, line, what is wrong, how to mend it. These inputs once ended a check in a traceback, or passed it.
"""

import pytest

from broken_inputs import ONLY, both, file, gone, link, said_of

KINDS = {
    "a folder that ends in .md": (
        lambda small: (small.docs / "x.md").mkdir(),
        "docs/x.md: this is no plain file. Put the file itself there, or take it out.",
    ),
    "schema missing": (
        gone("data/schema/glossary.yaml"),
        "docs/data/schema/glossary.yaml: the file is missing. The build needs it.",
    ),
    "glossary missing": (
        gone("data/glossary.yaml"),
        "docs/data/glossary.yaml: the file is missing. The build needs it.",
    ),
    "sheets missing": (gone("data/sheets.yaml"), "docs/data/sheets.yaml: the file is missing. The build needs it."),
    "questions missing": (
        gone("data/questions.yaml"),
        "docs/data/questions.yaml: the file is missing. The build needs it.",
    ),
    "ways missing": (gone("data/ways.yaml"), "docs/data/ways.yaml: the file is missing. The build needs it."),
    "redirects missing": (
        gone("data/redirects.yaml"),
        "docs/data/redirects.yaml: the file is missing. The build needs it.",
    ),
    "addresses missing": (
        gone("data/addresses.yaml"),
        "docs/data/addresses.yaml: the file is missing. The build needs it.",
    ),
    "elsewhere missing": (
        gone("data/elsewhere.yaml"),
        "docs/data/elsewhere.yaml: the file is missing. The build needs it.",
    ),
    "file own.html": (file("own.html"), f"docs/own.html: {ONLY}"),
    "file _headers": (file("_headers"), f"docs/_headers: {ONLY}"),
    "file _redirects": (file("_redirects"), f"docs/_redirects: {ONLY}"),
    "file CNAME": (file("CNAME"), f"docs/CNAME: {ONLY}"),
    "file .htaccess": (file(".htaccess"), f"docs/.htaccess: {ONLY}"),
    "file .env": (file(".env"), f"docs/.env: {ONLY}"),
    "file notes.txt": (file("notes.txt"), f"docs/notes.txt: {ONLY}"),
    "file a.exe": (file("a.exe"), f"docs/a.exe: {ONLY}"),
    "file a.mp4": (file("a.mp4"), f"docs/a.mp4: {ONLY}"),
    "file x.markdown": (file("x.markdown"), f"docs/x.markdown: {ONLY}"),
    "file NEW.MD": (
        file("NEW.MD"),
        "docs/NEW.MD: a file that may not be published. Name it docs/new.md: small letters, figures and hyphens.",
    ),
    "file other.md~": (file("other.md~"), f"docs/other.md~: {ONLY}"),
    "file .other.md.swp": (file(".other.md.swp"), f"docs/.other.md.swp: {ONLY}"),
    "file assets/a.woff2": (file("assets/a.woff2"), f"docs/assets/a.woff2: {ONLY}"),
    "heavy file": (
        file("assets/share/a.png", b"x" * 5000000),
        "docs/assets/share/a.png: it weighs 5000000 bytes. 60000 at most; make it simpler, or divide it.",
    ),
    "loop of links": (
        link("loop", "."),
        "docs/loop: this is no plain file. Put the file itself there, or take it out.",
    ),
    "names that differ by case": (
        both(file("assets/mark.svg", b"<svg/>"), file("assets/Mark.svg")),
        "docs/assets/Mark.svg: its name differs from assets/mark.svg only by capitals. Write names in lower case.",
    ),
    "SVG with entities": (
        file("assets/pictures/line.svg", b'<!DOCTYPE svg [<!ENTITY a "b">]><svg>&a;</svg>'),
        "docs/assets/pictures/line.svg:1: a declaration (<!...>). Begin with <svg>.",
    ),
    "SVG of other letters": (
        file("assets/pictures/line.svg", b"<svg>\xe9</svg>"),
        "docs/assets/pictures/line.svg:1: a letter is not in UTF-8. Save the file as UTF-8.",
    ),
    "svg empty": (
        file("assets/pictures/line.svg", b""),
        "docs/assets/pictures/line.svg:1: not readable as XML: Document is empty. Mend the markup.",
    ),
    "png fake": (
        file("assets/share/site2.png", b"<script>"),
        "docs/assets/share/site2.png: it is no whole picture of the kind PNG. Save it as PNG.",
    ),
    "css import": (
        file("assets/stylesheets/x.css", b"@import url(https://x.example/);"),
        "docs/assets/stylesheets/x.css:1: '@import' asks another file or site. List sheets in mkdocs.yml.",
    ),
    "png svg": (
        file("assets/mark.svg", b"<svg onload='x'/>"),
        "docs/assets/mark.svg: it could run or lead elsewhere. A drawing holds all that it shows.",
    ),
    "js map": (file("assets/javascripts/x.js.map", b"{}"), f"docs/assets/javascripts/x.js.map: {ONLY}"),
    "template file": (file("templates/x.html"), f"docs/templates/x.html: {ONLY}"),
    "robots": (file("robots.txt"), f"docs/robots.txt: {ONLY}"),
    "sitemap": (file("sitemap.xml"), f"docs/sitemap.xml: {ONLY}"),
    "index html": (file("index.html"), f"docs/index.html: {ONLY}"),
    "script of no folder": (file("assets/x.js"), f"docs/assets/x.js: {ONLY}"),
    "favicon of words": (
        file("assets/favicon.svg", b"not svg"),
        "docs/assets/favicon.svg: it is no whole picture of the kind SVG. Save it as SVG.",
    ),
    "sheet of drawings missing": (
        gone("assets/stylesheets/pictures.css"),
        "docs/assets/stylesheets/pictures.css: the file is missing. The build needs it.",
    ),
    "drawing that no page shows": (
        lambda small: (small.docs / "assets" / "pictures" / "other.svg").write_text(
            small.picture.replace("line-", "other-").replace(
                '<title id="other-title">', '<title id="other-title">Another '
            ),
            "utf-8",
        ),
        "docs/assets/pictures/other.svg: no page shows it. Write <!-- show: picture other | Caption. --> on a page, or take the file out.",
    ),
    "sw changed": (
        file("service-worker.js", b"\xff\xfe"),
        "docs/service-worker.js:1: a letter is not in UTF-8. Save the file as UTF-8.",
    ),
}


@pytest.mark.parametrize("name", KINDS)
def test_it_ends_in_one_line_with_its_remedy(fixture_site, name):
    change, *said = KINDS[name]
    assert said_of(fixture_site, change) == said
