"""Each kind of broken input is one fault, named once with file, line and remedy; tried on a small site, without building."""

import pytest

from fixture_site import check_content

AFTER = "<!-- show: rule clot -->"
EMPTY_DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 360 40" role="img" aria-labelledby="line-title line-desc"/>'
)


def _text(words):
    """Words in the text of a page, at line 24 of it."""
    return lambda small: small.pages.update({"other.md": small.pages["other.md"].replace(AFTER, f"{AFTER}\n\n{words}")})


def _page(old, new, name="other.md"):
    def change(small):
        assert old in small.pages[name]
        small.pages[name] = small.pages[name].replace(old, new)

    return change


def _drawing(old, new):
    def change(small):
        assert old in small.picture
        small.picture = small.picture.replace(old, new)

    return change


def _first(kind, **values):
    return lambda small: getattr(small, kind)[0].update(values)


def _file(name, content):
    """A file beside what the small site has."""

    def change(small):
        path = small.docs / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)

    return change


OTHER, DRAWING, GLOSSARY = "docs/other.md", "docs/assets/pictures/line.svg", "docs/data/glossary.yaml"
FAULTS = {
    # Front matter
    "letters of another encoding": (
        _file("bad.md", "---\ntitle: Caf\xe9\n".encode("latin-1")),
        "docs/bad.md:2: a letter is not in UTF-8.",
    ),
    "keyword too short": (_page("[sample of The other page]", "[x]"), f"{OTHER}:9: keywords: 0: 'x' has 1 characters."),
    "keyword twice": (
        _page("[sample of The other page]", "[MS hug, ms  Hug]"),
        f"{OTHER}:9: keywords: 'ms hug' is there twice.",
    ),
    "keyword of blanks": (
        _page("[sample of The other page]", "['  ']"),
        f"{OTHER}:9: nothing but blanks stands there.",
    ),
    "keyword on many pages": (
        lambda small: small.pages.update(
            {name: text.replace("sample of", "sample, of") for name, text in small.pages.items()}
        ),
        "keywords: 'sample' is on 13 pages.",
    ),
    "next place missing": (
        _page("to: index.md", "to: index.md#gone"),
        f"{OTHER}:11: next: there is no place '#gone' on index.md.",
    ),
    # Ways in
    "page not in the A to Z": (
        _file(
            "data/a-z.yaml",
            b"".join(
                b"- words: W%d\n  to: %s.md\n" % (number, name)
                for number, name in enumerate(
                    [
                        b"evidence/urgent-signs",
                        b"safety/urgent-help",
                        b"safety/today",
                        b"safety/crisis",
                        b"safety/abuse",
                        b"take-away/index",
                        b"about/index",
                        b"about/accessibility",
                        b"about/privacy",
                        b"evidence/studies",
                    ]
                )
            ),
        ),
        "docs/data/a-z.yaml:1: no entry leads to other.md. Add '- words: The other page' with 'to: other.md' where",
    ),
    # Boxes
    "do-not line that does not say so": (
        _text('!!! dont "Do not"\n\n    - Do not rub.\n    - Never press.\n\n- Never mind.'),
        f"{OTHER}:27: 'Never press.' stands under 'Do not'.",
    ),
    "emergency written by hand": (
        _text('!!! emergency "Emergency: call for an ambulance if:"\n\n    - you faint\n\nMore text.'),
        f"{OTHER}:24: the box 'emergency' is written by hand. Say in 'speaks_of'",
    ),
    "box after blanks": (
        _text('  !!! dont "Do not"\n\n      - do not rub'),
        f"{OTHER}:24: the box begins after blanks, which makes it code.",
    ),
    "box whose lines are not in it": (
        _text('!!! dont "Do not"\n\n  - do not rub\n  - do not press'),
        f"{OTHER}:24: the box is empty. Begin each of its lines with four blanks.",
    ),
    "warning in a fold": (
        _text('## Odd feelings { #odd .more }\n\nText.\n\n!!! dont "Do not"\n\n    - do not rub'),
        f"{OTHER}:28: 'dont' stands in the fold 'Odd feelings'. Move it to a part that is open.",
    ),
    "rule in a fold": (
        _text("## Odd feelings { #odd .more }\n\nText.\n\n<!-- show: rule clot -->"),
        f"{OTHER}:28: 'rule' stands in the fold 'Odd feelings'. Move it",
    ),
    "warning in a fold of a part": (
        _text(
            '<details markdown>\n<summary>Odd</summary>\n\n!!! ask "Talk to your MS team if:"\n\n    - pain\n</details>'
        ),
        f"{OTHER}:27: 'ask' stands in the fold 'Odd'",
    ),
    "number written by hand": (_text("Call 999 at once."), f"{OTHER}:24: the number 999 is written by hand."),
    "heading that speaks of a subject": (
        _text("## After a fall { #after-a-fall }\n\nRest."),
        f"{OTHER}:24: 'After a fall' speaks of 'fall', but the page does not show its emergencies. Add 'falls'",
    ),
    "heading that its kind must have": (
        _page("{ #what-to-tell-the-therapist }", "{ #what-to-say }"),
        f"{OTHER}:5: a page of the kind 'safety' has 'what-to-tell-the-therapist', and this one lacks it.",
    ),
    "page without its points in short": (
        _page('!!! short "In short"', '!!! note "In short"'),
        f"{OTHER}:5: a page of the kind 'safety' has 'in-short', and this one lacks it. Begin the page with the box",
    ),
    "subject of no list": (
        _page("related: [index.md, about/index.md]", "related: [index.md, about/index.md]\nspeaks_of: [fals]"),
        f"{OTHER}:14: speaks_of: unknown subject 'fals'. Did you mean 'falls'?",
    ),
    "emergencies that no page shows": (
        lambda small: small.pages.update(
            {
                "safety/urgent-help.md": small.pages["safety/urgent-help.md"].replace(
                    "<!-- show: emergency-list call-now -->", "Words."
                )
            }
        ),
        "docs/data/emergencies.yaml:1: faint: no page shows it. Write <!-- show: emergency-list call-now -->",
    ),
    "emergency of an unknown source": (_first("emergencies", sources=["FACT-9"]), "faint: unknown source 'FACT-9'."),
    "emergency of an unknown subject": (_first("emergencies", subjects=["fals"]), "faint: unknown subject 'fals'."),
    "emergency with few phrases": (_first("emergencies", typed=["fainted"]), "faint: typed:"),
    "number of an unknown source": (
        lambda small: small.numbers["countries"][0].update(sources=["FACT-9"]),
        "docs/data/numbers.yaml:8: UK: unknown source 'FACT-9'.",
    ),
    # Evidence
    "number that the record lacks": (
        lambda small: small.studies[0].update(plain={**small.studies[0]["plain"], "who": "50 people."}),
        "docs/data/studies.yaml:1: sample-2024: plain: who: the record has no number 50.",
    ),
    "report of an unknown trial": (
        lambda small: small.studies[0].update(same_trial_as="nobody-2020"),
        "docs/data/studies.yaml:1: sample-2024: unknown study 'nobody-2020'.",
    ),
    "claim without a study": (
        lambda small: small.claims[0].update(
            supporting=[],
            rating={**small.claims[0]["rating"], "evidence": "none"},
            effect="not-tested",
            sentence="We found no study of this.",
        ),
        "pain: background: the claim names no study.",
    ),
    # Headings
    "heading underlined": (_text("A heading\n---------"), f"{OTHER}:25: 'A heading' is made a heading by this line."),
    "heading in HTML": (_text('<h2 id="x">Words</h2>'), f"{OTHER}:24: <h2> may not stand in a page."),
    "heading id of the build": (
        _page("#what-is-known", "#related-pages", "index.md"),
        "docs/index.md:20: the id 'related-pages' is that of",
    ),
    # Links
    "link to no page": (_text("[Go](gone.md)"), f"{OTHER}:24: there is no page 'gone.md'."),
    "link to no place": (
        _text("[Go](index.md#what-is-knwn)"),
        f"{OTHER}:24: there is no place '#what-is-knwn' on index.md. Did you mean 'what-is-known'",
    ),
    "link to no place here": (_text("[Go](#gone)"), f"{OTHER}:24: there is no place '#gone' on other.md."),
    "link without an address": (_text("[Go]()"), f"{OTHER}:24: a link without an address."),
    "link of another kind": (
        _text("[Go](javascript:alert)"),
        f"{OTHER}:24: 'javascript:alert' is no address of a page.",
    ),
    "link from the root": (_text("[Go](/other/)"), f"{OTHER}:24: '/other/' works on no host."),
    "link without https": (_text("[Go](www.example.org)"), f"{OTHER}:24: 'www.example.org' works on no host."),
    "link with a space": (
        _text("[Go](https://example.org/a b)"),
        f"{OTHER}:24: the address 'https://example.org/a b' holds a space.",
    ),
    "link to no host": (_text("[Go](https:///page)"), f"{OTHER}:24: 'https:///page' names no host."),
    "link that tracks": (
        _text("[Go](https://example.org/?a=1&utm_source=x)"),
        f"{OTHER}:24: 'https://example.org/?a=1&utm_source=x' tracks readers by 'utm_source'.",
    ),
    "link that hides": (_text("[Go](https://bit.ly/abc)"), f"{OTHER}:24: 'https://bit.ly/abc' hides where it leads."),
    "source that tracks": (
        _first("facts", url="https://example.org/?fbclid=1"),
        "docs/data/facts/facts.yaml:5: 'https://example.org/?fbclid=1' tracks",
    ),
    "source with a space": (
        _first("facts", url="https://example.org/a b"),
        "docs/data/facts/facts.yaml:5: the address 'https://example.org/a b' holds a space.",
    ),
    "A to Z to no place": (
        _file("data/a-z.yaml", b"- words: Legs\n  to: other.md#gone\n"),
        "docs/data/a-z.yaml:2: there is no place '#gone' on other.md.",
    ),
    "A to Z entry twice": (
        _file("data/a-z.yaml", b"- words: Legs\n  to: other.md\n- words: Legs\n  to: other.md\n"),
        "docs/data/a-z.yaml:3: words: 'Legs' stands in line 1 too.",
    ),
    # HTML
    "script": (_text("<script>1</script>"), f"{OTHER}:24: <script> may not stand in a page."),
    "style": (_text("<style>p { color: red }</style>"), f"{OTHER}:24: <style> may not stand in a page."),
    "style attribute": (
        _text('<p style="color: red">Words</p>'),
        f"{OTHER}:24: the attribute 'style' may not stand in a page.",
    ),
    "event attribute": (
        _text('<div onclick="alert(1)">Words</div>'),
        f"{OTHER}:24: the attribute 'onclick' may not stand in a page.",
    ),
    "tag over two lines": (
        _text('<div\nonclick="alert(1)">Words</div>'),
        f"{OTHER}:24: <div does not end on its line.",
    ),
    "style in a list of attributes": (
        _text('Words { style="color: red" }'),
        f"{OTHER}:24: the attribute 'style' may not stand in a page.",
    ),
    # Pictures
    "picture in HTML": (_text('<img src="x.png" alt="x">'), f"{OTHER}:24: a picture in HTML"),
    "picture in Markdown": (_text("![x](x.png)"), f"{OTHER}:24: a picture in Markdown"),
    "picture without a caption": (
        _page("picture line | A line.", "picture line"),
        f"{OTHER}:24: picture: the caption is missing.",
    ),
    "picture with an empty caption": (
        _page("picture line | A line.", "picture line | "),
        f"{OTHER}:24: picture: the caption is missing.",
    ),
    "picture without a title": (
        _drawing('<title id="line-title">A line</title>', ""),
        f'{DRAWING}:1: it has no <title id="line-title">',
    ),
    "picture without a description": (
        _drawing("It goes from side to side.", " "),
        f'{DRAWING}:1: it has no <desc id="line-desc">',
    ),
    "picture that does not name its words": (
        _drawing(' aria-labelledby="line-title line-desc"', ""),
        f"{DRAWING}:1: its words are not named.",
    ),
    "picture that is no image to a reader": (_drawing(' role="img"', ""), f'{DRAWING}:1: it has no role="img".'),
    "picture without a size": (_drawing(' viewBox="0 0 360 40"', ""), f"{DRAWING}:1: it has no viewBox"),
    "picture of a fixed size": (
        _drawing(' role="img"', ' role="img" width="360"'),
        f"{DRAWING}:1: <svg> has a width or height.",
    ),
    "picture too high": (_drawing("0 0 360 40", "0 0 360 900"), f"{DRAWING}:1: it is 900 units high."),
    "picture with a style": (
        _drawing("</svg>", "<style>path { fill: red }</style></svg>"),
        f"{DRAWING}:5: <style> may not stand in a drawing.",
    ),
    "picture with a colour of its own": (
        _drawing('class="p-line"', 'fill="red"'),
        f"{DRAWING}:4: the attribute 'fill' may not stand",
    ),
    "picture with a class that has no rule": (
        _drawing('"p-line"', '"p-lime"'),
        f"{DRAWING}:4: the class 'p-lime' has no rule in docs/assets/stylesheets/pictures.css. Did you mean 'p-line'",
    ),
    "picture that leads elsewhere": (
        _drawing("</svg>", '<use href="https://example.org/"/></svg>'),
        f"{DRAWING}:5: it leads to 'https://example.org/'.",
    ),
    "picture with an id twice": (
        _drawing('class="p-line"', 'class="p-line" id="line-title"'),
        f"{DRAWING}:4: the id 'line-title' is used twice.",
    ),
    "picture with a script": (
        _drawing("</svg>", "<animate/></svg>"),
        f"{DRAWING}:5: <animate> may not stand in a drawing.",
    ),
    "style of other letters": (
        _file("assets/stylesheets/a.css", b"\xff"),
        "docs/assets/stylesheets/a.css:1: a letter is not in UTF-8. Save the file as UTF-8.",
    ),
    "picture with the id of another": (
        _drawing('class="p-line"', 'id="arrow"'),
        f"{DRAWING}:4: the id 'arrow' may be that of another drawing.",
    ),
    "picture that is not XML": (_drawing("</svg>", ""), f"{DRAWING}:6: not readable as XML"),
    "picture too heavy": (
        _file("assets/share/big.png", b"x" * 60_001),
        "docs/assets/share/big.png: it weighs 60001 bytes.",
    ),
    "picture that is no drawing": (
        _file("assets/pictures/a.jpg", b"x"),
        "docs/assets/pictures/a.jpg: a file that may not be published.",
    ),
    # Markers
    "marker without its name": (_page("show: rule clot", "show: rule"), f"{OTHER}:22: rule: the rule is missing."),
    "marker with two names": (_text("<!-- show: rule clot clot -->"), f"{OTHER}:24: rule: 2 names, but it takes 1."),
    "marker that stands alone": (
        _text("<!-- show: glossary rest -->"),
        f"{OTHER}:24: glossary: unknown 'rest'. It stands alone.",
    ),
    # Glossary
    "term without a meaning": (_first("glossary", meaning=""), f"{GLOSSARY}:6: rest: meaning: '' has 0 characters."),
    "term twice": (
        lambda small: small.glossary.append({**small.glossary[0], "id": "pause", "forms": ["pause"]}),
        f"{GLOSSARY}:9: term: 'rest' stands in line 2 too.",
    ),
    "form of two terms": (
        lambda small: small.glossary.append(
            {**small.glossary[0], "id": "pause", "term": "short rest", "forms": ["Rest"]}
        ),
        f"{GLOSSARY}:11: forms: 'Rest' stands in line 5 too.",
    ),
    "term id twice": (
        lambda small: small.glossary.append({**small.glossary[0], "term": "slow rest", "forms": ["slow rest"]}),
        f"{GLOSSARY}:8: rest: the id is used twice.",
    ),
    "term that leads to no page": (_first("glossary", more="gone.md"), f"{GLOSSARY}:7: there is no page 'gone.md'."),
    "term that nothing uses": (
        lambda small: (small.glossary[0].pop("more"), small.glossary[0].update(forms=["repose"])),
        f"{GLOSSARY}:1: rest: no page uses the word",
    ),
    # What the data holds stands on pages
    "study that nothing uses": (
        lambda small: small.studies.append(
            {**small.studies[0], "id": "unused-2024", "title": "Another trial", "doi": None}
        ),
        "unused-2024: nothing uses it.",
    ),
    "claim that its page does not show": (
        _first("claims", page="other.md"),
        "docs/data/claims.yaml:3: pain: page: other.md does not show it.",
    ),
    "claim in full on a second page": (
        _text("<!-- show: claim-rows pain -->"),
        f"{OTHER}:24: pain: its box stands on index.md.",
    ),
    "a source that nobody can look for": (
        lambda small: small.facts[0].update(url=None),
        "docs/data/facts/facts.yaml:1: FACT-1: 'find' is missing.",
    ),
    "a count typed by hand": (
        _text("In 2 small trials pain was less."),
        f"{OTHER}:24: '2 small trials' is typed by hand.",
    ),
    "a phrase that says more than a study can": (
        _text("It is no better or worse than rest."),
        f"{OTHER}:24: 'no better or worse' says more than a study can.",
    ),
    "such a phrase in a claim": (
        _first("claims", last="It may be that this is proven."),
        "docs/data/claims.yaml:40: pain: last: 'is proven' says more than a study can.",
    ),
    "a count of trials that is wrong": (
        _first("claims", verdict="The 3 trials that asked agree that it may help."),
        "docs/data/claims.yaml:32: pain: verdict: '3 trials', but the claim names 1.",
    ),
    "no step down for a trial in doubt": (
        lambda small: small.claims[0].update(
            rating={
                **small.claims[0]["rating"],
                "risk-of-bias": {"down": 0, "why": "It was a fair test.", "studies": ["sample-2024"]},
                "imprecision": {"down": 2, "why": "Few people took part.", "studies": []},
            }
        ),
        "docs/data/claims.yaml:9: pain: rating: risk-of-bias takes no step down, but there is doubt about 'sample-2024'",
    ),
    "a trial without its risk of bias": (
        lambda small: small.studies[0].pop("risk_of_bias"),
        "docs/data/studies.yaml:1: sample-2024: 'risk_of_bias' is missing.",
    ),
    "the quality of a review on a trial": (
        lambda small: small.studies[0].update(
            review_quality=dict.fromkeys(
                (
                    "protocol",
                    "search",
                    "excluded",
                    "bias-of-trials",
                    "pooling",
                    "bias-in-conclusions",
                    "missing-trials",
                ),
                "not-reported",
            )
        ),
        "docs/data/studies.yaml:2: sample-2024: kind: 'randomised-trial' is not allowed here. Only a review has",
    ),
    "drawn with an unknown claim": (
        _first("claims", drawn_with=["gone"]),
        "pain: drawn_with: there is no other claim 'gone'.",
    ),
    "figure in plain words": (
        lambda small: small.studies[0].update(
            findings=[{**small.studies[0]["findings"][0], "plain": "Pain fell, with an effect size of 2."}]
        ),
        "findings: 0: plain: 'Pain fell, with an effect size of 2.' is not allowed here.",
    ),
    "half of the people without a source": (
        lambda small: small.pages.update(
            {
                "safety/today.md": small.pages["safety/today.md"].replace(
                    "\nWords.", "\nHalf of all people with MS fall."
                )
            }
        ),
        "docs/safety/today.md:22: no source for 'Half of all people with MS fall.'.",
    ),
    "rule on no page": (_page(AFTER, "Words."), "docs/data/rules.yaml:1: clot: it stands on no page."),
    "rule twice": (_text(AFTER), "docs/data/rules.yaml:1: clot: it stands on other.md, other.md."),
    "rule on another page": (_first("rules", page="index.md#what-is-known"), "clot: page: it stands on other.md."),
    "rule at no place": (_first("rules", page="other.md#gone"), "clot: page: there is no place '#gone' on other.md."),
}


