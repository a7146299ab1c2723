"""The names of a page's buttons, fields and folds, as somebody who speaks to the page would say them."""

from __future__ import annotations

# The names that two controls share. Folds are opened, so that all in them is seen.
SHARED = """() => {
  for (const fold of document.querySelectorAll("details:not([name])")) fold.open = true;
  const names = [...document.querySelectorAll("button, input, select, textarea, summary")]
    .filter(one => one.type !== "hidden" && one.checkVisibility())
    .map(one => (one.getAttribute("aria-label") || one.labels?.[0]?.textContent || one.textContent || one.title)
      .replace(/\\s+/g, " ").trim().toLowerCase());
  return [...new Set(names.filter((name, place) => names.indexOf(name) !== place))];
}"""


def shared_names(page) -> list[str]:
    """The names that more than one control of the page that is open has, in small letters; its folds are open after that."""
    return page.evaluate(SHARED)
