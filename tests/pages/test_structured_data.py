"""What every page says of itself to search engines: the page, its trail, its questions, no reviewer."""

import json
import re

from conftest import SITE_URL
from site_checks import meta


def _data(soup):
    scripts = soup.find_all("script", type="application/ld+json")
    assert len(scripts) == 1
    data = json.loads(scripts[0].string)
    assert data["@context"] == "https://schema.org"
    return data["@graph"]


def test_data_matches_the_page(online_pages):
    for address, soup in online_pages.items():
        page = _data(soup)[0]
        kinds = page["@type"] if isinstance(page["@type"], list) else [page["@type"]]
        assert kinds[0] == "MedicalWebPage"
        assert page["url"] == page["@id"] == address
        assert page["name"] == soup.find("h1").get_text(strip=True)
        checked = soup.select_one(".dates time")["datetime"]
        assert page["dateModified"] == page["lastReviewed"] == checked >= page["datePublished"]
        assert {"@type": "MedicalCondition", "name": "Multiple sclerosis", "alternateName": "MS"} in page["about"]
        assert page["audience"]["@type"] == "MedicalAudience" and page["image"] == meta(soup, "og:image")


def test_no_data_claims_a_reviewer(online_pages):
    for address, soup in online_pages.items():
        text = soup.find("script", type="application/ld+json").string
        assert "reviewedBy" not in text and '"reviewer"' not in text and '"author"' not in text, address


def test_trail_in_the_data_is_the_one_on_the_page(online_pages):
    for address, soup in online_pages.items():
        trail = _data(soup)[1]
        assert trail["@type"] == "BreadcrumbList"
        items = trail["itemListElement"]
        assert [item["position"] for item in items] == list(range(1, len(items) + 1))
        assert items[-1]["item"] == address and items[-1]["name"] == soup.find("h1").get_text(strip=True)
        shown = [link.get_text(strip=True) for link in soup.select(".md-path a")]
        assert [item["name"] for item in items[:-1]] == shown[: len(items) - 1]
        assert {item["item"] for item in items} <= set(online_pages)


def test_only_the_page_of_questions_is_a_list_of_them_and_each_is_on_it(online_pages):
    lists = [address for address, soup in online_pages.items() if "FAQPage" in _data(soup)[0]["@type"]]
    assert lists == [f"{SITE_URL}questions/"]
    soup = online_pages[lists[0]]
    asked = _data(soup)[0]["mainEntity"]
    assert [question["name"] for question in asked] == [h.get_text(strip=True) for h in soup.select("article h3")]
    text = re.sub(r"\W", "", soup.find("article").get_text())
    for question in asked:
        answer = question["acceptedAnswer"]["text"]
        assert 20 < len(answer) < 900
        assert re.sub(r"\W", "", answer.split(". ")[0]) in text, answer
        assert "More:" not in answer
