"""A walk through a page by the Tab key, from top to bottom."""

KINDS = {
    "home": "",
    "basics": "ms/types/",
    "benefit": "benefits/sleep/",
    "technique": "techniques/myofascial-release/",
    "safety": "safety/",
    "care": "care/keep-track/",
    "evidence": "evidence/how-we-judge/",
    "tool": "take-away/diary/",
    "help": "glossary/",
    "about": "about/accessibility/",
    "not found": "no-such-page/",
}
# At 400 % a window of 1280 by 1024 px has 320 by 256.
SMALL = {"width": 320, "height": 256}
STOP = """async () => {
  const stop = document.activeElement;
  if (stop === document.body || stop === window.walked?.first) return null;
  window.walked = window.walked || {first: stop};
  const label = stop.labels && stop.labels[0];
  const name = (stop.getAttribute('aria-label') || (label && label.textContent) || stop.textContent.trim() || stop.title).trim();
  const rings = [stop, label].filter(Boolean).map(part => getComputedStyle(part));
  const isSeen = () => {
    const box = stop.getClientRects()[0];
    const top = box && document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    return Boolean(top) && (stop.contains(top) || Boolean(label && label.contains(top)));
  };
  // The theme moves its side columns in the frame after a scroll.
  for (let frame = 0; frame < 3 && !isSeen(); frame += 1) await new Promise(requestAnimationFrame);
  const faults = [];
  if (!/[\\p{L}\\p{N}+\\u2212]/u.test(name)) faults.push('no name');
  if (!rings.some(style => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2)) faults.push('no ring');
  if (!isSeen()) faults.push('covered or off the screen');
  return faults.length ? `${faults.join(', ')}: ${stop.outerHTML.slice(0, 120)}` : '';
}"""


def walk(page):
    """The number of stops, and what is wrong with them."""
    faults, count = [], 0
    while count < 400:
        page.keyboard.press("Tab")
        fault = page.evaluate(STOP)
        if fault is None:
            break
        count += 1
        if fault:
            faults.append(fault)
    return count, faults
