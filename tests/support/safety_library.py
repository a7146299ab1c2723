"""The rules of the safety check by urgency, as its tests need them."""

from pathlib import Path

from guide.library.library import library_of

LIBRARY = library_of(Path(__file__).parents[2] / "docs")
ORDER = ["emergency", "urgent", "not-now", "ask-first", "usually-fine-with-care"]
EMERGENCIES = [rule["id"] for rule in LIBRARY.rules.values() if rule["group"] == "emergency"]
