"""The page's address as a QR code, for readers of the printed page."""

from __future__ import annotations

from html import escape

import segno

# The light border a reader's camera needs, in modules (ISO/IEC 18004).
BORDER = 4
# The side of a module in dots: two stay sharp when printers smooth pictures, and weigh as much as one.
DOTS = 2


def qr_picture(address: str) -> str:
    """A QR code of `address` as a PNG to stand in a page, black on white, sized by the stylesheet.

    As a picture of dots it weighs a quarter less than as lines of SVG.
    """
    code = segno.make(address, error="m", micro=False)
    data = code.png_data_uri(scale=DOTS, border=BORDER)
    side = code.symbol_size(border=BORDER)[0]
    return f'<img src="{data}" alt="QR code of {escape(address)}" width="{side}" height="{side}">'


def on_page_context(context, page, config, nav):
    """Give the template the code of the page's address online, where it is known."""
    context["page_qr"] = qr_picture(context["page_online"]) if context["page_online"] else ""
    return context
