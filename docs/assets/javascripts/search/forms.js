/* The forms a typed word may stand for, each with its worth, 0 to 1: itself, its synonyms, longer words it begins, and
   words it may be a misspelling of. */
self.siteSearch = self.siteSearch || {};
(function (search) {
  "use strict";

  const TWIN = 0.85;
  const COMMON = 10;
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

  /* A word that hardly any page has may be a misspelling kept among the words people type ("massge"). */
  function commonNeighbours(word, index, forms) {
    const own = index.spread.get(search.stem(word));
    if (word.length < 5 || own > 2) return;
    for (const [known, stem] of index.vocabulary) {
      const isCommon = index.spread.get(stem) >= COMMON * own && known[0] === word[0];
      if (isCommon && known.length > 4 && search.distance(word, known, 1) === 1 && !forms.has(stem)) forms.set(stem, 1);
    }
  }

  search.formsOf = function (word, index, isLast, twins) {
    const forms = new Map();
    const stem = search.stem(word);
    const isKnown = index.spread.has(stem);
    if (isKnown) {
      forms.set(stem, 1);
      commonNeighbours(word, index, forms);
    }
    for (const twin of twins.get(stem) || []) {
      if (twin !== stem && index.spread.has(twin)) forms.set(twin, TWIN);
    }
    if (isLast && word.length > 1 && !index.isLittle(stem)) {
      startingWith(word, index, isKnown ? PREFIX_OF_KNOWN : PREFIX_OF_UNKNOWN, forms);
    }
    if (!forms.size && !twins.has(stem)) misspelt(word, index, forms);
    return forms;
  };
})(self.siteSearch);
