"""Blockers of adverts hide parts of a page by their names: no part of ours has a name that such lists are known to hide."""

import re

# From the general rules of EasyList and of Fanboy's lists of social parts and annoyances, by the words in names of classes.
HIDDEN = re.compile(
    r"(?<![a-z])(shar(e|es|ing)|social|ads?|adv(erts?|ertisement)?|sponsor(ed)?|promo(tion)?|banner|cookies?|consent|gdpr"
    r"|newsletter|popups?|modal|follow|tweet|twitter|facebook|whatsapp|pinterest|linkedin|subscribe|paywall|tracking"
    r"|analytics|comments|affiliate)(?![a-z])"
)


def _hidden(name):
    return bool(HIDDEN.search(name.lower()))


def test_no_part_of_a_page_has_a_name_that_blockers_hide(online_pages):
    assert _hidden("share-label") and _hidden("icon-share") and not _hidden("pass-on")
    names = {
        (name, address)
        for address, soup in online_pages.items()
        for element in soup.find_all(class_=True)
        for name in element["class"]
    }
    assert len(names) > 1000 and [found for found in names if _hidden(found[0])] == []


def test_no_part_that_a_script_sets_in_has_such_a_name(site):
    for path in (site.online / "assets" / "javascripts").rglob("*.js"):
        found = re.findall(r'(?:class=\\?"|className = ")([^"\\]*)', path.read_text("utf-8"))
        assert [name for names in found for name in names.split() if _hidden(name)] == [], path.name
