"""Opens the three sheets to take along in a browser, and reads what they say, store and print."""

import re
import zlib
from contextlib import suppress

SHEETS = ("doctor-questions", "therapist-card", "diary")
# A field of each sheet that takes words.
FIELD = {"doctor-questions": "answers", "therapist-card": "numb-here", "diary": "notes-1"}


def open_sheet(page, address, sheet):
    """Go to the page of a sheet; its form."""
    page.goto(f"{address}take-away/{sheet}/")
    return page.locator(f"form[data-saves={sheet}]")


def key_of(sheet):
    """The key of local storage under which a sheet is kept."""
    return f"massage-and-ms:{sheet}"


def stored(page, sheet):
    """The text that is stored of a sheet, or None."""
    return page.evaluate("key => localStorage.getItem(key)", key_of(sheet))


def state(page):
    """What the sheet says about its being saved."""
    return page.locator(".form-state").inner_text()


def asks_on_leaving(page):
    """Whether leaving would ask: what a listener of beforeunload does with the event."""
    return page.evaluate(
        "() => { const event = new Event('beforeunload', {cancelable: true}); dispatchEvent(event); return event.defaultPrevented; }"
    )


def page_count(pdf):
    """The number of pages in the bytes of a PDF; Firefox packs what says so into streams."""
    parts = [pdf]
    for start in re.finditer(rb"stream\r?\n", pdf):
        with suppress(zlib.error):
            parts.append(zlib.decompressobj().decompress(pdf[start.end() :]))
    return sum(len(re.findall(rb"/Type\s*/Page\b", part)) for part in parts)
