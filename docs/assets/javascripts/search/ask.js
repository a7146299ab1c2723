/* Starts the engine and puts questions to it: in a worker, or in the page itself from disk, where browsers refuse workers,
   and where a worker fails. */
(function () {
  "use strict";

  const FILES = ["words.js", "slips.js", "likeness.js", "rank.js", "index.js", "results.js", "engine.js"];
  const folder = new URL(".", document.currentScript.src).href;
  const index = new URL("../../../search/search_index.js", folder).href;
  const isFromDisk = location.protocol === "file:";
  let begun = null;

  async function beginInPage() {
    for (const file of FILES) await window.loadScript(folder + file);
    if (isFromDisk) await window.loadScript(index);
    else window.siteSearch.begin(await (await fetch(index + "on")).json());
    return async (text) => window.siteSearch.answer(text);
  }

  function beginInWorker() {
    return new Promise(function (resolve, reject) {
      const worker = new Worker(folder + "worker.js");
      const waiting = [];
      const ask = (text) => new Promise((answer) => {
        waiting.push(answer);
        worker.postMessage(text);
      });
      worker.onerror = reject;
      // Its first message says that it is ready; each later one answers the longest waiting question.
      worker.onmessage = function ({ data }) {
        if (data) waiting.shift()(data);
        else resolve(ask);
      };
      worker.postMessage({ files: FILES, index: index + "on" });
    });
  }

  /* The answer to a text, as engine.js gives it. Fails where search cannot be loaded; then it may be asked again. */
  window.askSearch = async function (text) {
    begun = begun || (isFromDisk ? beginInPage() : beginInWorker().catch(beginInPage));
    try {
      return (await begun)(text);
    } catch (error) {
      begun = null;
      throw error;
    }
  };
})();
