/* What answers, in this order: a danger that is typed is pinned above all; the name of a medicine leads to what massage means
   for it; then the pages that are likest to what was typed, by the page as a whole and by the section of it that is likest.
   Where phrases that lead nowhere here are likelier than every page, nothing is shown. */
self.siteSearch = self.siteSearch || {};
(function (search) {
  "use strict";

  // Marks of one word say much the same, so that likenesses are surer of themselves than they should be, by about this.
  const SURENESS = 0.5;
  // How much less likely than the first danger, as a logarithm, a second one may be to be pinned beside it.
  const SECOND = 14;
  // How much likelier a page has to be than phrases of other subjects, and what it counts for this how much likelier the text is
  // to be about this subject at all.
  const FLOOR = 17;
  const SUBJECT = 2;
  // What it adds that a phrase is known to lead there, and that a page says what massage means for a medicine that was named.
  const LISTED = 20;
  const NAMED = 8;
  const MOST_PAGES = 6;
  // How much likelier a whole page has to be than a section of it, so that the page opens at its top.
  const WHOLE = 9;

  /* The likeness of several together. */
  function together(scores) {
    const most = Math.max(...scores);
    return most + Math.log(scores.reduce((sum, score) => sum + Math.exp((score - most) * SURENESS), 0)) / SURENESS;
  }

  function likest(found) {
    return [...found].sort((one, other) => other.score - one.score);
  }

  /* Places, dangers and what leads nowhere here, each with how like the text is to it, and to it with its page. */
  function likenesses(typed, words, blocks, index) {
    const listed = index.listed.get(search.key(typed)) || index.listed.get(search.key(words)) || new Set();
    const pages = index.byPage.of(blocks, index.marks);
    return [...index.byPlace.of(blocks, index.marks)].map(([place, likeness]) => {
      const page = search.pageOf(place);
      const { kind } = index.parts.get(page);
      const isListed = listed.has(place);
      const own = likeness + (isListed ? LISTED : 0);
      return { place: place, page: page, kind: kind, isListed: isListed, own: own, score: own + pages.get(page) };
    });
  }

  /* The dangers to pin, likest first. */
  function pinsOf(dangers, others, index) {
    const [first, second] = likest(dangers);
    // A page about that danger alone speaks for it, not against it.
    const about = index.parts.get(first.place).about;
    const rest = others.filter(({ page }) => !about || page !== about);
    const isDanger = together(dangers.map(({ own }) => own)) > together(rest.map(({ own }) => own));
    if (!isDanger && !dangers.some(({ isListed }) => isListed)) return [];
    return second.score > first.score - SECOND ? [first, second] : [first];
  }

  /* What to pin, and the pages that answer, each with the place in it that does. `words` are those that were typed with their
     slips mended. */
  search.rank = function (typed, words, index) {
    const blocks = search.marksOf(typed, words);
    const found = likenesses(typed, words, blocks, index);
    const subject = index.bySubject.of(blocks, index.marks);
    const dangers = found.filter(({ kind }) => kind === "danger");
    const others = found.filter(({ kind }) => kind !== "danger");
    const places = others.filter(({ place }) => !place.startsWith("-"));
    const elsewhere = Math.max(...others.filter(({ place }) => index.isElsewhere(place)).map(({ score }) => score));
    const floor = FLOOR + elsewhere - SUBJECT * (subject.get(true) - subject.get(false));
    const medicine = index.names.get(words.find((word) => index.names.has(word)));
    if (medicine) {
      const named = places.find(({ place }) => place === medicine.location);
      named.score = Math.max(floor, ...places.filter(({ page }) => page === named.page).map(({ score }) => score)) + NAMED;
      named.say = medicine.say;
    }
    // The likest place of each page; a section that is nearly as like before the page as a whole.
    const pages = new Map();
    for (const one of likest(places.filter(({ score, isListed }) => isListed || score > floor))) {
      const first = pages.get(one.page);
      if (!first || (first.place === one.page && one.score > first.score - WHOLE)) pages.set(one.page, one);
    }
    return { pins: pinsOf(dangers, others, index), pages: [...pages.values()].slice(0, MOST_PAGES) };
  };
})(self.siteSearch);
