/* What search knows: pages and their sections, phrases that lead to each, to a danger or nowhere here, and names of medicines. */
self.siteSearch = self.siteSearch || {};
(function (search) {
  "use strict";

  const SENTENCE_END = /(?<=[.?!])\s+|\n/;
  // A name of fewer letters may be a common word.
  const SHORTEST_NAME = 4;
  // A word that so many phrases have is rightly spelt.
  const SEVERAL = 3;
  const FIRST_CAPITAL = 65;
  // Letters for numbers of words.
  const [FIRST_END, ENDS, FIRST_DIGIT, DIGITS] = [35, 57, 93, 34];
  // What the names of dangers, and of what is no page, begin with.
  search.DANGER = "!";
  const NOWHERE = "-";
  const NO_DANGER = NOWHERE + "no-danger";
  const SAME_WORDS = NOWHERE + "same-words";

  function wordsOfSeveral(phrases) {
    const counts = new Map();
    for (const { words } of phrases) for (const word of new Set(words)) counts.set(word, (counts.get(word) || 0) + 1);
    return [...counts].filter(([, count]) => count >= SEVERAL).map(([word]) => word);
  }

  /* Words of which each begins as the one before it, for so many letters as a capital says: A for none. */
  function unfold(words) {
    let last = "";
    return words.match(/[A-Z][^A-Z]*/g).map((word) => (last = last.slice(0, word.charCodeAt(0) - FIRST_CAPITAL) + word.slice(1)));
  }

  /* `data` is search_index.json: `docs` are pages, each followed by its sections. */
  search.Index = function (data) {
    this.vocabulary = unfold(data.words);
    this.parts = new Map();
    this.phrases = [];
    this.written = new Set();
    for (const entry of data.docs) this.addPart(entry);
    for (const { id, typed } of data.emergencies) this.add(search.DANGER + id, this.unpack(typed));
    for (const [kind, phrases] of Object.entries(data.elsewhere)) this.add(NOWHERE + kind, this.unpack(phrases));
    this.addMedicines(data.medicines);
    this.kinds = data.kinds;
    this.known = new Set([...this.written, ...wordsOfSeveral(this.phrases)]);
    this.slips = new search.Slips([...this.known, ...this.names.keys()], this.names);
    this.marks = new search.Marks(this.phrases.map(({ words }) => words));
    const worth = this.phrases.map((phrase) => phrase.worth);
    const learn = (nameOf) => new search.Likeness(this.marks.rows, this.phrases.map(nameOf), worth, this.marks.count);
    this.listed = new Map();
    for (const { words, place, worth: trust } of this.phrases) {
      if (trust >= search.WORTH.way) this.listed.set(search.key(words), (this.listed.get(search.key(words)) || new Set()).add(place));
    }
    this.byPlace = learn(({ place }) => place);
    this.byPage = learn(({ place }) => search.pageOf(place));
  };

  search.isDanger = function ({ place }) {
    return place.startsWith(search.DANGER);
  };

  search.isNowhere = function ({ place }) {
    return place.startsWith(NOWHERE);
  };

  search.isOffTheSubject = function (one) {
    return search.isNowhere(one) && one.place !== NO_DANGER;
  };

  search.isSameWords = function ({ place }) {
    return place === SAME_WORDS;
  };

  /* The words of a phrase as one of a list: "after care" and "aftercare" are one. */
  search.key = function (words) {
    return words.map(search.stem).join("");
  };

  search.pageOf = function (place) {
    return place.split("#")[0];
  };

  search.Index.prototype.add = function (place, texts, worth = search.WORTH.way) {
    for (const text of texts) if (text) this.phrases.push({ place: place, words: search.words(text), worth: worth });
  };

  search.Index.prototype.addPart = function (entry) {
    const { location, title, text = "", message = "" } = entry;
    this.parts.set(location, entry);
    for (const word of search.words([title, message, text].join(" "))) this.written.add(word);
    this.add(location, [title], location.includes("#") ? search.WORTH.heading : search.WORTH.title);
    this.add(location, (message + "\n" + text).split(SENTENCE_END), search.WORTH.text);
    for (const [place, phrases] of Object.entries(entry.asked || {})) this.add(this.placeOf(entry, place), this.unpack(phrases));
  };

  /* Phrases from numbers of words, as search_index.py writes them: the last letter of a number is one of `ENDS`. */
  search.Index.prototype.unpack = function (phrases) {
    return phrases.split(" ").map((phrase) => phrase.replace(/[\]-~]*[#-[]/g, (letters) => {
      let number = 0;
      for (const letter of letters.slice(0, -1)) number = number * DIGITS + letter.charCodeAt(0) - FIRST_DIGIT + 1;
      return " " + this.vocabulary[number * ENDS + letters.charCodeAt(letters.length - 1) - FIRST_END];
    }));
  };

  /* A place in a page; one without a heading of its own is shown under the page's title. */
  search.Index.prototype.placeOf = function ({ location, title }, place) {
    if (!place) return location;
    const address = location + "#" + place;
    if (!this.parts.has(address)) this.parts.set(address, { location: address, title: title });
    return address;
  };

  /* Names of medicines that are one word, each with where it leads and what to say. A device has a word that has other uses. */
  search.Index.prototype.addMedicines = function (medicines) {
    this.names = new Map();
    for (const medicine of medicines) {
      const page = this.parts.get(search.pageOf(medicine.location));
      this.add(this.placeOf(page, medicine.location.split("#")[1]), medicine.names);
      for (const name of medicine.isDevice ? [] : medicine.names) {
        const [word, more] = search.words(name);
        if (!more && word.length >= SHORTEST_NAME) this.names.set(word, medicine);
      }
    }
  };

  /* Whether a word is rightly spelt: one of the site's, of several phrases, or the name of a medicine. */
  search.Index.prototype.isKnown = function (word) {
    return this.known.has(word) || this.names.has(word);
  };

  /* How rare a word is among all phrases: what a text tells by having it. */
  search.Index.prototype.rarity = function (word) {
    return this.marks.rarityOf(search.stem(word));
  };
})(self.siteSearch);
