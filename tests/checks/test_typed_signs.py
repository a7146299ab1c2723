"""Signs that would stand on a page as they were typed, half a citation, links that say nothing, letters that look alike.

A script of 782 inputs of other kinds than those of the other tests found that these had been accepted.
"""

import pytest

from fixture_records import CHANGELOG
from fixture_site import check_content

AFTER = "<!-- show: rule clot -->"
RAW = "signs that no page reads: '{}'. Write it in words."
LETTER = "a letter of another script, or a part of one: '{}'. Type the word anew, in one script."
HALF = "half a citation: '{}'. Write [^ID], with both brackets, one for each source."
WRONG = "letters that were read wrongly: '{}'. Type them anew, and save the file as UTF-8."
SAYS_NOTHING = "a link that does not say where it leads: '{}'. Name the page in it."
MERGE = "an unfinished merge: '{}'. Take this line out."
NO_HOST = "'{}' names no host. Write the whole address, https://host/page."
NOT_OURS = "'{}' is a word we do not use. Write {}."
BOLD = "bold or italics: '{}'. Write it without; let the sentence say what matters."
WORD_SIGN = "a sign of a word processor: '{}'. Type \" or ' for quotes, three dots or none, and a comma, a full stop or \"to\" for a dash."
ODD = "signs that no page reads: '{}'. Write it in words; begin a line of a list with a blank after its sign."
NO_DAY = "a day that no calendar has: '{}'. Look it up in the source."
DATE = "the date {}. Write it as 22 November 2026."
NO_KEYS = (
    "a key, a password or an account stands there. "
    "Take it out, and change it where it is used: whoever has the file can read it."
)
ON_A_COMPUTER = "a place on one computer: '{}'. Lead to a page, or take it out."
LEFT = "what a language model left: '{}'. Take it out, and compare what stands around it with its source."
TELEPHONE = "a telephone number typed by hand: '{}'. Add it to docs/data/numbers.yaml, where it is looked up again."
KEEPS_FROM = (
    "'{}' would keep somebody from a treatment. "
    "Say that massage goes beside treatment; whether to stop a medicine is for the MS team."
)
COURSE = (
    "'{}' says that the course of MS changes. "
    "Say what the study measured. None has shown that massage changes the course of MS."
)
NUMBER = (
    "the number {} is written by hand. "
    "Numbers stand in docs/data/numbers.yaml; show them with <!-- show: emergency-numbers -->."
)
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
    "Ring 020 7946 0000 now.": TELEPHONE.format("020 7946 0000"),
    "Ask Ann on +44 7700 900123.": TELEPHONE.format("+44 7700 900123"),
    "Ask Ann on 07700 900123.": TELEPHONE.format("07700 900123"),
    # Dates
    "Since 31 February 2026.": NO_DAY.format("31 February"),
    "Since 32 May 2026.": NO_DAY.format("32 May"),
    "Since 31 June 2026.": NO_DAY.format("31 June"),
    "Since 0 May 2026.": NO_DAY.format("0 May"),
    "Since 29 February 2025.": NO_DAY.format("29 February 2025"),
    "Since Febuary 2026.": NO_DAY.format("Febuary"),
    "Since 22th November 2026.": DATE.format("22th November"),
    "Since November 22, 2026.": DATE.format("November 22, 2026"),
    "Since 22 Nov 2026.": DATE.format("22 Nov"),
    "Since 2026/11/22.": DATE.format("2026/11/22"),
    "Since 22-11-2026.": DATE.format("22-11-2026"),
    "Since 22.11.26 it is so.": DATE.format("22.11.26"),
    # What is not for readers
    "My key is AKIAIOSFODNN7EXAMPLE.": NO_KEYS,
    "My key is ghp_abcdefghijklmnopqrstuvwxyz0123456789.": NO_KEYS,
    "My key is sk-proj-abcdefghijklmnop1234567890abcdefgh.": NO_KEYS,
    "-----BEGIN RSA PRIVATE KEY-----": NO_KEYS,
    "The password: hunter2.": NO_KEYS,
    "Pay to GB29NWBK60161331926819.": NO_KEYS,
    "It is in /home/ann/notes.txt now.": ON_A_COMPUTER.format("/home/ann/notes.txt"),
    "It is in C:\\Users\\ann now.": ON_A_COMPUTER.format("C:\\Users\\ann"),
    "It is on 127.0.0.1:8000 now.": ON_A_COMPUTER.format("127.0.0.1:8000"),
    "It is in file:///pages/x.md now.": ON_A_COMPUTER.format("file:///pages/x.md"),
    "As an AI language model, I cannot say.": LEFT.format("As an AI"),
    "Sure, here is the paragraph.": LEFT.format("Sure, here is"),
    "It eases.citeturn0search1": LEFT.format("citeturn0search1"),
    "It eases \u30104\u2020source\u3011.": LEFT.format("\u30104\u2020source\u3011"),
    "It eases <|endoftext|>": LEFT.format("<|endoftext|>"),
    "It eases ?utm_source=chatgpt.com": LEFT.format("?utm_source=chatgpt.com"),
    # What is never said
    "You can stop your medicine.": KEEPS_FROM.format("can stop your medicine"),
    "Massage can replace your treatment.": KEEPS_FROM.format("can replace your"),
    "Massage cures MS.": COURSE.format("cures ms"),
    "Massage slows MS down.": COURSE.format("slows ms"),
    "A doctor reviewed this page.": "'a doctor reviewed' says that somebody reviewed a page. "
    "Leave it out, unless somebody did and agrees to be named.",
    "Wait 48 hours after alemtuzumab.": "a waiting time: 'Wait 48 hours after alemtuzumab'. "
    "Leave it out; the MS team says when.",
    "Ask 111 for advice.": NUMBER.format("111"),
    "Ask 1450 for advice.": NUMBER.format("1450"),
    "Reach 1177 for advice.": NUMBER.format("1177"),
    "[Buy](https://example.org/dp/1?tag=mine-21)": "'https://example.org/dp/1?tag=mine-21' tracks readers by 'tag'. Leave that part out.",
    "[Go](https://example..org/)": NO_HOST.format("https://example..org/"),
    "[Go](https://abc.onion/)": NO_HOST.format("https://abc.onion/"),
    "[Go](https://rb.gy/x)": "'https://rb.gy/x' hides where it leads. Give the address that it leads to.",
    "C\u0430ll.": LETTER.format("\u0430"),
    "\uff23all.": LETTER.format("\uff23"),
    "\U0001d402all.": LETTER.format("\U0001d402"),
    "W\u0301ords.": LETTER.format("\u0301"),
    "A\u3164b.": LETTER.format("\u3164"),
    # How a line is typed
    "Do **not** rub.": BOLD.format("**not**"),
    "Write *every* day.": BOLD.format("*every*"),
    "Write __every__ day.": BOLD.format("__every__"),
    "Write _every_ day.": BOLD.format("_every_"),
    "Rest **now.": BOLD.format("**now."),
    "Rest *now.": BOLD.format("*now."),
    "Drink H~2~O.": ODD.format("~2~"),
    "Rest ^now^.": ODD.format("^now^"),
    "See [[pain]] for it.": ODD.format("[[pain]]"),
    ":::note": ODD.format(":::note"),
    "%%Rest%% now.": ODD.format("%%Rest%%"),
    "[fill text] now.": ODD.format("[fill text"),
    "-Rest first.": ODD.format("-Rest first."),
    "Rest \U0001f600 and smile.": "a picture sign: '\U0001f600'. Say it in words.",
    "Say \u201dstop.": WORD_SIGN.format("\u201d"),
    "It\u2019s late.": WORD_SIGN.format("\u2019"),
    "Rest \u2013 then stand.": WORD_SIGN.format("\u2013"),
    # Words
    "You can do it!": "an exclamation mark: 't!'. Take it out; a sentence ends with a full stop.",
    "For MS sufferers.": NOT_OURS.format("sufferers", '"people with MS", "disabled person" or "wheelchair user"'),
    "For Chronic pain.": NOT_OURS.format("Chronic", '"long-term", or "does not go away"'),
    "You have a fever.": NOT_OURS.format("fever", '"a high temperature"'),
    "You feel nausea.": NOT_OURS.format("nausea", '"feeling sick" or "being sick"'),
    "Take your medication.": NOT_OURS.format("medication", '"medicine"'),
    "Look at your stools.": NOT_OURS.format("stools", '"poo"'),
    "It occurs at night.": NOT_OURS.format("occurs", '"happens"'),
    "Ask clinicians.": NOT_OURS.format("clinicians", '"a GP", "your MS team" or "MS nurse"'),
    "The control group rested.": NOT_OURS.format("control group", '"people who had the usual care"'),
    "Do not ask for a prognosis.": NOT_OURS.format("prognosis", '"what is likely to come"'),
    "You can't rub it.": NOT_OURS.format("can't", 'both words whole, as in "do not" and "you are"'),
    "Eat fruit, e.g. pears.": NOT_OURS.format("e.g.", '"for example" or "that is", or name the things'),
    "Simply write.": "'Simply' is a word we do not use. Leave it out: what is simple for one reader is not for another.",
    "It is easy.": "'is easy' is a word we do not use. Leave it out: what is simple for one reader is not for another.",
    "A detox bath.": "'detox' is a word we do not use. Leave it out: massage takes no poison out of the body.",
    "Look at the color.": '\'color\' is not British spelling. Write it as in "colour", "centre", "fibre", "organise", "anaesthetic".',
    "Take 10 mg before.": "a dose of a medicine: 'Take 10 mg'. Leave it out; a doctor says how much.",
    "How sure we are: moderate.": "a certainty typed by hand: 'How sure we are: moderate'. "
    "Write <!-- show: certainty ID -->, with the id of the claim in docs/data/claims.yaml.",
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


