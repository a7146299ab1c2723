/* What answers, in this order: a danger that is typed is pinned above all; the name of a medicine leads to what massage means
   for it; then the pages that are likest to what was typed, by the page as a whole and by the section of it that is likest.
   Where phrases that lead nowhere here are likelier than every page, nothing is shown. */
self.siteSearch = self.siteSearch || {};
(function (search) {
  "use strict";

  // How much likelier, as a logarithm, a danger has to be than all else, and a second one than the first, to be pinned.
  const DANGER = 3;
  const SECOND = -2;
  // How much likelier a page has to be than what leads nowhere here.
  const FLOOR = 0;
  // What it adds to a page that it says what massage means for a medicine that was named.
  const NAMED = 8;
  // What it adds that a phrase is known to lead there.
  const LISTED = 20;
  // How far below the best a page may be that is still shown.
  const REACH = 12;
  const MOST_PAGES = 12;

  /* The likeness of each page, danger and kind of phrase that leads nowhere, likest first. */
  function likest(text, index) {
    const marks = index.marks.of(text);
    const byPage = index.byPage.of(marks);
    const best = new Map();
    index.byPlace.of(marks).forEach((score, at) => {
      const place = index.byPlace.names[at];
      const page = search.pageOf(place);
      if (!(best.get(page)?.score > score)) best.set(page, { place: place, score: score });
    });
    const found = new Map(index.byPage.names.map((name, at) => [name, { name: name, place: best.get(name).place, score: byPage[at] + best.get(name).score }]));
    for (const place of index.listed.get(search.key(text)) || []) {
      const one = found.get(search.pageOf(place));
      one.score += LISTED;
      one.place = place;
    }
    return [...found.values()].sort((one, other) => other.score - one.score);
  }

  /* `pins` are ids of dangers, `pages` the pages with the place in each that answers. */
  search.rank = function (text, index, medicine) {
    const all = likest(text, index);
    const listed = index.listed.get(search.key(text));
    const isListed = (name) => listed && listed.has(name);
    const dangers = all.filter(({ name }) => name.startsWith(search.DANGER));
    const nowhere = all.filter(({ name }) => name.startsWith(search.NOWHERE));
    const pages = all.filter(({ name }) => !name.startsWith(search.DANGER) && !name.startsWith(search.NOWHERE));
    const other = Math.max(pages[0].score, nowhere[0]?.score ?? -Infinity);
    const pins = dangers.filter(({ name, score }) => (score > other + DANGER && score > dangers[0].score + SECOND) || isListed(name)).slice(0, 2);
    const floor = (nowhere.find(({ name }) => name === search.NOWHERE + "off-the-subject")?.score ?? -Infinity) + FLOOR;
    if (medicine) {
      const named = pages.find(({ name }) => name === search.pageOf(medicine.location));
      named.score = Math.max(named.score, floor) + NAMED;
      Object.assign(named, { place: medicine.location, say: medicine.say });
      pages.sort((one, two) => two.score - one.score);
    }
    const least = Math.max(floor, pages[0].score - REACH);
    return { pins: pins.map(({ name }) => name.slice(search.DANGER.length)), pages: pages.filter(({ score }) => score > least).slice(0, MOST_PAGES), all: all };
  };
})(self.siteSearch);
