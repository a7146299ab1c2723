"""What every page says of itself to search engines: the page, its trail, no reviewer."""

import json

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
        assert page["@type"] == "MedicalWebPage"
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
