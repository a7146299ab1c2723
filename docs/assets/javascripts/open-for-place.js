/* Opens what is folded around the place that a link leads to, where the browser does not do so by itself. */
(function () {
  "use strict";

  function open() {
    const place = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    let folded = place?.closest("details:not([open])");
    if (!folded) return;
    for (; folded; folded = folded.parentElement.closest("details:not([open])")) folded.open = true;
    place.scrollIntoView();
  }

  window.addEventListener("hashchange", open);
  open();
})();
