"""No page asks another host for anything, online or from disk."""

import re

import pytest

from site_checks import stranger_requests


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
