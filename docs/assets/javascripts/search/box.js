/* The search box by keyboard, by voice and by touch. The theme closes it at Tab, takes results out of the tab order,
   hears only keys, and steals every other key from a result. */
(function () {
  "use strict";

  const box = document.querySelector(".md-search");
  const field = box.querySelector("[data-md-component=search-query]");
  const list = box.querySelector(".md-search-result__list");
  const meta = box.querySelector(".md-search-result__meta");
  const help = box.querySelector(".search-help");
  const toggle = document.querySelector("[data-md-toggle=search]");
  const button = document.querySelector(".search-button");
  // Keys that stay the theme's when a result has the focus; all others are the browser's.
  const THEMES = ["ArrowUp", "ArrowDown", "Escape"];

  function close() {
    if (toggle.checked) toggle.click();
  }

  window.addEventListener("keydown", function (event) {
    if (!box.contains(event.target)) return;
    const isTab = event.key === "Tab";
    if (isTab || (event.target !== field && !THEMES.includes(event.key))) event.stopImmediatePropagation();
  }, true);

  box.addEventListener("focusout", function (event) {
    if (event.relatedTarget && !box.contains(event.relatedTarget) && event.relatedTarget !== button) close();
  });

  // Dictated, pasted or cleared words come without a key.
  field.addEventListener("input", () => field.dispatchEvent(new Event("keyup")));
  field.form.addEventListener("reset", () => setTimeout(() => field.dispatchEvent(new Event("keyup"))));

  function showHelp() {
    const isNone = Boolean(field.value.trim()) && !list.children.length && /^No /.test(meta.textContent.trim());
    if (isNone !== Boolean(help.children.length)) {
      help.replaceChildren(...(isNone ? [document.getElementById("search-help").content.cloneNode(true)] : []));
    }
  }

  new MutationObserver(function () {
    for (const result of list.querySelectorAll("[tabindex='-1']")) result.removeAttribute("tabindex");
    showHelp();
  }).observe(list, { childList: true, subtree: true });
  new MutationObserver(showHelp).observe(meta, { childList: true, characterData: true, subtree: true });
})();
