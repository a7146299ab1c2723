/* The index: what each page and section says, and each way of asking for it, in two MiniSearch indexes. */
self.siteSearch = self.siteSearch || {};
(function (search) {
  "use strict";

  function stemsOf(text) {
    return search.words(text).map(search.stem);
  }

  // Texts are cut into stems here; what is searched for comes as stems already.
  const OPTIONS = { tokenize: stemsOf, processTerm: (stem) => stem, searchOptions: { tokenize: (stem) => [stem], processTerm: (stem) => stem } };
  // How much a word weighs that carries little meaning ("what", "do").
  const LITTLE = 0.12;

  /* Each way of asking that leads to a page: its own titles and keywords, lines of the A to Z, questions, headings. */
  function waysOf(page) {
    const { entry, sections } = page;
    const ways = [{ kind: "title", text: entry.title }];
    for (const text of entry.keywords || []) ways.push({ kind: "keyword", text: text });
    for (const text of entry.tags || []) ways.push({ kind: "tag", text: text });
    for (const [kind, asked] of [["entry", entry.entries], ["question", entry.questions], ["asking", entry.asked]]) {
      for (const [text, place] of asked || []) ways.push({ kind: kind, text: text, place: place });
    }
    for (const section of sections) ways.push({ kind: "heading", text: section.title, place: section.location.split("#")[1] });
    return ways;
  }

  /* `data` is search_index.json: `docs` are pages, each followed by its sections; `words` is search-words.yaml. */
  search.Index = function (data) {
    search.setSpelling(data.words.spelling);
    this.words = data.words;
    this.little = new Set(data.words.little.map(search.stem));
    this.pages = [];
    this.vocabulary = new Map();
    const byAddress = new Map();
    for (const entry of data.docs) {
      const [address, place] = entry.location.split("#");
      if (place === undefined) {
        byAddress.set(address, { entry: entry, sections: [] });
        this.pages.push(byAddress.get(address));
      } else byAddress.get(address).sections.push(entry);
    }
    this.ways = [];
    this.parts = [];
    for (const page of this.pages) {
      for (const way of waysOf(page)) this.ways.push({ ...way, id: this.ways.length, page: page });
      for (const part of [page.entry, ...page.sections]) {
        this.parts.push({ id: this.parts.length, page: page, part: part, title: part.title, text: part.text, message: part.message || "" });
      }
    }
    this.wayIndex = new self.MiniSearch({ fields: ["text"], ...OPTIONS });
    this.wayIndex.addAll(this.ways);
    this.partIndex = new self.MiniSearch({ fields: ["title", "message", "text"], ...OPTIONS });
    this.partIndex.addAll(this.parts);
    this.count();
  };

  /* On how many pages each stem stands, and which words of the site have it. */
  search.Index.prototype.count = function () {
    this.spread = new Map();
    for (const page of this.pages) {
      const texts = [page.entry, ...page.sections].flatMap((part) => [part.title, part.text, part.message || ""]);
      page.stems = new Set();
      for (const word of search.words([...texts, ...waysOf(page).map((way) => way.text)].join(" "))) {
        const stem = search.stem(word);
        this.vocabulary.set(word, stem);
        page.stems.add(stem);
      }
      for (const stem of page.stems) this.spread.set(stem, (this.spread.get(stem) || 0) + 1);
    }
    for (const way of this.ways) {
      way.stems = [...new Set(stemsOf(way.text))];
      way.weight = way.stems.reduce((sum, stem) => sum + this.weight(stem), 0);
    }
  };

  /* How much a word narrows things down: a rare one much, one that is on every page little. */
  search.Index.prototype.weight = function (stem) {
    if (this.little.has(stem)) return LITTLE;
    return Math.log((this.pages.length + 1) / ((this.spread.get(stem) || 0.5) + 0.5)) + 0.15;
  };
})(self.siteSearch);
