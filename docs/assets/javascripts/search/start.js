/* Search begins when a reader turns to it: until then neither its scripts nor the index are loaded.
   The theme asks for a worker when a page opens. It gets a stand-in, and waits for "ready" before it sends what stands in
   the field, so nothing typed in the meantime is lost. Must run before the theme's own script. */
(function () {
  "use strict";

  const folder = new URL(".", document.currentScript.src).href;
  const files = ["words.js", "pages.js", "forms.js", "query.js", "rank.js", "results.js", "worker.js"];
  const isFromDisk = location.protocol === "file:";
  const RealWorker = window.Worker;
  const turnedTo = "[data-md-component=search-query], .search-button, [for=__search]";
  let begun = null;

  /* The real thing, once: `ask` takes the theme's messages, `reply` is called with the answers. */
  async function beginFromDisk(reply) {
    for (const file of files) await window.loadScript(folder + file);
    await window.loadScript(new URL("../../../search/search_index.js", folder).href);
    reply(window.siteSearch.begin(window.__index));
    return (message) => reply(window.siteSearch.answer(message.data));
  }

  function beginOnline(reply) {
    return new Promise(function (resolve, reject) {
      const worker = new RealWorker(folder + "worker.js");
      worker.addEventListener("error", reject);
      worker.addEventListener("message", function (event) {
        resolve((message) => worker.postMessage(message));
        reply(event.data);
      });
      worker.postMessage({ type: 0, data: new URL("../../../search/search_index.json", folder).href });
    });
  }

  class LazyWorker extends EventTarget {
    constructor() {
      super();
      LazyWorker.only = this;
      // A reader may have turned to search before this script was there.
      if (/[?&]q=/.test(location.search) || document.activeElement.closest(turnedTo)) this.begin();
    }

    begin() {
      if (begun) return;
      const reply = (message) => {
        this.dispatchEvent(new MessageEvent("message", { data: message }));
        // Names the words that the results on show answer.
        if (message.type === 3) document.querySelector(".md-search").dataset.answers = message.data.asked;
      };
      begun = (isFromDisk ? beginFromDisk : beginOnline)(reply).catch(function () {
        begun = null;
        window.sayThatSearchFailed();
      });
    }

    postMessage(message) {
      if (begun) begun.then((ask) => ask(message));
    }

    terminate() {}
  }

  window.Worker = function (address, options) {
    return /\/workers\/search\./.test(address) ? new LazyWorker() : new RealWorker(address, options);
  };

  function turn(event) {
    if (LazyWorker.only && event.target.closest?.(turnedTo)) LazyWorker.only.begin();
  }
  for (const kind of ["pointerdown", "focusin", "click"]) document.addEventListener(kind, turn, true);
})();
