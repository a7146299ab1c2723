"""Safety rules on a page: one rule's box, in full or what to do now, the list by urgency, and the check to tick."""

from __future__ import annotations

from guide.views.site_view import SiteView

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
ABOUT = {
    "head-and-chest": "Head, neck, chest and breath",
    "skin-and-limbs": "Skin, arms and legs",
    "muscles-and-bones": "Muscles, bones and balance",
    "tummy-and-pregnancy": "Tummy, bladder, bowel and pregnancy",
    "illness-and-mood": "MS, other illness and mood",
    "medicines-and-allergies": "Medicines and allergies",
    "devices": "Pump, catheter and other devices",
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


def rule_now(site: SiteView, rule_id: str) -> str:
    """What to do now, of a rule that stands in full on another page, which it leads to."""
    record = site.library.rules[rule_id]
    return site.render("rule-now.md", rule=record, levels=LEVELS)


def safety_list(site: SiteView) -> str:
    """Every situation, most urgent group first, with what to do and where to read on; the safety check is made of it."""
    groups = []
    for key, (heading, css) in GROUPS.items():
        rules = [
            {**record, "address": "{}#{}".format(site.page_address(page), anchor)}
            for record in site.library.rules.values()
            if record["group"] == key
            for page, anchor in [record["page"].split("#")]
        ]
        situations = site.stash(site.render("situations.html", rules=rules, strength=STRENGTH))
        groups.append((key, heading, css, situations))
    return site.render("safety-list.md", groups=groups, numbers=EMERGENCY_NUMBERS)


def safety_check(site: SiteView) -> str:
    """The form to tick, by what situations are about; its script fills it from the safety list of the same page."""
    return site.stash(site.render("safety-check.html", topics=ABOUT))


def emergency_numbers(site: SiteView) -> str:
    """Each emergency number with its country, as links that dial."""
    return site.render("emergency-numbers.md", numbers=EMERGENCY_NUMBERS)
