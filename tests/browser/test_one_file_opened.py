"""The one file in a browser: it asks for nothing, follows the device, has large letters and a short print."""

import pytest

PHONE = {"width": 390, "height": 844}


@pytest.fixture(scope="module")
def loaded(browser, site):
    """The one file in a browser without network, and what it asked for: to load all of it takes longer than most tests."""
    context = browser.new_context(offline=True, viewport=PHONE)
    page = context.new_page()
    page.asked, page.errors = [], []
    page.on("request", lambda request: page.asked.append(request.url))
    page.on("console", lambda message: page.errors.append(message.text))
    page.goto(site.one_file.as_uri())
    yield page
    context.close()


@pytest.fixture
def opened(loaded):
    """The one file as it was loaded."""
    yield loaded
    loaded.emulate_media(media="null", color_scheme="null")
    loaded.set_viewport_size(PHONE)
    loaded.evaluate("() => { for (const box of document.querySelectorAll('input:checked')) box.checked = false; }")


def test_opened_from_disk_it_asks_for_nothing_and_breaks_no_policy(opened, site):
    assert opened.asked == [site.one_file.as_uri()] and opened.errors == []
    assert opened.evaluate("document.documentElement.scrollWidth") <= 390
    assert opened.evaluate("getComputedStyle(document.body).maxWidth") != "none"
    assert opened.evaluate("[...document.images].every(image => image.naturalWidth)")
    opened.locator(".guide-contents a[href='#safety-heat']").click()
    assert opened.locator("#safety-heat").bounding_box()["y"] < 100
    opened.locator("#safety-heat sup a").first.click()
    assert opened.locator("#safety-heat .sources li:target").is_visible()


def test_search_answers_without_network_and_leads_within_the_file(opened, site):
    opened.get_by_role("button", name="Search this guide").click()
    field = opened.get_by_role("searchbox")
    field.fill("throat is closing")
    pin = opened.locator("#site-search .pin-link")
    pin.wait_for()
    assert pin.get_attribute("href") == "#safety-urgent-help--allergic-reaction"
    assert opened.locator("#site-search .pin a.tel").count() >= 5
    field.fill("numb feet")
    opened.locator("#site-search .search-list a[href='#benefits-other-symptoms--numb-feet']").click()
    assert not opened.locator("#site-search").is_visible()
    assert opened.locator("#benefits-other-symptoms--numb-feet").bounding_box()["y"] < 100
    assert opened.asked == [site.one_file.as_uri()] and opened.errors == []


def test_without_script_no_search_is_offered(browser, site):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site.one_file.as_uri())
    assert not page.locator(".search-button").is_visible() and page.locator("#safety-heat").is_visible()
    context.close()


def test_dark_colours_follow_the_device(opened):
    opened.emulate_media(color_scheme="dark")
    assert opened.evaluate("getComputedStyle(document.documentElement).backgroundColor") == "rgb(16, 23, 22)"
    opened.emulate_media(color_scheme="dark", media="print")
    assert opened.evaluate("getComputedStyle(document.documentElement).backgroundColor") == "rgb(255, 255, 255)"


def test_large_letters_need_no_script_and_are_18_points_on_paper(opened):
    size = "parseFloat(getComputedStyle(document.querySelector('#safety-heat h4 + p')).fontSize)"
    opened.emulate_media(media="print")
    assert 12 * 96 / 72 <= opened.evaluate(size) < 13 * 96 / 72
    opened.emulate_media(media="screen")
    small = opened.evaluate(size)
    opened.get_by_role("checkbox", name="Large letters").check()
    assert opened.evaluate(size) > 1.4 * small
    for width in (390, 320):
        opened.set_viewport_size({"width": width, "height": 844})
        assert opened.evaluate("document.documentElement.scrollWidth") <= width
    opened.emulate_media(media="print")
    assert 18 * 96 / 72 <= opened.evaluate(size) + 0.01 < 19 * 96 / 72


def test_short_print_leaves_out_what_one_looks_up_and_no_notice(opened):
    opened.get_by_label("Print without").check()
    assert opened.locator("#evidence-studies").is_visible()
    opened.emulate_media(media="print")
    assert not opened.locator("#evidence-studies").is_visible()
    assert not opened.locator("#safety-heat .sources").is_visible()
    assert opened.locator("#safety-heat").get_by_role("note").is_visible()


def test_titles_grow_smaller_from_the_document_to_a_part_of_a_page(opened):
    sizes = opened.evaluate(
        """['h1', '.guide-group-title', '#safety-heat h3', '#safety-heat h4', '#benefits-pain h5']
        .map(name => parseFloat(getComputedStyle(document.querySelector(name)).fontSize))"""
    )
    assert sizes == sorted(sizes, reverse=True) and len(set(sizes)) == 4 and sizes[0] == sizes[1]
