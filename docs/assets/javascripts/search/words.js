/* Words made comparable: lower case, without accents and apostrophes, in British spelling, cut to their stem. */
self.siteSearch = self.siteSearch || {};
(function (search) {
  "use strict";

  const stems = new Map();

  /* The words of a text, in order. "can't" is one word, "x-ray" two. */
  search.words = function (text) {
    const plain = text.toLowerCase().normalize("NFKD").replace(/[\u0300-\u036f'’]/g, "");
    return plain.match(/[a-z0-9]+/g) || [];
  };

  /* American beginnings of words, from docs/data/search-words.yaml, longest first. */
  let spelling = [];
  search.setSpelling = function (pairs) {
    spelling = Object.entries(pairs).sort((one, other) => other[0].length - one[0].length);
    stems.clear();
  };

  function british(word) {
    for (const [american, ours] of spelling) {
      if (word.startsWith(american) && !word.startsWith(ours)) return ours + word.slice(american.length);
    }
    return word.length > 5 ? word.replace(/iz(e[drs]?|ing|ations?)$/, "is$1") : word;
  }

  /* Endings that do not change what a word is about. Not a full stemmer: "pills" and "pill" shall meet, no more. */
  function cut(word) {
    if (word.length <= 3) return word;
    let stem = word.replace(/ies$/, "y").replace(/(ss|x|z|ch|sh)es$/, "$1").replace(/([^su])s$/, "$1");
    if (stem.length > 6) stem = stem.replace(/ness$/, "");
    if (stem.length > 5) stem = stem.replace(/ing$/, "");
    if (stem.length > 4) stem = stem.replace(/([^e])ed$/, "$1");
    if (stem !== word) stem = stem.replace(/([bdgmnprt])\1$/, "$1");
    if (stem.length > 3) stem = stem.replace(/e$/, "");
    return stem.replace(/y$/, "i");
  }

  search.stem = function (word) {
    let stem = stems.get(word);
    if (stem === undefined) {
      stem = cut(british(word));
      stems.set(word, stem);
    }
    return stem;
  };

  /* How many letters are added, missing, wrong or swapped between two words; `most` + 1 where there are more.
     Optimal string alignment: Damerau 1964, in the restricted form. */
  search.distance = function (one, other, most) {
    if (Math.abs(one.length - other.length) > most) return most + 1;
    let before = [];
    let last = Array.from({ length: other.length + 1 }, (_, column) => column);
    for (let row = 1; row <= one.length; row++) {
      const next = [row];
      for (let column = 1; column <= other.length; column++) {
        const wrong = one[row - 1] === other[column - 1] ? 0 : 1;
        next[column] = Math.min(last[column] + 1, next[column - 1] + 1, last[column - 1] + wrong);
        if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]) {
          next[column] = Math.min(next[column], before[column - 2] + 1);
        }
      }
      if (Math.min(...next) > most) return most + 1;
      before = last;
      last = next;
    }
    return last[other.length];
  };
})(self.siteSearch);
