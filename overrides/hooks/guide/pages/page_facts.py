"""What the template says of a page beside its text: dates, its address online with a QR code, a picture."""

from __future__ import annotations

from datetime import date
from html import escape

import segno

from guide.library.dates import in_words
from guide.state import Build, Page

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


def tell_facts(build: Build, page: Page) -> None:
    """A step: the facts that templates show and no author writes."""
    page.reviewed, page.next_review = (
        in_words(date.fromisoformat(page.meta[key])) for key in ("reviewed", "next_review")
    )
    page.online = build.online(page.source)
    page.code = qr_picture(page.online) if page.online else ""
    page.picture = share_picture(build, page)


def share_picture(build: Build, page: Page) -> str:
    """The picture that stands beside a shared link: that of the page's folder, else the site's; none where nobody links."""
    if not page.online or build.settings.offline:
        return ""
    name = f"assets/share/{page.source.partition('/')[0]}.png"
    return build.settings.online + (name if (build.docs / name).is_file() else "assets/share/site.png")
