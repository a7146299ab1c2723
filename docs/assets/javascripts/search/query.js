/* What a reader may mean: each word with its other forms and likely misspellings, and the whole said in other words. */
(function (search) {
  "use strict";

  const SAID_OTHERWISE = 0.85;
  const PREFIX_OF_UNKNOWN = 0.85;
  const PREFIX_OF_KNOWN = 0.4;

  function startingWith(word, index, worth, forms) {
    for (const [known, stem] of index.vocabulary) {
      if (known.length > word.length && known.startsWith(word)) forms.set(stem, Math.max(forms.get(stem) || 0, worth));
    }
  }

  /* Known words one letter away, or two in a long word; only the nearest ones. */
  function misspelt(word, index, forms) {
    if (word.length < 4 || /\d/.test(word)) return;
    let nearest = word.length < 7 ? 1 : 2;
    let found = [];
    for (const [known, stem] of index.vocabulary) {
      if (known.length < 4) continue;
      const away = search.distance(word, known, nearest);
      if (away > nearest) continue;
      if (away < nearest) found = [];
      nearest = away;
      found.push([stem, 0.95 - (1.5 * away) / word.length - (known[0] === word[0] ? 0 : 0.2)]);
    }
    for (const [stem, worth] of found) forms.set(stem, Math.max(forms.get(stem) || 0, worth));
  }

  function formsOf(word, index, isLast, twins) {
    const forms = new Map();
    const stem = search.stem(word);
    const isKnown = index.spread.has(stem);
    if (isKnown) forms.set(stem, 1);
    for (const twin of twins.get(stem) || []) {
      if (twin !== stem && index.spread.has(twin)) forms.set(twin, SAID_OTHERWISE);
    }
    if (isLast && word.length > 1 && !index.isLittle(stem)) {
      startingWith(word, index, isKnown ? PREFIX_OF_KNOWN : PREFIX_OF_UNKNOWN, forms);
    }
    if (!forms.size && !twins.has(stem)) misspelt(word, index, forms);
    return forms;
  }

  function toWords(tokens, index, isOpen, twins) {
    return tokens.map(function (token, place) {
      const forms = formsOf(token, index, isOpen && place === tokens.length - 1, twins);
      const best = [...forms].sort((one, other) => other[1] - one[1])[0];
      return { token: token, forms: forms, weight: index.weight(best ? best[0] : search.stem(token)) };
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
})((self.siteSearch = self.siteSearch || {}));
