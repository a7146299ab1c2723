/* Search as a whole: it begins with the index, and answers what is typed. */
self.siteSearch = self.siteSearch || {};
(function (search) {
  "use strict";

  let data = null;
  let index = null;
  let meaning = null;
  let dangers = null;

  /* What nobody in danger says: the site's own names, keywords and questions. */
  function harmless(isHarmlessPage) {
    const ways = index.ways.filter((way) => way.kind !== "heading" && way.kind !== "asking" && isHarmlessPage(way.page.entry));
    return ways.map((way) => way.text);
  }

  /* `given` is search_index.json. */
  search.begin = function (given) {
    data = given;
    index = new search.Index(data);
    meaning = new search.Meaning(index);
    dangers = new search.Dangers(
      data.danger,
      data.emergencies,
      harmless(() => true),
      harmless((entry) => entry.kind !== "safety" && entry.kind !== "urgent"),
      data.words.little,
      (word) => index.vocabulary.has(word)
    );
  };

  /* The dangers that a text names, the pages that answer it, and the text with its misspelt words mended. */
  search.answer = function (text) {
    const { pins, isNear } = dangers.judge(text);
    const found = search.rank(meaning.understand(text), index, isNear);
    return {
      asked: text,
      pins: pins.map(({ id, name, level, look, pin }) => ({
        id: id, name: name, level: level, look: look, html: pin.replace(/\{numbers:([\w-]+)\}/, (_, use) => data.numbers[use] || ""),
      })),
      mended: found.length ? search.mended(found[0].reading) : "",
      results: found.map((one) => search.result(one, index.words.kinds)),
    };
  };
})(self.siteSearch);
