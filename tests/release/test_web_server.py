"""A real nginx and Caddy with the settings the build makes: answers, headers, compression and keeping; and `_headers`."""

import gzip
import re
import shutil
import urllib.error
import urllib.request

import brotli
import pytest
from bs4 import BeautifulSoup

from conftest import ROOT, SITE_URL
from guide.copies.archive import pack_for_hosts
from guide.host.content_policy import source_hash
from guide.host.host_headers import FOR_EVER, header_policy, headers_file, named_by_content, read_headers, site_headers
from guide.host.server_settings import server_settings
from observatory import score
from site_checks import parsed
from web_server import free_port, running_caddy, running_nginx


@pytest.fixture(scope="module")
def packed_site(site, tmp_path_factory):
    """The site as it is copied to a host, with what is packed beside each text."""
    folder = shutil.copytree(site.online, tmp_path_factory.mktemp("host") / "site")
    pack_for_hosts(folder)
    return folder


@pytest.fixture(scope="module", params=["nginx", "caddy"])
def server(request, packed_site, tmp_path_factory):
    running, name = (running_nginx, "nginx.conf") if request.param == "nginx" else (running_caddy, "Caddyfile")
    with running(packed_site, server_settings(name, packed_site), tmp_path_factory.mktemp(request.param)) as port:
        yield f"http://127.0.0.1:{port}/"


@pytest.fixture(scope="module")
def rules(site):
    return read_headers((site.online / "_headers").read_text("utf-8"))


def _ask(address, **headers):
    """Status, headers and body of an answer; no redirect is followed."""

    class Stay(urllib.request.HTTPRedirectHandler):
        def redirect_request(self, *_):
            return None

    try:
        answer = urllib.request.build_opener(Stay).open(urllib.request.Request(address, headers=headers), timeout=20)
    except urllib.error.HTTPError as error:
        answer = error
    with answer:
        return answer.status, answer.headers, answer.read()


@pytest.mark.parametrize(
    ("path", "status", "kind"),
    [
        ("", 200, "text/html"),
        ("benefits/pain/", 200, "text/html"),
        ("no/such/page/", 404, "text/html"),
        ("assets/javascripts/moved/moved.js", 200, "javascript"),
        ("assets/mark.svg", 200, "image/svg+xml"),
        ("search/search_index.json", 200, "application/json"),
        ("site.webmanifest", 200, "application/manifest+json"),
        ("service-worker.js", 200, "javascript"),
        ("evidence/downloads/studies.csv", 200, "text/csv"),
        ("take-away/massage-and-ms.zip", 200, "application/zip"),
        ("_headers", 404, "text/html"),
    ],
)
def test_every_answer_has_the_headers_of_the_headers_file(server, rules, path, status, kind):
    got, headers, body = _ask(server + path)
    assert got == status and kind in headers["Content-Type"]
    for name, value in rules["/*"].items():
        assert headers.get_all(name) == [value], name
    assert headers.get_all("Cache-Control") == ["no-cache"]
    if status == 404:
        assert BeautifulSoup(body, "lxml").h1.get_text() == "Page not found"


def test_folder_without_its_slash_leads_on_where_one_is(server):
    status, headers, _ = _ask(server + "benefits/pain", Host="reader.example:8443")
    assert status in (301, 308) and headers["Location"] in ("/benefits/pain/", "pain/")


def test_files_named_by_content_are_kept_for_a_year_and_no_others(server, rules, site):
    kept = [path for path in rules if path != "/*"]
    assert [re.sub(r"\.[0-9a-f]{8}\b", "", path) for path in kept] == [
        "/assets/javascripts/site.js",
        "/assets/stylesheets/site.css",
    ]
    assert named_by_content(site.online) == kept
    for path in kept:
        status, headers, _ = _ask(server + path[1:])
        assert status == 200 and headers.get_all("Cache-Control") == [FOR_EVER] == [rules[path]["Cache-Control"]]
    status, headers, _ = _ask(server + kept[0][1:].replace("site.", "gone."))
    assert status == 404 and headers.get_all("Cache-Control") == ["no-cache"]


