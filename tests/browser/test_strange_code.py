"""Code that got into a page by mistake does nothing, since the policy refuses it; without the policy it would."""

import http.server
import re
import shutil

import pytest

from file_server import handler_of, start
from policy_watch import REFUSED

STRANGE = """<script>window.broken = "script"</script>
<img id="own" src="no-such-picture.png" onerror="window.broken = 'handler'">
<img id="far" src="{far}picture.svg"><script src="{far}strange.js"></script>
<style>h1 {{ color: rgb(1, 2, 3) !important }}</style><p id="styled" style="color: rgb(1, 2, 3)">Strange</p>
<a id="link" href="javascript:void(window.broken = 'link')">Press</a>
<iframe src="{far}frame.html"></iframe><object data="{far}picture.svg"></object>
<form id="form" action="{far}taken"><input name="a" value="b"></form>"""


@pytest.fixture
def other_host(tmp_path):
    """A host that is not the site's and would give what it is asked for; which paths it was asked for."""
    asked = []

    class Giving(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append(self.path)
            self.send_response(200)
            self.send_header("Access-Control-Allow-Origin", "*")
            self.send_header("Content-Type", "text/javascript" if self.path.endswith(".js") else "image/svg+xml")
            self.end_headers()
            self.wfile.write(b"window.broken = 'far';")

        def log_message(self, *_):
            pass

    server, address = start(Giving)
    yield address, asked
    server.shutdown()


@pytest.mark.parametrize("protected", [True, False], ids=["with the policy", "and without it all of it happens"])
@pytest.mark.parametrize("online", [True, False], ids=["online", "from disk"])
def test_strange_code_in_a_page_does_nothing(browser, site, tmp_path, other_host, online, protected):
    far, asked = other_host
    root = tmp_path / "site"
    shutil.copytree(site.online if online else site.offline / "site", root)
    path = root / ("benefits/pain/index.html" if online else "benefits/pain.html")
    html = path.read_text("utf-8").replace("</article>", STRANGE.format(far=far) + "</article>", 1)
    path.write_text(html if protected else re.sub("<meta http-equiv=[^>]*>", "", html, count=1), "utf-8")
    server, address = start(handler_of(root))
    page = browser.new_context().new_page()
    page.goto(f"{address}benefits/pain/" if online else path.as_uri())
    fetched = page.evaluate("far => fetch(far + 'fetched').then(() => true, () => false)", far)
    page.locator("#link").click()
    happened = {
        "broken": page.evaluate("window.broken !== undefined"),
        "fetched": fetched,
        "heading": page.evaluate("getComputedStyle(document.querySelector('h1')).color") == "rgb(1, 2, 3)",
        "attribute": page.evaluate("getComputedStyle(document.getElementById('styled')).color") == "rgb(1, 2, 3)",
    }
    page.evaluate("document.getElementById('form').submit()")
    page.wait_for_timeout(300)
    assert set(happened.values()) == {not protected}, happened
    wanted = {"/picture.svg", "/strange.js", "/frame.html", "/fetched", "/taken?a=b"}
    assert set(asked) - {"/favicon.ico"} == (set() if protected else wanted)
    assert len(browser.refused) >= 9 if protected else browser.refused == []
    assert all(REFUSED in one for one in browser.refused)
    browser.refused.clear()
    page.context.close()
    server.shutdown()
