/* Where an address leads to a place in the page: what is folded around it opens, and it has the focus. */
(function () {
  "use strict";

  function open() {
    const place = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!place) return;
    for (let fold = place.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    if (!place.hasAttribute("tabindex") && !place.matches("a, button, input, select, textarea")) place.tabIndex = -1;
    place.focus({ preventScroll: true });
    place.scrollIntoView();
  }

  window.addEventListener("hashchange", open);
  open();
})();
