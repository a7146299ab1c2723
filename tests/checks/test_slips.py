"""Slips that somebody new to the project makes, each named in one line: file, line, what is wrong, how to mend it."""

import pytest

from broken_inputs import CLASSES, FINDING, NEXT, UNREADABLE, both, changes, data, file, page, said_of, text

WAYS = ", ".join(f"rest number {number}" for number in range(39))
KINDS = {
    "line of a box from the margin": (
        text('!!! dont "Do not"\n\n    - do not rub\n- do not press'),
        "docs/other.md:27: the line is not in the box 'dont'. Begin it with four blanks.",
    ),
    "blank before a citation": (
        text("Pain is common. [^FACT-1]"),
        "docs/other.md:24: a blank before the citation ' [^FACT-1]'. Take it out: the mark stands right after the full stop.",
    ),
    "citation before the full stop": (
        text("Pain is common[^FACT-1]."),
        "docs/other.md:24: the citation stands before the full stop: '[^FACT-1].'. Write it right after the full stop, as .[^ID]",
    ),
    "citation twice in a row": (
        text("Pain is common.[^FACT-1][^FACT-1]"),
        "docs/other.md:24: a source is cited twice in a row: '[^FACT-1][^FACT-1]'. Cite it once.",
    ),
    "capitals as in a title": (
        text("## What You Need To Know { #what-you-need }\n\nRest."),
        "docs/other.md:24: capitals as in a title: '## What You Need To Know'. Write a capital only at the beginning and in names.",
    ),
    "word that is not ours in a message": (
        page("message: This page says one thing.", "message: This page is on chronic pain."),
        'docs/other.md:4: message: \'chronic\' is a word we do not use. Write "long-term", or "does not go away".',
    ),
    "sentence of 26 words": (
        text("When you have had your four sessions " + "and then rest " * 6 + "at home."),
        "docs/other.md:24: the sentence 'When you have had your four ...' has 27 words. 25 at most, better 20; make two of it.",
    ),
    "tag left open": (
        text('<div class="compare" markdown>\n\nRest.'),
        "docs/other.md:24: <div> is not closed. Close each tag once, in the order of opening.",
    ),
    "table row with a cell missing": (
        text("| A | B |\n|---|---|\n| 1 |"),
        "docs/other.md:26: the row of the table has 1 cells, and its head has 2. Write as many; a cell may be empty.",
    ),
    "table row with a cell too many": (
        text("| A | B |\n|---|---|\n| 1 | 2 | 3 |"),
        "docs/other.md:26: the row of the table has 3 cells, and its head has 2. Write as many; a cell may be empty.",
    ),
    "list right below words": (
        text("Take with you:\n- a pen\n- a phone"),
        "docs/other.md:25: the list does not begin after a blank line. Put a blank line above it.",
    ),
    "list in a list by two blanks": (
        text("- a pen\n  - blue\n  - red"),
        "docs/other.md:25: '- blue' is not shown as a part of the line above. Set it in by 4 blanks.",
    ),
    "list numbered 1, 3, 4": (
        text("1. Sit.\n3. Lean.\n4. Stand."),
        "docs/other.md:25: the 2. line of the list has the number 3. Write 2.",
    ),
    "list of nine lines": (
        text("\n".join(f"- thing {number}" for number in range(9))),
        "docs/other.md:32: the list has 9 lines. 8 at most, better six; divide it.",
    ),
    "words after four blanks": (
        text("Rest first.\n\n    Then stand up slowly."),
        "docs/other.md:26: 'Then stand up slowly.' is shown as code. Begin it at the margin.",
    ),
    "line to call of a country without a row": (
        data("numbers", "country: UK", "country: GB"),
        "docs/data/numbers.yaml:13: A line: country: 'GB' has no row under 'countries'. Known: UK.",
    ),
    "number to call without braces": (
        data("numbers", "today: GP, or {111}", "today: GP, or 111"),
        "docs/data/numbers.yaml:4: countries: 0: today: 'GP, or 111' is not allowed here. Put each number to call in braces, as {111}.",
    ),
    "number looked up on a day to come": (
        data("numbers", "looked_up: '2026-11-28'", "looked_up: '2999-11-28'", 1),
        "docs/data/numbers.yaml:10: countries: 0: looked_up: '2999-11-28' is a day to come, or long gone. Write the day on which it was read.",
    ),
    "source read on a day to come": (
        data("facts/facts", "read: '2026-11-28'", "read: '2999-11-28'", 1),
        "docs/data/facts/facts.yaml:6: FACT-1: read: '2999-11-28' is a day to come, or long gone. Write the day on which it was read.",
    ),
    "finding on a topic that the study does not name": (
        data("studies", "topics:\n  - pain", "topics:\n  - fatigue"),
        "docs/data/studies.yaml:24: sample-2024: topics: a finding is on 'pain'. Add 'pain' to 'topics'.",
    ),
    "no blank after a full stop": (
        text("Rest first.Then stand up."),
        "docs/other.md:24: no blank after the full stop: 'first.Then'. Put one there.",
    ),
    "word twice": (text("Rest that that leg."), "docs/other.md:24: a word twice: 'that that'. Write it once."),
    "two full stops": (text("Rest first.. Then stand up."), "docs/other.md:24: two full stops: 't..'. Write one."),
    "blank before a comma": (
        text("Rest first , then stand up."),
        "docs/other.md:24: a blank before a sign: 't ,'. Take it out.",
    ),
    "dash of hyphens": (
        text("Rest first -- then stand up."),
        "docs/other.md:24: a dash: 't -- t'. Write a comma, a colon or a full stop.",
    ),
    "review that nobody made": (
        text("This page was reviewed by an MS nurse."),
        "docs/other.md:24: 'page was reviewed by an MS nurse' says that somebody reviewed a page. Leave it out, unless somebody did and agrees to be named.",
    ),
    "medicine to be stopped": (
        text("You can stop your tablets and have massage."),
        "docs/other.md:24: 'You can stop your tablets' would keep somebody from a treatment. Say that massage goes beside treatment; whether to stop a medicine is for the MS team.",
    ),
    "note to somebody": (
        text("Rest a while. (Anna, please check this.)"),
        "docs/other.md:24: a note to oneself: 'please check this'. Do it, or take it out.",
    ),
    "note that does not end": (
        text("<!-- ask Anna whether this is right\n\nWords."),
        "docs/other.md:24: a note or a marker that does not end: <!-- ask Anna whether this is right Take a note out; end a marker with -->.",
    ),
    "bracket left open": (
        text("Rest a while (our own step. Then get up."),
        "docs/other.md:24: a round bracket that does not close in its line. Close it in the same line.",
    ),
    "range by a hyphen": (
        text("Rest for 5-10 minutes."),
        "docs/other.md:24: a range with a hyphen: '5-10'. Write it as \"5 to 10\".",
    ),
    "in place of a tablet": (
        text("Try massage instead of a tablet."),
        "docs/other.md:24: 'instead of a tablet' would keep somebody from a treatment. Say that massage goes beside treatment; whether to stop a medicine is for the MS team.",
    ),
    "verdict on a person": (
        text("Massage is safe for you if your doctor agrees."),
        "docs/other.md:24: 'Massage is safe for you' is a verdict on a person. Say who waits or asks first, and what is known of harm.",
    ),
    "reviewed, it says": (
        text("A neurologist has checked this page."),
        "docs/other.md:24: 'neurologist has checked this page' says that somebody reviewed a page. Leave it out, unless somebody did and agrees to be named.",
    ),
    "number of a list without its full stop": (
        text("1. Sit.\n2. Rest.\n3 Say it.\n4. Stand."),
        "docs/other.md:26: the 3. line of the list has the number 4. Write '3.' at the beginning of line 26.",
    ),
    "surer than its claim": (
        text("Massage eases pain (<!-- show: certainty pain -->)."),
        "docs/other.md:24: 'Massage eases pain ...' is surer than its claim, of which the certainty is low. Say 'may' in it.",
    ),
    "promise of relief": (
        text("Massage will relieve your pain."),
        "docs/other.md:24: 'Massage will relieve' promises. Use the fixed words of the certainty.",
    ),
    "poison out of the body": (
        text("It will flush out toxins."),
        "docs/other.md:24: 'flush out toxins' says that massage takes poison out of the body. Leave it out; nobody has shown it.",
    ),
    "notice by hand": (
        text("Consult your doctor before massage."),
        "docs/other.md:24: the doctor notice by hand: 'Consult your doctor'. Take it out: each page has the notice.",
    ),
    "heading in capitals": (
        text("## KEEP SAFE { #keep-safe }\n\nRest."),
        "docs/other.md:24: a heading in capitals: '## KEEP SAFE '. Write a capital only at the beginning and in names.",
    ),
    "certainty in a sentence": (
        text("The certainty of the evidence is low."),
        "docs/other.md:24: a certainty typed by hand: 'certainty of the evidence is low'. Write <!-- show: certainty ID -->, with the id of the claim in docs/data/claims.yaml.",
    ),
    "twelve trials": (
        text("Twelve trials point to it."),
        "docs/other.md:24: 'Twelve trials' is typed by hand. Cite the record that says it in this sentence, or let <!-- show: count ... --> count it.",
    ),
    "emergency that leads nowhere": (
        data("emergencies", "more: other.md", "more: other.md#nowhere-at-all"),
        "docs/data/emergencies.yaml:21: faint: more: there is no place '#nowhere-at-all' on other.md. Known: line-desc, line-title, picture-line, related-pages, what-is-known, what-to-do-next, what-to-tell-the-therapist.",
    ),
    "term out of the alphabet": (
        lambda small: file(
            "data/glossary.yaml",
            (small.docs / "data" / "glossary.yaml").read_bytes()
            + b"- {id: heat, term: heat, forms: [heat], meaning: Warmth that you feel., more: other.md}\n",
        )(small),
        "docs/data/glossary.yaml:2: 'rest' stands out of order. Put it last.",
    ),
    "way of asking under two pages": (
        data(
            "ways", "- to: index.md", f"- to: other.md#what-is-known\n  ways: [is-pain-common, {WAYS}]\n- to: index.md"
        ),
        "docs/data/ways.yaml:5: ways: 'is pain common' stands in line 2 too. Keep it in one of the two.",
    ),
    "promise in a message": (
        page("message: This page says one thing.", "message: Massage is proven to cure MS."),
        (
            "docs/other.md:4: message: 'cure ms' says that the course of MS changes. "
            "Say what the study measured. None has shown that massage changes the course of MS."
        ),
        "docs/other.md:4: message: 'is proven' says more than a study can. Use the fixed words of the certainty.",
        "docs/other.md:4: message: 'proven to' says more than a study can. Use the fixed words of the certainty.",
    ),
    "promise in the list of changes": (
        changes("- More pages.", "- Massage is completely safe."),
        "CHANGELOG.md:5: 'completely safe' says more than a study can. Say what harm was looked for and reported, and in how many people.",
    ),
    "bold in a title": (
        page("title: The other page", 'title: "The **other** page"'),
        "docs/other.md:2: title: bold or italics: '**other**'. Write it without; let the sentence say what matters.",
    ),
    "entry of the A to Z that begins with a sign": (
        data("a-z", "words: A page 01", "words: '?!'"),
        "docs/data/a-z.yaml:3: 1: words: '?!' is not allowed here. Words on one line that begin with a letter of the alphabet.",
    ),
    "source of a rule twice": (
        data("rules", "  - FACT-1", "  - FACT-1\n  - FACT-1"),
        "docs/data/rules.yaml:18: clot: sources: 'FACT-1' is in the list twice. Take one out.",
    ),
    "number of a rule that is none": (
        data("rules", "number: '1'", "number: abc"),
        "docs/data/rules.yaml:2: clot: number: 'abc' is not allowed here. A number in quotes, with a letter if need be.",
    ),
    "blanks for words": (
        data("claims", "outcome: Pain", "outcome: '   '"),
        "docs/data/claims.yaml:6: nothing but blanks stands there. Write words, or take the line out.",
    ),
    "note to oneself in the data": (
        data("claims", "outcome: Pain", "outcome: TODO pain"),
        "docs/data/claims.yaml:6: outcome: a note to oneself: 'TODO'. Do it, or take it out.",
    ),
    "bold in the data": (
        data("rules", "not_known: How often", "not_known: How **often**"),
        "docs/data/rules.yaml:14: not_known: bold or italics: '**often**'. Write it without; let the sentence say what matters.",
    ),
    "number in braces that nobody can dial": (
        data("numbers", "GP, or {111}", "GP, or {1}"),
        "docs/data/numbers.yaml:4: countries: 0: today: 'GP, or {1}' is not allowed here. Put each number to call in braces, as {111}.",
    ),
    "word to text without its number": (
        data("numbers", "  call: 116 123", "  call: 116 123\n  text_word: HELLO"),
        "docs/data/numbers.yaml:12: lines: 0: 'text_to' is missing. Add it; CONTRIBUTING.md says what it holds.",
    ),
    "drawing that begins with a declaration": (
        file("assets/pictures/line.svg", b"<?xml version='9.9'?><svg xmlns='http://www.w3.org/2000/svg'/>"),
        "docs/assets/pictures/line.svg:1: a declaration (<?...>). Begin with <svg>.",
    ),
    "curly quotes in place of quotes": (
        page("title: The other page", "title: \u201cThe other: page\u201d"),
        f'docs/other.md:2: {UNREADABLE} curly quotes are no quotes. Type straight ones: ".',
    ),
    "key set in too far": (
        data("studies", "  population: ms", "   population: ms"),
        f"docs/data/studies.yaml:3: {UNREADABLE} the line is set in further than the lines above. Set it in as far as the keys around it.",
    ),
    "kind of study that is none": (
        data("studies", "kind: randomised-trial", "kind: RCT"),
        "docs/data/studies.yaml:2: sample-2024: kind: 'RCT' is not a known value. Known: before-after, case-report, cohort, controlled-trial, information-page, laboratory, randomised-trial, survey, systematic-review, trial-registration.",
    ),
    "certainty by hand in a claim": (
        data("claims", "  effect: may-help", "  certainty: low\n  effect: may-help"),
        "docs/data/claims.yaml:8: pain: certainty: 'low' is not allowed here. It follows from the reasons in 'rating'. Change those.",
    ),
    "page that is gone": (
        both(
            file("data/addresses.yaml", b"- {page: gone.md, since: 2026-11-22, places: []}\n"), text("[Go](gone.md).")
        ),
        "docs/other.md:24: the page 'gone.md' is gone. Bring docs/gone.md back, or say in docs/data/redirects.yaml where it leads, and lead there.",
    ),
    "page with blanks in its name": (
        file("safety/What It Costs.md"),
        "docs/safety/What It Costs.md: a file that may not be published. Name it docs/safety/what-it-costs.md: small letters, figures and hyphens.",
        "docs/safety/What It Costs.md:1: the page has no front matter. Begin it with ---, the keys that CONTRIBUTING.md names, and ---.",
    ),
    "pattern that is none": (
        file("data/phrases.yaml", b"- {id: a, words: '(a', what: '{} words', instead: Write it so.}\n"),
        "docs/data/phrases.yaml:1: a: words: '(a' is no pattern. A pattern as the module re of Python reads it.",
    ),
    "code of a fence": (
        text("```\ncode\n```"),
        "docs/other.md:24: code begins here. Take this line out, and that at its end; no page shows code.",
    ),
    "code of a fence of waves": (
        text("~~~\ncode\n~~~"),
        "docs/other.md:24: code begins here. Take this line out, and that at its end; no page shows code.",
    ),
    "class that hides from all who see": (
        text("Call now.\n{: .for-screen-readers }"),
        f"docs/other.md:25: the class 'for-screen-readers' is none of a page. {CLASSES}",
    ),
    "class of a part that is hidden": (
        text('<div class="without-script" markdown>\n\nCall now.\n\n</div>'),
        f"docs/other.md:24: the class 'without-script' is none of a page. {CLASSES}",
    ),
    "class of a link": (
        text("[Rest](index.md){ .next }"),
        f"docs/other.md:24: the class 'next' is none of a page. {CLASSES}",
    ),
    "class by an attribute": (
        text('Call now.\n{: class="pass-on" }'),
        f"docs/other.md:25: the class 'pass-on' is none of a page. {CLASSES}",
    ),
    "star after a backslash": (
        text("Ask \\*now\\*."),
        "docs/other.md:24: a backslash: '\\*'. Take it out: readers see it, or the sign behind it.",
    ),
    "break by a backslash": (
        text("Ask now.\\\nPlease."),
        "docs/other.md:24: a backslash: '\\'. Take it out: readers see it, or the sign behind it.",
    ),
    "link to a person": (
        text("[Write](mailto:a@example.org)."),
        "docs/other.md:24: an email address: 'a@example.org'. Write <!-- show: contact -->, which gives that of the site.",
    ),
    "address of a person in words": (
        text("Write to ann (at) example.org."),
        "docs/other.md:24: an email address: 'ann (at) example'. Write <!-- show: contact -->, which gives that of the site.",
    ),
    "address in angle brackets": (
        text("See <https://example.org/>."),
        "docs/other.md:24: a bare address: 'https://example.org'. Write a link in the line, [words](page.md) or [words](https://...); the build lists the sources.",
    ),
    "name of a site": (
        text("Go to example.org for it."),
        "docs/other.md:24: a bare address: 'example.org'. Write a link in the line, [words](page.md) or [words](https://...); the build lists the sources.",
    ),
    "meaning without its blank": (
        text("Rest\n:Meaning"),
        "docs/other.md:25: signs that no page reads: ':Meaning'. Write it in words; begin a line of a list with a blank after its sign.",
    ),
    "exclamation after a question": (
        text("Ask your doctor?!"),
        "docs/other.md:24: an exclamation mark: '?!'. Take it out; a sentence ends with a full stop.",
    ),
    "safe for everybody": (
        text("It is safe for everybody with MS."),
        "docs/other.md:24: 'safe for everybody' says more than a study can. Say what harm was looked for and reported, and in how many people.",
    ),
    "no risk": (
        text("There is no risk."),
        "docs/other.md:24: 'there is no risk' says more than a study can. Say what harm was looked for and reported, and in how many people.",
    ),
    "always helps": (
        text("Massage always helps."),
        "docs/other.md:24: 'always helps' says more than a study can. Use the fixed words of the certainty, for one outcome.",
    ),
    "toxins that are flushed": (
        text("It flushes out toxins."),
        "docs/other.md:24: 'flushes out toxins' says that massage takes poison out of the body. Leave it out; nobody has shown it.",
    ),
    "no doctor needed": (
        text("You do not need a doctor for this."),
        "docs/other.md:24: 'do not need a doctor' would keep somebody from a doctor. Say whom to ask, and when.",
    ),
    "denial that is taken back": (
        text("No one has shown that massage cures MS, but it cures MS."),
        "docs/other.md:24: 'cures ms' says that the course of MS changes. Say what the study measured. None has shown that massage changes the course of MS.",
    ),
    "denial in another part of the sentence": (
        text("It is not known; massage cures MS."),
        "docs/other.md:24: 'cures ms' says that the course of MS changes. Say what the study measured. None has shown that massage changes the course of MS.",
    ),
    "dose in words": (
        text("Take two baclofen tablets."),
        "docs/other.md:24: a dose of a medicine: 'Take two baclofen tablets'. Leave it out; a doctor says how much.",
    ),
    "half a tablet": (
        text("Take half a tablet more."),
        "docs/other.md:24: a dose of a medicine: 'Take half a tablet'. Leave it out; a doctor says how much.",
    ),
    "waiting time in words": (
        text("Wait two days after your infusion."),
        "docs/other.md:24: a waiting time: 'Wait two days after your infusion'. Leave it out; the MS team says when.",
    ),
    "waiting time without massage": (
        text("Have no massage for 6 weeks after Botox."),
        "docs/other.md:24: a waiting time: 'no massage for 6 weeks after Botox'. Leave it out; the MS team says when.",
    ),
    "full stop in a title": (
        page("title: The other page", "title: The other page."),
        "docs/other.md:2: title: 'The other page.' is not allowed here. Write words alone, of 3 to 65 letters and signs, on one line, in small letters after the first, without a full stop.",
    ),
    "title in capitals": (
        page("title: The other page", "title: THE OTHER PAGE"),
        "docs/other.md:2: title: 'THE OTHER PAGE' is not allowed here. Write words alone, of 3 to 65 letters and signs, on one line, in small letters after the first, without a full stop.",
    ),
    "picture sign in a title": (
        page("title: The other page", "title: The page \U0001f600"),
        "docs/other.md:2: title: a picture sign: '\U0001f600'. Say it in words.",
    ),
    "backslash in a title": (
        page("title: The other page", "title: The \\*other page"),
        "docs/other.md:2: title: a backslash: '\\*'. Take it out: readers see it, or the sign behind it.",
    ),
    "one page twice as next": (
        page(NEXT, "next:\n  - {to: index.md, say: Read the first page}\n  - {to: index.md, say: Read it now}"),
        "docs/other.md:10: next: both have the same 'to'. Lead to another page.",
    ),
    "one link for two pages as next": (
        page(NEXT, "next:\n  - {to: index.md, say: Read it now}\n  - {to: a-z.md, say: Read it now}"),
        "docs/other.md:10: next: both have the same 'say'. Say in each where it leads.",
    ),
    "nothing next": (
        page(NEXT, "next: []"),
        "docs/other.md:10: next: nothing is named. Say what to do next, or where to read on.",
    ),
    "verdict that is surer than its claim": (
        data("claims", "verdict: May help for a while.", "verdict: Works well."),
        "docs/data/claims.yaml:32: pain: verdict: 'Works well.' is surer than the certainty low. Say 'may' in it.",
    ),
    "verdict of one word": (
        data("claims", "verdict: May help for a while.", "verdict: Helps."),
        "docs/data/claims.yaml:32: pain: verdict: 'Helps.' is surer than the certainty low. Say 'may' in it.",
    ),
    "claim drawn with itself": (
        data("claims", "  background: []", "  background: []\n  drawn_with: [pain]"),
        "docs/data/claims.yaml:40: pain: drawn_with: there is no other claim 'pain'. Known: .",
    ),
    "finding of another topic under a claim": (
        both(
            data("studies", "  topics:\n  - pain\n", "  topics:\n  - pain\n  - fatigue\n"),
            data("studies", FINDING, f"{FINDING}{FINDING.replace('topic: pain', 'topic: fatigue')}"),
            data("claims", "  - sample-2024/pain\n", "  - sample-2024/pain\n  - sample-2024/fatigue\n"),
        ),
        "docs/data/claims.yaml:34: pain: supporting: 'sample-2024/fatigue' is on fatigue, the others on pain. Name a finding on that, or make a claim of its own.",
    ),
    "MS as a form of a term": (
        data("glossary", "  - rests\n", "  - MS\n"),
        "docs/data/glossary.yaml:3: rest: forms: 'MS' stands in too many sentences of another meaning. Write the term in full, or take it out.",
    ),
    "number as a form of a term": (
        data("glossary", "  - rests\n", "  - '12'\n"),
        "docs/data/glossary.yaml:3: rest: forms: '12' stands in too many sentences of another meaning. Write the term in full, or take it out.",
    ),
    "small word as a form of a term": (
        data("glossary", "  - rests\n", "  - the\n"),
        "docs/data/glossary.yaml:3: rest: forms: 'the' stands in too many sentences of another meaning. Write the term in full, or take it out.",
    ),
    "danger that begins with a capital": (
        data("emergencies", "you: you faint", "you: You faint"),
        "docs/data/emergencies.yaml:7: faint: you: 'You faint on the table' is not allowed here. Words that go on from \"Call for an ambulance if\": in lower case, without a full stop at their end.",
    ),
    "danger that ends in a full stop": (
        data("emergencies", "you: you faint on the table", "you: you faint on the table."),
        "docs/data/emergencies.yaml:7: faint: you: 'you faint on the table.' is not allowed here. Words that go on from \"Call for an ambulance if\": in lower case, without a full stop at their end.",
    ),
    "question without its sign": (
        file("data/questions.yaml", b"- {number: 1, question: Is it so, page: other.md, anchor: what-is-known}\n"),
        "docs/data/questions.yaml:1: 0: question: 'Is it so' is not allowed here. A question in one line, with its ? or, where somebody says what troubles them, its full stop.",
    ),
    "change twice": (
        changes("- More pages.", "- More pages.\n- More pages."),
        "CHANGELOG.md:6: the line stands twice. See line 5; take one out.",
    ),
    "change in a change": (
        changes("- More pages.", "- More pages.\n    - All."),
        "CHANGELOG.md:6: this is no line of a list. Begin it with '- '.",
    ),
    "day without a change": (
        changes("- More pages.", ""),
        "CHANGELOG.md:3: 22 November 2026: nothing is said. Say it in lines that begin with '- '.",
    ),
    "one word for two effects": (
        data("words", "may-help: May help", "may-help: Helps"),
        "docs/data/words.yaml:32: effect: may-help has the words of helps. Give each its own.",
    ),
    "one word for two certainties": (
        data("words", "    - Low certainty", "    - High certainty"),
        "docs/data/words.yaml:11: certainty: low has the words of high. Give each its own.",
    ),
    "kind with the words of another": (
        data("kinds", "words: MS basics", "words: Home"),
        "docs/data/kinds.yaml:10: words: 'Home' stands in line 5 too. Keep it in one of the two.",
    ),
    "plain address twice": (
        file("data/plain-addresses.yaml", b"- address: http://example.org/x\n- address: http://example.org/x\n"),
        "docs/data/plain-addresses.yaml:2: address: 'http://example.org/x' stands in line 1 too. Keep it in one of the two.",
    ),
}


@pytest.mark.parametrize("name", KINDS)
def test_it_ends_in_one_line_with_its_remedy(fixture_site, name):
    change, *said = KINDS[name]
    assert said_of(fixture_site, change) == said
