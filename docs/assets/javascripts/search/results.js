/* What a result shows: the page, the section that answers, and the sentence of it that does. */
self.siteSearch = self.siteSearch || {};
(function (search) {
  "use strict";

  const LONGEST = 170;
  // A sentence that is shorter says nothing alone.
  const SHORTEST = 25;
  // A later sentence is shown before the first one of a section where it says so much more of what was asked.
  const MORE = 0.3;

  /* How much of what was asked a text says, 0 to 1: `asked` are stems with their weights. */
  function share(text, asked) {
    const said = new Set(search.words(text).map(search.stem));
    let [sum, all] = [0, 0];
    for (const [stem, weight] of asked) {
      all += weight;
      if (said.has(stem)) sum += weight;
    }
    return all ? sum / all : 0;
  }

  /* The sentence that answers: the first, which a section begins with, unless another says much more of what was asked. */
  function sentenceOf(text, asked) {
    const sentences = text.split(/\n|(?<=[.?!])\s+(?=[A-Z0-9])/).filter((one) => one.length >= SHORTEST);
    let best = { text: "", share: -1 };
    for (const one of sentences) {
      const said = share(one, asked);
      if (said > best.share + (best.text === sentences[0] ? MORE : 0)) best = { text: one, share: said };
    }
    return best.text;
  }

  function isAsked(word, asked) {
    return search.words(word).some((one) => asked.has(search.stem(one)));
  }

  function shorten(text, asked) {
    if (text.length <= LONGEST) return text;
    const words = text.split(" ");
    const from = Math.max(0, words.findIndex((word) => isAsked(word, asked)) - 8);
    let cut = words.slice(from).join(" ");
    if (cut.length > LONGEST) cut = cut.slice(0, cut.lastIndexOf(" ", LONGEST)) + " …";
    return (from ? "… " : "") + cut;
  }

  /* A text as pieces, each [words, whether they were asked for]. */
  function pieces(text, asked) {
    return text.split(/([\p{L}\p{M}\d'’‘ʼ]+)/u).filter(Boolean).map((piece) => [piece, isAsked(piece, asked)]);
  }

  /* A page that was found as the box shows it; its texts are pieces. `asked` are stems with their weights. */
  search.result = function ({ page: address, place, say }, index, asked) {
    const page = index.parts.get(address);
    const part = index.parts.get(place);
    const isWhole = !part.title || part.title === page.title;
    const sentence = say || (part === page && page.message) || sentenceOf(part.text || "", asked) || page.message || "";
    return {
      location: place,
      title: pieces(page.title, asked),
      kind: index.kinds[page.kind] || "",
      section: isWhole ? [] : pieces(part.title, asked),
      sentence: pieces(shorten(sentence.charAt(0).toUpperCase() + sentence.slice(1), asked), asked),
    };
  };
})(self.siteSearch);
