"""Emergencies on pages: the boxes of a page, urgent help with its index, whom to call, and lines that listen.

A page never writes an emergency: it says in its front matter what it speaks of, and the data says what belongs to that.
"""

from __future__ import annotations

import re
from html import escape

from guide.library.page_source import parts_of
from guide.library.yaml_reader import Record
from guide.views.list_view import easy
from guide.views.site_view import SiteView

NOW, TODAY, THIS_WEEK = "call-now", "today", "this-week"
# Of whom a box speaks: how its title goes on, and which words of an emergency it takes.
OF = {"you": ("", "you"), "client": ("the client", "they"), "person": ("the person", "they")}
# Where the emergencies of a level stand in full.
IN_FULL = {NOW: "safety/urgent-help.md", TODAY: "safety/today.md", THIS_WEEK: "safety/today.md"}
# Where it stands what an emergency rests on, if a list holds so many that their sources are longer than they are.
RESTS = {NOW: "evidence/urgent-signs.md"}
# Where all lines of one use stand.
ALL_LINES = {"crisis": "safety/crisis.md", "abuse": "safety/abuse.md", "poison": "safety/today.md#poison-lines"}
_IN_TEXT = re.compile(r"\{([^{}]+)\}")


def dialled(number: str) -> str:
    """What a telephone dials for a number that is written for people: digits, and the plus sign."""
    return re.sub(r"[^0-9+]", "", number)


def tel(number: str) -> str:
    """A number as a link that dials it; its digits can be copied and print as they are."""
    return f'<a class="tel" href="tel:{dialled(number)}" translate="no">{number}</a>'


def with_links(text: str) -> str:
    """A sentence with each number in braces made into a link that dials."""
    return _IN_TEXT.sub(lambda found: tel(found[1]), text)


def countries_by_number(site: SiteView) -> dict[str, str]:
    """Each emergency number with the countries that use it, in the order of the data."""
    found: dict[str, list[str]] = {}
    for country in site.library.numbers["countries"]:
        found.setdefault(country["emergency"], []).append(country["name"])
    return {number: ", ".join(names) for number, names in found.items()}


def emergency_numbers(site: SiteView) -> str:
    """Each emergency number with its countries, as one grid of links that dial."""
    return site.render("emergency-numbers.md", numbers=countries_by_number(site))


def whom_to_see(site: SiteView) -> str:
    """Whom to call today, a cell for each country."""
    cells = [(one["name"], with_links(one["today"])) for one in site.library.numbers["countries"]]
    return site.render("whom-today.md", cells=cells)


def emergencies(site: SiteView, of: str = "you") -> str:
    """The boxes of the page: call now, then call a doctor today, of what it speaks of. `of` is you, client or person."""
    who, form = OF[of]
    subjects = site.meta.get("speaks_of", [])
    now, today = (site.library.emergencies_on(subjects, level) for level in (NOW, TODAY))
    urgent = site.library.levels[TODAY]["words"]
    boxes = (
        ("emergency", "Emergency: call now if", now, emergency_numbers(site)),
        ("urgent", f"Urgent: {urgent[0].lower()}{urgent[1:]} if", today, whom_to_see(site)),
    )
    return site.render("emergency-boxes.md", boxes=boxes, who=who, form=form)


def urgency(site: SiteView, one: Record) -> str:
    """How urgent an emergency is, in the words of readers: some steps of one of today may be for now."""
    for_now = one["level"] == TODAY and any(re.search(r"\bnow\b", step) for step in one["do"])
    return site.library.levels[one["level"]]["or_now" if for_now else "words"]


def this_week(site: SiteView, of: str = "you") -> str:
    """The lines of a box of what to ask: when to call the team this week, of what the page speaks of."""
    form = OF[of][1]
    return "\n".join(f"- {one[form]}" for one in site.library.emergencies_on(site.meta.get("speaks_of", []), THIS_WEEK))


def emergency(site: SiteView, emergency_id: str) -> str:
    """One emergency in full, without its heading: first signs, what to do, what the person beside does, and why."""
    return _in_full(site, site.library.emergencies[emergency_id], badge=True)


def _in_full(site: SiteView, one: Record, *, badge: bool, rests_told_at: str = "") -> str:
    level = site.library.levels[one["level"]]
    elsewhere = one["more"] if one["more"].split("#")[0] != site.page else ""
    lines = _first_lines(site, one["lines"]) if "lines" in one else ""
    return site.render(
        "emergency.md",
        one=one,
        level=level,
        urgency=urgency(site, one),
        rests=_rests(site, one),
        elsewhere=elsewhere,
        lines=lines,
        helpers=_leading_on(site, " ".join(one["beside"])),
        badge=badge,
        rests_told_at=rests_told_at,
    )


def _leading_on(site: SiteView, text: str) -> str:
    """A text in which each name of another emergency in quotes is a link to what to do about that."""
    for one in site.library.emergencies.values():
        text = text.replace(f'"{one["name"]}"', f'"[{one["name"]}]({site.link(IN_FULL[one["level"]])}#{one["id"]})"')
    return text


def _rests(site: SiteView, one: Record) -> tuple[str, list[str]]:
    """What kind of sources an emergency rests on, and the sentences that say what each of them carries."""
    return site.words["rests"][one["rests"]], parts_of(one["note"])


