"""No page asks another host for anything, online or from disk."""

import re

import pytest

from site_checks import stranger_requests


def _visit(context, addresses, own):
    """Open each address, turn to search, and gather every request and every error."""
    page = context.new_page()
    asked, errors = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda error: errors.append(str(error)))
    for address in addresses:
        page.goto(address)
        page.wait_for_load_state("load")
    page.close()
    return stranger_requests(asked, own), errors, asked


def test_no_online_page_asks_another_host(browser, site, address):
    context = browser.new_context()
    pages = [address + page.relative_to(site.online).as_posix() for page in site.pages()]
    strangers, errors, asked = _visit(context, pages, address)
    assert strangers == [] and errors == []
    assert len(asked) > len(pages)
    assert context.cookies() == []
    context.close()


def test_no_offline_page_asks_another_host(browser, site):
    context = browser.new_context(offline=True)
    # open-me.html only leads on to the first of them.
    pages = [page.as_uri() for page in sorted((site.offline / "site").rglob("*.html"))]
    strangers, errors, _ = _visit(context, pages, "file://")
    assert strangers == [] and errors == []
    context.close()


@pytest.mark.parametrize(
    "tag", ["<img src='https://stranger.example/x.png'>", "<script src='//stranger.example/x.js'></script>"]
)
def test_the_check_of_requests_can_fail(page, address, tag):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.route("**/stranger.example/**", lambda route: route.abort())
    page.route(address, lambda route: route.fulfill(body=f"<body>{tag}</body>", content_type="text/html"))
    page.goto(address)
    assert len(stranger_requests(asked, address)) == 1


def test_no_file_names_another_host_for_a_resource(site):
    """A stylesheet that imports or a script that loads from elsewhere only later."""
    for path in [*site.online.rglob("*.css"), *(site.online / "assets" / "javascripts").glob("*.js")]:
        text = path.read_text("utf-8")
        assert "@import" not in text and "url(http" not in text and "url(//" not in text, path
        # One of the theme's icons names its makers.
        assert not re.search(r"https://(?!www\.w3\.org|fontawesome\.com)", text), path
