/* Which known words a misspelt one may stand for: near in letters or in sound, or of one beginning. */
self.siteSearch = self.siteSearch || {};
(function (search) {
  "use strict";

  // Words of one beginning, of this many letters, are kin where what follows it is no longer: anticoagulated, anticoagulants.
  const KIN_LETTERS = 6;

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

  /* `words` are all that are known, `names` those among them of medicines and makers. */
  search.Slips = function (words, names) {
    this.names = names;
    this.found = new Map();
    const known = [...new Set(words)].filter((word) => word.length > 3 && !/\d/.test(word));
    this.known = known.map((word) => ({ known: word, heard: soundOf(word), letters: lettersOf(word), isName: names.has(word) }));
  };

  /* Known words that a strange one may stand for, all as likely; `more` allows for so many more slips. Letters that sound the same count half.
     A medicine is never taken for another: a word between two names is neither of them, nor one with another first letter. */
  search.Slips.prototype.likeliest = function (word, more = 0) {
    const key = word + more;
    if (!this.found.has(key)) this.found.set(key, this.find(word, search.allowedDistance(word) && search.allowedDistance(word) + more));
    return this.found.get(key);
  };

  search.Slips.prototype.find = function (word, most) {
    const [sound, letters] = [soundOf(word), lettersOf(word)];
    let near = [];
    let least = most;
    for (const { known, heard, letters: own, isName } of most ? this.known : []) {
      if (Math.abs(known.length - word.length) > 2 * most) continue;
      const isHeard = heard === sound && sound.length > 1 && !isName;
      const reach = isHeard ? 2 * most : most;
      const isStrange = known[0] !== word[0];
      if (known === word || (isStrange && isName) || isFar(letters, own, reach)) continue;
      const away = search.distance(word, known, reach) / (isHeard ? 2 : 1) + (isStrange ? (isHeard ? 0.5 : 1) : 0);
      if (away > least) continue;
      if (away < least) near = [];
      least = away;
      near.push(known);
    }
    if (near.length > 1 && near.every((known) => this.names.has(known))) return [];
    if (near.length || word.length <= KIN_LETTERS) return near;
    const begin = word.slice(0, KIN_LETTERS);
    for (const { known, isName } of this.known) {
      if (isName || !known.startsWith(begin)) continue;
      let same = KIN_LETTERS;
      while (same < word.length && known[same] === word[same]) same += 1;
      if (Math.max(word.length, known.length) - same <= same) near.push(known);
    }
    return near;
  };
})(self.siteSearch);
