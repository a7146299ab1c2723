/* Which pages answer, best first. */
self.siteSearch = self.siteSearch || {};
(function (search) {
  "use strict";

  const SAFETY = 1.08;
  const SAFETY_IN_DANGER = 2.6;
  // Pages that only share a word with the best ones are left out.
  const LEAST_SHARE = 0.16;
  const LEAST = 0.02;
  const MOST_PAGES = 20;

  /* How well a phrase people type fits the words: 1 where each is the other. */
  function fit(phrase, words, total, weigh) {
    let asked = 0;
    let covered = 0;
    const has = new Set(phrase.stems);
    for (const word of words) {
      let best = 0;
      let hit = "";
      for (const [stem, worth] of word.forms) {
        if (worth > best && has.has(stem)) {
          best = worth;
          hit = stem;
        }
      }
      if (!best) continue;
      asked += best * word.weight;
      covered += best * weigh(hit);
      has.delete(hit);
    }
    const share = Math.min(1, asked / total);
    return phrase.worth * share * share * Math.min(1, covered / phrase.weight);
  }

  function score(page, reading, index) {
    const words = reading.words;
    const total = words.reduce((sum, word) => sum + word.weight, 0);
    let found = 0;
    let met = 0;
    let hasMeaning = words.every((word) => index.isLittle(search.stem(word.token)));
    for (const word of words) {
      let best = 0;
      let worthMet = 0;
      for (const [stem, worth] of word.forms) {
        const trust = page.trust.get(stem) || 0;
        best = Math.max(best, worth * trust);
        if (trust) worthMet = Math.max(worthMet, worth);
      }
      found += best * word.weight;
      met += worthMet * word.weight;
      if (best && !index.isLittle(search.stem(word.token))) hasMeaning = true;
    }
    if (!total || !hasMeaning) return 0;
    const phrase = page.phrases.reduce((best, one) => Math.max(best, fit(one, words, total, index.weight)), 0);
    const share = met / total;
    return (phrase + 0.8 * (found / total) * (0.4 + 0.6 * share * share)) * reading.factor;
  }

  /* Pages with their score and the reading that found them; at most 20. */
  search.rank = function (asked, index) {
    const ranked = [];
    for (const page of index.pages) {
      let best = { score: 0 };
      for (const reading of asked.readings) {
        const value = score(page, reading, index);
        if (value > best.score) best = { page: page, score: value, words: reading.words };
      }
      if (!best.score) continue;
      if (page.entry.kind === "safety") best.score *= asked.isDanger ? SAFETY_IN_DANGER : SAFETY;
      ranked.push(best);
    }
    ranked.sort((one, other) => other.score - one.score);
    const least = ranked.length ? Math.max(LEAST, ranked[0].score * LEAST_SHARE) : 0;
    return ranked.filter((one) => one.score >= least).slice(0, MOST_PAGES);
  };
})(self.siteSearch);
