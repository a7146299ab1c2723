"""What Markdown makes of a page: only plain boxes and lists of terms, tags that close, each id once, no raw markup.

The lines as they are typed name the place of a fault; the page as Markdown renders it shows what no line gives away.
"""

from __future__ import annotations

import re
from functools import lru_cache
from html import unescape
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

from markdown import Markdown

from guide.library.faults import Fault
from guide.library.page_source import CITATION, FENCE, HEADING, PageSource, raw_markup

# As in mkdocs.yml; a test compares them.
EXTENSIONS = ["admonition", "attr_list", "def_list", "md_in_html", "tables", "toc", "pymdownx.superfences"]
SETTINGS = {"tables": {"use_align_attribute": True}, "toc": {"toc_depth": 3}}
TAGS = {"abbr", "br", "dd", "details", "div", "dl", "dt", "p", "span", "summary"}
ATTRIBUTES = {"class", "id", "lang", "markdown", "title"}
# Classes of what a page itself holds; others belong to parts of the build, and hide words or look like a warning.
CLASSES = {"answer", "compare", "decide-grid", "no-answer", "on-devices", "questions-to-take", "take", "tiles"}
_CLASS = re.compile(r"\bclass\s*=\s*[\"']?([^\"'>}]*)|(?:^|\s)\.([^\s=]+)")
# What Markdown itself makes, with the attributes that it gives.
_MADE = re.compile("a|blockquote|code|em|h[1-6]|hr|li|ol|pre|strong|table|tbody|td|th|thead|tr|ul")
_MADE_WITH = {"a": {"href"}, "ol": {"start"}, "td": {"align"}, "th": {"align"}}
_BLOCK = re.compile("blockquote|details|div|dl|h[1-6]|hr|ol|p|pre|table|ul")
_EMPTY = {"br", "hr"}
_IN = {"summary": "details", "dt": "dl", "dd": "dl"}
_COMMENT = re.compile(r"<!--.*?(?:-->|$)", re.MULTILINE)
_CODE = re.compile(r"`[^`]*`|<!--.*?-->")
# The beginning of a tag, what is in it, and its end if that is on the same line; an address in < > is no tag.
_TAG = re.compile(r"<([a-zA-Z][\w-]*)(?=[\s/>]|$)([^<>]*)(>?)")
_ATTRIBUTE = re.compile(r"([a-zA-Z_:@][\w:.@-]*)\s*(?:=\s*(?:\"[^\"]*\"|'[^']*'|[^\s\"'>]+))?")
_LIST = re.compile(r"\{:?([^{}]*)\}")
# The names of attributes: those with a value and, in a list that begins with an id or a class, all.
_NAMES = (re.compile(r"([\w:-]+)\s*="), re.compile(r"(?<![\w#.:=-])([A-Za-z][\w:-]*)"))
# A heading without its blank, which check_text names.
_BARE = re.compile(r"^#{1,6}[^#\s]", re.MULTILINE)
_REFERENCE = re.compile(r"^ {0,3}\[[^\]]+\]:.*", re.MULTILINE)
_PICTURE = re.compile(r"!\[[^\]]*\]\s*[(\[][^)\]\n]*")
_USE_MARKER = "Use <!-- show: picture name | Caption. -->, which gives it words, caption and size."
_USE_TAGS = f"Use Markdown; let through: {', '.join(sorted(TAGS))}."
_USE_ATTRIBUTES = f"Use a class; let through: {', '.join(sorted(ATTRIBUTES))}."
_USE_CLASSES = f"Leave it out; let through: {', '.join(sorted(CLASSES))}."
_CLOSE = "Close each tag once, in the order of opening."


@lru_cache
def reserved_ids() -> set[str]:
    """Ids of the parts that every page has, as the templates beside this code give them."""
    templates = [path for path in Path(__file__).parents[3].rglob("*.html") if path.parent.name != "show"]
    return {name for path in templates for name in re.findall(r'\sid="([\w-]+)"', path.read_text("utf-8"))}


