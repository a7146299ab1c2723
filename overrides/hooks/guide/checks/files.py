"""Files: what may be published and nothing else; drawings that are light, whole and told in words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from guide.checks.lists import code_texts, missing_files
from guide.checks.sentences import alone_faults
from guide.library.faults import Fault, nearest
from guide.library.library import READ_DATA, Library
from guide.library.records import read_text

# What may stand in docs/, by its path, and how heavy it may be; the first are weighed where they are read.
PUBLISHED = (
    (r"(?:[a-z0-9-]+/)*[a-z0-9-]+\.md|data/(?:facts/|schema/)?[a-z0-9-]+\.yaml", 10**9),
    (r"assets/(?:books|javascripts|one-file|stylesheets)/(?:[a-z0-9-]+/)*[a-z0-9-]+\.(?:css|js)", 120_000),
    (r"assets/(?:icons|share)/[a-z0-9-]+\.png|assets/(?:pictures/[a-z0-9-]+|favicon|mark)\.svg", 60_000),
    (r"service-worker\.js", 60_000),
    # What readers of sentences found (authors/beside.py): it is not published, and no build reads it.
    (r"data/read-sentences\.csv", 2_000_000),
)
# The data that is read, by its folder.
_READ = {"data": READ_DATA, "data/schema": READ_DATA | {"facts", "front-matter", "mkdocs"}}
_RUNS = re.compile(rb"\son\w+\s*=|<script|javascript:|href\s*=\s*['\"]?[^#'\"]|<foreignObject", re.IGNORECASE)
_ELSEWHERE = re.compile(r"@import|url\(\s*['\"]?(?:https?:)?//", re.IGNORECASE)
_ONLY = (
    "Take it out of docs/: only pages (.md), data (data/*.yaml) and .css, .js, .svg and .png in assets/ are published."
)
SHEET = "docs/assets/stylesheets/pictures.css"
_SVG = "{http://www.w3.org/2000/svg}"
# What may stand in a drawing: all else could run, lead elsewhere or have a colour of its own.
_PARTS = re.compile("circle|desc|ellipse|g|line|path|polygon|polyline|rect|svg|text|title|tspan|use")
_SETTINGS = re.compile(
    "aria-hidden|aria-labelledby|class|c?[xy]|d[xy]?|focusable|height|href|id|points|r[xy]?|role|text-anchor|transform|viewBox|width|[xy][12]"
)
_BOX = re.compile(r"0 0 [1-9]\d* [1-9]\d*")
# What a path says, and in which parts words stand.
_PATH = re.compile(r"[Mm][MLHVCSQTAZmlhvcsqtaz\d\s.,e-]+")
_WORDS = re.compile("desc|text|title|tspan")
# Drawings that only adorn what stands beside them, by the beginning of their name.
ORNAMENT = "door-"
# The classes of what is in drawings.
_CLASS = re.compile(r"\.((?:p-|dot)[\w-]*)")
MOST_WIDTH, MOST_HEIGHT = 360, 560
_PLACE = r"-?\d+(?:\.\d+)?"
# The form of what a setting says, what it is no form of, and what to write.
_FORMS = (
    ("r[xy]?|width|height", r"[\d.]+", "no size", "Write a number above 0."),
    ("c?[xy]|d[xy]|[xy][12]", _PLACE, "no place", "Write a number."),
    ("transform", r"(?:(?:translate|rotate|scale)\([\d., -]*\d\)\s*)+", "no move", "Write it as translate(10 20)."),
    ("role", "img", "no role of a drawing", "Take it out; <svg> alone has one, img."),
)
# What has a colour only by a class of its own, or of what is around it.
_SEEN = re.compile("circle|ellipse|line|path|polygon|polyline|rect|text|use")
# A letter is about as wide; its words begin at their place, end at it, or have it in their middle.
_LETTER, _BEFORE = 7, {"start": 0.0, "middle": 0.5, "end": 1.0}


def _line(part: etree._Element) -> int:
    """The line on which a part of a drawing begins."""
    return part.sourceline or 1


def _words_faults(root: etree._Element, name: str) -> Iterator[tuple[str, str]]:
    """What is wrong with the title and the description of a drawing that is no mere ornament."""
    texts = {part.get("id"): part for part in root.iter() if part.tag in (f"{_SVG}title", f"{_SVG}desc")}
    if root.get("role") != "img":
        yield 'it has no role="img".', "Add it to <svg>."
    if (root.get("aria-labelledby") or "").split() != [f"{name}-title", f"{name}-desc"]:
        yield "its words are not named.", f'Write aria-labelledby="{name}-title {name}-desc" in <svg>.'
    for key, least in (("title", 3), ("desc", 12)):
        part = texts.get(f"{name}-{key}")
        if part is None or part.tag != f"{_SVG}{key}" or len((part.text or "").strip()) < least:
            yield f'it has no <{key} id="{name}-{key}"> with words.', "Say in it what the picture shows."


def _setting_faults(part: etree._Element, name: str, ids: list[str | None]) -> Iterator[tuple[str, str]]:
    """What is wrong with the settings of a part of the drawing `name`, whose ids are `ids`."""
    for key, value in part.attrib.items():
        plain = key.rpartition("}")[2]
        if not _SETTINGS.fullmatch(plain):
            yield f"the attribute '{plain}' may not stand in a drawing.", "Give colours by class."
        elif plain == "href" and not value.startswith("#"):
            yield f"it leads to '{value}'.", "A drawing holds all that it shows."
        elif plain == "href" and value[1:] not in ids:
            yield f"'{value}' is no part of the drawing.", nearest(value[1:], filter(None, ids))
        elif plain == "id" and not value.startswith(name):
            yield f"the id '{value}' may be that of another drawing.", f"Begin it with '{name}-'."
        for keys, form, what, mend in _FORMS:
            if re.fullmatch(keys, plain) and not re.fullmatch(form, value):
                yield f'{plain}="{value}" is {what}.', mend


def _outside(part: etree._Element, box: str) -> Iterator[tuple[str, str]]:
    """The places of a part that nothing moves and that lie outside the `box` of its drawing; words that an edge cuts off."""
    if not _BOX.fullmatch(box) or any("transform" in one.attrib for one in (part, *part.iterancestors())):
        return
    width, height = map(int, box.split()[2:])
    for key, value in part.attrib.items():
        most = width if "x" in key else height
        is_place = re.fullmatch("c?[xy]|[xy][12]", key) and re.fullmatch(_PLACE, value)
        if is_place and not 0 <= float(value) <= most:
            yield f'{key}="{value}" lies outside the drawing.', f"Its viewBox goes from 0 to {most}."
            return
    words, at = (part.text or "").strip(), part.get("x", "0")
    if part.tag == f"{_SVG}text" and not len(part) and re.fullmatch(_PLACE, at):
        begin = float(at) - len(words) * _LETTER * _BEFORE.get(part.get("text-anchor", "start"), 0.5)
        if begin < 0 or begin + len(words) * _LETTER > width:
            yield f"'{words[:40]}' does not fit into the drawing.", "Say it in fewer words, or on two lines."


def _part_faults(part: etree._Element, tag: str) -> Iterator[tuple[str, str]]:
    """What is wrong with the words and the line of a part of a drawing."""
    loose = f"{'' if _WORDS.fullmatch(tag) else part.text or ''}{'' if tag == 'tspan' else part.tail or ''}".strip()
    if loose:
        yield f"'{loose[:40]}' stands outside <text>.", "Put it into <text>, or take it out."
    if tag == "text" and not "".join(part.itertext()).strip():
        yield "<text> holds no words.", "Write them, or take it out."
    if tag == "path" and not _PATH.fullmatch(part.get("d", "")):
        yield "<path> has no line to draw in 'd'.", "Draw it anew, or take it out."


def _root_faults(root: etree._Element, name: str) -> Iterator[tuple[str, str]]:
    """What is wrong with a drawing as a whole: its size, and its words for those who do not see it."""
    box, is_ornament = root.get("viewBox") or "", name.startswith(ORNAMENT) and root.get("aria-hidden") == "true"
    yield from () if is_ornament else _words_faults(root, name)
    if root.get("aria-hidden") and not is_ornament:
        yield "a drawing that teaches is hidden.", "Take aria-hidden out of <svg>."
    if root.tag != f"{_SVG}svg" or not _BOX.fullmatch(box):
        yield "it has no viewBox of the form '0 0 360 400'.", "Without one the page moves while it loads."
    elif int(box.split()[3]) > MOST_HEIGHT:
        yield f"it is {box.split()[3]} units high.", f"{MOST_HEIGHT} at most; divide it in two."
    elif int(box.split()[2]) > MOST_WIDTH:
        yield f"it is {box.split()[2]} units wide.", f"{MOST_WIDTH} at most, so that its words are read on a phone."
    if not (is_ornament or any(_SEEN.fullmatch(str(part.tag).removeprefix(_SVG)) for part in root.iter(etree.Element))):
        yield "it draws nothing.", "Draw what its title says, or take the file out."
    if root.get("width") or root.get("height"):
        yield "<svg> has a width or height.", "Leave them out; the page gives the size."


def _drawing_faults(root: etree._Element, name: str, known: set[str]) -> Iterator[tuple[int, str, str]]:
    """What is wrong with one drawing of these `known` classes, each with its line and its remedy."""
    yield from ((_line(root), *fault) for fault in _root_faults(root, name))
    ids = [part.get("id") for part in root.iter(etree.Element)]
    seen: set[str] = set()
    for part in root.iter(etree.Element):
        tag = str(part.tag).removeprefix(_SVG)
        if not _PARTS.fullmatch(tag) or (tag == "svg" and part is not root):
            yield _line(part), f"<{tag}> may not stand in a drawing.", "CONTRIBUTING.md says what may."
            continue
        found = [
            *_part_faults(part, tag),
            *_setting_faults(part, name, ids),
            *_outside(part, root.get("viewBox") or ""),
        ]
        if not found and _SEEN.fullmatch(tag) and not any(one.get("class") for one in (part, *part.iterancestors())):
            what = f"<{tag}> has no class, so that it is black on black in the dark."
            found.append((what, "Give it one, or the <g> around it."))
        strange = set(part.get("class", "").split()) - known if known else set()
        found += [(f"the class '{one}' has no rule in {SHEET}.", nearest(one, known)) for one in strange]
        if tag in ("title", "desc") and f"<{tag}>" in seen:
            found.append((f"a second <{tag}>.", "Say all in the first."))
        if (own := part.get("id")) and own in seen:
            found.append((f"the id '{own}' is used twice.", "Give each part its own."))
        seen |= {f"<{tag}>", own or ""}
        yield from ((_line(part), *fault) for fault in found)


def _is_picture(path: Path) -> bool:
    """Whether a file begins and ends as a PNG does, or holds an SVG; those of pages are looked at by themselves."""
    content = path.read_bytes()
    is_png = content.startswith(b"\x89PNG\r\n\x1a\n") and content[-8:-4] == b"IEND"
    return is_png if path.suffix == ".png" else path.parent.name == "pictures" or b"<svg" in content


def check_files(docs: Path) -> list[Fault]:
    """Files that would be published and may not be, by their name, kind or weight."""
    paths = sorted(path for path in docs.rglob("*") if path.is_symlink() or not path.is_dir() or path.suffix == ".md")
    faults, names = [], {path.relative_to(docs).as_posix() for path in paths}
    texts = code_texts(docs)
    faults += missing_files(docs, texts, names)
    tokens = {token for text in texts.values() for token in re.findall(r"[\w./-]+", text)}
    named = {token.rpartition("/")[2] for token in tokens}
    named |= {"/".join(token.removesuffix(".js").split("/")[-2:]) for token in tokens}
    for path in paths:
        name = path.relative_to(docs).as_posix()
        file, twin = f"docs/{name}", name.lower()
        most = next((most for form, most in PUBLISHED if re.fullmatch(form, name)), None)
        if path.is_symlink() or not path.is_file():
            faults.append(Fault(file, 0, "this is no plain file.", "Put the file itself there, or take it out."))
        elif twin != name and twin in names:
            faults.append(
                Fault(file, 0, f"its name differs from {twin} only by capitals.", "Write names in lower case.")
            )
        elif most is None:
            plain = re.sub(r"[^a-z0-9./-]+", "-", name.lower())
            known = any(re.fullmatch(form, plain) for form, _ in PUBLISHED)
            mend = f"Name it docs/{plain}: small letters, figures and hyphens." if known else _ONLY
            faults.append(Fault(file, 0, "a file that may not be published.", mend))
        elif path.suffix == ".yaml" and path.stem not in _READ.get(name.rpartition("/")[0], {path.stem}):
            mend = "Take it out, or add its schema and read it in library.py."
            faults.append(Fault(file, 0, "nothing reads it.", mend))
        elif path.suffix == ".svg" and path.parent.name != "pictures" and _RUNS.search(path.read_bytes()):
            faults.append(Fault(file, 0, "it could run or lead elsewhere.", "A drawing holds all that it shows."))
        elif path.stat().st_size > most:
            mend = f"{most} at most; make it simpler, or divide it."
            faults.append(Fault(file, 0, f"it weighs {path.stat().st_size} bytes.", mend))
        elif path.suffix in (".png", ".svg") and not _is_picture(path):
            kind = path.suffix[1:].upper()
            faults.append(Fault(file, 0, f"it is no whole picture of the kind {kind}.", f"Save it as {kind}."))
        elif name.startswith("assets/javascripts/") and not named & {path.name, f"{path.parent.name}/{path.stem}"}:
            faults.append(Fault(file, 0, "no page uses it.", "Name it in mkdocs.yml, or take it out."))
        elif path.suffix in (".css", ".js"):
            text = read_text(path, file, faults) or ""
            if path.suffix == ".css" and (found := _ELSEWHERE.search(text)):
                line, what = text.count("\n", 0, found.start()) + 1, f"'{found[0]}' asks another file or site."
                faults.append(Fault(file, line, what, "List sheets in mkdocs.yml."))
    return faults


def check_pictures(docs: Path, library: Library) -> list[Fault]:
    """Faults of all drawings in docs/assets/pictures; their words are held to what those of the data are held to."""
    faults: list[Fault] = []
    titles: dict[str, str] = {}
    known = {*_CLASS.findall(read_text(docs.parent / SHEET, SHEET, faults) or "")}
    for path in sorted((docs / "assets" / "pictures").glob("*.svg")):
        file = path.relative_to(docs.parent).as_posix()
        if (text := read_text(path, file, faults)) is None:
            continue
        if found := re.search("<!(?!--)|<[?]", text):
            faults.append(Fault(file, 1, f"a declaration ({found[0]}...>).", "Begin with <svg>."))
            continue
        try:
            root = etree.fromstring(text)
        except etree.XMLSyntaxError as error:
            what = f"not readable as XML: {str(error.msg).partition(', line ')[0]}."
            faults.append(Fault(file, error.position[0], what, "Mend the markup."))
            continue
        wrong = set(_drawing_faults(root, path.stem, known))
        for part in root.iter(*(f"{_SVG}{tag}" for tag in ("title", "desc", "text"))):
            words = "".join(part.itertext()).strip()
            if part.tag == f"{_SVG}title" and (other := titles.setdefault(words.lower(), path.name)) != path.name:
                wrong.add((_line(part), f"its title is that of {other}.", "Say what this picture shows."))
            wrong |= {(_line(part), what, mend) for what, mend in alone_faults(words, library) if words}
        faults += [Fault(file, line, what, mend) for line, what, mend in wrong]
    return faults
