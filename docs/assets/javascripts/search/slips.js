/* Which known words a misspelt one may stand for: near in letters, or in sound. */
self.siteSearch = self.siteSearch || {};
(function (search) {
  "use strict";

  // No word that people type is longer, and three rows of that length are all that a comparison needs.
  const LONGEST = 60;
  const rows = [0, 1, 2].map(() => new Uint8Array(LONGEST + 1));

  /* How many letters may be wrong in a word of this length. */
  function allowed(word) {
    if (word.length < 4 || word.length > LONGEST || /\d/.test(word)) return 0;
    return word.length < 6 ? 1 : word.length < 10 ? 2 : 3;
  }

  /* What is heard of a word: its consonants, one letter for each sound. */
  function soundOf(word) {
    return word.replace(/^(kn|gn|pn|wr|ps)/, (two) => two[1]).replace(/ph/g, "f").replace(/[cq]/g, "k").replace(/x/g, "ks")
      .replace(/z/g, "s").replace(/gu(?=[ei])/g, "g").replace(/[aeiouyhw]/g, "").replace(/(.)\1+/g, "$1");
  }

  /* The letters of a word as the bits of a number. */
  function lettersOf(word) {
    return [...word].reduce((bits, letter) => bits | (1 << letter.charCodeAt(0) % 32), 0);
  }

  /* Whether more letters differ than `most` slips can make: each changes two. It spares comparing most words. */
  function isFar(one, other, most) {
    let rest = one ^ other;
    for (let left = 2 * most; rest && left; left--) rest &= rest - 1;
    return rest !== 0;
  }

  /* How many letters are added, missing, wrong or swapped between two words; more than `most` where there are more.
     Optimal string alignment (Damerau 1964, in the restricted form). */
  function distance(one, other, most) {
    let [before, last, next] = rows;
    for (let column = 0; column <= other.length; column++) last[column] = column;
    for (let row = 1; row <= one.length; row++) {
      let least = next[0] = row;
      for (let column = 1; column <= other.length; column++) {
        let away = Math.min(last[column - 1] + (one[row - 1] === other[column - 1] ? 0 : 1), last[column] + 1, next[column - 1] + 1);
        if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]) away = Math.min(away, before[column - 2] + 1);
        next[column] = away;
        least = Math.min(least, away);
      }
      if (least > most) return most + 1;
      [before, last, next] = [last, next, before];
    }
    return last[other.length];
  }

  /* `words` are all that are known, `names` those among them of medicines and makers. */
  search.Slips = function (words, names) {
    this.names = names;
    this.found = new Map();
    this.known = [...new Set(words)].filter(allowed).map((word) => ({ known: word, heard: soundOf(word), letters: lettersOf(word) }));
  };

  /* Known words that a strange one may stand for, all as likely; `more` allows for so many more slips. Letters that sound the
     same count half. */
  search.Slips.prototype.likeliest = function (word, more = 0) {
    const key = word + more;
    if (!this.found.has(key)) this.found.set(key, this.find(word, allowed(word) && allowed(word) + more));
    return this.found.get(key);
  };

  /* A medicine is never taken for another: a word between two names is neither of them, nor one with another first letter. */
  search.Slips.prototype.find = function (word, most) {
    const [sound, letters] = [soundOf(word), lettersOf(word)];
    let near = [];
    let least = most;
    for (const { known, heard, letters: own } of most ? this.known : []) {
      const [isStrange, isName] = [known[0] !== word[0], this.names.has(known)];
      const isHeard = heard === sound && sound.length > 1 && !isName;
      const reach = isHeard ? 2 * most : most;
      if (known === word || (isStrange && isName) || Math.abs(known.length - word.length) > reach || isFar(letters, own, reach)) continue;
      const away = distance(word, known, reach) / (isHeard ? 2 : 1) + (isStrange ? (isHeard ? 0.5 : 1) : 0);
      if (away > least) continue;
      if (away < least) near = [];
      least = away;
      near.push(known);
    }
    return near.length > 1 && near.every((known) => this.names.has(known)) ? [] : near;
  };
})(self.siteSearch);
