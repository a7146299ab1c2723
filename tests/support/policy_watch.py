"""Notices what the Content Security Policy of a page refuses, in whatever a test does with it."""

from __future__ import annotations

REFUSED = "Content Security Policy"
# A worker, a stylesheet or a frame may be refused without a word in the page's own console.
TELL = f"""document.addEventListener('securitypolicyviolation', one => console.error(
  '{REFUSED}: ' + one.effectiveDirective + ' refused ' + one.blockedURI + ' in ' + one.documentURI));"""


def watch(context, refused: list[str]) -> None:
    """Add to `refused` whatever the browser says it refuses in pages of `context`."""
    context.on("console", lambda message: REFUSED in message.text and refused.append(message.text))  # type: ignore[func-returns-value]
