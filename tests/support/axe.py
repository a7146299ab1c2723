"""axe-core on a page as it stands: A to AAA and best practice."""

from importlib import resources

AXE = (resources.files("axe_playwright_python") / "axe.min.js").read_text("utf-8")
LEVELS = {
    "type": "tag",
    "values": ["wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
}
# What a page that was looked over in one window may do wrong in another: its colours and sizes. The enhanced rule passes over
# what is so pale that the plain one names it.
DEPENDS_ON_WINDOW = {
    "type": "rule",
    "values": [
        *("color-contrast", "color-contrast-enhanced", "link-in-text-block"),
        *("scrollable-region-focusable", "target-size"),
    ],
}
RUN = """async (rules) => {
  const result = await axe.run(document, {
    runOnly: rules,
    resultTypes: ["violations"], preload: false,
  });
  return result.violations.map(one => `${one.id}: ${one.nodes.length} x ${one.nodes[0].html.slice(0, 160)} `
    + `${(one.nodes[0].any[0] || one.nodes[0].all[0] || one.nodes[0].none[0] || {message: ''}).message.slice(0, 160)}`);
}"""


def violations(page, rules: dict = LEVELS) -> list[str]:
    """What axe finds on the page as it stands, by all its rules or by some."""
    if not page.evaluate("typeof axe === 'object'"):
        page.evaluate(AXE)
    return page.evaluate(RUN, rules)


def violations_in(page, window: tuple[int, str]) -> list[str]:
    """What axe finds once the page has the width and the colour scheme of `window`."""
    width, scheme = window
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme=scheme)
    return [f"{width} px, {scheme}: {found}" for found in violations(page)]
