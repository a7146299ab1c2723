/* Marks the words a reader searched for in the page that a result led to (`?h=` in its address). */
(function () {
  "use strict";

  const asked = new URLSearchParams(location.search).get("h");
  const article = document.querySelector("article");
  if (!asked || !article) return;

  function mark(node, wanted) {
    const parts = node.data.split(/([A-Za-zÀ-ž0-9'’]+)/);
    const search = window.siteSearch;
    const isHit = (part, place) => place % 2 === 1 && wanted.has(search.stem(search.words(part).join("")));
    if (!parts.some(isHit)) return;
    node.replaceWith(...parts.map(function (part, place) {
      if (!isHit(part, place)) return part;
      const element = document.createElement("mark");
      element.textContent = part;
      return element;
    }));
  }

  window.loadScript(new URL("words.js", document.currentScript.src).href).then(function () {
    const wanted = new Set(window.siteSearch.words(asked).map(window.siteSearch.stem));
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
    const nodes = [];
    while (walker.nextNode()) if (!walker.currentNode.parentElement.closest("svg, script, style, option")) nodes.push(walker.currentNode);
    nodes.forEach((node) => {
      mark(node, wanted);
    });
  });
})();
