/* Search as a whole: it begins with the index, and answers what is typed. */
self.siteSearch = self.siteSearch || {};
(function (search) {
  "use strict";

  // Letters of a word that is still being typed, below which too many words begin with it.
  const SHORTEST_BEGINNING = 4;

  // Shorter words are marked in results only where there are no others.
  const SHORTEST_TELLING = 4;

  // Letters of each of two words that may have been run together.
  const SHORTEST_HALF = 4;

  let data = null;
  let index = null;

  /* `given` is search_index.json. */
  search.begin = function (given) {
    data = given;
    index = new search.Index(data);
  };

  function byRarity(one, other) {
    return index.rarity(one) - index.rarity(other);
  }

  /* The commonest of the words that a strange one may stand for, or the word itself. */
  function likeliest(word) {
    return index.slips.likeliest(word).sort(byRarity)[0] || word;
  }

  /* A strange word as two that were run together, the first of them rightly spelt; or the word alone. */
  function apart(word) {
    for (let at = word.length - SHORTEST_HALF; at >= SHORTEST_HALF; at--) {
      const first = word.slice(0, at);
      const second = index.isKnown(first) ? likeliest(word.slice(at)) : "";
      if (index.isKnown(second)) return [first, second];
    }
    return [word];
  }

  /* The words of a text, misspelt ones as the words that they are likeliest to stand for. */
  function mend(text) {
    return search.words(text).flatMap((word) => {
      if (index.isKnown(word)) return [word];
      const one = likeliest(word);
      return one === word ? apart(word) : [one];
    });
  }

  /* A text whose last word is still being typed, with that word as the commonest one that it begins, unless it is likelier
     to be a slip for a commoner one. */
  function complete(text) {
    const word = search.words(text).at(-1) || "";
    if (word.length < SHORTEST_BEGINNING || index.known.has(word) || !text.toLowerCase().endsWith(word)) return text;
    const longer = [...index.known].filter((one) => one.startsWith(word)).sort(byRarity);
    const slip = likeliest(word);
    if (!longer.length || (slip !== word && byRarity(slip, longer[0]) < 0)) return text;
    return text.slice(0, -word.length) + longer[0];
  }

  /* Words to offer where nothing answers: strange ones as ones that are a slip further away, or left out where none is. */
  function offer(text) {
    return search.words(text).map((word) => (index.known.has(word) ? word : index.slips.likeliest(word, 1)[0] || "")).filter(Boolean).join(" ");
  }

  function pinOf(id) {
    const { name, level, look, pin } = data.emergencies.find((one) => one.id === id);
    return { id: id, name: name, level: level, look: look, html: pin.replace(/\{numbers:([\w-]+)\}/, (_, use) => data.numbers[use] || "") };
  }

  /* The dangers that a text names, the pages that answer it, the text with its misspelt words mended, and where nothing
     answers, words to try instead. */
  search.answer = function (text) {
    const whole = complete(text);
    const words = mend(whole);
    const spelt = words.join(" ");
    const asTyped = search.words(whole);
    const ranked = search.rank(whole, words, index);
    // A slip hides what a text is about: what leads nowhere rightly spelt leads nowhere.
    const isPlain = spelt === asTyped.join(" ") || index.listed.has(search.key(asTyped));
    const pages = isPlain || search.rank(spelt, words, index).pages.length ? ranked.pages : [];
    const telling = words.filter((word) => word.length >= SHORTEST_TELLING);
    const asked = new Map((telling.length ? telling : words).map((word) => [search.stem(word), index.rarity(word)]));
    const offered = pages.length || ranked.pins.length ? "" : offer(text);
    const typed = search.words(text).join(" ");
    return {
      asked: text,
      pins: ranked.pins.map(pinOf),
      mended: pages.length && spelt !== typed ? spelt : "",
      offered: offered && offered !== typed && search.rank(offered, search.words(offered), index).pages.length ? offered : "",
      results: pages.map((page) => search.result(page, index, asked)),
    };
  };
})(self.siteSearch);
