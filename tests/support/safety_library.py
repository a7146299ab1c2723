"""The situations of the safety check by urgency, as its tests need them."""

from pathlib import Path

from guide.library.library import read_library

LIBRARY = read_library(Path(__file__).parents[2] / "docs")
# Most urgent first; a level within another is answered as that one.
ORDER = [name for name, level in LIBRARY.levels.items() if "within" not in level]
ANSWERS = {name: one["level"] for name, one in LIBRARY.emergencies.items()} | {
    name: LIBRARY.answer_of(rule["levels"][0]) for name, rule in LIBRARY.rules.items()
}
SITUATIONS = {**LIBRARY.emergencies, **LIBRARY.rules}
EMERGENCIES = [name for name, level in ANSWERS.items() if level == "call-now"]
