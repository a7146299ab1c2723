/* What answers, in this order: a danger that is typed is pinned above all; the name of a medicine leads to what massage means
   for it; then the pages that are likest to what was typed, by the page as a whole and by the section of it that is likest.
   Where phrases that lead nowhere here are likelier than every page, nothing is shown. */
self.siteSearch = self.siteSearch || {};
(function (search) {
  "use strict";

  // How much a phrase says of the place it leads to: what a page is called, what people type for it, what it says itself.
  search.WORTH = { title: 2, heading: 1, way: 1, text: 0.2 };
  // Marks of one word say much the same, so that likenesses are surer of themselves than they should be, by about this.
  const SURENESS = 0.5;
  // How much likelier than all else no danger has to be, as a logarithm: in doubt it is pinned.
  const DOUBT = 0.4;
  // How much less likely than the first danger, as a logarithm, a second one may be to be pinned beside it.
  const SECOND = 14;
  // How much likelier a page has to be than phrases of other subjects.
  const FLOOR = 9;
  // What it adds if nothing is known of any word of the text.
  const STRANGE = 8;
  // What it adds that a phrase is known to lead there, and that a page says what massage means for a medicine that was named.
  const LISTED = 20;
  const NAMED = 8;
  // How far below the best a page may be that is still shown.
  const REACH = 12;
  const MOST_PAGES = 12;
  // How much likelier a whole page has to be than a section of it, so that the page opens at its top.
  const WHOLE = 9;

  /* The likeness of several together. */
  function together(scores) {
    const most = Math.max(...scores);
    return most + Math.log(scores.reduce((sum, score) => sum + Math.exp((score - most) * SURENESS), 0)) / SURENESS;
  }

  /* Places, dangers and phrases that lead nowhere here, each with its likeness. */
  function likenesses(text, mended, listed, index) {
    const marks = index.marks.of(text, mended);
    const pages = index.byPage.of(marks);
    const ofPage = new Map(index.byPage.names.map((name, at) => [name, pages[at]]));
    return [...index.byPlace.of(marks)].map((score, at) => {
      const place = index.byPlace.names[at];
      const page = search.pageOf(place);
      const known = listed.has(place) ? LISTED : 0;
      return { place: place, page: page, own: score + known, like: score + ofPage.get(page), score: score + ofPage.get(page) + known };
    });
  }

  function likest(found) {
    return [...found].sort((one, other) => other.score - one.score);
  }

  /* The ids of the dangers to pin, likest first. The name of a medicine alone is no danger. */
  function pinsOf(dangers, others, listed, isName) {
    const isListed = ({ place }) => listed.has(place);
    const isDanger = !isName && DOUBT + together(dangers.map(({ own }) => own)) > together(others.map(({ own }) => own));
    if (!isDanger && !dangers.some(isListed)) return [];
    const [first, second] = likest(dangers);
    const pins = second.score > first.score - SECOND || isListed(second) ? [first, second] : [first];
    return pins.map(({ place }) => place.slice(search.DANGER.length));
  }

  /* The likest place of each page, likest page first. A page of which a section is nearly as like opens at the section. */
  function pagesOf(places) {
    const best = new Map();
    for (const one of likest(places)) {
      const first = best.get(one.page);
      if (!first) best.set(one.page, one);
      else if (first.place === one.page && one.score > first.score - WHOLE) best.set(one.page, { ...one, score: first.score });
    }
    return [...best.values()];
  }

  /* What to pin, and the pages that answer, each with the place in it that does. `mended` are the words of the text with
     their slips mended. */
  search.rank = function (text, mended, index) {
    const listed = index.listed.get(search.key(search.words(text))) || index.listed.get(search.key(mended)) || new Set();
    const found = likenesses(text, mended, listed, index);
    const [dangers, others] = [found.filter(search.isDanger), found.filter((one) => !search.isDanger(one))];
    const [nowhere, places] = [others.filter(search.isNowhere), others.filter((one) => !search.isNowhere(one))];
    const strange = mended.filter((word) => !index.isKnown(word)).length;
    const away = Math.max(...nowhere.filter(search.isOffTheSubject).map(({ score }) => score));
    const floor = FLOOR + (STRANGE * strange) / Math.max(1, mended.length) + away;
    const medicine = index.names.get(mended.find((word) => index.names.has(word)));
    if (medicine) {
      const named = places.find(({ place }) => place === medicine.location);
      named.score = Math.max(floor, ...places.filter(({ page }) => page === named.page).map(({ score }) => score)) + NAMED;
      named.say = medicine.say;
    }
    const pages = pagesOf(places);
    const least = Math.max(floor, Math.max(...places.map(({ like }) => like)) - REACH);
    const isName = mended.length > 0 && mended.every((word) => index.names.has(word));
    // That a page on dangers is likely does not make a danger less so, nor that another subject has its words.
    const harmless = others.filter((one) => !search.isSameWords(one) && index.parts.get(one.page)?.kind !== "urgent");
    return { pins: pinsOf(dangers, harmless, listed, isName), pages: pages.filter(({ score }) => score > least).slice(0, MOST_PAGES) };
  };
})(self.siteSearch);