def test_what_denies_or_only_looks_alike_is_no_fault(fixture_site):
    words = (
        "Massage does not cure MS. Nobody has shown that it slows MS. No clinician has reviewed it. Never stop taking "
        "your medicine. We counted 111 people. Since 29 February 2024. Since May 2026. Rule 2.4.11 says so."
    )
    fixture_site.pages["other.md"] = fixture_site.pages["other.md"].replace(AFTER, f"{AFTER}\n\n{words}")
    fixture_site.write_content()
    assert [str(one) for one in check_content(fixture_site.docs, ["Evidence"])] == []


def test_the_list_of_changes_names_each(fixture_site):
    asked = [words for words in KINDS if words[0] not in "+|/-:"]
    # A check counts what is wrong with a file, and names fifty.
    for some in (asked[first : first + 40] for first in range(0, len(asked), 40)):
        lines = "\n".join(f"- More pages. {words}" for words in some)
        fixture_site.changelog = CHANGELOG.replace("- More pages.", lines, 1)
        fixture_site.write_content()
        said = {str(one) for one in check_content(fixture_site.docs, ["Evidence"])}
        told = {words: f"CHANGELOG.md:{line}: {KINDS[words]}" for line, words in enumerate(some, 5)}
        assert {words: told[words] for words in some if told[words] not in said} == {}
    assert len(asked) > 100
