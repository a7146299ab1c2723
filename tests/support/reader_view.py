"""What the reader view of Firefox makes of a page: Mozilla's own script, run on a copy of the page as it stands.

readability.js is Readability.js of the package @mozilla/readability 0.6.0 (Apache 2.0), as it was published.
"""

import hashlib
from pathlib import Path

SCRIPT = Path(__file__).with_name("readability.js")
SHA256 = "34dcab3d0832d0019f02990eed6b6124e029e8c32b9f0c6f2550544ff8dff174"
# What warns, and what says whom to call.
WARNS = "article :is(.notice, .admonition, .rule, .emergency-numbers, .whom-today, .lines-to-call)"
# Headings, warnings and tables of which the reader view says nothing; None where it fails.
LOST = """(warns) => {
  const plain = text => text.replace(/[^a-z0-9]+/gi, " ").trim();
  const seen = part => !part.closest("[hidden]");
  const made = new Readability(document.cloneNode(true)).parse();
  if (!made) return null;
  const view = new DOMParser().parseFromString(made.content, "text/html");
  const headings = [made.title, ...[...view.querySelectorAll("h2, h3")].map(one => one.textContent)].map(plain);
  const text = plain(view.body.textContent);
  const lost = [...document.querySelectorAll("article :is(h1, h2, h3)")].filter(seen).map(one => one.textContent)
    .filter(words => !headings.some(heading => heading.includes(plain(words)))).map(words => "heading: " + words);
  for (const one of document.querySelectorAll(warns)) {
    const said = plain(one.textContent);
    if (seen(one) && !text.includes(said)) lost.push(one.className + ": " + said.slice(0, 80));
  }
  const tables = [document, view].map(where => where.querySelectorAll("article table").length);
  if (tables[1] < tables[0]) lost.push(`tables: ${tables[1]} of ${tables[0]}`);
  return lost;
}"""


def lost_in_reader_view(page) -> list[str] | None:
    """What the reader view loses of the page as it stands; None where it fails altogether."""
    script = SCRIPT.read_text("utf-8")
    assert hashlib.sha256(script.encode()).hexdigest() == SHA256, f"{SCRIPT.name} is not as it was published"
    page.evaluate(f"() => {{ {script}; globalThis.Readability = Readability; }}")
    return page.evaluate(LOST, WARNS)
