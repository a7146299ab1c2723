/* The theme's script, and with it the search box, come when a reader first does something, so that the page shows sooner.
   What is done before they are there is not lost: links, the menu and what is typed work without them, and search looks
   at what stands in its field when it starts. Asked for again at the next touch if they did not come. */
(function () {
  "use strict";

  const script = document.currentScript.dataset;
  const TOUCHES = ["pointermove", "pointerdown", "touchstart", "wheel", "scroll", "keydown", "focusin", "hashchange"];
  const FAILED = "Search did not load. Press the search field to try again.";
  const field = document.querySelector("[data-md-component=search-query]");

  // Search itself calls it too, should its index not come.
  window.sayThatSearchFailed = function () {
    document.querySelector(".md-search-result__meta").textContent = FAILED;
  };

  async function begin() {
    for (const touch of TOUCHES) removeEventListener(touch, begin, true);
    try {
      // Search puts a stand-in in place of the theme's worker, so it must be there first.
      await window.loadScript(script.search + "start.js");
      await window.loadScript(script.theme);
      // The theme waits for this event, which is long over.
      document.dispatchEvent(new Event("DOMContentLoaded"));
      await window.loadScript(script.search + "box.js");
    } catch {
      window.sayThatSearchFailed();
      listen();
    }
  }

  function listen() {
    for (const touch of TOUCHES) addEventListener(touch, begin, { capture: true, passive: true });
  }

  // Enter would send the form and load the page anew.
  field.form.addEventListener("submit", (event) => event.preventDefault());

  if (/[?&]h=/.test(location.search)) window.loadScript(script.search + "marks.js");
  if (location.hash || /[?&]q=/.test(location.search) || scrollY) begin();
  else listen();
})();
