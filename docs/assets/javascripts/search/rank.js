/* Which pages answer, best first. The recipe, in this order:
   dangers are pinned above all (dangers.js); then how well a way of asking fits what was typed, by the trust in its kind;
   then how well a section's title and text fit (BM25+ by MiniSearch). A page below the floor is not shown. */
self.siteSearch = self.siteSearch || {};
(function (search) {
  "use strict";

  // How sure each way of asking says what a page is about.
  const TRUST = { title: 1, keyword: 1, asking: 1, entry: 0.95, question: 0.85, heading: 0.6, tag: 0.5 };
  // What it adds that several ways of asking fit.
  const SEVERAL = 0.3;
  // What a section's words count beside the way of asking, and its title and message beside its text.
  const TEXT = 0.3;
  const BOOST = { title: 3, message: 2, text: 1 };
  const SAFETY = 1.08;
  const SAFETY_NEAR_DANGER = 1.5;
  // The floor: how much of what was typed a page must speak of, and the least score, alone and beside the best.
  const LEAST_SHARE = 0.45;
  const LEAST = 0.22;
  const LEAST_OF_BEST = 0.25;
  const MOST_PAGES = 12;

  /* A MiniSearch query: any form of any word, each by its worth and its weight. */
  function queryOf(reading, isWeighted) {
    const queries = [];
    for (const word of reading.words) {
      for (const [stem, worth] of word.forms) queries.push({ queries: [stem], boostTerm: () => worth * (isWeighted && word.isLittle ? 0.1 : 1) });
    }
    return { combineWith: "OR", queries: queries };
  }

  /* How much of what was typed stands among the stems, 0 to 1. */
  function shareOf(reading, has) {
    let sum = 0;
    for (const { forms, weight } of reading.words) {
      let best = 0;
      for (const [stem, worth] of forms) if (worth > best && has(stem)) best = worth;
      sum += best * weight;
    }
    return reading.total ? sum / reading.total : 0;
  }

  /* How well a way of asking fits: 1 where it says just what was typed. */
  function fit(way, reading, index) {
    const stems = new Set(way.stems);
    let covered = 0;
    for (const { forms } of reading.words) {
      let best = "";
      for (const [stem, worth] of forms) if (stems.has(stem) && worth > (forms.get(best) || 0)) best = stem;
      if (!best) continue;
      covered += forms.get(best) * index.weight(best);
      stems.delete(best);
    }
    const share = shareOf(reading, (stem) => way.stems.includes(stem));
    return TRUST[way.kind] * share * share * Math.min(1, covered / way.weight);
  }

  function add(found, page, kind, score, more) {
    const before = found.get(page) || { page: page, way: 0, text: 0, ways: 0 };
    if (score > before[kind]) found.set(page, { ...before, [kind]: score, ...more });
  }

  function scorePages(reading, index) {
    const found = new Map();
    for (const { id } of index.wayIndex.search(queryOf(reading))) {
      const way = index.ways[id];
      const fitting = fit(way, reading, index);
      add(found, way.page, "way", fitting, { bestWay: way });
      if (found.has(way.page)) found.get(way.page).ways += fitting;
    }
    const parts = index.partIndex.search(queryOf(reading, true), { boost: BOOST });
    const most = parts.length ? parts[0].score : 1;
    for (const { id, score, terms } of parts) {
      const share = shareOf(reading, (stem) => terms.includes(stem));
      const { page, part } = index.parts[id];
      add(found, page, "text", (score / most) * share * share, { bestPart: part });
    }
    return [...found.values()].map((one) => {
      const share = shareOf(reading, (stem) => one.page.stems.has(stem));
      return { ...one, reading: reading, share: share, score: (one.way + SEVERAL * (1 - 1 / (1 + one.ways - one.way)) + TEXT * one.text) * reading.factor };
    });
  }

  /* The pages that answer, with their score and the reading that found them. */
  search.rank = function (readings, index, isNearDanger) {
    const best = new Map();
    for (const one of readings.flatMap((reading) => scorePages(reading, index))) {
      if (one.share < LEAST_SHARE || one.score < LEAST) continue;
      if (one.page.entry.kind === "safety") one.score *= isNearDanger ? SAFETY_NEAR_DANGER : SAFETY;
      if (!best.has(one.page) || best.get(one.page).score < one.score) best.set(one.page, one);
    }
    const ranked = [...best.values()].sort((one, other) => other.score - one.score);
    return ranked.filter((one) => one.score >= ranked[0].score * LEAST_OF_BEST).slice(0, MOST_PAGES);
  };
})(self.siteSearch);
