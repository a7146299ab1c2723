"""Visits to every page of the site, divided so that several processes can share them; each page is loaded once."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import yaml
from filelock import FileLock, Timeout

from axe import DEPENDS_ON_WINDOW, violations
from built_site import ROOT, Site
from control_names import shared_names
from layout import KINDS, WIDE
from policy_watch import TELL
from printed import HEADINGS, headings_of, paper_faults
from reader_view import lost_in_reader_view
from sheet_page import page_count
from site_checks import parsed, stranger_requests

PARTS = range(8)
LENGTHS = yaml.safe_load((ROOT / "tests" / "lengths.yaml").read_text("utf-8"))
PHONE = {"width": 390, "height": 844}
# The shorter of the two sizes of paper: no page takes more sheets of the other, which is tried before a release.
PAPER = "Letter"
# How long a page is, where its answer ends, and how much follows the text, in px.
MEASURE = """() => {
  const below = (selector) => [...document.querySelectorAll(selector)].map(one => one.getBoundingClientRect().bottom + scrollY);
  const end = document.querySelector('.next, .pass-on');
  const length = document.documentElement.scrollHeight;
  return [length, Math.max(0, ...below('.message, .admonition.short, .admonition.first')),
    end ? length - end.getBoundingClientRect().top - scrollY : 0];
}"""


# Pages of studies are all of one template: of so many one is visited, and all before a release.
STUDIES, ONE_OF = "evidence/studies/", 10


def is_study(path: Path) -> bool:
    """Whether a page is that of one study, online or from disk."""
    return STUDIES in path.as_posix().removesuffix("/index.html")


def without_most_studies(pages: list[Path]) -> list[Path]:
    """The pages, and of those of studies one in ONE_OF."""
    studies = [path for path in pages if is_study(path)]
    return [path for path in pages if not is_study(path)] + studies[::ONE_OF]


def few_of(pages: list[Path]) -> list[Path]:
    """One page in ONE_OF, with one of a study, which stand last."""
    return without_most_studies(pages)[::-ONE_OF]


def part_of(pages: list[Path], part: int) -> list[Path]:
    """One of the parts into which the pages are divided, long pages spread over them."""
    return pages[part :: len(PARTS)]


@contextmanager
def visitor(browser, own: str, **options) -> Iterator:
    """A page of the browser; at the end it has asked nobody but `own`, had no error and no cookie."""
    context = browser.new_context(**options)
    context.add_init_script(TELL)
    page, asked, errors = context.new_page(), [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    strangers, cookies = stranger_requests(asked, own), context.cookies()
    context.close()
    assert asked and not strangers, f"asked others: {strangers}"
    assert not errors and not cookies, f"errors: {errors}, cookies: {cookies}"


def open_page(page, address: str) -> None:
    """Open a page and see that its style is there."""
    page.goto(address, wait_until="load")
    # A page that has moved may not have led on yet.
    assert page.evaluate("getComputedStyle(document.querySelector('article') || document.body).fontFamily"), address


def on_paper(page, paper: str) -> dict:
    """How many sheets the page that is open takes, and what is wrong there; nothing of a list, in which nobody reads all."""
    if page.url.split("/", 3)[3].startswith(tuple(LENGTHS["lists"])):
        return {}
    headings, pdf = headings_of(page.evaluate(HEADINGS)), page.pdf(format=paper)
    return {"sheets": page_count(pdf), "on paper": paper_faults(pdf, headings)}


def _looked_over(page, path: Path, name: str, in_dark: bool) -> dict:
    """What is seen on the page that is open: in a wide light window, in a small one, which may be dark, in a reader view,
    on a phone, of a page of text on paper, and by the names of its controls.
    """
    wrong = [f"1280 px, light: {found}" for found in violations(page)]
    page.set_viewport_size({"width": 320, "height": 900})
    if in_dark:
        page.emulate_media(color_scheme="dark")
        wrong += [f"320 px, dark: {found}" for found in violations(page, DEPENDS_ON_WINDOW)]
    if (over := page.evaluate(WIDE)) > 0:
        wrong.append(f"{over} px too wide for 320 px")
    page.set_viewport_size(PHONE)
    page.emulate_media(color_scheme="light")
    kind = parsed(path).select_one('[class^="kind-"]')
    seen: dict[str, object] = {"wrong": wrong, "kind": kind["class"][0].removeprefix("kind-") if kind else ""}
    seen["lost in reader view"] = lost_in_reader_view(page)
    if not name.startswith(tuple(LENGTHS["lists"])):
        seen["screens"] = [round(size / PHONE["height"], 1) for size in page.evaluate(MEASURE)]
    seen |= on_paper(page, PAPER)
    # Last, since it opens the folds.
    seen["names shared"] = shared_names(page)
    return seen


def _visit(site: Site, address: str, browser, part: int) -> dict[str, dict]:
    """Each page of a part, by its address from the top, with what is seen there; one that leads on is only opened."""
    found = {}
    # Colours come of the styles alone, so that few pages tell; all are tried before a release.
    in_dark = {path.relative_to(site.online).as_posix() for path in few_of(site.pages())}
    in_dark |= {"404.html", *(f"{kind}index.html" for kind in KINDS)}
    with visitor(browser, address, viewport={"width": 1280, "height": 900}) as page:
        for path in part_of(without_most_studies(site.pages()), part):
            name = path.relative_to(site.online).as_posix()
            open_page(page, address + name)
            assert browser.refused == [], name
            if not parsed(path).select_one(".moved-page"):
                found[name.removesuffix("index.html")] = _looked_over(page, path, name, name in in_dark)
            page.set_viewport_size({"width": 1280, "height": 900})
    return found


def visited(site: Site, address: str, browser, part: int) -> dict[str, dict]:
    """What was seen on the pages of a part: whoever asks first visits them and keeps it for all processes of the run; who
    comes while another is on its way visits another part meanwhile.
    """
    kept = {one: site.online.with_name(f"visits-{one}.json") for one in PARTS}
    while not kept[part].exists():
        for one in (part, *PARTS):
            try:
                with FileLock(kept[one].with_suffix(".lock"), timeout=0):
                    if not kept[one].exists():
                        whole = kept[one].with_suffix(".new")
                        whole.write_text(json.dumps(_visit(site, address, browser, one)), "utf-8")
                        whole.replace(kept[one])
                        break
            except Timeout:
                continue
        else:
            with FileLock(kept[part].with_suffix(".lock")):
                pass
    return json.loads(kept[part].read_text("utf-8"))
