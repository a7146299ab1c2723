/* What a reader may mean: each typed word with the forms it may stand for, and the whole said in other words. */
self.siteSearch = self.siteSearch || {};
(function (search) {
  "use strict";

  // What a form is worth beside the very word that was typed.
  const TWIN = 0.85;
  const SAID_OTHERWISE = 0.85;
  const PREFIX_OF_UNKNOWN = 0.85;
  const PREFIX_OF_KNOWN = 0.4;
  // Letters that a little word and its neighbour need to be one word: "after care", but not "for ms".
  const LONG_ENOUGH = 4;
  // A word that is not the site's own may mean something else altogether, however common the word that it is near.
  const LEAST_OF_MENDED = 0.5;
  // How much a word weighs that the site does not know.
  const UNKNOWN = 1.8;

  function stemsOf(text) {
    return search.words(text).map(search.stem);
  }

  /* Turns search-words.yaml into what `understand` looks up: twins word for word, lines for longer phrases. */
  search.Meaning = function (index) {
    this.index = index;
    this.twins = new Map();
    this.lines = [];
    for (const group of index.words.same) for (const from of group) for (const to of group) if (from !== to) this.add(from, to);
    for (const { to, from } of index.words.leads) for (const name of from) if (!index.names.has(name)) this.add(name, to);
    this.names = new Set([...index.words.leads.flatMap((lead) => lead.from).flatMap(search.words), ...index.names.keys()]);
    this.slips = new search.Slips([...index.own, ...this.names], this.names);
  };

  search.Meaning.prototype.add = function (from, to) {
    const [one, other] = [stemsOf(from), stemsOf(to)];
    if (one.length === 1 && !this.twins.has(one[0])) this.twins.set(one[0], []);
    if (one.length === 1 && other.length === 1) this.twins.get(one[0]).push(other[0]);
    else this.lines.push({ from: one, to: search.words(to) });
  };

  search.Meaning.prototype.isKnown = function (word) {
    const stem = search.stem(word);
    return this.index.spread.has(stem) || this.twins.has(stem) || this.index.isEveryday(stem);
  };

  /* "bloodclot" and "wheel chair": a word taken apart, or two put together, where only that is known. */
  search.Meaning.prototype.mendSpaces = function (words) {
    const known = (word) => this.index.vocabulary.has(word);
    const mended = [];
    for (let place = 0; place < words.length; place++) {
      const [word, next] = [words[place], words[place + 1]];
      const isApart = known(word) && known(next) && !(this.index.little.has(word) && next.length >= LONG_ENOUGH && word.length >= LONG_ENOUGH);
      if (next && known(word + next) && !isApart) {
        mended.push(word + next);
        place += 1;
        continue;
      }
      let parts = [word];
      if (word.length > 6 && !this.isKnown(word)) {
        for (let cut = 3; cut <= word.length - 2; cut++) {
          if (known(word.slice(0, cut)) && known(word.slice(cut))) parts = [word.slice(0, cut), word.slice(cut)];
        }
      }
      mended.push(...parts);
    }
    return mended;
  };

  /* Stem -> worth, 0 to 1: the word itself, its twins, and longer words it begins. */
  search.Meaning.prototype.formsOf = function (word, isOpen) {
    const { spread, vocabulary, little } = this.index;
    const stem = search.stem(word);
    const forms = new Map();
    const put = (form, worth) => forms.set(form, Math.max(forms.get(form) || 0, worth));
    if (spread.has(stem)) put(stem, 1);
    for (const twin of this.twins.get(stem) || []) if (spread.has(twin)) put(twin, TWIN);
    if (isOpen && word.length > 1 && !little.has(stem) && !/^\d+$/.test(word)) {
      for (const [known, form] of vocabulary) {
        if (known.length > word.length && known.startsWith(word)) put(form, forms.has(stem) ? PREFIX_OF_KNOWN : PREFIX_OF_UNKNOWN);
      }
    }
    return forms;
  };

  search.Meaning.prototype.wordOf = function (word, isOpen) {
    const { index } = this;
    const forms = this.formsOf(word, isOpen);
    let mended = "";
    // What readers alone write, and keywords, may be a slip.
    if (!index.written.has(word) && !this.names.has(word) && !index.isEveryday(search.stem(word)) && !this.twins.has(search.stem(word))) {
      for (const [near, worth, isKin] of this.slips.likeliest(word)) {
        mended = mended || (isKin ? "" : near);
        for (const [form, own] of this.formsOf(near, false)) forms.set(form, Math.max(forms.get(form) || 0, own * worth));
      }
    }
    const stem = search.stem(word);
    const most = Math.max(...forms.values());
    const likely = forms.size ? [...forms.keys()].filter((form) => forms.get(form) >= most - (mended ? 0.4 : 0)) : [stem];
    const least = Math.min(...likely.map((form) => index.weight(form)));
    return {
      word: word,
      mended: mended,
      forms: forms,
      isLittle: index.little.has(stem),
      weight: mended ? Math.max(least, LEAST_OF_MENDED) : forms.size ? least : Math.min(least, UNKNOWN),
      about: Math.max(...likely.map((form) => index.about(form))),
    };
  };

  search.Meaning.prototype.reading = function (words, isOpen, factor) {
    const meant = words.map((word, place) => this.wordOf(word, isOpen && place === words.length - 1));
    const telling = meant.filter((word) => !word.isLittle);
    return {
      words: meant,
      factor: factor,
      // Nothing but names that the site knows by another word.
      isNames: words.every((word) => this.names.has(word)),
      total: meant.reduce((sum, word) => sum + word.weight, 0),
      // How much the words are those of this subject: above 0 more than those of English as a whole.
      about: telling.reduce((sum, word) => sum + word.about, 0) / (telling.length || 1),
    };
  };

  /* A text to offer where nothing answers: strange words as ones that are a slip further away, or left out where none is. */
  search.Meaning.prototype.offer = function (text) {
    return this.mendSpaces(search.words(text)).map((word) => {
      if (this.index.written.has(word) || this.isKnown(word)) return word;
      return this.slips.likeliest(word, 1)[0]?.[0] || "";
    }).filter(Boolean).join(" ");
  };

  /* The readings of a text, each a list of words with a factor for how near it is to what was typed. */
  search.Meaning.prototype.understand = function (text) {
    const words = this.mendSpaces(search.words(text));
    const stems = words.map(search.stem);
    const readings = [this.reading(words, !/\s$/.test(text), 1)];
    for (const { from, to } of this.lines) {
      const place = stems.findIndex((_, start) => from.every((stem, step) => stems[start + step] === stem));
      if (place < 0) continue;
      readings.push(this.reading([...words.slice(0, place), ...to, ...words.slice(place + from.length)], false, SAID_OTHERWISE));
    }
    return readings;
  };
})(self.siteSearch);
