"""The rules of the safety check by urgency, as its tests need them."""

from pathlib import Path

from guide.library.library import read_library

LIBRARY = read_library(Path(__file__).parent.parent / "docs")
ORDER = ["emergency", "urgent", "not-now", "ask-first", "usually-fine-with-care"]
EMERGENCIES = [rule["id"] for rule in LIBRARY.rules.values() if rule["group"] == "emergency"]
