"""The page's address as a QR code, for readers of the printed page."""

from __future__ import annotations

import segno

# The light border a reader's camera needs, in modules (ISO/IEC 18004).
BORDER = 4


def qr_svg(address: str) -> str:
    """A QR code of `address` as SVG to stand in a page: black on white, sized by the stylesheet."""
    code = segno.make(address, error="m", micro=False)
    return code.svg_inline(
        border=BORDER, omitsize=True, dark="#000", light="#fff", svgclass=None, lineclass=None,
        title=f"QR code of {address}",
    ).replace("<svg ", '<svg role="img" ', 1)


def on_page_context(context, page, config, nav):
    """Give the template the code of the page's address online, where it is known."""
    context["page_qr"] = qr_svg(context["page_online"]) if context["page_online"] else ""
    return context
