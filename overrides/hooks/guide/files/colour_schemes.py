"""Colour schemes: colours for the device that asks and the reader who chooses."""

from __future__ import annotations

from rcssmin import cssmin

# Colour schemes that a device may ask for and a reader choose, by what follows SHEET in the name of their sheet: what the
# reading settings call them, and when the device asks. A reader may also choose light, which is what all other sheets say.
SCHEMES = {
    "dark": ("Dark", "screen and (prefers-color-scheme: dark)"),
    "contrast": ("High contrast", "screen and (prefers-contrast: more)"),
}
# What the names of their sheets begin with.
SHEET = "colour-scheme-"


def asked_or_chosen(name: str, css: str) -> str:
    """The colours of the scheme `name`, where the device asks for them and the reader has chosen none, or the reader has.

    The choice is an attribute of the root element, `data-colours`; see reading/settings.js.
    """
    css = cssmin(css)
    if css.count("{") != 1 or not css.startswith(":root{"):
        raise ValueError(
            f"{SHEET}{name}.css must be one rule for :root, since it is used for the device and for the reader."
        )
    asked = css.replace(":root", ":root:not([data-colours])")
    chosen = css.replace(":root", f':root[data-colours="{name}"]')
    return f"@media {SCHEMES[name][1]}{{{asked}}}{chosen}"
