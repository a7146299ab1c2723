/* Sets into the page what only a script can use. It comes with this script, once, instead of with each page. */
(function () {
  "use strict";
  // From this page to the top of the site, as in the page's own links: "../../", "/" or "./".
  const root = document.currentScript.getAttribute("src").replace(/assets\/javascripts\/[^/]*$/, "") || "./";
  window.siteRoot = root;

  function put(name, beside, where) {
    if (beside) beside.insertAdjacentHTML(where, window.siteParts[name].replaceAll("{root}/", root));
  }

  function find(selector) {
    return document.querySelector(selector);
  }

  put("search", document.body, "beforeend");
  put("settings", find(".site-header"), "beforeend");
  put("listen", find(".page-tools"), "beforeend");

  // The section that stands in the page already keeps its place among the others.
  const menu = find(".site-menu");
  const here = menu.querySelector(".section-here");
  menu.textContent = "";
  put("menu", menu, "beforeend");
  if (here) {
    const name = here.querySelector("summary").textContent;
    for (const summary of menu.querySelectorAll("summary")) {
      if (summary.textContent === name) summary.closest("li").replaceWith(here);
    }
  } else {
    for (const link of menu.querySelectorAll("a")) {
      if (link.href === location.href.replace(/[?#].*/, "")) link.setAttribute("aria-current", "page");
    }
  }
})();
