/* Opens search, and loads it then: neither its scripts, its styles nor the index are part of a page's first view. */
(function () {
  "use strict";

  const folder = window.siteRoot + "assets/javascripts/search/";
  const style = window.siteRoot + "assets/stylesheets/search.css";
  const FAILED = "Search did not load. Type again to try once more.";
  const dialog = document.getElementById("site-search");
  const field = dialog.querySelector("input");
  const status = dialog.querySelector("[role=status]");
  let loading = null;

  function load() {
    status.textContent = field.value ? "Search is loading." : "";
    loading = loading || window.loadScript(folder + "ask.js").then(() => window.loadScript(folder + "box.js")).catch(function () {
      loading = null;
      status.textContent = FAILED;
    });
  }

  // The box has no form without its styles, so it waits for them, but not for ever.
  function dressed() {
    if (document.querySelector("[data-search-style]")) return Promise.resolve();
    return new Promise(function (resolve) {
      const link = document.createElement("link");
      link.rel = "stylesheet";
      link.href = style;
      link.dataset.searchStyle = "";
      link.onload = link.onerror = resolve;
      document.head.append(link);
    });
  }

  /* Opens search; with `words`, for these. */
  window.openSearch = function (words) {
    if (words) field.value = words;
    const shown = dressed();
    load();
    // At once, so that what is typed after the tap is not lost.
    if (!dialog.open) dialog.showModal();
    field.focus();
    return shown;
  };

  for (const button of document.querySelectorAll(".search-button, .ask-button")) {
    button.addEventListener("click", () => window.openSearch());
  }
  dialog.querySelector(".search-close").addEventListener("click", () => dialog.close());
  field.addEventListener("input", () => { if (!window.showFound) load(); });
  // Enter would send the form; it leads into what is found instead.
  field.form.addEventListener("submit", function (event) {
    event.preventDefault();
    const first = dialog.querySelector(".search-found a");
    if (first) first.focus();
  });
  dialog.addEventListener("click", function (event) {
    if (event.target === dialog || event.target.closest("a[href]")) dialog.close();
  });
})();
