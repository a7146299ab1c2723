/* Search as a whole: it begins with the index, and answers what is typed. */
self.siteSearch = self.siteSearch || {};
(function (search) {
  "use strict";

  // Shorter words are marked in results only where there are no others.
  const SHORTEST_TELLING = 4;
  let index = null;

  /* `given` is search_index.json. */
  search.begin = function (given) {
    index = new search.Index(given);
  };

  /* The commonest of the words that a strange one is likeliest to stand for, or the word itself; the last may still be being
     typed. A medicine is never taken for another: a word between two names is neither of them. */
  function mend(word, at, words) {
    if (index.known.has(word)) return word;
    const near = search.nearest(word, index.known, at === words.length - 1);
    if (near.length > 1 && near.every((one) => index.names.has(one))) return word;
    return near.sort((one, other) => index.marks.rarityOf(one) - index.marks.rarityOf(other))[0] || word;
  }

  function pinOf({ place }) {
    const { name, level, look, pin } = index.parts.get(place);
    const html = pin.replace(/\{numbers:([\w-]+)\}/, (_, use) => index.numbers[use] || "");
    return { id: place.slice(1), name: name, level: level, look: look, html: html };
  }

  /* The dangers that a text names, the pages that answer it, the text with its misspelt words mended, and where nothing
     answers, the words of it that are known, if these lead somewhere. */
  search.answer = function (text) {
    const typed = search.words(text);
    const words = typed.map(mend);
    const { pins, pages } = search.rank(typed, words, index);
    const known = words.filter((word) => index.known.has(word));
    const isOffered = !pages.length && !pins.length && search.rank(known, known, index).pages.length > 0;
    const telling = words.filter((word) => word.length >= SHORTEST_TELLING);
    const asked = new Map((telling.length ? telling : words).map((word) => [search.stem(word), index.marks.rarityOf(word)]));
    return {
      asked: text,
      pins: pins.map(pinOf),
      mended: pages.length && words.join() !== typed.join() ? words.join(" ") : "",
      offered: isOffered ? known.join(" ") : "",
      results: pages.map((page) => search.result(page, index, asked)),
    };
  };
})(self.siteSearch);
