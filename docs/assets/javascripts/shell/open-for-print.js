/* Opens what is folded while the page prints, for browsers that cannot do so by style alone. */
(function () {
  "use strict";
  let opened = [];

  addEventListener("beforeprint", function () {
    opened = [...document.querySelectorAll("article details:not([open])")];
    for (const details of opened) details.open = true;
  });
  addEventListener("afterprint", function () {
    for (const details of opened) details.open = false;
  });
})();
