/* Firefox until 2024 refuses drawings from another file under the site's policy, which only default-src could allow there
   (bug 1773976 of Mozilla). Where a drawing that should be seen is not there, all are put into the page itself. */
(function () {
  "use strict";
  const uses = [...document.querySelectorAll("svg > use")];
  let isAsked = false;

  function isMissing(use) {
    if (!use.parentNode.getClientRects().length) return false;
    try {
      return !use.getBBox().width;
    } catch {
      return true;
    }
  }

  async function putIn() {
    const answer = await fetch(uses[0].href.baseVal.split("#")[0]);
    const drawings = new DOMParser().parseFromString(await answer.text(), "image/svg+xml");
    for (const use of uses) {
      const drawing = drawings.getElementById(use.href.baseVal.split("#")[1]);
      if (drawing) use.replaceWith(document.importNode(drawing, true));
    }
  }

  function look() {
    if (isAsked || !uses.some(isMissing)) return;
    isAsked = true;
    // Words, description and caption stay, whether it comes or not.
    putIn().catch(function () {});
  }

  if (!uses.length) return;
  window.addEventListener("load", look);
  // A box that opens may show the first drawing of a page.
  document.addEventListener("toggle", look, true);
})();
