"""Passing a page on: copy, share sheet, email; always with the address online, also from disk and on paper."""

from io import BytesIO
from urllib.parse import parse_qs, urlsplit

import pytest
import zxingcpp
from PIL import Image

from conftest import SITE_URL
from site_checks import parsed
from stand_ins import NO_SHEET, SHEET


def _open(browser, address, script="", **options):
    context = browser.new_context(viewport={"width": 1280, "height": 900}, **options)
    page = context.new_page()
    page.add_init_script(script)
    page.goto(address)
    return page


@pytest.fixture(params=["online", "from disk"])
def sleep_page(request, browser, site, address):
    """The page on sleep with its clipboard allowed, online and from the offline copy; no share sheet."""
    is_online = request.param == "online"
    start = f"{address}benefits/sleep/" if is_online else (site.offline / "site/benefits/sleep.html").as_uri()
    page = _open(browser, start, NO_SHEET)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    yield page
    page.context.close()


def _clipboard(page):
    return page.evaluate("navigator.clipboard.readText()")


def test_copying_the_link_gives_the_address_online_and_says_so(sleep_page):
    sleep_page.get_by_role("button", name="Copy link", exact=True).click()
    sleep_page.get_by_role("status").filter(has_text="The link to this page is copied.").wait_for()
    assert _clipboard(sleep_page) == f"{SITE_URL}benefits/sleep/"


def test_link_to_a_section_is_copied_by_keyboard_alone(sleep_page):
    heading = sleep_page.locator("#how-to-try-it")
    button = sleep_page.get_by_role("button", name="Copy link to this section: How to try it")
    heading.evaluate("heading => { heading.tabIndex = -1; heading.focus(); }")
    sleep_page.keyboard.press("Tab")
    assert button.evaluate("button => button === document.activeElement")
    sleep_page.keyboard.press("Enter")
    sleep_page.get_by_role("status").filter(has_text="The link to this section is copied.").wait_for()
    assert _clipboard(sleep_page) == f"{SITE_URL}benefits/sleep/#how-to-try-it"
    # The heading is read as it is written.
    assert sleep_page.get_by_role("heading", name="How to try it", exact=True).count() == 1


def test_every_heading_has_its_button_large_enough(sleep_page):
    headings = sleep_page.locator("article :is(h2, h3):not(summary *)").count()
    assert sleep_page.locator(".section-link").count() == headings > 5
    controls = sleep_page.locator(".section-link:visible, .pass-on button:visible, .pass-on a:visible")
    sizes = controls.evaluate_all("all => all.map(one => [one.offsetWidth, one.offsetHeight])")
    assert len(sizes) > 6
    assert all(min(size) >= 44 for size in sizes), sizes


def test_copying_that_is_refused_tells_the_address(browser, address):
    refuse = (
        "navigator.clipboard.writeText = () => Promise.reject(new Error('no')); document.execCommand = () => false;"
    )
    page = _open(browser, f"{address}benefits/sleep/", refuse)
    page.get_by_role("button", name="Copy link", exact=True).click()
    status = page.locator(".page-status").filter(has_text="could not be copied")
    status.wait_for()
    assert f"{SITE_URL}benefits/sleep/" in status.inner_text()
    page.context.close()


def test_browser_without_a_clipboard_of_its_own_still_copies(browser, address):
    page = _open(browser, f"{address}benefits/sleep/", "delete Navigator.prototype.clipboard;")
    page.get_by_role("button", name="Copy link", exact=True).click()
    page.get_by_role("status").filter(has_text="is copied").wait_for()
    assert page.get_by_role("button", name="Copy link", exact=True).evaluate("b => b === document.activeElement")
    page.context.close()


def test_share_sheet_is_offered_only_where_there_is_one(browser, address):
    without = _open(browser, f"{address}benefits/sleep/", NO_SHEET)
    assert not without.get_by_role("button", name="Share").is_visible()
    without.context.close()
    page = _open(browser, f"{address}benefits/sleep/#how-to-try-it", SHEET)
    page.get_by_role("button", name="Share", exact=True).click()
    assert page.evaluate("window.shared") == [{"title": "Sleep", "url": f"{SITE_URL}benefits/sleep/"}]
    page.context.close()


