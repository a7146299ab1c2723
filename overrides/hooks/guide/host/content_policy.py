"""The Content Security Policy, the same on every page: files of the site's own, and the inline scripts named here.

Without the policy a mistake, or a stranger's text, could run code in a page. Pages state it themselves: it holds so
at any host and from disk; `host_headers.py` states it once more for hosts that send headers. It is left out while
`mkdocs serve` shows a preview, which puts a script of its own into pages. W3C, Content Security Policy Level 3.
"""

from __future__ import annotations

import base64
import hashlib
import re
from pathlib import Path

from mkdocs.exceptions import PluginError

from guide.files.downloads import COPIES
from guide.host.inline_code import inline_code
from guide.library.faults import Fault, report

# The inline scripts that may run: all that stand in these templates. A template whose name ends in .js.html is a script
# as a whole, and is put into a <script> element where it is used.
INLINE_SCRIPTS = ("partials/javascripts/early-settings.js.html",)
# Pictures may be data: the theme's stylesheet holds its icons so. Whatever is not named (fonts, frames, plug-ins,
# sound) is refused by default-src.
RULES = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "manifest-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
}
MEND = (
    "Put it into a file under docs/assets/. A script that has to stand in the page goes into a template that "
    "INLINE_SCRIPTS in overrides/hooks/guide/host/content_policy.py names."
)
_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
_HEAD = re.compile(r'<head>\s*<meta charset="utf-8">\s*<meta http-equiv="Content-Security-Policy" content="([^"]*)">')
_PREVIEW = {"is one": False}
_ALLOWED: set[str] = set()


def source_hash(text: str) -> str:
    """The source expression that allows an inline script or style of exactly this text."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode('utf-8')).digest()).decode('ascii')}'"


def scripts_of(name: str, text: str) -> list[str]:
    """The texts of the scripts in a rendered template; one that holds none is a mistake in the list."""
    scripts = [text] if name.endswith(".js.html") else _SCRIPT.findall(text)
    if not scripts:
        raise PluginError(f"{name} holds no inline script. Take it out of INLINE_SCRIPTS in content_policy.py.")
    return scripts


def policy(scripts: set[str]) -> str:
    """The policy that allows the inline `scripts`."""
    rules = {**RULES, "script-src": " ".join([RULES["script-src"], *sorted(map(source_hash, scripts))])}
    return "; ".join(f"{name} {value}" for name, value in rules.items())


def page_faults(name: str, html: str, stated: str) -> list[Fault]:
    """What is wrong with the built page `name`, which is to state the policy `stated`, or none where that is empty."""
    faults = [
        Fault(name, 0, f"the page holds {what}, which its policy blocks: {words}", MEND)
        for _, what, words in inline_code(html, frozenset(_ALLOWED))
    ]
    head = _HEAD.search(html)
    if stated and (not head or head[1] != stated):
        faults.append(
            Fault(
                name,
                0,
                "the page does not state the policy first in its head.",
                'Its template needs {% include "partials/content-policy.html" %} right after the charset.',
            )
        )
    return faults


def on_startup(command, dirty):
    """Remember whether this is the preview."""
    _PREVIEW["is one"] = command == "serve"


def on_env(env, config, files):
    """Make the policy from the templates as they are on this day."""
    _ALLOWED.clear()
    for name in INLINE_SCRIPTS:
        # No page's own address comes into these scripts, or each page would need another policy.
        text = env.get_template(name).render(config=config, features=config.theme["features"])
        _ALLOWED.update(scripts_of(name, text))
    config.extra["content_policy"] = "" if _PREVIEW["is one"] else policy(_ALLOWED)
    return env


def on_post_build(config):
    """Stop the build if a page holds code that would not run, or lacks the policy."""
    site, faults = Path(config.site_dir), []
    for path in sorted(site.rglob("*.html")):
        # The one file has its own policy, stricter than this one.
        if path.name not in COPIES.values():
            name = path.relative_to(site).as_posix()
            faults += page_faults(name, path.read_text("utf-8"), config.extra["content_policy"])
    if faults:
        raise PluginError(report(faults))