class Rendered(HTMLParser):
    """What Markdown makes of a text: its faults, each with signs that stand in the line it comes from, ids and links."""

    def __init__(self, body: str):
        super().__init__(convert_charrefs=False)
        self.found: list[tuple[str, str, tuple[str, ...]]] = []
        self.ids: list[tuple[str, str]] = []
        self.links: list[str] = []
        self.words = ""
        self._open: list[str] = []
        self._code = ""
        self._fences = sum(bool(FENCE.match(line)) for line in body.split("\n")) // 2
        html = Markdown(extensions=EXTENSIONS, extension_configs=SETTINGS).convert(body)
        self.feed(html)
        self.close()
        if re.search(r"<details[^>]*>\s*(?!\s|<summary)|<summary[^>]*>\s*</summary>", html):
            self.note("<details> has no words to press on.", "Put <summary>words</summary> below it.", "<details")
        for tag in filter(self._may_stand, self._open):
            self.note(f"<{tag}> is not closed.", _CLOSE, f"<{tag}")
        # Below a tag that does not close, all is raw.
        for signs, what, mend in raw_markup(self.words) if not self.found else ():
            self.note(what, mend, signs)
        if self._code and not self.found:
            self.note(f"'{self._code[:40]}' is shown as code.", "Begin it at the margin.", self._code)

    def note(self, what: str, mend: str, *signs: str) -> None:
        """Note a fault."""
        self.found.append((what, mend, signs))

    @staticmethod
    def _may_stand(tag: str) -> bool:
        return tag in TAGS or bool(_MADE.fullmatch(tag))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A tag that begins."""
        if tag == "img":
            self.note(f"a picture in HTML: {self.get_starttag_text()}", _USE_MARKER, "<img", "![")
        elif not self._may_stand(tag):
            self.note(f"<{tag}> may not stand in a page.", _USE_TAGS, f"<{tag}", tag)
        if tag in _IN and _IN[tag] not in self._open:
            self.note(f"<{tag}> stands alone.", f"Put it into <{_IN[tag]}>.", f"<{tag}")
        if _BLOCK.fullmatch(tag) and "p" in self._open:
            self.note(f"<{tag}> stands in a line of words.", "Put it on lines of its own.", f"<{tag}", tag)
        for name, value in attrs if self._may_stand(tag) else ():
            if name not in ATTRIBUTES | _MADE_WITH.get(tag, set()):
                self.note(f"the attribute '{name}' may not stand in a page.", _USE_ATTRIBUTES, f"{name}=", name)
            elif name == "id":
                self.ids.append((tag, value or ""))
            elif name == "href":
                self.links.append(value or "")
        if tag not in _EMPTY:
            self._open.append(tag)
        self._fences -= tag == "pre"

    def handle_endtag(self, tag: str) -> None:
        """A tag that ends."""
        if tag in _EMPTY:
            return
        if tag not in self._open:
            if not any("closes nothing" in what for what, *_ in self.found):
                self.note(f"</{tag}> closes nothing.", _CLOSE, f"</{tag}")
            return
        while (opened := self._open.pop()) != tag:
            if self._may_stand(opened):
                self.note(f"<{opened}> is not closed.", _CLOSE, f"<{opened}")

    def handle_data(self, data: str) -> None:
        """Words, and what looks like a tag and is none."""
        if "<" in data:
            self.note(
                "a '<' that begins no tag.", "Write &lt; or 'less than'.", data[data.index("<") :].strip()[:20], "<"
            )
        self.words += "" if {"code", "pre"} & set(self._open) else data
        if self._fences < 0 and "pre" in self._open and "!!" not in self.words:
            self._fences, self._code = 0, data.strip().split("\n")[0]

    def handle_entityref(self, name: str) -> None:
        """A sign by its name."""
        self.words += unescape(f"&{name};")

    def handle_charref(self, name: str) -> None:
        """A sign by its number."""
        self.words += unescape(f"&#{name};")

    def _declaration(self, data: str) -> None:
        """A declaration, a comment, or what begins with <?; none may stand in a page."""
        self.note(f"'{data[:20]}' may not stand in a page.", _USE_TAGS, data[:8], "<!", "<?")

    handle_decl = unknown_decl = handle_pi = handle_comment = _declaration  # type: ignore[assignment]


@lru_cache(maxsize=256)
def rendered(body: str) -> Rendered:
    """What Markdown makes of what an author wrote, with a word in place of each marker; the same text is read once."""
    return Rendered(CITATION.sub("", _COMMENT.sub("Shown.", _REFERENCE.sub("", body))))


def _underlined(page: PageSource) -> list[Fault]:
    """Lines of - or = right below words, which make a heading of them."""
    pairs = pairwise(page.prose())
    mend = "Take it out, or put a blank line above it; write a heading with ## and an id."
    return [
        page.fault(number, f"'{words.strip()}' is made a heading by this line.", mend)
        for (_, words), (number, line) in pairs
        if re.fullmatch(r"\s*(=+|-+)\s*", line) and words.strip() and not words.lstrip().startswith("|")
    ] or [page.fault(page.body_line, "words become a heading that is not written as one.", mend)]


def _rendered_faults(page: PageSource) -> list[Fault]:
    """Faults that the rendered page shows."""
    seen, faults = rendered(page.body), []
    found: list[tuple[str, str, tuple[str, ...]]] = []
    written = [heading[3] for _, line in page.prose() if (heading := HEADING.match(line))]
    known = {name for name in written if name}
    for tag, name in seen.ids:
        if re.fullmatch("h[1-6]", tag) and name not in known:
            faults += _underlined(page)[:1] if None not in written and not _BARE.search(page.body) else []
        elif name in reserved_ids():
            found.append((f"the id '{name}' is that of a part of every page.", "Choose another.", (name,)))
        elif not re.fullmatch("[a-z][a-z0-9-]*", name) and name not in known:
            found.append((f"the id '{name}'.", "Use lower case, numbers and hyphens.", (f'id="{name}"', f"#{name}")))
        elif [other for _, other in seen.ids].count(name) > max(1, written.count(name)):
            given = re.compile(rf"(?:\{{[^}}]*#|id=.?){name}(?![\w-])")
            lines = [number for number, line in page.lines() if given.search(line)] or [page.body_line]
            mend = f"See line {lines[0]}; the newer of the two gets another."
            faults.append(page.fault(lines[-1], f"the id '{name}' is used twice.", mend))
    # Tables of pages are looked over as they are typed.
    found += [one for one in seen.found if page.path.startswith("../") or not "".join(one[2]).startswith("|")]
    return faults + [page.fault(page.line_of(*signs), what, mend) for what, mend, signs in dict.fromkeys(found)]


def _tag_faults(page: PageSource, number: int, tag: re.Match[str]) -> list[Fault]:
    name, rest = tag[1].lower(), tag[2].strip(" /")
    if name == "img":
        return [page.fault(number, f"a picture in HTML: {tag[0]}", _USE_MARKER)]
    if name not in TAGS:
        return [page.fault(number, f"<{name}> may not stand in a page.", _USE_TAGS)]
    if not tag[3]:
        return [page.fault(number, f"<{name} does not end on its line.", "Write the tag on one line.")]
    if name == "div" and tag[0] == tag.string.strip() and "markdown" not in rest:
        return [page.fault(number, "<div> leaves what is in it as it was typed.", "Write <div markdown>.")]
    return [
        page.fault(number, f"the attribute '{attribute}' may not stand in a page.", _USE_ATTRIBUTES)
        for attribute in _ATTRIBUTE.findall(rest)
        if attribute.lower() not in ATTRIBUTES
    ]


def _class_faults(page: PageSource, number: int, text: str) -> list[Fault]:
    """Classes of tags and of lists of attributes that no page has; those of headings are looked at with their words."""
    tags = [found[1] or "" for tag in _TAG.finditer(text) for found in _CLASS.finditer(tag[2])]
    lists = [] if HEADING.match(text) else _LIST.findall(text)
    lists = [found[1] or found[2] for one in lists for found in _CLASS.finditer(one)]
    return [
        page.fault(number, f"the class '{name}' is none of a page.", _USE_CLASSES)
        for name in sorted({name for names in tags + lists for name in names.split()})
        if name not in CLASSES and not name.startswith("row-")
    ]


def _left_open(page: PageSource) -> list[Fault]:
    """Tags that no line closes; Markdown closes them at the end of the page."""
    opened: list[tuple[int, str]] = []
    for number, line in page.prose():
        for end, name in re.findall(rf"<(/?)({'|'.join(TAGS - _EMPTY)})\b", _CODE.sub("", line)):
            if not end:
                opened.append((number, name))
            elif opened and opened[-1][1] == name:
                opened.pop()
    return [page.fault(number, f"<{name}> is not closed.", _CLOSE) for number, name in opened[-1:]]


def check_html(page: PageSource) -> list[Fault]:
    """Tags and attributes that are not let through, pictures beside the one way, headings without their #."""
    faults: list[Fault] = []
    for number, line in page.prose():
        text = _CODE.sub("", line)
        faults += [fault for tag in _TAG.finditer(text) for fault in _tag_faults(page, number, tag)]
        faults += [
            page.fault(number, f"a picture in Markdown: {found})", _USE_MARKER) for found in _PICTURE.findall(text)
        ]
        faults += _class_faults(page, number, text) if "class" in text or "{" in text else []
        faults += [
            page.fault(number, f"the attribute '{name}' may not stand in a page.", _USE_ATTRIBUTES)
            for listed in _LIST.findall(text)
            for name in _NAMES[bool(re.match(r"\s*[#.]", listed))].findall(re.sub('"[^"]*"', "", listed))
            if name.lower() not in ATTRIBUTES
        ]
    faults = faults or _left_open(page)
    # What a line has told already, and what comes of it.
    return faults or _rendered_faults(page)
