/* What is read aloud of a page: sentence by sentence, numbers and short forms as people say them. */
(function () {
  "use strict";
  const BLOCKS = "h1, h2, h3, h4, p, li, dt, dd, td, figcaption";
  const LEFT_OUT = ".notice, .page-tools, .tool, .study-filter, .sources, .next, .pass-on, .dates, .moved, svg, sup, nav, script, style, [hidden], "
    + "details:not([open])";
  const IN_FULL = [[/\be\.g\.,?/gi, "for example"], [/\bi\.e\.,?/gi, "that is"], [/\bvs\.?(?=\s)/gi, "against"], [/\betc\./gi, "and so on"],
    [/\bDr\.?(?=\s)/g, "Doctor"], [/(\d)\s?%/g, "$1 per cent"], [/(\d)\s?\u2013\s?(?=\d)/g, "$1 to "]];
  const END = /[.!?]["\u201d\u2019)]*\s+(?=["\u201c(]?[A-Z0-9])/g;

  /* The texts of a block that are read, in order, without those of blocks within it. */
  function textsOf(block) {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) {
      const around = walker.currentNode.parentElement;
      if (around.closest(BLOCKS) === block && !around.closest(LEFT_OUT)) texts.push(walker.currentNode);
    }
    return texts;
  }

  /* Where a letter of the joined texts stands: its text and its place in it. */
  function placeIn(texts, at) {
    for (const text of texts) {
      if (at <= text.length) return [text, at];
      at -= text.length;
    }
    return [texts[texts.length - 1], texts[texts.length - 1].length];
  }

  /* Sentences of an element in order, each with its block and where it stands. */
  window.sentencesOf = function (article) {
    const found = [];
    for (const block of article.querySelectorAll(BLOCKS)) {
      if (block.closest(LEFT_OUT) || !block.getClientRects().length) continue;
      const texts = textsOf(block);
      const whole = texts.map((text) => text.data).join("");
      // A full stop after a short form ends nothing.
      const ends = [...whole.matchAll(END)].filter((end) => !/\b(e\.g|i\.e|vs|Dr|approx)$/.test(whole.slice(0, end.index)));
      let from = 0;
      for (const to of [...ends.map((end) => end.index + end[0].length), whole.length]) {
        const words = whole.slice(from, to).replace(/\s+/g, " ").trim();
        if (/\w/.test(words)) {
          const said = IN_FULL.reduce((text, [short, full]) => text.replace(short, full), words);
          found.push({ block: block, said: said, from: placeIn(texts, from), to: placeIn(texts, to) });
        }
        from = to;
      }
    }
    return found;
  };
})();
