"""Signs that would stand on a page as they were typed, half a citation, links that say nothing, letters that look alike.

A script of 782 inputs of other kinds than those of the other tests found that these had been accepted.
"""

import pytest

from fixture_site import check_content

AFTER = "<!-- show: rule clot -->"
RAW = "signs that no page reads: '{}'. Write it in words, or as **strong**."
LETTER = "a letter of another script, or a part of one: '{}'. Type the word anew, in one script."
HALF = "half a citation: '{}'. Write [^ID], with both brackets, one for each source."
WRONG = "letters that were read wrongly: '{}'. Type them anew, and save the file as UTF-8."
SAYS_NOTHING = "a link that does not say where it leads: '{}'. Name the page in it."
MERGE = "an unfinished merge: '{}'. Take this line out."
NO_HOST = "'{}' names no host. Write the whole address, https://host/page."
KINDS = {
    "==words==": RAW.format("==words=="),
    "~~words~~": RAW.format("~~words~~"),
    "^^words^^": RAW.format("^^words^^"),
    "{++words++}": RAW.format("{++words++"),
    "Press ++ctrl+c++ now.": RAW.format("++ctrl+c++"),
    ":material-heart:": RAW.format(":material-heart:"),
    "It costs $$5.": RAW.format("$$5."),
    "\\(x\\) words": RAW.format("\\(x\\"),
    '--8<-- "mkdocs.yml"': RAW.format("--8<--"),
    "/// note": RAW.format("/// note"),
    "[TOC]": RAW.format("[TOC]"),
    "- [ ] Words.": RAW.format("- [ ]"),
    "Words &nope; words.": RAW.format("&nope;"),
    "TODO: words": "a note to oneself: 'TODO'. Do it, or take it out.",
    "Lorem ipsum words.": "a note to oneself: 'Lorem ipsum'. Do it, or take it out.",
    "+++ b/file": MERGE.format("+++ b/file"),
    "||||||| base": MERGE.format("||||||| base"),
    "don\u00e2\u20ac\u2122t": WRONG.format("\u00e2\u20ac\u2122"),
    "caf\u00c3\u00a9": WRONG.format("\u00c3\u00a9"),
    "caf\ufffd.": WRONG.format("\ufffd"),
    "Words.[^FACT-1 and more.": HALF.format("[^FACT-1"),
    "Words.^FACT-1]": HALF.format("^FACT-1]"),
    "[](other.md)": "a link without words: '[](other.md'. Say where it leads.",
    "[click here](other.md)": SAYS_NOTHING.format("[click here]("),
    "[More](other.md)": SAYS_NOTHING.format("[More]("),
    '[x](other.md "Title")': "a link whose title only a mouse shows: '](other.md \"Title\")'. Say it in the text.",
    "Write to a@b.org now.": "an email address: 'a@b.org'. Write <!-- show: contact -->, which gives that of the site.",
    "Ring 020 7946 0000 now.": "a telephone number typed by hand: '020 7946 0000'. "
    "Add it to docs/data/numbers.yaml, where it is looked up again.",
    "[Buy](https://example.org/dp/1?tag=mine-21)": "'https://example.org/dp/1?tag=mine-21' tracks readers by 'tag'. Leave that part out.",
    "[Go](https://example..org/)": NO_HOST.format("https://example..org/"),
    "[Go](https://abc.onion/)": NO_HOST.format("https://abc.onion/"),
    "[Go](https://rb.gy/x)": "'https://rb.gy/x' hides where it leads. Give the address that it leads to.",
    "C\u0430ll.": LETTER.format("\u0430"),
    "\uff23all.": LETTER.format("\uff23"),
    "\U0001d402all.": LETTER.format("\U0001d402"),
    "W\u0301ords.": LETTER.format("\u0301"),
    "A\u3164b.": LETTER.format("\u3164"),
}


@pytest.mark.parametrize("words", KINDS)
def test_a_page_names_it(fixture_site, words):
    page = fixture_site.pages["other.md"]
    fixture_site.pages["other.md"] = page.replace(AFTER, f"{AFTER}\n\n{words}")
    fixture_site.write_content()
    line = fixture_site.pages["other.md"].split("\n").index(words) + 1
    assert [str(one) for one in check_content(fixture_site.docs, ["Evidence"])] == [
        f"docs/other.md:{line}: {KINDS[words]}"
    ]


@pytest.mark.parametrize("words", [words for words in KINDS if words[0] not in "+|/-"])
def test_the_list_of_changes_names_it(fixture_site, words):
    fixture_site.changelog = fixture_site.changelog.replace("- More pages.", f"- More pages. {words}", 1)
    fixture_site.write_content()
    assert f"CHANGELOG.md:5: {KINDS[words]}" in [str(one) for one in check_content(fixture_site.docs, ["Evidence"])]
