/* What a result shows: the page, the section that answers, and the sentence of it that does. */
self.siteSearch = self.siteSearch || {};
(function (search) {
  "use strict";

  const LONGEST = 170;
  // A sentence that is shorter says nothing alone.
  const SHORTEST = 25;
  // A later sentence is shown before the first one of a section where it says so much more of what was asked.
  const MORE = 0.3;
  const SURE = 0.5;
  const IN_TITLE = 0.9;

  function stemsOf(text) {
    return new Set(search.words(text).map(search.stem));
  }

  /* The sentence that answers: the first, which a section begins with, unless another says much more of what was asked. */
  function sentenceOf(text, reading) {
    const sentences = text.split(/\n|(?<=[.?!])\s+(?=[A-Z0-9])/).filter((one) => one.length >= SHORTEST);
    let best = { text: "", share: -1 };
    for (const one of sentences) {
      const stems = stemsOf(one);
      const share = search.share(reading, (stem) => stems.has(stem));
      if (share > best.share + (best.text === sentences[0] ? MORE : 0)) best = { text: one, share: share };
    }
    return best.text;
  }

  /* The part of a page that answers: what a sure way of asking names, the page itself where its title says it, else the section. */
  function partOf({ page, reading, way, wayFit, part, textFit }) {
    const whole = page.parts.get("");
    if (way && way.part !== whole && wayFit > SURE) return way.part;
    const stems = stemsOf(page.entry.title);
    if (search.share(reading, (stem) => stems.has(stem)) > IN_TITLE) return whole;
    return (part && textFit > 0.3 * wayFit ? part : way?.part) || whole;
  }

  function shorten(text, wanted) {
    if (text.length <= LONGEST) return text;
    const words = text.split(" ");
    const from = Math.max(0, words.findIndex((word) => [...stemsOf(word)].some((stem) => wanted.has(stem))) - 8);
    let cut = words.slice(from).join(" ");
    if (cut.length > LONGEST) cut = cut.slice(0, cut.lastIndexOf(" ", LONGEST)) + " …";
    return (from ? "… " : "") + cut;
  }

  /* A text as pieces, each [words, whether they were asked for]. */
  function pieces(text, wanted) {
    return text.split(/([\p{L}\p{M}\d'’‘ʼ]+)/u).filter(Boolean).map((piece) => [piece, [...stemsOf(piece)].some((stem) => wanted.has(stem))]);
  }

  /* `found` as the page shows it; its texts are pieces. */
  search.result = function (found, kinds) {
    const { page, reading, way } = found;
    const hits = reading.words.filter((word) => !word.isLittle || reading.words.every((one) => one.isLittle));
    const wanted = new Set(hits.flatMap((word) => [...word.forms].filter((form) => form[1] >= 0.5).map((form) => form[0])));
    const part = partOf(found);
    const isWhole = part === page.parts.get("");
    const say = way?.part === part && way.say;
    const sentence = say || (isWhole && page.entry.message) || sentenceOf(part.text, reading) || page.entry.message || "";
    return {
      location: part.entry.location,
      title: pieces(page.entry.title, wanted),
      kind: kinds[page.entry.kind] || "",
      section: isWhole || part.title === page.entry.title ? [] : pieces(part.title, wanted),
      sentence: pieces(shorten(sentence.charAt(0).toUpperCase() + sentence.slice(1), wanted), wanted),
    };
  };

  /* What was typed with its misspelt words mended, where that changes it; else nothing. */
  search.mended = function (reading) {
    const words = reading.words.map(({ word, mended }) => mended || word);
    return reading.words.some((one) => one.mended) ? words.join(" ") : "";
  };
})(self.siteSearch);
