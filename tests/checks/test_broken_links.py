"""Broken links and addresses.

Each is one line: file, line, what is wrong, how to mend it. These inputs once ended a check in a traceback, or passed it.
"""

import pytest

from broken_inputs import ATTRIBUTES, said_of, text

KINDS = {
    "link to a host in brackets": (
        text("[Go](https://[bad]/)"),
        "docs/other.md:24: 'https://[bad]/' names no host. Write the whole address, https://host/page.",
    ),
    "link never closed": (
        text("[Go](index.md and more"),
        "docs/other.md:24: '](index.md and more' stands on the built page as it was typed. Close the link: [words](page.md).",
    ),
    "own source": (
        text("Words.\n\n[^MS-063]: words"),
        "docs/other.md:26: a reference below the text: '[^MS-063]: words'. Write a link in the line, [words](page.md) or [words](https://...); the build lists the sources.",
    ),
    "reference link": (
        text("[y]: gone.md"),
        "docs/other.md:24: a reference below the text: '[y]: gone.md'. Write a link in the line, [words](page.md) or [words](https://...); the build lists the sources.",
    ),
    "address as an attribute": (
        text("[Go](index.md){href=a-z.md}"),
        f"docs/other.md:24: the attribute 'href' may not stand in a page. {ATTRIBUTES}",
    ),
    "script by reference": (
        text("[y]: javascript:alert(1)"),
        "docs/other.md:24: a reference below the text: '[y]: javascript:alert(1)'. Write a link in the line, [words](page.md) or [words](https://...); the build lists the sources.",
    ),
    "http": (
        text("[Go](http://example.org/)"),
        "docs/other.md:24: 'http://example.org/' is not secret on its way. Write https://.",
    ),
    "picture by reference": (
        text("![x][y]\n\n[y]: x.png"),
        "docs/other.md:24: a picture in Markdown: ![x][y) Use <!-- show: picture name | Caption. -->, which gives it words, caption and size.",
        "docs/other.md:26: a reference below the text: '[y]: x.png'. Write a link in the line, [words](page.md) or [words](https://...); the build lists the sources.",
    ),
    "name before the host": (
        text("[Go](https://nhs.uk@example.org/)"),
        "docs/other.md:24: 'https://nhs.uk@example.org/' has a name before its host. Leave out what stands before the @.",
    ),
    "look-alike letters": (
        text("[Go](https://ехample.org/)"),
        "docs/other.md:24: 'https://ехample.org/' has letters in its host that look like others. Type it with a to z.",
        "docs/other.md:24: a letter of another script, or a part of one: 'е'. Type the word anew, in one script.",
        "docs/other.md:24: a letter of another script, or a part of one: 'х'. Type the word anew, in one script.",
    ),
    "punycode": (
        text("[Go](https://xn--80ak6aa92e.com/)"),
        "docs/other.md:24: 'https://xn--80ak6aa92e.com/' has letters in its host that look like others. Type it with a to z.",
    ),
    "bare number": (
        text("[Go](https://192.168.1.1/x)"),
        "docs/other.md:24: 'https://192.168.1.1/x' gives a number for its host. Give the name of the site.",
    ),
    "bare number of six": (
        text("[Go](https://[::1]/x)"),
        "docs/other.md:24: 'https://[::1]/x' names no host. Write the whole address, https://host/page.",
    ),
    "shortener in capitals": (
        text("[Go](HTTPS://BIT.LY/x)"),
        "docs/other.md:24: 'HTTPS://BIT.LY/x' hides where it leads. Give the address that it leads to.",
    ),
    "shortener with a dot": (
        text("[Go](https://bit.ly./x)"),
        "docs/other.md:24: 'https://bit.ly./x' hides where it leads. Give the address that it leads to.",
    ),
    "link blank between": (
        text("[Go] (index.md)"),
        "docs/other.md:24: no link: '] (index.md)'. Write a link in the line, [words](page.md) or [words](https://...); the build lists the sources.",
    ),
    "link reversed": (
        text("(Go)[index.md]"),
        "docs/other.md:24: no link: ')[index.md]'. Write a link in the line, [words](page.md) or [words](https://...); the build lists the sources.",
    ),
    "link html": (
        text("[Go](index.html)"),
        "docs/other.md:24: there is no page 'index.html'. Did you mean 'index.md' or 'about/index.md' or 'take-away/index.md'?",
    ),
    "link folder": (
        text("[Go](safety/)"),
        "docs/other.md:24: there is no page 'safety'. Did you mean 'safety/today.md' or 'safety/abuse.md' or 'safety/crisis.md'?",
    ),
    "link abs url of self": (
        text("[Go](/safety/)"),
        "docs/other.md:24: '/safety/' works on no host. Lead to a page's .md file, or begin with https://.",
    ),
    "link capital": (
        text("[Go](Index.md)"),
        "docs/other.md:24: there is no page 'Index.md'. Did you mean 'index.md' or 'about/index.md' or 'take-away/index.md'?",
    ),
    "link docs prefix": (
        text("[Go](docs/index.md)"),
        "docs/other.md:24: there is no page 'docs/index.md'. Did you mean 'index.md' or 'about/index.md' or 'take-away/index.md'?",
    ),
    "link up too far": (
        text("[Go](../index.md)"),
        "docs/other.md:24: there is no page '../index.md'. Did you mean 'index.md' or 'about/index.md' or 'take-away/index.md'?",
    ),
    "bare url": (
        text("See https://example.org/ there."),
        "docs/other.md:24: a bare address: 'https://example.org'. Write a link in the line, [words](page.md) or [words](https://...); the build lists the sources.",
    ),
    "www": (
        text("See www.example.org there."),
        "docs/other.md:24: a bare address: 'www.example.org'. Write a link in the line, [words](page.md) or [words](https://...); the build lists the sources.",
    ),
    "cite in link": (
        text("[Words[^FACT-1]](index.md)"),
        "docs/other.md:24: a link that cites: '[Words[^FACT-1]]('. Cite after the link.",
    ),
    "entity js": (
        text("[x](jav&#x61;script:alert(1))"),
        "docs/other.md:24: 'javascript:alert(1)' is no address of a page. Use https: or mailto:.",
    ),
    "data url": (
        text("[x](data:text/html,hi)"),
        "docs/other.md:24: 'data:text/html,hi' is no address of a page. Use https: or mailto:.",
    ),
    "vbscript": (
        text("[x](vbscript:x)"),
        "docs/other.md:24: 'vbscript:x' is no address of a page. Use https: or mailto:.",
    ),
    "protocol relative": (
        text("[x](//evil.example/)"),
        "docs/other.md:24: '//evil.example/' works on no host. Lead to a page's .md file, or begin with https://.",
    ),
    "backslash host": (
        text("[x](\\\\evil.example/)"),
        "docs/other.md:24: '\\evil.example/' works on no host. Lead to a page's .md file, or begin with https://.",
    ),
    "tel bad": (text("[x](tel:999)"), "docs/other.md:24: 'tel:999' is no address of a page. Use https: or mailto:."),
    "sms": (text("[x](sms:999)"), "docs/other.md:24: 'sms:999' is no address of a page. Use https: or mailto:."),
    "file url": (
        text("[x](file:///etc/passwd)"),
        "docs/other.md:24: 'file:///etc/passwd' is no address of a page. Use https: or mailto:.",
    ),
    "homoglyph in page link": (
        text("[Go](indеx.md)"),
        "docs/other.md:24: a letter of another script, or a part of one: 'е'. Type the word anew, in one script.",
        "docs/other.md:24: there is no page 'indеx.md'. Did you mean 'index.md' or 'about/index.md' or 'take-away/index.md'?",
    ),
    "fullwidth url": (
        text("[Go](ｈttps://example.org/)"),
        "docs/other.md:24: a letter of another script, or a part of one: 'ｈ'. Type the word anew, in one script.",
        "docs/other.md:24: there is no page 'ｈttps:/example.org'. Known: a-z.md, about/accessibility.md, about/index.md, about/privacy.md, evidence/studies.md, evidence/urgent-signs.md, index.md, other.md, safety/abuse.md, safety/crisis.md, safety/today.md, safety/urgent-help.md, take-away/index.md.",
    ),
    "url newline": (
        text("[Go](https://example.org/\na)"),
        "docs/other.md:15: the address 'https://example.org/\na' holds a space. Write %20 for it, or take it out.",
    ),
    "url with quotes": (
        text('[Go](https://example.org/" onclick=x)'),
        "docs/other.md:24: the address 'https://example.org/\" onclick=x' holds a space. Write %20 for it, or take it out.",
    ),
    "angle url spaces": (
        text("[Go](<https://example.org/a b>)"),
        "docs/other.md:24: the address 'https://example.org/a b' holds a space. Write %20 for it, or take it out.",
    ),
    "port": (
        text("[Go](https://example.org:99999/)"),
        "docs/other.md:24: 'https://example.org:99999/' names no host. Write the whole address, https://host/page.",
    ),
    "integer host": (
        text("[Go](https://2130706433/)"),
        "docs/other.md:24: 'https://2130706433/' names no host. Write the whole address, https://host/page.",
    ),
    "localhost": (
        text("[Go](https://localhost/)"),
        "docs/other.md:24: 'https://localhost/' names no host. Write the whole address, https://host/page.",
    ),
    "user colon pass": (
        text("[Go](https://a:b@example.org/)"),
        "docs/other.md:24: 'https://a:b@example.org/' has a name before its host. Leave out what stands before the @.",
    ),
    "percent host": (
        text("[Go](https://ex%61mple.org/)"),
        "docs/other.md:24: 'https://ex%61mple.org/' has letters in its host that look like others. Type it with a to z.",
    ),
    "shortener sub": (
        text("[Go](https://www.bit.ly/x)"),
        "docs/other.md:24: 'https://www.bit.ly/x' hides where it leads. Give the address that it leads to.",
    ),
    "open redirect": (
        text("[Go](https://www.google.com/url?q=https://x.example/)"),
        "docs/other.md:24: a bare address: 'https://x.example'. Write a link in the line, [words](page.md) or [words](https://...); the build lists the sources.",
    ),
    "amp tracker": (
        text("[Go](https://example.org/?a=1&amp;utm_source=x)"),
        "docs/other.md:24: 'https://example.org/?a=1&utm_source=x' tracks readers by 'utm_source'. Leave that part out.",
    ),
    "gclid upper": (
        text("[Go](https://example.org/?GCLID=x)"),
        "docs/other.md:24: 'https://example.org/?GCLID=x' tracks readers by 'GCLID'. Leave that part out.",
    ),
    "box title md": (
        text('!!! note "[x](javascript:1)"\n\n    b'),
        "docs/other.md:24: 'javascript:1' is no address of a page. Use https: or mailto:.",
    ),
}


@pytest.mark.parametrize("name", KINDS)
def test_it_ends_in_one_line_with_its_remedy(fixture_site, name):
    change, *said = KINDS[name]
    assert said_of(fixture_site, change) == said
