/* "Leave this page", and Escape three times: an ordinary page takes the place of this one in this tab, so that Back does not
   return to it. Without network, or from disk, the tab becomes blank. */
(function () {
  "use strict";

  const PRESSES = 3;
  const WITHIN = 2000;
  const links = [...document.querySelectorAll("[data-leave]")];
  let pressed = [];

  function leave() {
    const isAway = location.protocol === "file:" || !navigator.onLine;
    document.documentElement.hidden = true;
    location.replace(isAway ? "about:blank" : links[0].href);
  }

  for (const link of links) {
    link.addEventListener("click", function (event) {
      event.preventDefault();
      leave();
    });
  }
  document.addEventListener("keydown", function (event) {
    if (event.key !== "Escape") return;
    pressed = [...pressed.filter((time) => event.timeStamp - time < WITHIN), event.timeStamp];
    if (pressed.length >= PRESSES) leave();
  });
})();
