/* Search as a whole: it begins with the index, and answers what is typed. */
self.siteSearch = self.siteSearch || {};
(function (search) {
  "use strict";

  let data = null;
  let index = null;
  let meaning = null;
  let dangers = null;

  /* What nobody in danger types: how readers ask for all pages but those on safety, where they may be in danger. */
  function isOrdinary({ kind, page }) {
    return kind !== "heading" && kind !== "name" && !["safety", "urgent"].includes(page.entry.kind);
  }

  /* `given` is search_index.json. */
  search.begin = function (given) {
    data = given;
    index = new search.Index(data);
    meaning = new search.Meaning(index);
    dangers = new search.Dangers(
      data.danger,
      data.emergencies,
      index.ways.filter(isOrdinary).map((way) => way.text),
      data.words.little,
      (word) => index.own.has(word) || index.isEveryday(search.stem(word))
    );
  };

  /* The dangers that a text names, the pages that answer it, the text with its misspelt words mended, and where nothing
     answers, words to try instead. */
  search.answer = function (text) {
    const { pins, isNear } = dangers.judge(text);
    const find = (words) => search.rank(meaning.understand(words), index, isNear);
    const found = find(text);
    const offered = found.length || pins.length ? "" : meaning.offer(text);
    return {
      asked: text,
      pins: pins.map(({ id, name, level, look, pin }) => ({
        id: id, name: name, level: level, look: look, html: pin.replace(/\{numbers:([\w-]+)\}/, (_, use) => data.numbers[use] || ""),
      })),
      mended: found.length ? search.mended(found[0].reading) : "",
      offered: offered && offered !== text && find(offered).length ? offered : "",
      results: found.map((one) => search.result(one, index.words.kinds)),
    };
  };
})(self.siteSearch);
