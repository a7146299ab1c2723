"""The zip: what is in it, and that every page of it is reached from its start page."""

import re
import zipfile
from urllib.parse import unquote, urlsplit

from guide.copies.archive import FOLDER
from site_checks import parsed


def test_zip_has_one_folder_with_an_entry_to_open(site):
    names = zipfile.ZipFile(site.archive).namelist()
    assert {name.split("/")[0] for name in names} == {FOLDER}
    assert f"{FOLDER}/open-me.html" in names
    assert [name for name in names if name.count("/") == 1] == [f"{FOLDER}/open-me.html"]


def test_zip_holds_nothing_that_nobody_needs(site):
    names = zipfile.ZipFile(site.archive).namelist()
    unneeded = [name for name in names if re.search(r"\.(map|ya?ml|py|md|gz|xml)$|lunr|404|search_index\.json", name)]
    assert unneeded == []


def test_published_site_holds_no_data_but_what_is_offered(site):
    names = [path.relative_to(site.online).as_posix() for path in site.online.rglob("*") if path.is_file()]
    assert [name for name in names if re.search(r"\.(ya?ml|py|md|j2|lock)$|schema", name)] == []
    offered = {"evidence/downloads/studies.csv", "evidence/downloads/claims.csv", "evidence/downloads/references.ris"}
    assert {name for name in names if name.endswith((".csv", ".ris"))} == offered & set(names) == offered


def test_every_page_is_reached_from_the_start_page_without_script(site):
    door = parsed(site.offline / "open-me.html").find("a")["href"]
    waiting, seen = [(site.offline / door).resolve()], set()
    while waiting:
        here = waiting.pop()
        if here in seen:
            continue
        seen.add(here)
        soup = parsed(here)
        if soup.select_one(".moved-page"):
            continue
        assert len(soup.select("article h1")) == 1, here
        links = {unquote(urlsplit(link["href"]).path) for link in soup.select("a[href]") if ":" not in link["href"]}
        waiting += [(here.parent / link).resolve() for link in links if link.endswith(".html")]
    pages = {path.resolve() for path in site.offline_pages()}
    assert len(pages) > 90 and pages - seen == set()


def test_dark_colours_are_kept_from_page_to_page_on_disk(browser, site):
    context = browser.new_context(offline=True, viewport={"width": 1280, "height": 900}, color_scheme="light")
    page = context.new_page()
    page.goto((site.offline / "site" / "index.html").as_uri())
    background = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(background)
    page.get_by_role("button", name="Aa Reading settings").click()
    page.get_by_label("Dark").check()
    page.get_by_role("link", name="Benefits").first.click()
    page.wait_for_url("**/benefits/index.html")
    assert page.evaluate(background) != light
    context.close()


def test_online_site_offers_the_zip_with_its_size(site):
    page = parsed(site.online / "take-away" / "index.html")
    link = page.find("a", href=lambda href: href and href.endswith("massage-and-ms.zip"))
    megabytes = float(re.search(r"zip, ([\d.]+) MB", link.get_text())[1])
    assert abs(megabytes * 1e6 - site.archive.stat().st_size) < 60_000
    assert (site.online / "take-away" / "massage-and-ms.zip").read_bytes() == site.archive.read_bytes()


def test_offline_copy_does_not_offer_itself(site):
    assert not parsed(site.offline / "site" / "take-away" / "index.html").find(
        "a", href=lambda href: href and ".zip" in href
    )
