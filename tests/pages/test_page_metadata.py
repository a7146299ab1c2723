"""What every page says of itself in its head: titles, addresses, cards for shared links."""

from PIL import Image

from conftest import SITE_URL
from site_checks import meta


def test_titles_and_descriptions_are_unique_and_of_good_length(online_pages):
    assert len(online_pages) > 50
    for name, low, high in (("title", 10, 85), ("description", 50, 160)):
        seen = {}
        for address, soup in online_pages.items():
            words = soup.title.get_text(strip=True) if name == "title" else meta(soup, "description")
            assert low <= len(words) <= high, f"{address}: {name} of {len(words)}"
            assert words not in seen, f"{address} and {seen[words]} share a {name}"
            seen[words] = address


def test_canonical_address_is_the_pages_own(online_pages):
    for address, soup in online_pages.items():
        assert soup.find("link", rel="canonical")["href"] == address == meta(soup, "og:url")


def test_card_of_a_shared_link_is_whole(site, online_pages):
    seen = set()
    for address, soup in online_pages.items():
        heading = soup.find("h1").get_text(strip=True)
        assert meta(soup, "og:title") == heading
        assert meta(soup, "og:description") == meta(soup, "description")
        assert meta(soup, "og:site_name") == "Massage and MS" and meta(soup, "og:locale") == "en_GB"
        assert meta(soup, "og:type") == ("website" if address == SITE_URL else "article")
        assert meta(soup, "twitter:card") == "summary_large_image"
        assert heading in meta(soup, "og:image:alt")
        image = meta(soup, "og:image")
        assert image.startswith(SITE_URL)
        path = site.online / image.removeprefix(SITE_URL)
        with Image.open(path) as drawn:
            assert (drawn.format, drawn.size) == ("PNG", (1200, 630))
        assert (meta(soup, "og:image:width"), meta(soup, "og:image:height")) == ("1200", "630")
        assert path.stat().st_size < 60_000, path.name
        seen.add(path)
    # One a folder, all of them used.
    assert seen == set((site.online / "assets" / "share").iterdir()) and len(seen) > 5
