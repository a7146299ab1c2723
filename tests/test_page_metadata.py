"""What every page says of itself to programs: titles, cards for shared links, data for search engines, files beside."""

import json
import re
from io import BytesIO

import pytest
import yaml
from conftest import ROOT, SITE_URL
from lxml import etree
from mark_drawing import draw_mark, outline
from PIL import Image, ImageChops, ImageStat
from share_pictures import picture
from site_checks import parsed


@pytest.fixture(scope="module")
def pages(site):
    """Every page of the online site by its address, without the 404 page."""
    return {
        SITE_URL + page.relative_to(site.online).as_posix().removesuffix("index.html"): parsed(page)
        for page in site.pages() if page.name != "404.html"
    }


def _meta(soup, name):
    found = soup.find_all("meta", attrs={"property": name}) + soup.find_all("meta", attrs={"name": name})
    assert len(found) == 1, f"{len(found)} of {name}"
    return found[0]["content"]


def _data(soup):
    scripts = soup.find_all("script", type="application/ld+json")
    assert len(scripts) == 1
    data = json.loads(scripts[0].string)
    assert data["@context"] == "https://schema.org"
    return data["@graph"]


def test_titles_and_descriptions_are_unique_and_of_good_length(pages):
    assert len(pages) > 50
    for name, low, high in (("title", 10, 85), ("description", 50, 160)):
        seen = {}
        for address, soup in pages.items():
            words = soup.title.get_text(strip=True) if name == "title" else _meta(soup, "description")
            assert low <= len(words) <= high, f"{address}: {name} of {len(words)}"
            assert words not in seen, f"{address} and {seen[words]} share a {name}"
            seen[words] = address


def test_canonical_address_is_the_pages_own(pages):
    for address, soup in pages.items():
        assert soup.find("link", rel="canonical")["href"] == address == _meta(soup, "og:url")


def test_card_of_a_shared_link_is_whole(site, pages):
    seen = {}
    for address, soup in pages.items():
        heading = soup.find("h1").get_text(strip=True)
        assert _meta(soup, "og:title") == heading
        assert _meta(soup, "og:description") == _meta(soup, "description")
        assert _meta(soup, "og:site_name") == "Massage and MS" and _meta(soup, "og:locale") == "en_GB"
        assert _meta(soup, "og:type") == ("website" if address == SITE_URL else "article")
        assert _meta(soup, "twitter:card") == "summary_large_image"
        assert heading in _meta(soup, "og:image:alt")
        image = _meta(soup, "og:image")
        assert image.startswith(SITE_URL)
        path = site.online / image.removeprefix(SITE_URL)
        with Image.open(path) as drawn:
            assert (drawn.format, drawn.size) == ("PNG", (1200, 630))
        assert (_meta(soup, "og:image:width"), _meta(soup, "og:image:height")) == ("1200", "630")
        assert path.stat().st_size < 60_000, path.name
        assert path.read_bytes() not in seen, f"{address} has the picture of {seen.get(path.read_bytes())}"
        seen[path.read_bytes()] = address


def test_picture_is_drawn_alike_each_time_and_names_the_page():
    arguments = ("Pain", "Massage may ease pain.", "Massage and MS", ROOT / "docs" / "assets" / "mark.svg")
    first = picture(*arguments)
    picture.cache_clear()
    draw_mark.cache_clear()
    assert picture(*arguments) == first
    assert picture("Sleep", *arguments[1:]) != first


def test_data_matches_the_page(pages):
    for address, soup in pages.items():
        page = _data(soup)[0]
        kinds = page["@type"] if isinstance(page["@type"], list) else [page["@type"]]
        assert kinds[0] == "MedicalWebPage"
        assert page["url"] == page["@id"] == address
        assert page["name"] == soup.find("h1").get_text(strip=True)
        assert page["description"] == _meta(soup, "description")
        checked = soup.select_one(".dates time")["datetime"]
        assert page["dateModified"] == page["lastReviewed"] == checked >= page["datePublished"]
        assert {"@type": "MedicalCondition", "name": "Multiple sclerosis", "alternateName": "MS"} in page["about"]
        assert page["audience"]["@type"] == "MedicalAudience" and page["image"] == _meta(soup, "og:image")
        sources = soup.select(".footnote > ol > li")
        assert len(page.get("citation", [])) == len(sources)
        for cited, source in zip(page.get("citation", []), sources):
            link = source.select_one("a.external")
            assert cited.get("url") == (link["href"] if link else None)
            words = re.sub(r"\W", "", source.get_text())
            assert re.sub(r"\W", "", cited["name"]) in words


def test_no_data_claims_a_reviewer(pages):
    for address, soup in pages.items():
        text = soup.find("script", type="application/ld+json").string
        assert "reviewedBy" not in text and '"reviewer"' not in text and '"author"' not in text, address


def test_trail_in_the_data_is_the_one_on_the_page(pages):
    for address, soup in pages.items():
        trail = _data(soup)[1]
        assert trail["@type"] == "BreadcrumbList"
        items = trail["itemListElement"]
        assert [item["position"] for item in items] == list(range(1, len(items) + 1))
        assert items[-1]["item"] == address and items[-1]["name"] == soup.find("h1").get_text(strip=True)
        shown = [link.get_text(strip=True) for link in soup.select(".md-path a")]
        assert [item["name"] for item in items[:-1]] == shown[: len(items) - 1]
        assert {item["item"] for item in items} <= set(pages)


