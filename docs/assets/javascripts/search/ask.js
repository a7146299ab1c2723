/* Starts the engine and puts questions to it: in a worker, or in the page itself from disk, where browsers refuse workers,
   and where a worker fails. */
(function () {
  "use strict";

  const FILES = ["words.js", "likeness.js", "rank.js", "index.js", "results.js", "engine.js"];
  const folder = new URL(".", document.currentScript.src).href;
  const index = new URL("../../../search/search_index.js", folder).href;
  let begun = null;

  /* Loads the engine into the page; `given` is search_index.json, or nothing from disk, where its script begins by itself. */
  async function beginInPage(given) {
    for (const file of FILES) await window.loadScript(folder + file);
    if (given) window.siteSearch.begin(JSON.parse(given));
    else await window.loadScript(index);
    return window.siteSearch.answer;
  }

  function beginInWorker(given) {
    return new Promise(function (resolve, reject) {
      const worker = new Worker(folder + "worker.js");
      const waiting = [];
      worker.onerror = reject;
      // Each message answers the longest waiting question; the first says that it is ready.
      worker.onmessage = ({ data }) => waiting.shift()(data);
      const ask = (message) => new Promise((answer) => {
        waiting.push(answer);
        worker.postMessage(message);
      });
      ask({ files: FILES, index: given }).then(() => resolve(ask));
    });
  }

  async function begin() {
    if (location.protocol === "file:") return beginInPage();
    const given = await (await fetch(index + "on")).text();
    return beginInWorker(given).catch(() => beginInPage(given));
  }

  /* The answer to a text, as engine.js gives it. Fails where search cannot be loaded; then it may be asked again. */
  window.askSearch = async function (text) {
    begun = begun || begin();
    try {
      return (await begun)(text);
    } catch (error) {
      begun = null;
      throw error;
    }
  };
})();