def first_numbers(site: SiteView, use: str) -> str:
    """The first line of each country, or of each of its nations where it has none in common, to call and to text, as a grid.

    A line of one country of the EU is not for the others, so none of them stands here.
    """
    lines = [one for one in site.library.numbers["lines"] if one["use"] == use and one["country"] != "EU"]
    cells: dict[tuple[str, str, str], list[str]] = {}
    for key, scheme, said in (("call", "tel", ""), ("text_to", "sms", "text")):
        first: dict[str, Record] = {}
        for line in lines:
            own = next(one for one in lines if one["country"] == line["country"])
            place = line.get("nation", "") if "nation" in own else "" if "nation" in line else line["country"]
            if key in line and place:
                first.setdefault(place, line)
        for place, line in first.items():
            word = f"{said} {line.get('text_word', '')}".strip() if said else ""
            cells.setdefault((f"{scheme}:{dialled(line[key])}", line[key], word), []).append(place)
    grid = [
        (address, number, f"{', '.join(places)}{': ' + word if word else ''}")
        for (address, number, word), places in cells.items()
    ]
    return site.render("first-numbers.md", cells=grid)


def _first_lines(site: SiteView, use: str) -> str:
    """The grid of first lines, and where the others stand."""
    return site.render("first-lines.md", grid=first_numbers(site, use), all_lines=site.link(ALL_LINES[use]))


def emergency_list(site: SiteView, level: str) -> str:
    """All emergencies of a level in full, each under its heading, by where one feels them."""
    told = site.link(RESTS[level]) if level in RESTS else ""
    dangers = [
        (one, _in_full(site, one, badge=False, rests_told_at=f"{told}#{one['id']}" if told else ""))
        for one in _by_part(site, level)
    ]
    return site.render("emergency-list.md", dangers=dangers)


def emergency_sources(site: SiteView, level: str) -> str:
    """What each emergency of a level rests on, with its sources."""
    dangers = [(one, _rests(site, one)) for one in _by_part(site, level)]
    return site.render("emergency-sources.md", dangers=dangers)


def _by_part(site: SiteView, level: str) -> list[Record]:
    """The emergencies of a level, by where one feels them."""
    found = [one for one in site.library.emergencies.values() if one["level"] == level]
    return [one for felt in site.words["felt"] for one in found if one["felt"] == felt]


def emergency_index(site: SiteView, level: str) -> str:
    """Every emergency of a level in one tap: a tile for each, by where one feels it."""
    told = site.library.levels[level]
    groups = []
    for felt, title in site.words["felt"].items():
        tiles = [
            (one.get("tile", one["name"]), _address(site, IN_FULL[level], one["id"]))
            for one in site.library.emergencies.values()
            if one["felt"] == felt and one["level"] == level
        ]
        groups.append((title, tiles))
    return site.stash(site.render("emergency-index.html", groups=[one for one in groups if one[1]], level=told))


def _address(site: SiteView, page: str, place: str) -> str:
    return f"#{place}" if page == site.page else f"{site.page_address(page)}#{place}"


def whom_today(site: SiteView) -> str:
    """Whom to call today, in full, by country."""
    return _by_country(site, "today_in_full")


def cannot_speak(site: SiteView) -> str:
    """How to get help without speaking, by country."""
    return _by_country(site, "cannot_speak")


def _by_country(site: SiteView, key: str) -> str:
    lines = []
    for country in site.library.numbers["countries"]:
        said = country[key] if isinstance(country[key], str) else " ".join(country[key])
        marks = "".join(f"[^{source}]" for source in country["sources"])
        lines.append(f"- **{country['name']}**: {with_links(said)}{marks}")
    return "\n".join(lines)


def lines_to_call(site: SiteView, use: str) -> str:
    """Lines of one use (crisis, abuse or poison) by country, each to tap: call, and text where one can."""
    countries: dict[str, list] = {}
    for line in site.library.numbers["lines"]:
        if line["use"] == use:
            countries.setdefault(line["country"], []).append({**line, "ways": _ways(line)})
    return site.render("lines-to-call.md", countries=countries)


def _ways(line: Record) -> list[str]:
    """The links of a line: to call it, and to text it."""
    ways = []
    if "call" in line:
        ways.append(f'<a class="tel" href="tel:{dialled(line["call"])}">Call <b translate="no">{line["call"]}</b></a>')
    if "text_to" in line:
        word = line.get("text_word", "")
        body = f"?body={word}" if word else ""
        said = f"Text {escape(word)} to" if word else "Text"
        ways.append(
            f'<a class="tel" href="sms:{dialled(line["text_to"])}{body}">{said} <b translate="no">{line["text_to"]}</b></a>'
        )
    return ways


def leave_page(site: SiteView) -> str:
    """A button that puts an ordinary page in the place of this one."""
    return site.stash(site.render("leave-page.html"))


def easy_emergencies(site: SiteView) -> str:
    """The emergencies of easy read, each with its picture, and the numbers."""
    ideas = [
        easy(site, one["easy"]["picture"], one["easy"]["words"])
        for one in site.library.emergencies.values()
        if "easy" in one
    ]
    return "\n".join([*ideas, emergency_numbers(site)])
