/* What search knows: pages and their sections, phrases that lead to each, to a danger or nowhere here, and names of medicines. */
self.siteSearch = self.siteSearch || {};
(function (search) {
  "use strict";

  const SENTENCE_END = /(?<=[.?!])\s+|\n/;
  // A word that so many phrases have is rightly spelt.
  const SEVERAL = 3;
  const FIRST_CAPITAL = 65;
  // Kinds of phrases that are about other subjects.
  const OTHER_SUBJECTS = ["off-the-subject", "same-words"];
  // Letters for numbers of words.
  const [FIRST_END, ENDS, FIRST_DIGIT, DIGITS] = [35, 57, 93, 34];

  /* Words of which each begins as the one before it, for so many letters as a capital says: A for none. */
  function unfold(words) {
    let last = "";
    return words.match(/[A-Z][^A-Z]*/g).map((word) => (last = last.slice(0, word.charCodeAt(0) - FIRST_CAPITAL) + word.slice(1)));
  }

  /* Phrases from numbers of words, as search_index.py writes them: the last letter of a number is one of `ENDS`. */
  function unpack(phrases, vocabulary) {
    return phrases.split(" ").map((phrase) => phrase.replace(/[\]-~]*[#-[]/g, (letters) => {
      let number = 0;
      for (const letter of letters.slice(0, -1)) number = number * DIGITS + letter.charCodeAt(0) - FIRST_DIGIT + 1;
      return " " + vocabulary[number * ENDS + letters.charCodeAt(letters.length - 1) - FIRST_END];
    }));
  }

  /* The words of a phrase as one of a list: "after care" and "aftercare" are one. */
  search.key = function (words) {
    return words.map(search.stem).join("");
  };

  search.pageOf = function (place) {
    return place.split("#")[0];
  };

  /* Entries of which the index tells each name in a column of its own. */
  function entries(columns) {
    const names = Object.keys(columns);
    return columns.location.map((_, at) => Object.fromEntries(names.map((name) => [name, columns[name][at]])));
  }

  /* `data` is search_index.json: its entries are pages, each followed by its sections, dangers, and what leads nowhere. */
  search.Index = function (data) {
    this.kinds = data.kinds;
    this.numbers = data.numbers;
    this.parts = new Map();
    // The places to which each phrase leads, and how many phrases have each word.
    this.listed = new Map();
    const counts = new Map();
    const [phrases, places] = [[], []];
    const vocabulary = unfold(data.words);
    for (const entry of entries(data.entries)) {
      const { location, title = "", text = "", message = "", asked } = entry;
      this.parts.set(location, entry);
      const said = (message + "\n" + text).split(SENTENCE_END);
      for (const phrase of [title, ...unpack(asked, vocabulary), ...said].filter(Boolean)) {
        const words = search.words(phrase);
        const key = search.key(words);
        this.listed.set(key, (this.listed.get(key) || new Set()).add(location));
        for (const word of new Set(words)) counts.set(word, (counts.get(word) || 0) + 1);
        phrases.push(search.marksOf(words));
        places.push(location);
      }
    }
    this.names = new Map(data.medicines.flatMap((medicine) => medicine.names.map((name) => [name, medicine])));
    // Words that are rightly spelt.
    this.known = new Set([...this.names.keys(), ...[...counts.keys()].filter((word) => counts.get(word) >= SEVERAL)]);
    this.marks = new search.Marks(phrases);
    this.byPlace = new search.Likeness(phrases, places, this.marks);
    this.byPage = new search.Likeness(phrases, places.map(search.pageOf), this.marks);
    this.bySubject = new search.Likeness(phrases, places.map((place) => !this.isElsewhere(place)), this.marks);
  };

  /* Whether a place stands for what is about other subjects. */
  search.Index.prototype.isElsewhere = function (place) {
    return OTHER_SUBJECTS.includes(this.parts.get(place).kind);
  };
})(self.siteSearch);
