/* Which emergency a reader is in, if any. Two questions are learnt from examples when search begins: is this what people type
   in danger (`typed` in emergencies.yaml) or one of the site's ordinary ways of asking, and which danger is it? */
self.siteSearch = self.siteSearch || {};
(function (search) {
  "use strict";

  // How much a group of words counts beside a word of its own, and a sign that is there as a whole.
  const GROUP = 0.7;
  const SIGN = 3;
  // Phrases that a word is thought to have been seen in before any was read, so that a rare word does not decide alone.
  const DOUBT = 3;
  // The least odds of danger, as a logarithm: missing a danger costs more than showing one too many.
  const LEAST_ODDS = -0.8;
  // Where the words make up no sign.
  const LEAST_BY_WORDS = 0.4;
  // How much more it takes where the words sound like a question or a thing of the past, and nobody is in danger now.
  const ASIDE = 1.5;
  // How far a second emergency has to be ahead of what ordinary phrases say to be shown beside the first.
  const AHEAD_SECOND = 20;
  const ABOUT_AS_LIKELY = 0.8;
  const HALF_AS_LIKELY = 0.4;
  const ORDINARY = "";
  // Little words that say much here.
  const NO_LITTLE = ["not", "no", "off", "out", "up", "cant", "wont"];

  /* `data` is danger-words.yaml, `emergencies` the list with `typed`, `ordinary` phrases of nobody in danger. */
  search.Dangers = function (data, emergencies, ordinary, little, isKnown) {
    this.emergencies = emergencies;
    this.first = data.first;
    this.signs = new search.Signs(data, isKnown);
    this.little = new Set(little.filter((word) => !NO_LITTLE.includes(word)).map(search.stem));
    this.addWords(emergencies, isKnown);
    [this.seen, this.counts, this.listed] = [new Map(), new Map(), new Map()];
    this.total = 0;
    const examples = [];
    for (const one of emergencies) {
      for (const phrase of one.typed) if (!this.listed.has(search.fold(phrase))) this.listed.set(search.fold(phrase), one);
      examples.push(...this.learn(one.id, one.typed));
    }
    this.ordinary = new Set([...ordinary, ...data.harmless].map(search.fold).filter((phrase) => !this.listed.has(phrase)));
    examples.push(...this.learn(ORDINARY, [...this.ordinary]));
    this.odds = new search.Odds(examples);
  };

  /* Lets misspelt words be taken for those that several of the phrases have, rightly spelt. */
  search.Dangers.prototype.addWords = function (emergencies, isKnown) {
    const found = new Set();
    for (const word of emergencies.flatMap((one) => one.typed).flatMap((phrase) => [...new Set(search.words(phrase))])) {
      if (found.has(word) && isKnown(word)) this.signs.know(word);
      found.add(word);
    }
  };

  /* What tells one emergency from another: words, their groups and the signs they make, each with its weight. */
  search.Dangers.prototype.features = function (reading) {
    const features = new Map();
    for (const words of reading.tokens) {
      const stems = new Set(words.map(search.stem));
      for (const stem of stems) if (!this.little.has(stem)) features.set(stem, 1 / stems.size);
    }
    for (const group of reading.met.keys()) if (!search.MANNERS.includes(group)) features.set("#" + group, GROUP);
    for (const [id, { sign: { groups: { length: groups } } }] of reading.signs) features.set("!" + id, groups);
    return features;
  };

  /* Counts the features of phrases, and returns each phrase as an example for the odds. */
  search.Dangers.prototype.learn = function (id, phrases) {
    const own = new Map();
    const examples = phrases.map((phrase) => {
      const reading = this.signs.read(search.words(phrase).map((word) => [word]));
      for (const [feature, weight] of this.features(reading)) {
        own.set(feature, (own.get(feature) || 0) + weight);
        this.seen.set(feature, (this.seen.get(feature) || 0) + weight);
      }
      return { marks: search.marksOf(reading), isDanger: id === ORDINARY ? 0 : 1 };
    });
    this.total += phrases.length;
    this.counts.set(id, { phrases: phrases.length, features: own });
    return examples;
  };

  /* How much more the features are those of this emergency than of all else: the sum of the logarithms (naive Bayes). */
  search.Dangers.prototype.score = function (id, features) {
    const { phrases, features: own } = this.counts.get(id);
    let score = SIGN * (features.get("!" + id) || 0);
    for (const [feature, weight] of features) {
      const seen = this.seen.get(feature);
      if (!seen) continue;
      const here = own.get(feature) || 0;
      const doubt = (DOUBT * seen) / this.total;
      score += weight * Math.log(((here + doubt) / (phrases + DOUBT)) / ((seen - here + doubt) / (this.total - phrases + DOUBT)));
    }
    return score;
  };

  /* All emergencies, most likely first, each with how far it is ahead of what ordinary phrases say. */
  search.Dangers.prototype.rank = function (reading) {
    const features = this.features(reading);
    const ordinary = this.score(ORDINARY, features);
    return this.emergencies
      .map((one) => ({ one: one, ahead: this.score(one.id, features) - ordinary, sign: reading.signs.get(one.id) }))
      .sort((one, other) => other.ahead - one.ahead);
  };

  /* Whether a text says outright that somebody is in one of the worst dangers: no count of words outvotes that. */
  function isOutright({ met }) {
    return met.has("outright") && !met.has("aside");
  }

  /* Two that are about as likely: the one where help has to come sooner stands first. */
  search.Dangers.prototype.inOrder = function (best, second) {
    const sooner = best.one.urgency - second.one.urgency;
    const isSooner = sooner > 0 && second.ahead >= (sooner > 1 ? HALF_AS_LIKELY : ABOUT_AS_LIKELY) * best.ahead;
    return isSooner && !this.first.includes(best.one.id) ? [second, best] : [best, second];
  };

  /* The emergencies to show above all results, most likely first: none, one, or two that the words name apart. `isNear`
     tells that there are signs of one, though not enough to show it. */
  search.Dangers.prototype.judge = function (text) {
    const listed = this.listed.get(search.fold(text));
    if (listed) return { pins: [listed], isNear: false };
    if (this.ordinary.has(search.fold(text))) return { pins: [], isNear: false };
    const reading = this.signs.read(this.signs.tokens(text));
    const isAside = reading.met.has("aside") && !(reading.met.has("now") && reading.met.has("someone"));
    const least = (reading.signs.size ? LEAST_ODDS : LEAST_BY_WORDS) + (isAside ? ASIDE : 0);
    if (!isOutright(reading) && this.odds.of(reading) < least) return { pins: [], isNear: reading.signs.size > 0 };
    const found = this.rank(reading);
    const best = found.find(({ one, sign, ahead }) => sign && this.first.includes(one.id) && ahead >= HALF_AS_LIKELY * found[0].ahead) || found[0];
    const second = found.find((other) => other !== best && best.sign && other.sign && other.ahead >= AHEAD_SECOND
      && other.sign.places.every((place) => search.areApart(place, best.sign.places)));
    return { pins: (second ? this.inOrder(best, second) : [best]).map(({ one }) => one), isNear: false };
  };
})(self.siteSearch);