def test_only_the_page_of_questions_is_a_list_of_them_and_each_is_on_it(pages):
    lists = [address for address, soup in pages.items() if "FAQPage" in _data(soup)[0]["@type"]]
    assert lists == [f"{SITE_URL}questions/"]
    soup = pages[lists[0]]
    asked = _data(soup)[0]["mainEntity"]
    assert [question["name"] for question in asked] == [h.get_text(strip=True) for h in soup.select("article h3")]
    text = re.sub(r"\W", "", soup.find("article").get_text())
    for question in asked:
        answer = question["acceptedAnswer"]["text"]
        assert 20 < len(answer) < 900
        assert re.sub(r"\W", "", answer.split(". ")[0]) in text, answer


def test_feed_lists_the_updates_and_is_named_on_every_page(site, pages):
    feed = etree.parse(site.online / "updates.xml")
    atom = {"a": "http://www.w3.org/2005/Atom"}
    ids = feed.xpath("//a:entry/a:id/text()", namespaces=atom)
    updates = pages[f"{SITE_URL}about/updates/"]
    headings = [h["id"] for h in updates.find(id="what-has-changed").find_all_next(["h2", "h3"])]
    dated = headings[: headings.index("how-updates-work")]
    assert ids == [f"{SITE_URL}about/updates/#{place}" for place in dated] and ids
    days = feed.xpath("//a:entry/a:updated/text()", namespaces=atom)
    assert feed.xpath("string(/a:feed/a:updated)", namespaces=atom) == max(days)
    for address, soup in pages.items():
        link = soup.find("link", rel="alternate", type="application/atom+xml")
        assert link and link["href"].endswith("updates.xml"), address


def test_sitemap_names_every_page_with_its_date(site, pages):
    sitemap = etree.parse(site.online / "sitemap.xml")
    space = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
    dates = {
        entry.xpath("string(s:loc)", namespaces=space): entry.xpath("string(s:lastmod)", namespaces=space)
        for entry in sitemap.xpath("//s:url", namespaces=space)
    }
    assert dates == {address: soup.select_one(".dates time")["datetime"] for address, soup in pages.items()}
    assert f"Sitemap: {SITE_URL}sitemap.xml" in (site.online / "robots.txt").read_text("utf-8")


def test_manifest_names_the_site_and_icons_that_exist(site, pages):
    manifest = json.loads((site.online / "site.webmanifest").read_text("utf-8"))
    config = yaml.safe_load(re.sub(r"!ENV", "", (ROOT / "mkdocs.yml").read_text("utf-8")))
    assert manifest["name"] == config["site_name"] and manifest["description"] == config["site_description"]
    colours = (ROOT / "docs" / "assets" / "stylesheets" / "colours.css").read_text("utf-8")
    assert f"--paper: {manifest['background_color']}" in colours and f"--teal: {manifest['theme_color']}" in colours
    assert {(icon["sizes"], icon["purpose"]) for icon in manifest["icons"]} == {
        (size, purpose) for size in ("192x192", "512x512") for purpose in ("any", "maskable")
    }
    for icon in manifest["icons"]:
        with Image.open(site.online / icon["src"]) as drawn:
            assert f"{drawn.width}x{drawn.height}" == icon["sizes"]
            corner = drawn.convert("RGBA").getpixel((0, 0))[3]
            assert corner == (255 if icon["purpose"] == "maskable" else 0), icon
    assert all(soup.find("link", rel="manifest") for soup in pages.values())


def test_icon_is_the_mark_as_a_browser_draws_it(page):
    mark = (ROOT / "docs" / "assets" / "mark.svg").read_text("utf-8")
    page.set_content(f"<style>*{{margin:0}}svg{{width:192px;height:192px;display:block}}</style>{mark}")
    theirs = Image.open(BytesIO(page.screenshot(clip={"x": 0, "y": 0, "width": 192, "height": 192}))).convert("RGB")
    ours = Image.new("RGB", (192, 192), "white")
    drawn = draw_mark(ROOT / "docs" / "assets" / "mark.svg", 192)
    ours.paste(drawn, (0, 0), drawn)
    assert max(ImageStat.Stat(ImageChops.difference(theirs, ours)).mean) < 2
    assert max(ImageStat.Stat(ImageChops.difference(theirs, ours.rotate(90))).mean) > 10


def test_path_that_cannot_be_drawn_is_an_error():
    with pytest.raises(ValueError, match="'a' cannot be drawn"):
        outline("M0 0a5 5 0 0 1 5 5")


def test_offline_copy_has_nothing_that_needs_a_server(site):
    names = {path.name for path in site.offline.rglob("*")}
    assert not names & {"robots.txt", "site.webmanifest", "updates.xml", "share", "icons"}
    for path in (site.offline / "site").rglob("*.html"):
        soup = parsed(path)
        assert not soup.find("link", rel=["canonical", "manifest", "alternate"]), path
        assert not soup.find("meta", attrs={"property": ["og:url", "og:image"]}), path
        assert not soup.find("script", type="application/ld+json"), path
