"""axe-core over every page, A to AAA and best practice, in light and dark, wide and narrow, with menu and search open."""

from importlib import resources

import pytest

AXE = (resources.files("axe_playwright_python") / "axe.min.js").read_text("utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = """async (rules) => {
  const result = await axe.run(document, {
    runOnly: {type: 'tag', values: rules},
    resultTypes: ["violations"], preload: false,
  });
  return result.violations.map(one => `${one.id}: ${one.nodes.length} x ${one.nodes[0].html.slice(0, 160)} `
    + `${(one.nodes[0].any[0] || one.nodes[0].all[0] || one.nodes[0].none[0] || {message: ''}).message.slice(0, 160)}`);
}"""


def violations(page):
    """What axe finds on the page as it stands."""
    page.evaluate(AXE)
    return page.evaluate(RUN, RULES)


@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_page_has_a_violation(browser, site, address, width, scheme):
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
    page = context.new_page()
    found = {}
    for path in site.pages():
        name = path.relative_to(site.online).as_posix()
        page.goto(address + name)
        if page.url.endswith(name) and (wrong := violations(page)):
            found[name] = wrong
    context.close()
    assert found == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_violation_with_menu_search_or_settings_open(browser, address, scheme):
    context = browser.new_context(viewport={"width": 320, "height": 700}, color_scheme=scheme)
    page = context.new_page()
    page.goto(address + "benefits/pain/")
    page.get_by_role("button", name="Menu", exact=True).click()
    assert violations(page) == []
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Aa Reading settings").click()
    assert violations(page) == []
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Search", exact=True).click()
    page.keyboard.type("numb")
    page.wait_for_selector("#site-search .search-list a")
    assert violations(page) == []
    context.close()


def test_no_violation_in_high_contrast(page, address):
    page.goto(address + "safety/blood-clots/")
    page.get_by_role("button", name="Aa Reading settings").click()
    page.get_by_label("High contrast").check()
    assert violations(page) == []


def test_axe_can_fail(page):
    page.set_content("<html><body><img src='x.png'><p style='color:#ccc'>Pale</p></body></html>")
    found = " ".join(violations(page))
    assert "image-alt" in found and "color-contrast" in found and "html-has-lang" in found
