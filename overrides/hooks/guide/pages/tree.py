"""A page's HTML as one tree: parsed once when Markdown is done, changed by the steps, written once."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import html
from lxml.html import HtmlElement

from guide.state import Build, Page

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
# Elements that links may lead to: headings, terms of the glossary, lists, and boxes of claims.
_PLACES = {"dt", "ul", *HEADINGS[1:]}
_BOXES = {"claim", "claim-row", "study-line"}


def parse(text: str) -> HtmlElement:
    """HTML as the children of one element."""
    return html.fragment_fromstring(text, create_parent="div")


def inside(element: HtmlElement) -> str:
    """All that stands in an element, as HTML."""
    # A text alone needs no more than its escapes; lxml writes them with its parent.
    whole = html.tostring(element, encoding="unicode", with_tail=False)
    return whole[whole.index(">") + 1 : whole.rindex("</")]


def texts(element: HtmlElement, skip: tuple[str, ...] = ()) -> Iterator[str]:
    """The pieces of text in an element in their order, without those in elements of the names `skip`."""
    if element.text:
        yield element.text
    for child in element:
        if isinstance(child.tag, str) and child.tag not in skip:
            yield from texts(child, skip)
        if child.tail:
            yield child.tail


def words(element: HtmlElement) -> str:
    """What an element says, with single spaces."""
    return " ".join("".join(element.itertext()).split())


def append_text(element: HtmlElement, text: str) -> None:
    """Add text at the end of an element."""
    if len(element):
        element[-1].tail = (element[-1].tail or "") + text
    else:
        element.text = (element.text or "") + text


def put_in_place(element: HtmlElement, text: str) -> None:
    """Put HTML, which begins with an element, in the place of an element."""
    made, parent = list(parse(text)), element.getparent()
    place = parent.index(element)
    made[-1].tail = (made[-1].tail or "") + (element.tail or "")
    parent.remove(element)
    for number, child in enumerate(made):
        parent.insert(place + number, child)


def places(tree: HtmlElement) -> list[str]:
    """Ids of all places of a page that a link may lead to, in their order."""
    found = (
        element.get("id")
        for element in tree.iter("div", "li", *_PLACES)
        if element.tag in _PLACES or element.get("class") in _BOXES
    )
    return list(dict.fromkeys(name for name in found if name))


def set_in(build: Build, page: Page) -> None:
    """A step: puts the HTML that Markdown had to leave alone (`page.apart`) into its place."""
    for stand_in in page.tree.xpath(".//div[@data-apart]"):
        put_in_place(stand_in, page.apart[int(stand_in.get("data-apart"))])


def forget_notes(build: Build, page: Page) -> None:
    """A step: takes off what elements say to the search index alone."""
    for note in page.tree.xpath(".//@*[starts-with(name(), 'data-search-')]"):
        del note.getparent().attrib[note.attrname]


def suit_programs(build: Build, page: Page) -> None:
    """The last step: what programs that read pages stumble over becomes something else.

    Boxes of text become sections, since reader views (Mozilla's Readability) throw out a `div` with few words or many
    links, and so warnings and numbers to call; of a form of sections they would make the whole page. A drawing has its
    words for its name, and screen readers would say a `title` and a `desc` once more as its description. It brings its
    own paper, since browsers that darken every page leave its dark lines as they are.
    """
    for drawing in page.tree.iter("svg"):
        drawing.insert(0, drawing.makeelement("rect", {"class": "p-ground", "width": "100%", "height": "100%"}))
    for words in page.tree.iter("title", "desc"):
        words.tag = "metadata"
    for box in page.tree.xpath(".//div[not(@role or parent::dl or ancestor::form)]"):
        box.tag = "section"