@pytest.mark.parametrize("name", FAULTS)
def test_it_is_one_fault_with_place_and_remedy(fixture_site, name):
    change, words = FAULTS[name]
    change(fixture_site)
    fixture_site.write_content()
    faults = check_content(fixture_site.docs, ["Evidence"])
    assert len(faults) == 1 and words in str(faults[0]) and faults[0].mend, [str(fault) for fault in faults]


def test_a_technique_shows_the_emergencies_of_its_title_but_not_of_each_heading(fixture_site):
    _page("kind: safety", "kind: technique")(fixture_site)
    _text("## After a fall { #after-a-fall }\n\nRest.")(fixture_site)
    fixture_site.write_content()
    assert not [fault for fault in check_content(fixture_site.docs, ["Evidence"]) if "speaks of" in str(fault)]
    _page("title: ", "title: Falls and ")(fixture_site)
    fixture_site.write_content()
    assert [fault for fault in check_content(fixture_site.docs, ["Evidence"]) if "speaks of 'falls'" in str(fault)]


def test_the_small_site_has_no_fault(fixture_site):
    fixture_site.write_content()
    assert check_content(fixture_site.docs, ["Evidence"]) == []


def test_what_is_let_through_is_no_fault(fixture_site):
    _text(
        '<div class="compare" markdown>\n\nWords `<script>` [what is known](#what-is-known).\n\n</div>\n\n'
        "- One\n\n---\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\n[Far](https://example.org/page?id=1)."
    )(fixture_site)
    fixture_site.write_content()
    assert [str(fault) for fault in check_content(fixture_site.docs, ["Evidence"])] == []


def test_an_ornament_needs_no_words(fixture_site):
    fixture_site.write_content()
    ornament = EMPTY_DRAWING.replace('role="img" aria-labelledby="line-title line-desc"', 'aria-hidden="true"')
    (fixture_site.docs / "assets" / "pictures" / "door-line.svg").write_text(ornament, "utf-8")
    assert check_content(fixture_site.docs, ["Evidence"]) == []
