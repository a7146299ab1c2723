/* Loads a script, once; one that did not come may be asked for again. The promise fails where it does not come. */
(function () {
  "use strict";
  const loaded = new Set();

  window.loadScript = function (address) {
    if (loaded.has(address)) return Promise.resolve();
    return new Promise(function (resolve, reject) {
      const element = document.createElement("script");
      element.src = address;
      element.onload = () => resolve(loaded.add(address));
      element.onerror = reject;
      document.head.appendChild(element);
    });
  };
})();
