"""What the template says of a page beside its text: reading time and dates."""

from __future__ import annotations

import re
from datetime import date

from guide.library.dates import in_words

# Silent reading of plain text by adults is about 240 words a minute (Brysbaert 2019, J Mem Lang 109:104047);
# tired eyes are slower.
WORDS_A_MINUTE = 180


def minutes(html: str) -> int:
    """Minutes to read a page's text, at least 1; its sources, forms and what is folded are left out."""
    text = html.split('id="sources"', maxsplit=1)[0]
    text = re.sub(r"<svg.*?</svg>|<details.*?</details>|<form.*?</form>|<[^>]+>", " ", text, flags=re.DOTALL)
    return max(1, round(len(text.split()) / WORDS_A_MINUTE))


def on_page_content(html, page, config, files):
    """Give the template the reading time and the dates in words; the sitemap gets the true date."""
    page.meta["minutes"] = minutes(html)
    for key in ("reviewed", "next_review"):
        day = page.meta[key]
        page.meta[f"{key}_words"] = in_words(day if isinstance(day, date) else date.fromisoformat(day))
    page.update_date = str(page.meta["reviewed"])
    return html
