/* Search in the one file: the engine stands in the document, with what it knows, and answers lead to places in it. */
(function () {
  "use strict";

  let places = null;

  /* The place in this document of an address on the website. */
  function placeOf(address) {
    const [page, place] = address.split("#");
    return places[page] + (place ? "--" + place : "");
  }

  async function begin() {
    // The box is shown before the engine begins, which takes a second or more.
    await new Promise((resolve) => setTimeout(resolve, 50));
    const known = JSON.parse(document.getElementById("search-index").textContent);
    places = known.places;
    window.siteSearch.begin(known.index);
  }

  let begun = null;
  window.siteRoot = "";
  window.askSearch = async function (text) {
    begun = begun || begin();
    try {
      await begun;
    } catch (error) {
      begun = null;
      throw error;
    }
    const answer = window.siteSearch.answer(text);
    const lead = (html) => html.replace(/\{root\}\/([^"]*)/g, (_, address) => placeOf(address));
    return {
      ...answer,
      pins: answer.pins.map((pin) => ({ ...pin, html: lead(pin.html) })),
      results: answer.results.map((one) => ({ ...one, location: placeOf(one.location) })),
    };
  };
  // The button loads search on the website; here it stands in the document already.
  window.loadScript = async function (address) {
    if (address.endsWith("box.js")) window.startSearchBox();
  };
  document.querySelector(".guide-search").hidden = false;
})();
