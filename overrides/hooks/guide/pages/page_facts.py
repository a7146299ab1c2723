"""What the template says of a page beside its text: reading time, dates, its address online with a QR code, a picture."""

from __future__ import annotations

from datetime import date
from html import escape

import segno
from lxml.html import HtmlElement

from guide.library.dates import in_words
from guide.pages.tree import texts
from guide.state import Build, Page

# Silent reading of plain text by adults is about 240 words a minute (Brysbaert 2019, J Mem Lang 109:104047);
# tired eyes are slower.
WORDS_A_MINUTE = 180
_NOT_READ = ("svg", "details", "form", "script")
# The light border a reader's camera needs, in modules (ISO/IEC 18004).
BORDER = 4
# The side of a module in dots: two stay sharp when printers smooth pictures, and weigh as much as one.
DOTS = 2


def minutes(tree: HtmlElement) -> int:
    """Minutes to read a page's text, at least 1; its sources, forms and what is folded are left out."""
    count = sum(len(text.split()) for text in texts(tree, _NOT_READ))
    return max(1, round(count / WORDS_A_MINUTE))


def qr_picture(address: str) -> str:
    """A QR code of `address` as a PNG to stand in a page, black on white, sized by the stylesheet.

    As a picture of dots it weighs a quarter less than as lines of SVG.
    """
    code = segno.make(address, error="m", micro=False)
    data = code.png_data_uri(scale=DOTS, border=BORDER)
    side = code.symbol_size(border=BORDER)[0]
    return f'<img src="{data}" alt="QR code of {escape(address)}" width="{side}" height="{side}">'


def tell_facts(build: Build, page: Page) -> None:
    """A step: reads the tree as it is, before lines are added that are no part of the text."""
    page.minutes = minutes(page.tree)
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
