/* Which pages answer, best first. The recipe, in this order:
   dangers are pinned above all (dangers.js); then how well a way of asking fits what was typed (a medicine's name, a title,
   a phrase that people use, a question, a heading), by the trust in its kind; then how well a section's title, ways of
   asking and text fit (BM25+ by MiniSearch). Words that a page does not speak of lower it. Below the floor nothing is shown. */
self.siteSearch = self.siteSearch || {};
(function (search) {
  "use strict";

  // How sure each way of asking says what a page is about.
  const TRUST = { name: 1.6, title: 1.1, keyword: 1.1, asked: 0.95, entry: 1, question: 0.85, heading: 0.6, tag: 0.5 };
  // What it adds that several ways of asking fit, and that a section's words do.
  const SEVERAL = 0.8;
  const TEXT = 0.5;
  const BOOST = { title: 4, asked: 1, message: 2, text: 1 };
  const SAFETY = 1.08;
  // Home leads everywhere and answers little itself.
  const HOME = 0.85;
  const SAFETY_NEAR_DANGER = 1.5;
  // The floor: what counts that a page's score is high, that what was typed is of the subject, how much of it the page
  // speaks of, and how much was typed (both by their logarithm: a long question need not be met word for word); how much
  // is enough; and the least score beside the best.
  const FLOOR = { score: 2.14, about: 0.77, spoken: 1.14, typed: 1.14 };
  const ENOUGH = 8.4;
  // How well the name of a medicine fits that needs no more.
  const NAMED = 0.6;
  // How well a way of asking fits that is just what was typed, and how far below the floor a page may be beside one above it.
  const SAID = 0.8;
  const NEXT_TO_IT = 2;
  const LEAST_OF_BEST = 0.25;
  const MOST_PAGES = 12;

  /* How much of what was typed stands among the stems, 0 to 1. */
  search.share = function (reading, has) {
    let sum = 0;
    for (const { forms, weight } of reading.words) {
      let best = 0;
      for (const [stem, worth] of forms) if (worth > best && has(stem)) best = worth;
      sum += best * weight;
    }
    return reading.total ? sum / reading.total : 0;
  };

  /* The words that say what is asked; where all are little ones, these. */
  function tellingOf(reading) {
    const telling = reading.words.filter((word) => !word.isLittle);
    return telling.length ? telling : reading.words;
  }

  /* Ways of asking that share words with what was typed, each with how well it fits: 1 where it says just that. */
  function fits(reading, index) {
    const sums = new Map();
    const telling = tellingOf(reading);
    for (const word of [...telling, ...reading.words.filter((one) => !telling.includes(one))]) {
      const best = new Map();
      for (const [stem, worth] of word.forms) {
        for (const way of index.postings.get(stem) || []) {
          // Little words add to what fits already; alone they say nothing.
          if (word.isLittle && !sums.has(way) && telling[0] !== word) continue;
          if (!best.has(way) || best.get(way).worth < worth) best.set(way, { worth: worth, weight: index.weight(stem) });
        }
      }
      for (const [way, one] of best) {
        const sum = sums.get(way) || { typed: 0, said: 0 };
        sum.typed += one.worth * word.weight;
        sum.said += one.worth * one.weight;
        sums.set(way, sum);
      }
    }
    const found = [];
    for (const [way, { typed, said }] of sums) {
      // A medicine that is named is what the question is about, whatever stands beside its name.
      const share = way.kind === "name" ? Math.sqrt(typed / reading.total) : typed / reading.total;
      found.push({ way: way, fit: TRUST[way.kind] * share * Math.min(1, said / way.weight) });
    }
    return found;
  }

  /* Sections that share words with what was typed, each with how well it fits, 0 to 1. */
  function texts(reading, index) {
    const queries = tellingOf(reading).flatMap((word) => [...word.forms].map(([stem, worth]) => ({ queries: [stem], boostTerm: () => worth })));
    const found = index.search.search({ combineWith: "OR", queries: queries }, { boost: BOOST });
    return found.map(({ id, score, terms }) => {
      const share = search.share(reading, (stem) => terms.includes(stem));
      return { part: index.parts[id], fit: (score / found[0].score) * share };
    });
  }

  function scorePages(reading, index) {
    const found = new Map();
    const of = (page) => {
      if (!found.has(page)) found.set(page, { page: page, reading: reading, way: null, wayFit: 0, others: 0, part: null, textFit: 0 });
      return found.get(page);
    };
    for (const { way, fit } of fits(reading, index)) {
      const one = of(way.page);
      one.others += fit;
      if (fit > one.wayFit) Object.assign(one, { way: way, wayFit: fit });
    }
    for (const { part, fit } of texts(reading, index)) {
      const one = of(part.page);
      if (fit > one.textFit) Object.assign(one, { part: part, textFit: fit });
    }
    for (const one of found.values()) {
      one.share = search.share(reading, (stem) => one.page.stems.has(stem));
      one.score = (one.wayFit + SEVERAL * (1 - 1 / (1 + one.others - one.wayFit)) + TEXT * one.textFit) * reading.factor;
    }
    return [...found.values()];
  }

  /* How far a page is above the floor. */
  function above({ score, share, reading, way, wayFit }) {
    if (reading.isNames || wayFit > SAID || (way?.kind === "name" && wayFit > NAMED)) return NEXT_TO_IT;
    const spoken = Math.log1p(share * reading.total);
    const sum = FLOOR.score * score + FLOOR.about * reading.about + FLOOR.spoken * spoken;
    return sum + FLOOR.typed * Math.log1p(reading.total) - ENOUGH;
  }

  /* The pages that answer, with their score and the reading that found them. */
  search.rank = function (readings, index, isNearDanger) {
    const best = new Map();
    for (const one of readings.flatMap((reading) => scorePages(reading, index))) {
      one.above = above(one);
      if (one.page.entry.kind === "home") one.score *= HOME;
      if (one.page.entry.kind === "safety") one.score *= isNearDanger ? SAFETY_NEAR_DANGER : SAFETY;
      if (!best.has(one.page) || best.get(one.page).score < one.score) best.set(one.page, one);
    }
    const all = [...best.values()].sort((one, other) => other.score - one.score);
    // Where one page is above the floor, others that are near it may stand beside it.
    const ranked = all.some((one) => one.above >= 0) ? all.filter((one) => one.above >= -NEXT_TO_IT) : [];
    return ranked.filter((one) => one.score >= ranked[0].score * LEAST_OF_BEST).slice(0, MOST_PAGES);
  };
})(self.siteSearch);
