/* Answers the theme's search box. In a worker online; from disk, where browsers refuse workers, in the page itself.
   Messages are the theme's: 1 ready, 2 a query, 3 its results. 0 brings the index, or the address to load it from. */
self.siteSearch = self.siteSearch || {};
(function (search) {
  "use strict";
  if (typeof importScripts === "function") importScripts("words.js", "pages.js", "forms.js", "query.js", "rank.js", "results.js");

  let index = null;

  search.begin = function (data) {
    index = search.buildIndex(data);
    search.prepareSynonyms(index);
    return { type: 1 };
  };

  search.answer = function (text) {
    const found = search.rank(search.understand(text, index), index);
    return { type: 3, data: { items: found.map((one) => search.group(one, index.words.kinds)), asked: text } };
  };

  if (typeof importScripts !== "function") return;
  addEventListener("message", async function (event) {
    const { type, data } = event.data;
    if (type === 0) {
      try {
        postMessage(search.begin(await (await fetch(data)).json()));
      } catch (error) {
        // Only an error outside a promise reaches the page.
        setTimeout(() => { throw error; });
      }
    }
    if (type === 2) postMessage(search.answer(data));
  });
})(self.siteSearch);
