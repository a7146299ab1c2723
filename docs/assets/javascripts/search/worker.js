/* The engine in a worker: the first message names its files and holds the index, each that follows is a question. */
addEventListener("message", function (event) {
  "use strict";
  const data = event.data;
  if (data.files) {
    importScripts(...data.files);
    self.siteSearch.begin(JSON.parse(data.index));
  }
  postMessage(data.files ? "ready" : self.siteSearch.answer(data));
});
