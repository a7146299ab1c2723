/* What a reader may mean: the words as typed, with mended spaces, and the whole said in other words. */
self.siteSearch = self.siteSearch || {};
(function (search) {
  "use strict";

  const SAID_OTHERWISE = 0.85;

  function toWords(tokens, index, isOpen, twins) {
    return tokens.map(function (token, place) {
      const forms = search.formsOf(token, index, isOpen && place === tokens.length - 1, twins);
      const most = Math.max(...forms.values());
      const likely = [...forms.keys()].filter((stem) => forms.get(stem) === most);
      const weights = (likely.length ? likely : [search.stem(token)]).map(index.weight);
      return { token: token, forms: forms, weight: Math.min(...weights) };
    });
  }

  /* Where the stems of `phrase` stand side by side in `stems`, or -1. */
  function placeOf(phrase, stems) {
    return stems.findIndex((_, start) => phrase.every((stem, step) => stems[start + step] === stem));
  }

  /* "bloodclot" and "wheel chair": a word taken apart, or two put together, where only that is known. */
  function mendSpaces(tokens, index) {
    const known = (word) => index.vocabulary.has(word);
    const mended = [];
    for (let place = 0; place < tokens.length; place++) {
      const word = tokens[place];
      const next = tokens[place + 1];
      if (next && known(word + next) && !(known(word) && known(next))) {
        mended.push(word + next);
        place += 1;
        continue;
      }
      let parts = [word];
      if (word.length > 6 && !known(word) && !index.spread.has(search.stem(word))) {
        for (let cut = 3; cut <= word.length - 2; cut++) {
          if (known(word.slice(0, cut)) && known(word.slice(cut))) parts = [word.slice(0, cut), word.slice(cut)];
        }
      }
      mended.push(...parts);
    }
    return mended;
  }

  /* Turns docs/data/search-words.yaml into what `understand` looks up: twins word for word, lines for longer phrases. */
  search.prepareSynonyms = function (index) {
    const lines = [];
    const twins = new Map();
    const stemsOf = (text) => search.words(text).map(search.stem);
    const add = function (from, to) {
      const one = stemsOf(from);
      const other = stemsOf(to);
      if (one.length === 1 && other.length === 1) twins.set(one[0], [...(twins.get(one[0]) || []), other[0]]);
      else lines.push({ from: one, to: search.words(to) });
      if (one.length === 1 && !twins.has(one[0])) twins.set(one[0], []);
    };
    for (const group of index.words.same) for (const from of group) for (const to of group) if (from !== to) add(from, to);
    for (const lead of index.words.leads) for (const from of lead.from) add(from, lead.to);
    index.twins = twins;
    index.lines = lines;
    index.dangers = index.words.danger.map(stemsOf);
  };

  /* The readings of a query, each a list of words with a factor for how near it is to what was typed. */
  search.understand = function (text, index) {
    const tokens = mendSpaces(search.words(text), index);
    const isOpen = !/\s$/.test(text);
    const stems = tokens.map(search.stem);
    const readings = [{ words: toWords(tokens, index, isOpen, index.twins), factor: 1 }];
    for (const { from, to } of index.lines) {
      const place = placeOf(from, stems);
      if (place < 0) continue;
      const said = [...tokens.slice(0, place), ...to, ...tokens.slice(place + from.length)];
      readings.push({ words: toWords(said, index, false, index.twins), factor: SAID_OTHERWISE });
    }
    const meant = new Set(readings[0].words.flatMap((word) => [...word.forms].filter((form) => form[1] > 0.5).map((form) => form[0])));
    return { readings: readings, isDanger: index.dangers.some((danger) => danger.every((stem) => meant.has(stem))) };
  };
})(self.siteSearch);