@pytest.mark.parametrize(
    "path",
    [
        "benefits/pain/",
        "assets/stylesheets/site.*.css",
        "assets/javascripts/site.*.js",
        "sitemap.xml",
        "search/search_index.json",
        "site.webmanifest",
        "evidence/downloads/studies.csv",
    ],
)
@pytest.mark.parametrize(("kind", "unpacked"), [("br", brotli.decompress), ("gzip", gzip.decompress)])
def test_text_is_sent_packed_as_it_lies_ready(server, packed_site, path, kind, unpacked):
    if "*" in path:
        path = next(name for name in packed_site.glob(path)).relative_to(packed_site).as_posix()
    _, plain, body = _ask(server + path)
    _, packed, content = _ask(server + path, **{"Accept-Encoding": kind})
    assert plain.get("Content-Encoding") is None and packed["Content-Encoding"] == kind
    file = packed_site / (f"{path}index.html" if path.endswith("/") else path)
    assert content == file.with_name(f"{file.name}.{kind.removesuffix('ip')}").read_bytes()
    assert unpacked(content) == body and len(content) < len(body)
    assert packed["Vary"] == "Accept-Encoding" and packed["Content-Type"] == plain["Content-Type"]


@pytest.mark.parametrize("path", ["", "benefits/pain/", "no/such/page/", "take-away/massage-and-ms.html"])
def test_observatory_gives_100_or_more(server, path):
    _, headers, body = _ask(server + path)
    assert score(headers, body.decode("utf-8")) >= 100
    # Each of these is worth something, so a header that is lost is seen.
    for name in ("Content-Security-Policy", "Strict-Transport-Security", "X-Content-Type-Options", "Referrer-Policy"):
        assert score({key: value for key, value in headers.items() if key != name}, body.decode("utf-8")) < score(
            headers, body.decode("utf-8")
        )


def test_readme_leads_readers_from_http_to_https(packed_site, tmp_path):
    readme = (ROOT / "README.md").read_text("utf-8")
    block = re.search(r"server \{ listen 80;.+?\}", readme)[0]
    port = free_port()
    block = block.replace("listen 80;", f"listen 127.0.0.1:{port};")
    with running_nginx(packed_site, server_settings("nginx.conf", packed_site), tmp_path, redirect=block):
        status, headers, _ = _ask(f"http://127.0.0.1:{port}/benefits/pain/?x=1")
    assert status == 301 and headers["Location"] == "https://your-address/benefits/pain/?x=1"


def test_what_has_not_changed_is_not_sent_again(server):
    _, headers, _ = _ask(server + "benefits/pain/")
    status, _, body = _ask(server + "benefits/pain/", **{"If-None-Match": headers["ETag"]})
    assert status == 304 and body == b""


def test_browser_shows_the_site_and_the_one_file_under_these_headers(server, page):
    page.goto(server + "benefits/pain/")
    page.locator(".search-button").click()
    page.keyboard.type("sore leg")
    page.wait_for_selector("#site-search .search-list a")
    page.goto(server + "take-away/massage-and-ms.html")
    assert page.evaluate("getComputedStyle(document.body).maxWidth") != "none"
    page.locator(".search-button").click()
    page.keyboard.type("sore leg")
    page.wait_for_selector("#site-search .search-list a")


def test_header_is_the_policy_of_the_pages_and_more(site, rules):
    stated = parsed(site.online / "index.html").find("meta", attrs={"http-equiv": "Content-Security-Policy"})["content"]
    said = rules["/*"]["Content-Security-Policy"]
    assert said == header_policy(stated, ROOT / "docs") + "; upgrade-insecure-requests"
    guide = parsed(site.one_file)
    assert all(source_hash(one.get_text()) in said for one in (guide.find("style"), guide.find_all("script")[-1]))
    assert rules["/*"]["Content-Security-Policy"].endswith("; frame-ancestors 'none'; upgrade-insecure-requests")
    assert "unsafe" not in stated and max(map(len, (site.online / "_headers").read_text("utf-8").splitlines())) < 2000


def test_offline_copy_has_no_headers_file(site):
    assert (site.online / "_headers").is_file() and not list(site.offline.rglob("_headers"))


@pytest.mark.parametrize(
    ("online", "bound"),
    [(SITE_URL, True), ("https://host.example/massage/", False), ("http://massage.example/", False), ("", False)],
)
def test_only_a_host_that_is_all_ours_is_bound_to_https(online, bound):
    assert ("Strict-Transport-Security" in site_headers("default-src 'none'", online)) == bound


def test_headers_file_is_read_as_it_was_written():
    assert read_headers(headers_file({"A": "b: c", "D": "e"}, ["/x.js"])) == {
        "/*": {"A": "b: c", "D": "e"},
        "/x.js": {"Cache-Control": FOR_EVER},
    }
