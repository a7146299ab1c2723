/* Leads on from an address that moved: from a place to where it is now, from a page to the same place in the new one. */
(function () {
  "use strict";
  var page = document.querySelector("a.moved-page");

  function leadOn() {
    var place = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (place && place.classList.contains("moved")) location.replace(place.querySelector("a").href);
    else if (page) location.replace(page.hash ? page.href : page.href + location.hash);
  }

  window.addEventListener("hashchange", leadOn);
  leadOn();
})();
