"""The picture that stands beside a shared link: 1200 by 630 pixels, with the page's name and main message.

Drawn at build time from words, the site's mark and the font that Pillow brings (Aileron, CC0): no network, no library
of the system, the same bytes each time.
"""

from __future__ import annotations

import functools
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from guide.files.mark_drawing import draw_mark

FOLDER = "assets/share"
WIDTH, HEIGHT, MARGIN = 1200, 630, 80
PAPER, TEXT, TEAL, LEAF = "#fffdf9", "#1c2422", "#0b4b47", "#e6f1ee"
TITLE_SIZES = (88, 76, 64, 58)
COLOURS = 48  # Enough for smooth letters, and small.


@functools.cache
def font(size: int) -> ImageFont.FreeTypeFont:
    """Pillow's own font in pixels, laid out by Pillow itself so that no other library has a say."""
    own = ImageFont.load_default(size)
    if not isinstance(own, ImageFont.FreeTypeFont):
        raise TypeError("Pillow was installed without FreeType. Install its wheel, as requirements.lock names it.")
    return own.font_variant(layout_engine=ImageFont.Layout.BASIC)


def lines(words: str, size: int, width: int) -> list[str]:
    """The words broken into lines of at most `width` pixels."""
    broken = [""]
    for word in words.split():
        longer = f"{broken[-1]} {word}".strip()
        if font(size).getlength(longer) <= width:
            broken[-1] = longer
        else:
            broken.append(word)
    return [line for line in broken if line]


@functools.cache
def picture(title: str, message: str, site_name: str, mark: Path) -> bytes:
    """The picture as PNG."""
    image = Image.new("RGB", (WIDTH, HEIGHT), PAPER)
    draw = ImageDraw.Draw(image)
    room = WIDTH - 2 * MARGIN
    size = next((size for size in TITLE_SIZES if len(lines(title, size, room)) <= 2), TITLE_SIZES[-1])
    badge = draw_mark(mark, 72)
    image.paste(badge, (MARGIN, 64), badge)
    draw.text((MARGIN + 96, 100), site_name, TEAL, font(40), anchor="lm", stroke_width=0.8, stroke_fill=TEAL)
    y = 186
    for line in lines(title, size, room):
        draw.text((MARGIN, y), line, TEXT, font(size), stroke_width=1.2, stroke_fill=TEXT)
        y += round(size * 1.18)
    wrapped = lines(message, 40, room - 80)
    height = 52 * len(wrapped) + 60
    top = HEIGHT - height
    draw.rectangle((0, top, WIDTH, HEIGHT), LEAF)
    draw.rectangle((0, top, WIDTH, top + 7), TEAL)
    for number, line in enumerate(wrapped):
        draw.text((MARGIN, top + 32 + 52 * number), line, TEXT, font(40))
    written = BytesIO()
    image.quantize(COLOURS, dither=Image.Dither.NONE).save(written, "PNG", optimize=True)
    return written.getvalue()


def picture_name(source: str) -> str:
    """The picture's address in the site: benefits/pain.md gives assets/share/benefits-pain.png."""
    return f"{FOLDER}/{source.removesuffix('.md').replace('/', '-')}.png"


def on_page_context(context, page, config, nav):
    """Draw the page's picture where its address online is known; the offline copy is not linked to and has none."""
    online = config.extra["online"]
    if not online or config.extra["offline"]:
        return context
    name = picture_name(page.file.src_uri)
    path = Path(config.site_dir, name)
    path.parent.mkdir(parents=True, exist_ok=True)
    mark = Path(config.docs_dir, "assets", "mark.svg")
    path.write_bytes(picture(page.meta["title"], page.meta["message"], config.site_name, mark))
    context["page_picture"] = {
        "address": f"{online}{name}",
        "width": WIDTH,
        "height": HEIGHT,
        "alt": f"{page.meta['title']}. {page.meta['message']}",
    }
    return context
