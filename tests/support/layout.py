"""What a page must keep to in every window: one page of each kind, and scripts that find what is wrong."""

KINDS = [
    "",
    "benefits/pain/",
    "techniques/swedish/",
    "safety/",
    "care/for-carers/",
    "evidence/",
    "evidence/studies/",
    "decide/",
    "questions/",
    "glossary/",
    "a-z/",
    "take-away/easy-read/",
    "for-therapists/before-the-first-session/",
    "no-such-page/",
]
WIDE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"

SMALL = """() => [...document.querySelectorAll(
    'button, select, summary, .site-header a, .site-sections a, .site-menu a, .md-nav__link, .md-path a, .site-footer a, '
    + '.next a, .next-steps a, .tiles a, .safety-door, .letters a, .button, .emergency-numbers a, .reading-settings label')]
  .filter(e => e.checkVisibility({visibilityProperty: true}) && !e.closest('#site-search'))
  .map(e => [e.getBoundingClientRect(), e]).filter(([b, e]) => b.width && (b.width < 43.5 || b.height < 43.5))
  .map(([b, e]) => `${Math.round(b.width)}x${Math.round(b.height)} ${e.outerHTML.slice(0, 90)}`)"""
CLIPPED = """() => [...document.querySelectorAll('article *, .site-header *, .site-sections *')].filter(e => {
  const s = getComputedStyle(e); if (!e.textContent.trim() || e.closest('svg, .for-screen-readers, .compare thead, .short > .admonition-title, #site-search')) return false;
  return (s.overflowX === 'hidden' && e.scrollWidth > e.clientWidth + 1) || (s.overflowY === 'hidden' && e.scrollHeight > e.clientHeight + 1);
}).map(e => e.outerHTML.slice(0, 100))"""
