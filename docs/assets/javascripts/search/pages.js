/* The index: for each page how much each word says about it, and the phrases that people type when they mean it. */
self.siteSearch = self.siteSearch || {};
(function (search) {
  "use strict";

  // How sure a word in this place says what the page is about, 0 to 1.
  const FIELD = { title: 0.9, keyword: 0.7, heading: 0.5, message: 0.4 };
  const TEXT_MOST = 0.35;
  const TEXT_HALF = 3;
  const PHRASE = { title: 1, keyword: 1, entry: 0.9, question: 0.85, heading: 0.6 };
  // What a word weighs that carries little meaning ("what", "do").
  const LITTLE = 0.12;

  function stemsOf(text) {
    return search.words(text).map(search.stem);
  }

  function addField(page, text, trust) {
    for (const stem of new Set(stemsOf(text))) page.trust.set(stem, 1 - (1 - (page.trust.get(stem) || 0)) * (1 - trust));
  }

  function addText(page, texts) {
    const counts = new Map();
    for (const text of texts) for (const stem of stemsOf(text)) counts.set(stem, (counts.get(stem) || 0) + 1);
    for (const [stem, count] of counts) {
      const trust = (TEXT_MOST * count) / (count + TEXT_HALF);
      page.trust.set(stem, 1 - (1 - (page.trust.get(stem) || 0)) * (1 - trust));
    }
  }

  function addPage(entry, sections) {
    const page = { entry: entry, sections: sections, trust: new Map(), phrases: [] };
    const phrase = (text, kind) => page.phrases.push({ stems: [...new Set(stemsOf(text))], worth: PHRASE[kind] });
    addField(page, entry.title, FIELD.title);
    addField(page, (entry.keywords || []).join(" "), FIELD.keyword);
    addField(page, sections.map((section) => section.title).join(" "), FIELD.heading);
    addField(page, entry.message || "", FIELD.message);
    addText(page, [entry.text, ...sections.map((section) => section.text)]);
    phrase(entry.title, "title");
    for (const text of entry.keywords || []) phrase(text, "keyword");
    for (const text of entry.entries || []) phrase(text, "entry");
    for (const text of entry.questions || []) phrase(text, "question");
    for (const section of sections) phrase(section.title, "heading");
    return page;
  }

  /* `data` is search_index.json: its `docs` are pages, each followed by its sections; its `words` docs/data/search-words.yaml. */
  search.buildIndex = function (data) {
    search.setSpelling(data.words.spelling);
    const index = { pages: [], spread: new Map(), vocabulary: new Map(), words: data.words };
    const sections = new Map();
    for (const entry of data.docs) {
      const home = entry.location.split("#")[0];
      if (home === entry.location) sections.set(home, []);
      else sections.get(home).push(entry);
    }
    for (const entry of data.docs) {
      if (sections.has(entry.location)) index.pages.push(addPage(entry, sections.get(entry.location)));
    }
    for (const page of index.pages) {
      for (const { stems } of page.phrases) for (const stem of stems) if (!page.trust.has(stem)) page.trust.set(stem, FIELD.message);
      for (const stem of page.trust.keys()) index.spread.set(stem, (index.spread.get(stem) || 0) + 1);
    }
    const little = new Set(data.words.little.map(search.stem));
    /* How much a word narrows things down: a rare one much, one that is on every page little. */
    index.weight = function (stem) {
      if (little.has(stem)) return LITTLE;
      return Math.log((index.pages.length + 1) / ((index.spread.get(stem) || 1) + 0.5)) + 0.15;
    };
    for (const page of index.pages) {
      for (const phrase of page.phrases) phrase.weight = phrase.stems.reduce((sum, stem) => sum + index.weight(stem), 0);
    }
    for (const entry of data.docs) {
      const texts = [entry.title, entry.text, ...(entry.keywords || []), ...(entry.entries || []), ...(entry.questions || [])];
      for (const word of search.words(texts.join(" "))) index.vocabulary.set(word, search.stem(word));
    }
    index.isLittle = (stem) => little.has(stem);
    return index;
  };
})(self.siteSearch);
