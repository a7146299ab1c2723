/* What a text is like, learnt from phrases of which it is known where they lead: naive Bayes over words, pairs of words and
   parts of words, so that a misspelt or foreign form of a word still says most of what the word does. */
self.siteSearch = self.siteSearch || {};
(function (search) {
  "use strict";

  // Parts of words, in letters; a word has a blank before and after it.
  const SHORTEST = 3;
  const LONGEST = 5;
  // How often a mark is thought to be said of a thing with which it was never met (Lidstone's smoothing).
  const DOUBT = 0.02;

  // Marks are kept by their numbers, and the parts of each word.
  const numbers = new Map();
  const partsOf = new Map();

  function numberOf(mark) {
    if (!numbers.has(mark)) numbers.set(mark, numbers.size);
    return numbers.get(mark);
  }

  /* The parts of a word. */
  function parts(word) {
    if (!partsOf.has(word)) {
      const padded = " " + word + " ";
      const found = [];
      for (let from = 0; from + SHORTEST <= padded.length; from++) {
        const last = Math.min(from + LONGEST, padded.length);
        for (let to = from + SHORTEST; to <= last; to++) found.push(numberOf(padded.slice(from, to)));
      }
      partsOf.set(word, found);
    }
    return partsOf.get(word);
  }

  /* The marks of a text: words and pairs of words, then parts of words; each once. `mended` are its words without slips. */
  search.marksOf = function (words, mended = []) {
    const stems = [words, mended].map((some) => some.map((word) => search.stem(word) + "."));
    // Two words are as one that is made of them: "after care", "aftercare".
    const pairs = stems.flatMap((some) => some.slice(1).map((stem, at) => some[at].slice(0, -1) + stem));
    const wholes = [...stems.flat(), ...pairs].map(numberOf);
    return [wholes, words.flatMap(parts)].map((block) => [...new Set(block)]);
  };

  /* How rare each mark is among those of many texts. */
  search.Marks = function (texts) {
    const counts = new Uint32Array(numbers.size);
    for (const blocks of texts) for (const block of blocks) for (const mark of block) counts[mark] += 1;
    this.rarity = Float64Array.from(counts, (count) => 1 + Math.log((1 + texts.length) / (1 + count)));
  };

  search.Marks.prototype.rarityOf = function (word) {
    return this.rarity[numberOf(search.stem(word) + ".")] || 0;
  };

  /* Hands on each mark with its weight: rare ones weigh more; words with their pairs weigh as much as parts; unknown ones
     nothing. */
  search.Marks.prototype.weigh = function (blocks, take) {
    for (const block of blocks) {
      const known = block.filter((mark) => mark < this.rarity.length);
      const length = Math.sqrt(known.reduce((sum, mark) => sum + this.rarity[mark] ** 2, 0));
      for (const mark of known) take(mark, this.rarity[mark] / length);
    }
  };

  /* Learns what each of the names is like: `names[n]` is what the text with the marks `texts[n]` leads to. All that lead to one
     stand together. */
  search.Likeness = function (texts, names, marks) {
    this.names = [...new Set(names)];
    const all = this.names.map(() => DOUBT * marks.rarity.length);
    // Of each mark, the names that it was met with, and how much it says for each: one after the other.
    this.met = Array.from(marks.rarity, () => []);
    let name = 0;
    texts.forEach((blocks, at) => {
      if (names[at] !== this.names[name]) name += 1;
      marks.weigh(blocks, (mark, weight) => {
        const met = this.met[mark];
        if (met[met.length - 2] !== name) met.push(name, 0);
        met[met.length - 1] += weight;
        all[name] += weight;
      });
    });
    for (const met of this.met) for (let at = 1; at < met.length; at += 2) met[at] = Math.log(1 + met[at] / DOUBT);
    this.least = all.map((sum) => Math.log(DOUBT / sum));
  };

  /* How likely each name is that of a text with these marks: a logarithm for each. */
  search.Likeness.prototype.of = function (blocks, marks) {
    const found = this.names.map(() => 0);
    let all = 0;
    marks.weigh(blocks, (mark, weight) => {
      const met = this.met[mark];
      for (let at = 0; at < met.length; at += 2) found[met[at]] += weight * met[at + 1];
      all += weight;
    });
    return new Map(this.names.map((name, at) => [name, found[at] + all * this.least[at]]));
  };
})(self.siteSearch);
