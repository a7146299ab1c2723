/* What a text is like, learnt from phrases of which it is known where they lead: naive Bayes over words, pairs of words and
   parts of words, so that a misspelt or foreign form of a word still says most of what the word does. */
self.siteSearch = self.siteSearch || {};
(function (search) {
  "use strict";

  // Parts of words, in letters; a word has a blank before and after it.
  const SHORTEST = 3;
  const LONGEST = 5;
  // Marks are kept by a number of so many bits, which is plenty for some hundred thousand.
  const BITS = 20;
  // How often a mark is thought to be said of a thing with which it was never met (Lidstone's smoothing).
  const DOUBT = 0.02;

  /* A number for a run of letters (FNV-1a), begun with `seed`. */
  function numberOf(letters, from, to, seed) {
    let number = seed;
    for (let place = from; place < to; place++) number = Math.imul(number ^ letters.charCodeAt(place), 16777619);
    return (number ^ (number >>> 15)) >>> (32 - BITS);
  }

  const partsOf = new Map();

  /* The parts of a word, each once. */
  function parts(word) {
    if (!partsOf.has(word)) {
      const padded = " " + word + " ";
      const found = new Set();
      for (let length = SHORTEST; length <= LONGEST; length++) {
        for (let from = 0; from === 0 || from + length <= padded.length; from++) found.add(numberOf(padded, from, Math.min(from + length, padded.length), 97));
      }
      partsOf.set(word, [...found]);
    }
    return partsOf.get(word);
  }

  /* The marks of the words of a text: words and pairs of words, then parts of words; each once. */
  function marksOf(words) {
    const stems = words.map(search.stem);
    const whole = stems.map((word) => numberOf(word, 0, word.length, 2166136261));
    // Two words are as one that is made of them: "after care", "aftercare".
    const pairs = stems.slice(1).map((word, place) => numberOf(stems[place] + word, 0, stems[place].length + word.length, 2166136261));
    return [[...new Set([...whole, ...pairs])], [...new Set(words.flatMap(parts))]];
  }

  /* How rare each mark is among these texts, each given as its words. */
  search.Marks = function (texts) {
    this.rarity = new Float32Array(1 << BITS);
    const met = texts.map(marksOf);
    for (const blocks of met) for (const block of blocks) for (const mark of block) this.rarity[mark] += 1;
    this.count = 0;
    for (let mark = 0; mark < this.rarity.length; mark++) {
      if (!this.rarity[mark]) continue;
      this.count += 1;
      this.rarity[mark] = 1 + Math.log((1 + texts.length) / (1 + this.rarity[mark]));
    }
    this.rows = met.map((blocks) => this.weigh(blocks));
  };

  search.Marks.prototype.rarityOf = function (word) {
    return this.rarity[numberOf(word, 0, word.length, 2166136261)];
  };

  /* Marks with their weights: rare ones weigh more; words with their pairs weigh as much as parts; unknown ones nothing. */
  search.Marks.prototype.weigh = function (blocks) {
    const marks = [];
    const weights = [];
    for (const block of blocks) {
      const known = block.filter((mark) => this.rarity[mark]);
      const length = Math.hypot(...known.map((mark) => this.rarity[mark]));
      for (const mark of known) {
        marks.push(mark);
        weights.push(this.rarity[mark] / length);
      }
    }
    return { marks: marks, weights: weights };
  };

  /* Of a text both as it was typed, with all its parts of words, and with its slips mended, as whole words. */
  search.Marks.prototype.of = function (text, mended) {
    const [whole, partly] = marksOf(search.words(text));
    return this.weigh([[...new Set([...whole, ...marksOf(mended)[0]])], partly]);
  };

  /* Learns what each of the names is like: `names[n]` is what `rows[n]` leads to, which counts `worth[n]`; `count` is the
     number of marks that there are. */
  search.Likeness = function (rows, names, worth, count) {
    this.names = [...new Set(names)];
    const number = new Map(this.names.map((name, place) => [name, place]));
    const all = this.names.map(() => DOUBT * count);
    // Of each mark, the names that it was met with, and how much it says for each: one after the other.
    this.met = new Map();
    const inOrder = [...rows.keys()].sort((one, other) => number.get(names[one]) - number.get(names[other]));
    for (const row of inOrder) {
      const name = number.get(names[row]);
      const { marks, weights } = rows[row];
      for (let at = 0; at < marks.length; at++) {
        const met = this.met.get(marks[at]) || [];
        if (!met.length) this.met.set(marks[at], met);
        if (met.at(-2) !== name) met.push(name, 0);
        met[met.length - 1] += worth[row] * weights[at];
        all[name] += worth[row] * weights[at];
      }
    }
    for (const met of this.met.values()) for (let at = 1; at < met.length; at += 2) met[at] = Math.log(1 + met[at] / DOUBT);
    this.least = all.map((sum) => Math.log(DOUBT / sum));
  };

  /* How likely each name is that of a text with these marks: a logarithm for each. */
  search.Likeness.prototype.of = function ({ marks, weights }) {
    const all = weights.reduce((sum, weight) => sum + weight, 0);
    const found = this.least.map((least) => least * all);
    marks.forEach((mark, at) => {
      const met = this.met.get(mark);
      for (let name = 0; name < met.length; name += 2) found[met[name]] += weights[at] * met[name + 1];
    });
    return found;
  };
})(self.siteSearch);
