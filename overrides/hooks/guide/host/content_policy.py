"""The Content Security Policy, the same on every page: files of the site's own, and the inline scripts named here.

Without the policy a mistake, or a stranger's text, could run code in a page. Pages state it themselves, so that it holds
at any host and from disk; `host_headers.py` states it once more for hosts that send headers. It is left out while
`mkdocs serve` shows a preview, which puts a script of its own into pages. W3C, Content Security Policy Level 3.
"""

from __future__ import annotations

import base64
import hashlib
from typing import Any

from lxml import html
from lxml.html import HtmlElement
from mkdocs.exceptions import PluginError

from guide.files.downloads import COPIES
from guide.library.faults import Fault, report
from guide.state import Build

# The inline scripts that may run. Each of these templates is a script as a whole, and is put into a <script> element
# where it is used.
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


def source_hash(text: str) -> str:
    """The source expression that allows an inline script or style of exactly this text."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode('utf-8')).digest()).decode('ascii')}'"


def policy(scripts: frozenset[str]) -> str:
    """The policy that allows the inline `scripts`."""
    rules = {**RULES, "script-src": " ".join([RULES["script-src"], *sorted(map(source_hash, scripts))])}
    return "; ".join(f"{name} {value}" for name, value in rules.items())


def _code_in(element: HtmlElement, allowed: frozenset[str]) -> str:
    """What code an element is or holds in its attributes, empty for none."""
    if element.tag == "style":
        return "a style element"
    is_data = "json" in element.get("type", "") or element.get("src") is not None
    if element.tag == "script" and not is_data and (element.text or "") not in allowed:
        return "an inline script"
    for name, value in element.attrib.items():
        if name == "style":
            return "a style attribute"
        if name.startswith("on"):
            return f"an event handler ({name})"
        if value.strip().lower().startswith("javascript:"):
            return "a javascript: link"
    return ""


def inline_code(tree: HtmlElement, allowed: frozenset[str] = frozenset()) -> list[tuple[str, str]]:
    """Each piece of code that stands inside a page: what it is, and its first 80 characters.

    `allowed` are the texts of scripts that may stand there. JSON is data and is not run.
    """
    found = []
    for element in tree.iter():
        if isinstance(element.tag, str) and (what := _code_in(element, allowed)):
            words = html.tostring(element, encoding="unicode", with_tail=False)
            found.append((what, " ".join(words.split())[:80]))
    return found


def _states(tree: HtmlElement, policy: str) -> bool:
    """Whether a page states the policy first in its head, right after the charset: it holds for what comes after it."""
    head = tree.find("head")
    first = [] if head is None else head[:2]
    return (
        len(first) == 2
        and first[0].get("charset") == "utf-8"
        and first[1].get("http-equiv") == "Content-Security-Policy"
        and first[1].get("content") == policy
    )


def page_faults(build: Build, name: str, text: str) -> list[Fault]:
    """What is wrong with the built page `name`; a preview states no policy."""
    tree = html.document_fromstring(text)
    faults = [
        Fault(name, 0, f"the page holds {what}, which its policy blocks: {words}", MEND)
        for what, words in inline_code(tree, build.inline_scripts)
    ]
    if build.policy and not _states(tree, build.policy):
        mend = 'Its template needs {% include "partials/content-policy.html" %} right after the charset.'
        faults.append(Fault(name, 0, "the page does not state the policy first in its head.", mend))
    return faults


def make_policy(build: Build, env: Any, config: Any) -> None:
    """Make the policy from the templates as they are on this day."""
    # No page's own address comes into these scripts, or each page would need another policy.
    texts = [env.get_template(name).render(config=config) for name in INLINE_SCRIPTS]
    build.inline_scripts = frozenset(texts)
    build.policy = "" if build.settings.preview else policy(build.inline_scripts)


def hold_to_policy(build: Build) -> None:
    """Stop the build if a page, as it is written, holds code that would not run, or lacks the policy."""
    faults = []
    for path in sorted(build.site.rglob("*.html")):
        # The one file has its own policy, stricter than this one.
        if path.name not in COPIES.values():
            faults += page_faults(build, path.relative_to(build.site).as_posix(), path.read_text("utf-8"))
    if faults:
        raise PluginError(report(faults))
