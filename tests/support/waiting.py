"""Waiting until something is so in a page, as Playwright's `wait_for_function` does.

Playwright's own compiles its text anew at each look, in the page, where the Content Security Policy refuses that.
"""

from __future__ import annotations

import time

from playwright.sync_api import Error
from playwright.sync_api import TimeoutError as WaitedTooLong

PAUSE = 20  # milliseconds between two looks


def wait_for_function(page, expression: str, *, arg=None, timeout: float = 30_000) -> None:
    """Wait until the JavaScript `expression`, or the function it is, gives something true; `timeout` in milliseconds."""
    until = time.monotonic() + timeout / 1000
    while True:
        try:
            if page.evaluate(expression, arg):
                return
        except Error as error:
            # The page is on its way to another one.
            if "context was destroyed" not in error.message:
                raise
        if time.monotonic() > until:
            raise WaitedTooLong(f"After {timeout} milliseconds it is still not so: {expression}")
        page.wait_for_timeout(PAUSE)
