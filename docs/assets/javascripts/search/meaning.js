/* What a reader may mean: each typed word with the forms it may stand for, and the whole said in other words. */
self.siteSearch = self.siteSearch || {};
(function (search) {
  "use strict";

  const TWIN = 0.85;
  const SAID_OTHERWISE = 0.85;
  const PREFIX_OF_UNKNOWN = 0.85;
  const PREFIX_OF_KNOWN = 0.4;
  // A word that is not the site's own may mean something else altogether, however common the word that it is near.
  const LEAST_OF_MENDED = 1.5;
  // A word on so many times fewer pages than a near one of the same beginning may be a misspelling kept among the keywords.
  const COMMON = 10;

  function stemsOf(text) {
    return search.words(text).map(search.stem);
  }

  /* Turns search-words.yaml into what `understand` looks up: twins word for word, lines for longer phrases. */
  search.Meaning = function (index) {
    this.index = index;
    this.twins = new Map();
    this.lines = [];
    for (const group of index.words.same) for (const from of group) for (const to of group) if (from !== to) this.add(from, to);
    for (const { to, from } of index.words.leads) for (const name of from) this.add(name, to);
  };

  search.Meaning.prototype.add = function (from, to) {
    const [one, other] = [stemsOf(from), stemsOf(to)];
    if (one.length === 1 && !this.twins.has(one[0])) this.twins.set(one[0], []);
    if (one.length === 1 && other.length === 1) this.twins.get(one[0]).push(other[0]);
    else this.lines.push({ from: one, to: search.words(to) });
  };

  /* "bloodclot" and "wheel chair": a word taken apart, or two put together, where only that is known. */
  search.Meaning.prototype.mendSpaces = function (words) {
    const known = (word) => this.index.vocabulary.has(word);
    const mended = [];
    for (let place = 0; place < words.length; place++) {
      const [word, next] = [words[place], words[place + 1]];
      if (next && known(word + next) && !(known(word) && known(next))) {
        mended.push(word + next);
        place += 1;
        continue;
      }
      let parts = [word];
      if (word.length > 6 && !known(word) && !this.index.spread.has(search.stem(word)) && !this.twins.has(search.stem(word))) {
        for (let cut = 3; cut <= word.length - 2; cut++) {
          if (known(word.slice(0, cut)) && known(word.slice(cut))) parts = [word.slice(0, cut), word.slice(cut)];
        }
      }
      mended.push(...parts);
    }
    return mended;
  };

  /* Stem -> worth, 0 to 1: the word itself, its twins, longer words it begins, and words it may be a misspelling of. */
  search.Meaning.prototype.formsOf = function (word, isOpen) {
    const { spread, vocabulary, little } = this.index;
    const stem = search.stem(word);
    const forms = new Map();
    const put = (form, worth) => forms.set(form, Math.max(forms.get(form) || 0, worth));
    if (spread.has(stem)) {
      put(stem, 1);
      if (word.length > 4 && spread.get(stem) < 3) {
        for (const [known, form] of vocabulary) {
          const isCommon = known[0] === word[0] && known.length > 4 && spread.get(form) >= COMMON * spread.get(stem);
          if (isCommon && search.distance(word, known, 1) === 1) put(form, 1);
        }
      }
    }
    for (const twin of this.twins.get(stem) || []) if (spread.has(twin)) put(twin, TWIN);
    if (isOpen && word.length > 1 && !little.has(stem) && !/^\d+$/.test(word)) {
      for (const [known, form] of vocabulary) {
        if (known.length > word.length && known.startsWith(word)) put(form, forms.has(stem) ? PREFIX_OF_KNOWN : PREFIX_OF_UNKNOWN);
      }
    }
    return forms;
  };

  /* The nearest known words, names of search-words.yaml among them. A word between two names is neither of them. */
  search.Meaning.prototype.misspelt = function (word) {
    if (!this.known) {
      this.names = new Set(this.index.words.leads.flatMap((lead) => lead.from).flatMap(search.words));
      this.known = new Set([...this.index.vocabulary.keys(), ...this.names]);
    }
    const near = search.nearest(word, this.known);
    return near.length > 1 && near.every((one) => this.names.has(one)) ? [] : near;
  };

  search.Meaning.prototype.reading = function (words, isOpen, factor) {
    const meant = words.map((word, place) => {
      const forms = this.formsOf(word, isOpen && place === words.length - 1);
      let mended = "";
      if (!forms.size && !this.twins.has(search.stem(word))) {
        for (const near of this.misspelt(word)) {
          mended = mended || near;
          const worth = 0.95 - (1.5 * search.distance(word, near, 3)) / word.length - (near[0] === word[0] ? 0 : 0.2);
          for (const [form, own] of this.formsOf(near, false)) forms.set(form, Math.max(forms.get(form) || 0, own * worth));
        }
      }
      const most = Math.max(...forms.values());
      const likely = forms.size ? [...forms.keys()].filter((stem) => forms.get(stem) === most) : [search.stem(word)];
      const weight = Math.min(...likely.map((stem) => this.index.weight(stem)));
      const isLittle = this.index.little.has(search.stem(word));
      return { word: word, mended: mended, forms: forms, isLittle: isLittle, weight: mended ? Math.max(weight, LEAST_OF_MENDED) : weight };
    });
    return { words: meant, factor: factor, total: meant.reduce((sum, word) => sum + word.weight, 0) };
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
