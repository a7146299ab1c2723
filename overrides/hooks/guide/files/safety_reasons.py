"""Reasons of the safety rules for the answer of the safety check, as a script that only its page loads.

In the page they would be as heavy as all the rest of it; without script each rule's own page gives them.
"""

from __future__ import annotations

import json
from pathlib import Path

from guide.library.library import library_of
from guide.views.rule_view import STRENGTH

SCRIPT = "assets/javascripts/safety-reasons.js"
SAID = ("why", "tell", "strength_note")


def reasons_script(rules: dict[str, dict]) -> str:
    """A statement that names, for each rule, why it is so, what to tell, and what it rests on."""
    reasons = {
        name: {**{key: rule[key].strip() for key in SAID}, "strength": STRENGTH[rule["strength"]]}
        for name, rule in rules.items()
    }
    return f"window.safetyReasons = {json.dumps(reasons, ensure_ascii=False, indent=1)};\n"


def on_post_build(config):
    """Write the script."""
    target = Path(config.site_dir, SCRIPT)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(reasons_script(library_of(config.docs_dir).rules).encode("utf-8"))
