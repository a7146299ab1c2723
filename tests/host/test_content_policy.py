"""The Content Security Policy: strict, the same on every page, and a build that stops at code it would not run."""

import os
import re
import subprocess
import sys
import time
import urllib.request

import pytest
from bs4 import BeautifulSoup
from lxml.html import document_fromstring

from conftest import run_build
from guide.checks.html import check_html
from guide.copies.archive import open_me
from guide.host.content_policy import inline_code, source_hash
from guide.library.page_source import PageSource
from site_checks import parsed
from web_server import free_port


def _stated(soup):
    """The policy a page states, and what stands before it in the head."""
    metas = soup.find_all("meta", attrs={"http-equiv": "Content-Security-Policy"})
    assert len(metas) == 1
    before = [element for element in metas[0].find_previous_siblings() if element.name]
    return metas[0]["content"], before


def _rules(policy):
    return {rule.split()[0]: rule.split()[1:] for rule in policy.split("; ")}


def test_every_page_states_the_same_policy_first(site):
    pages = [*site.html(), *(site.offline / "site").rglob("*.html")]
    policies = set()
    for path in pages:
        policy, before = _stated(parsed(path))
        assert [element.get("charset") for element in before] == ["utf-8"], path
        assert parsed(path).find("meta", attrs={"name": "referrer"})["content"] == "no-referrer", path
        policies.add(policy)
    assert len(policies) == 1 and len(pages) > 120


def test_policy_allows_own_files_and_named_scripts_only(site):
    rules = _rules(_stated(parsed(site.online / "index.html"))[0])
    scripts = rules.pop("script-src")
    assert scripts[0] == "'self'" and len(scripts) > 1
    assert all(re.fullmatch(r"'sha256-[A-Za-z0-9+/]{43}='", one) for one in scripts[1:])
    assert rules == {
        "default-src": ["'none'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "connect-src": ["'self'"],
        "worker-src": ["'self'"],
        "manifest-src": ["'self'"],
        "base-uri": ["'none'"],
        "form-action": ["'none'"],
    }


def test_every_inline_script_of_a_page_is_named_by_its_hash_and_none_is_named_in_vain(site):
    allowed = set(_rules(_stated(parsed(site.online / "index.html"))[0])["script-src"][1:])
    found = set()
    for path in [*site.html(), *(site.offline / "site").rglob("*.html")]:
        inline = [
            script for script in parsed(path).find_all("script", src=False) if "json" not in script.get("type", "")
        ]
        hashes = {source_hash(script.get_text()) for script in inline}
        assert hashes <= allowed, path
        found |= hashes
    assert found == allowed


def test_one_file_and_the_door_of_the_zip_have_stricter_ones(site):
    guide = BeautifulSoup(site.one_file.read_text("utf-8"), "lxml")
    policy, before = _stated(guide)
    style, script = (source_hash(one.get_text()) for one in (guide.find("style"), guide.find_all("script")[-1]))
    assert _rules(policy) == {
        "default-src": ["'none'"],
        "style-src": [style],
        "script-src": [script],
        "img-src": ["data:"],
        "base-uri": ["'none'"],
        "form-action": ["'none'"],
    }
    assert {element.get("name") or "charset" for element in before} == {"charset", "viewport"}
    assert [what for what, _ in inline_code(document_fromstring(site.one_file.read_text("utf-8")))] == [
        "a style element",
        "an inline script",
    ]
    page = BeautifulSoup(open_me(), "lxml")
    door, _ = _stated(page)
    own = {"style-src": [source_hash(page.style.string)], "script-src": [source_hash(page.script.string)]}
    assert _rules(door) == {**_rules(policy), **own, "img-src": ["'self'"]}


@pytest.mark.parametrize(
    ("html", "what"),
    [
        ("<script>alert(1)</script>", "an inline script"),
        ('<SCRIPT type="module">alert(1)</SCRIPT>', "an inline script"),
        ('<script src="x.js" onerror="alert(1)"></script>', "an event handler (onerror)"),
        ("<style>p { color: red }</style>", "a style element"),
        ('<p class="a" style="color: red">', "a style attribute"),
        ("<p class=a STYLE=color:red>", "a style attribute"),
        ('<img alt="a > b" onload=alert(1)>', "an event handler (onload)"),
        ("<a href=' javascript:alert(1)'>", "a javascript: link"),
    ],
)
def test_inline_code_is_found(html, what):
    assert [found[0] for found in inline_code(document_fromstring(f"<p>Before</p>{html}"))] == [what]


@pytest.mark.parametrize(
    "html",
    [
        '<script src="x.js"></script>',
        '<script type="application/ld+json">{"a": "<p style=x>"}</script>',
        "<!-- <script>alert(1)</script> -->",
        '<p title="style=x onclick=y">on style = on</p>',
        '<p data-style="x" data-on="y">',
        "<a href='javascript/index.html'>",
        "<script>allowed()</script>",
    ],
)
def test_what_is_no_code_is_not(html):
    assert inline_code(document_fromstring(f"<p>Before</p>{html}"), frozenset(["allowed()"])) == []


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        '<p style="color: red">Red</p>',
        '<b onclick="x()">B</b>',
        '![x](y.svg){ style="width: 9px" }',
        "A word{: .a onclick='x()' }",
    ],
)
def test_check_of_content_names_the_line(text):
    faults = check_html(PageSource("care/cost.md", {}, f"One.\n\n{text}\n", 14))
    assert faults and all(str(fault).startswith("docs/care/cost.md:16: ") for fault in faults)
    assert check_html(PageSource("care/cost.md", {}, "## One { #one }\n\nIn style. Come on = now.\n", 14)) == []


