"""Style sheets as text that is sent: without comments and indentation."""

from __future__ import annotations

import re

# Colours that a device may ask for, and a reader choose: the sheet of their name, and when the device asks.
ASKED = {"dark": "screen and (prefers-color-scheme: dark)", "contrast": "screen and (prefers-contrast: more)"}


def squeezed(css: str) -> str:
    """The same rules without comments, and without spaces at the ends of lines."""
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    return re.sub(r"\s*\n\s*", "\n", css).strip()


def asked_or_chosen(name: str, css: str) -> str:
    """The colours of the sheet `name`, where the device asks for them and the reader chose none, or the reader did.

    The choice is an attribute of the root element, `data-colours`; see reading-settings.js.
    """
    css = squeezed(css)
    if css.count("{") != 1 or not css.startswith(":root {"):
        raise ValueError(f"{name}.css must be one rule for :root, since it is used for the device and for the reader.")
    asked = css.replace(":root", ":root:not([data-colours])")
    chosen = css.replace(":root", f':root[data-colours="{name}"]')
    return f"@media {ASKED[name]} {{\n{asked}\n}}\n{chosen}"
