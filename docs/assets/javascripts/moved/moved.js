/* Leads on from an address that moved: from a place to where it is now, from a page to the same place in the new one. */
(function () {
  "use strict";
  const page = document.querySelector("a.moved-page");

  function leadOn() {
    const place = location.hash ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
    if (place?.classList.contains("moved")) location.replace(place.querySelector("a").href);
    else if (page) location.replace(page.hash ? page.href : page.href + location.hash);
  }

  window.addEventListener("hashchange", leadOn);
  leadOn();
})();
