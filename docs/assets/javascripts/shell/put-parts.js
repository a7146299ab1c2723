/* Sets into the page what only a script can use. It comes with this script, once, instead of with each page. */
(function () {
  "use strict";
  // From this page to the top of the site, as in the page's own links: "../../", "/" or "./".
  const root = document.currentScript.getAttribute("src").replace(/assets\/javascripts\/[^/]*$/, "") || "./";
  window.siteRoot = root;

  /* Puts a part beside an element, if that is on the page. */
  window.putPart = function (name, beside, where) {
    if (beside) beside.insertAdjacentHTML(where, window.siteParts[name].replaceAll("{root}/", root));
  };

  function find(selector) {
    return document.querySelector(selector);
  }

  window.putPart("search", document.body, "beforeend");
  window.putPart("settings", find(".site-header"), "beforeend");
  window.putPart("listen", find(".page-tools"), "beforeend");
})();
