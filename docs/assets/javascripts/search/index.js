/* The index: pages and their sections, each way of asking for them, and the words of all in MiniSearch. */
self.siteSearch = self.siteSearch || {};
(function (search) {
  "use strict";

  function stemsOf(text) {
    return search.words(text).map(search.stem);
  }

  // Texts are cut into stems here; what is searched for comes as stems already.
  const OPTIONS = {
    fields: ["title", "asked", "message", "text"],
    tokenize: stemsOf,
    processTerm: (stem) => stem,
    searchOptions: { tokenize: (stem) => [stem], processTerm: (stem) => stem },
  };
  // How much a word weighs that carries little meaning ("what", "do").
  const LITTLE = 0.12;
  // How often a word is thought to be said that nobody has counted, and Zipf's constant: the sum of 1 / rank over all words.
  const SELDOM = 2e-6;
  const ALL_RANKS = 11;
  // How surely the name of a medicine is of this subject.
  const OF_A_NAME = 6;

  /* Each way of asking that leads to a page, as [kind, words, place in the page, sentence to show]. */
  function waysOf(entry) {
    return [
      ["title", entry.title, ""],
      ...(entry.keywords || []).map((text) => ["keyword", text, ""]),
      ...(entry.tags || []).map((text) => ["tag", text, ""]),
      ...(entry.entries || []).map(([text, place]) => ["entry", text, place]),
      ...(entry.questions || []).map(([text, place]) => ["question", text, place]),
      ...Object.entries(entry.asked || {}).flatMap(([place, texts]) => texts.map((text) => ["asked", text, place])),
    ];
  }

  /* `data` is search_index.json: `docs` are pages, each followed by its sections; `words` is search-words.yaml. */
  search.Index = function (data) {
    search.setSpelling(data.words.spelling);
    this.words = data.words;
    this.little = new Set(data.words.little.map(search.stem));
    // English as a whole: how often its common words are said, by their rank (Zipf).
    this.english = new Map();
    for (const [rank, words] of data.common) {
      for (const word of words.split(" ")) this.english.set(search.stem(word), 1 / (0.75 * rank * ALL_RANKS));
    }
    this.pages = [];
    this.parts = [];
    this.ways = [];
    const pages = new Map();
    for (const entry of data.docs) {
      const [address, place = ""] = entry.location.split("#");
      if (!pages.has(address)) pages.set(address, { entry: entry, parts: new Map() });
      this.addPart(pages.get(address), place, entry);
    }
    this.pages = [...pages.values()];
    for (const page of this.pages) {
      for (const [kind, text, place] of waysOf(page.entry)) this.addWay(page, kind, text, place);
      for (const [place, { entry }] of page.parts) if (place) this.addWay(page, "heading", entry.title, place);
    }
    this.names = new Map();
    for (const medicine of data.medicines || []) {
      const [address, place = ""] = medicine.location.split("#");
      for (const name of medicine.names) {
        this.addWay(pages.get(address), "name", name, place, medicine.say);
        const [word, more] = search.words(name);
        if (!more && word.length > 3 && !this.english.has(search.stem(word))) this.names.set(word, medicine);
      }
    }
    this.nameStems = new Set([...this.names.keys()].map(search.stem));
    this.count();
    this.search = new self.MiniSearch(OPTIONS);
    this.search.addAll(this.parts);
  };

  search.Index.prototype.addPart = function (page, place, entry) {
    const part = { id: this.parts.length, page: page, entry: entry, title: entry.title, asked: "", message: entry.message || "", text: entry.text || "" };
    page.parts.set(place, part);
    this.parts.push(part);
  };

  search.Index.prototype.addWay = function (page, kind, text, place, say) {
    // A place without a heading of its own is shown under the page's title.
    if (!page.parts.has(place)) this.addPart(page, place, { location: page.entry.location + "#" + place, title: page.entry.title });
    const part = page.parts.get(place);
    if (kind !== "heading" && kind !== "title") { part.asked += "\n" + text; if (place) page.parts.get("").asked += "\n" + text; }
    this.ways.push({ kind: kind, text: text, part: part, page: page, say: say, stems: [...new Set(stemsOf(text))] });
  };

  /* How often each stem is said: half by the pages, half by those who ask. */
  search.Index.prototype.addSaid = function (words) {
    const share = 0.5 / words.length;
    for (const word of words) this.said.set(search.stem(word), (this.said.get(search.stem(word)) || 0) + share);
  };

  /* On how many pages each stem stands, in which words and ways of asking; which words the site writes, and which it
     writes or has among its keywords. */
  search.Index.prototype.count = function () {
    this.spread = new Map();
    this.vocabulary = new Map();
    this.own = new Set();
    this.written = new Set();
    this.said = new Map();
    this.addSaid(this.parts.flatMap((part) => search.words(part.title + " " + part.text)));
    this.addSaid(this.ways.filter((way) => way.kind !== "heading").flatMap((way) => search.words(way.text)));
    this.postings = new Map();
    for (const page of this.pages) {
      page.stems = new Set();
      for (const part of page.parts.values()) {
        for (const word of search.words([part.title, part.message, part.text].join(" "))) this.written.add(word);
        for (const word of search.words([part.title, part.message, part.text, part.asked].join(" "))) {
          this.vocabulary.set(word, search.stem(word));
          page.stems.add(search.stem(word));
        }
      }
      for (const stem of page.stems) this.spread.set(stem, (this.spread.get(stem) || 0) + 1);
    }
    for (const way of this.ways) {
      if (way.kind !== "asked") for (const word of search.words(way.text)) (way.kind === "keyword" ? this.own : this.written).add(word);
      way.weight = way.stems.reduce((sum, stem) => sum + this.weight(stem), 0);
      for (const stem of way.stems) {
        if (!this.postings.has(stem)) this.postings.set(stem, []);
        this.postings.get(stem).push(way);
      }
    }
    for (const word of this.written) this.own.add(word);
  };

  search.Index.prototype.isEveryday = function (stem) {
    return this.english.has(stem);
  };

  /* How much oftener a word is said here than in English as a whole, as a logarithm: above 0 it is of this subject. */
  search.Index.prototype.about = function (stem) {
    if (this.nameStems.has(stem)) return OF_A_NAME;
    return Math.log(((this.said.get(stem) || 0) + SELDOM) / ((this.english.get(stem) || 0) + SELDOM));
  };

  /* How much a word narrows things down: a rare one much, one that is on every page little. */
  search.Index.prototype.weight = function (stem) {
    if (this.little.has(stem)) return LITTLE;
    return Math.log((this.pages.length + 1) / ((this.spread.get(stem) || 0.5) + 0.5)) + 0.15;
  };
})(self.siteSearch);