@pytest.mark.parametrize(("error", "says"), [("AbortError", ""), ("NotAllowedError", "This device could not share")])
def test_closing_the_share_sheet_is_no_fault(browser, address, error, says):
    page = _open(
        browser,
        f"{address}benefits/sleep/",
        f"navigator.share = () => Promise.reject(new DOMException('x', '{error}'));",
    )
    page.get_by_role("button", name="Share", exact=True).click()
    page.wait_for_timeout(300)
    assert page.locator(".page-status").inner_text().startswith(says)
    assert bool(page.locator(".page-status").inner_text()) == bool(says)
    page.context.close()


def test_without_script_email_and_the_plain_address_are_left(browser, address):
    page = _open(browser, f"{address}benefits/sleep/", java_script_enabled=False)
    assert page.locator(".pass-on button:visible, .section-link").count() == 0
    assert page.get_by_text(f"Address of this page: {SITE_URL}benefits/sleep/").is_visible()
    mail = urlsplit(page.get_by_role("link", name="Email").get_attribute("href"))
    parts = parse_qs(mail.query)
    assert mail.scheme == "mailto" and mail.path == ""
    assert parts == {"subject": ["Sleep - Massage and MS"], "body": [f"Sleep\r\n{SITE_URL}benefits/sleep/"]}
    page.context.close()


def test_offline_copy_leads_to_the_latest_version_online(site):
    for path in site.offline_pages():
        links = [link["href"] for link in parsed(path).find_all("a", string="Read the latest version online")]
        name = path.relative_to(site.offline / "site").as_posix().removesuffix(".html")
        name = "" if name == "index" else name.removesuffix("/index") + "/"
        assert links == [SITE_URL + name], path
        assert parsed(path).select_one(".pass-on")["data-address"] == SITE_URL + name
    for path in site.pages():
        assert not parsed(path).find_all("a", string="Read the latest version online")


@pytest.mark.parametrize("name", ["", "benefits/sleep/", "safety/medicines-and-devices/"])
def test_printed_page_ends_with_its_address_and_a_code_of_it(browser, address, name):
    page = _open(browser, address + name)
    assert not page.locator(".page-code").is_visible()
    page.emulate_media(media="print")
    assert page.get_by_text(f"Address of this page: {SITE_URL}{name}").is_visible()
    assert not page.locator(".pass-on button:visible, .section-link:visible").count()
    picture = Image.open(BytesIO(page.locator(".page-code").screenshot()))
    found = zxingcpp.read_barcodes(picture)
    assert [code.text for code in found] == [SITE_URL + name]
    page.context.close()


def test_every_page_has_the_code_of_its_own_address(site):
    codes = {}
    for path in [*site.pages(), *site.offline_pages()]:
        if path.name == "404.html":
            continue
        soup = parsed(path)
        code, where = soup.select_one(".page-code img"), soup.select_one(".pass-on")["data-address"]
        assert code["alt"] == f"QR code of {where}"
        assert codes.setdefault(str(code), where) == where
    assert len(codes) > 50


def test_link_to_a_section_still_opens_at_it(browser, address):
    page = _open(browser, f"{address}benefits/sleep/#questions-to-ask")
    assert page.locator(".section-line #questions-to-ask").count() == 1
    page.wait_for_load_state("load")
    page.wait_for_function("Math.abs(document.getElementById('questions-to-ask').getBoundingClientRect().top) < 150")
    page.context.close()


def test_row_fits_a_narrow_phone(browser, address):
    context = browser.new_context(viewport={"width": 320, "height": 640})
    page = context.new_page()
    page.add_init_script(SHEET)
    for name in ("benefits/sleep/", "questions/", "evidence/studies/"):
        page.goto(address + name)
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
    context.close()
