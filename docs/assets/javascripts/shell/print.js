/* Prints the page: as it stands, in large letters, or with all that is folded; at the page's end and in the settings. */
(function () {
  "use strict";
  const root = document.documentElement;
  let opened = [];

  for (const button of document.querySelectorAll("[data-print-as]")) {
    (button.closest("li") || button).hidden = false;
    button.addEventListener("click", function () {
      root.dataset.print = button.dataset.printAs;
      window.print();
    });
  }
  // For browsers that cannot open a fold by style alone; a sheet that prints alone is printed whole.
  addEventListener("beforeprint", function () {
    const folds = root.dataset.print === "all" ? "article details:not([open])" : ".prints-alone:not([hidden]) details:not([open])";
    opened = [...document.querySelectorAll(folds + ", :is(.notice details, .emergency-fold):not([open])")];
    for (const fold of opened) fold.open = true;
  });
  addEventListener("afterprint", function () {
    for (const fold of opened) fold.open = false;
    delete root.dataset.print;
  });
})();
