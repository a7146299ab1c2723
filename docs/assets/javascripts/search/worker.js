/* The engine in a worker: the first message names its files and the index, each that follows is a question. */
addEventListener("message", async function (event) {
  "use strict";
  try {
    if (self.siteSearch) {
      postMessage(self.siteSearch.answer(event.data));
      return;
    }
    importScripts(...event.data.files);
    self.siteSearch.begin(await (await fetch(event.data.index)).json());
    postMessage(null);
  } catch (error) {
    // Only an error outside a promise reaches the page.
    setTimeout(() => { throw error; });
  }
});
