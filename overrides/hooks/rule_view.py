"""Safety rules on a page: one rule's box, and the whole list by urgency."""

from __future__ import annotations

from site_view import SiteView

LEVELS = {
    "emergency": "Emergency",
    "urgent": "Urgent: be seen today",
    "not-now": "Not now",
    "never": "Never",
    "ask-first": "Ask first",
    "not-here": "Keep off that place",
    "change-it": "Change how it is done",
}
GROUPS = {
    "emergency": ("Emergency: call for an ambulance", "emergency"),
    "urgent": ("Urgent: get medical advice today", "urgent"),
    "not-now": ("Not now", "not-now"),
    "ask-first": ("Ask first", "ask-first"),
    "usually-fine-with-care": ("Usually fine with care", "with-care"),
}
STRENGTH = {
    "guideline": "Guidelines or health authorities",
    "studies": "Studies, some of them of one person",
    "practice": "Professional practice, not studies",
}
EMERGENCY_NUMBERS = {
    "UK": "999",
    "Ireland and the EU": "112",
    "US and Canada": "911",
    "Australia": "000",
    "New Zealand": "111",
}


def rule(site: SiteView, rule_id: str) -> str:
    """The box of one rule."""
    record = site.library.rules[rule_id]
    return site.render("rule.md", rule=record, levels=LEVELS, strength=STRENGTH)


def safety_list(site: SiteView) -> str:
    """Every situation, most urgent group first, with what to do and where to read on."""
    groups = [
        (heading, css, [rule for rule in site.library.rules.values() if rule["group"] == key])
        for key, (heading, css) in GROUPS.items()
    ]
    return site.render("safety-list.md", groups=groups, numbers=EMERGENCY_NUMBERS)


def emergency_numbers(site: SiteView) -> str:
    """Each emergency number with its country, as links that dial."""
    return site.render("emergency-numbers.md", numbers=EMERGENCY_NUMBERS)