def test_code_that_a_template_puts_into_pages_and_a_page_without_the_policy_stop_the_build(fixture_site):
    fixture_site.write()
    partials = fixture_site.folder / "overrides" / "partials"
    (partials / "content-policy.html").write_text("<!-- -->", "utf-8")
    footer = partials / "footer.html"
    footer.write_text(
        footer.read_text("utf-8") + "<script>window.broken = 1</script><p style='color: red'></p>", "utf-8"
    )
    result = run_build(fixture_site.folder)
    assert result.returncode
    assert "other/index.html: the page holds an inline script" in result.stdout and "INLINE_SCRIPTS" in result.stdout
    assert "404.html: the page holds a style attribute" in result.stdout
    assert "index.html: the page does not state the policy first" in result.stdout


def test_page_that_moved_states_it_too(fixture_site):
    fixture_site.write()
    (fixture_site.docs / "data" / "addresses.yaml").write_text(
        "- {page: old.md, since: 2026-11-22, places: []}\n", "utf-8"
    )
    (fixture_site.docs / "data" / "redirects.yaml").write_text("- {from: old.md, to: other.md}\n", "utf-8")
    result = run_build(fixture_site.folder)
    assert result.returncode == 0, result.stdout
    built = fixture_site.folder / "site"
    assert _stated(parsed(built / "old" / "index.html"))[0] == _stated(parsed(built / "other" / "index.html"))[0]


def test_preview_with_live_reload_has_no_policy_to_stop_its_script(fixture_site):
    fixture_site.write()
    port = free_port()
    command = [sys.executable, "-m", "mkdocs", "serve", "--livereload", "--dev-addr", f"127.0.0.1:{port}"]
    preview = subprocess.Popen(
        command,
        cwd=fixture_site.folder,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        html, until = "", time.monotonic() + 120
        while not html and preview.poll() is None and time.monotonic() < until:
            try:
                html = urllib.request.urlopen(f"http://127.0.0.1:{port}/other/", timeout=10).read().decode("utf-8")
            except OSError:
                time.sleep(0.2)
    finally:
        preview.terminate()
        preview.wait(timeout=30)
    assert "livereload(" in html and "Content-Security-Policy" not in html and 'name="referrer"' in html
