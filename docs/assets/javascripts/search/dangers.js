/* Which emergency a reader is in, if any: the one whose signs and words fit best, or two at once, or none. What people type
   in each emergency is data (`typed` in emergencies.yaml); what they type when nothing is wrong is the site's own questions. */
self.siteSearch = self.siteSearch || {};
(function (search) {
  "use strict";

  // How much a group of words counts beside a word of its own, and a sign that is there as a whole.
  const GROUP = 0.7;
  const SIGN = 3;
  // Phrases that a word is thought to have been seen in before any was read, so that a rare word does not decide alone.
  const DOUBT = 3;
  // How far an emergency has to be ahead of what harmless phrases say: with a whole sign, and by words alone.
  const AHEAD_WITH_SIGN = 8;
  const AHEAD_FIRST = 3;
  const AHEAD_BY_WORDS = 18;
  // Where nobody is named, and nothing that happens now.
  const AHEAD_BY_NOBODYS_WORDS = 24;
  // And to be shown beside another.
  const AHEAD_SECOND = 20;
  const ABOUT_AS_LIKELY = 0.8;
  const HALF_AS_LIKELY = 0.4;
  // What words without a sign count.
  const BY_WORDS = 0.75;
  const SHORT = 3;
  const HARMLESS = "";
  // Little words that say much here.
  const NO_LITTLE = ["not", "no", "off", "out", "up", "cant", "wont"];

  /* `data` is danger-words.yaml, `emergencies` the list with `typed`, `harmless` phrases of nobody in danger;
     those that are `notOnSafety` are never taken for one as they stand. */
  search.Dangers = function (data, emergencies, harmless, notOnSafety, little, isKnown) {
    this.emergencies = emergencies;
    this.first = data.first;
    this.signs = new search.Signs(data, isKnown);
    this.little = new Set(little.filter((word) => !NO_LITTLE.includes(word)).map(search.stem));
    this.addWords(emergencies);
    [this.seen, this.counts, this.listed] = [new Map(), new Map(), new Map()];
    this.total = 0;
    for (const one of emergencies) {
      this.learn(one.id, one.typed);
      for (const phrase of one.typed) if (!this.listed.has(search.fold(phrase))) this.listed.set(search.fold(phrase), one);
    }
    this.learn(HARMLESS, [...harmless, ...data.harmless]);
    this.harmless = new Set([...notOnSafety, ...data.harmless].map(search.fold));
  };

  /* Lets misspelt words be taken for those that several of the phrases have, unless these look misspelt themselves. */
  search.Dangers.prototype.addWords = function (emergencies) {
    const inGroups = new Set(this.signs.vocabulary);
    const [found, several] = [new Set(), new Set()];
    for (const word of emergencies.flatMap((one) => one.typed).flatMap((phrase) => [...new Set(search.words(phrase))])) {
      (found.has(word) ? several : found).add(word);
    }
    for (const word of several) if (!search.nearest(word, inGroups).length) this.signs.know(word);
  };

  /* What a text is judged by: its words, their groups and the signs they make, each with its weight. */
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

  search.Dangers.prototype.learn = function (id, phrases) {
    const own = new Map();
    for (const phrase of phrases) {
      for (const [feature, weight] of this.features(this.signs.read(search.words(phrase).map((word) => [word])))) {
        own.set(feature, (own.get(feature) || 0) + weight);
        this.seen.set(feature, (this.seen.get(feature) || 0) + weight);
      }
    }
    this.total += phrases.length;
    this.counts.set(id, { phrases: phrases.length, features: own });
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

  /* All emergencies, most likely first, each with how far it is ahead of what harmless phrases say. */
  search.Dangers.prototype.rank = function (reading) {
    const features = this.features(reading);
    const harmless = this.score(HARMLESS, features);
    return this.emergencies
      .map((one) => ({ one: one, ahead: this.score(one.id, features) - harmless, sign: reading.signs.get(one.id) }))
      .map((found) => (found.sign ? found : { ...found, ahead: found.ahead * BY_WORDS }))
      .sort((one, other) => other.ahead - one.ahead);
  };

  /* Whether the words around say that nobody is in danger now: a question on massage, prevention, a thing of the past. */
  function isHarmless(reading, best, isFirst) {
    const says = (manner) => reading.met.has(manner);
    const isHere = (says("now") && says("someone")) || (best.sign && says("mine") && !says("past"));
    const onMassage = reading.met.get("massage") || [];
    // How much is said of a danger, apart from massage itself.
    const said = best.sign ? best.sign.places.filter((place) => search.areApart(place, onMassage)).length : 0;
    const isName = best.sign?.sign.isName;
    // A word or two may be the name of a symptom that somebody reads about.
    const isShort = reading.tokens.length < SHORT && !says("now") && !says("someone");
    return Boolean(
      (!best.sign && (isShort || (says("massage") && !says("someone"))))
      || (says("past") && said < 2 && (!says("now") || says("about-massage")))
      || (!best.sign && says("question") && !says("now"))
      || (says("aside") && said < 3 && !isHere)
      || (says("thing") && said < 2 && !isHere)
      || (says("about-massage") && said < 3 && !isHere)
      || (says("massage") && said < 3 && !says("since") && !says("someone") && !(says("now") && said > 1))
      || (says("question") && !isFirst && said < 3 && !says("now") && !says("someone"))
      || (isName && !says("now") && !says("someone") && reading.tokens.length > best.sign.places.length + 1)
    );
  }

  /* Two that are about as likely: the one where help has to come sooner stands first. */
  search.Dangers.prototype.inOrder = function (best, second) {
    const sooner = best.one.urgency - second.one.urgency;
    const isSooner = sooner > 0 && second.ahead >= (sooner > 1 ? HALF_AS_LIKELY : ABOUT_AS_LIKELY) * best.ahead;
    return isSooner && !this.first.includes(best.one.id) ? [second, best] : [best, second];
  };

  search.Dangers.prototype.isEnough = function ({ one, sign, ahead }, met) {
    if (!sign) return ahead >= (met.has("now") || met.has("someone") ? AHEAD_BY_WORDS : AHEAD_BY_NOBODYS_WORDS);
    return ahead >= (this.first.includes(one.id) ? AHEAD_FIRST : AHEAD_WITH_SIGN);
  };

  /* The emergencies to show above all results, most likely first: none, one, or two that the words name apart. `isNear`
     tells that there are signs of one, though not enough to show it. */
  search.Dangers.prototype.judge = function (text) {
    const listed = this.listed.get(search.fold(text));
    if (listed) return { pins: [listed], isNear: false };
    if (this.harmless.has(search.fold(text))) return { pins: [], isNear: false };
    const reading = this.signs.read(this.signs.tokens(text));
    const isNear = reading.signs.size > 0;
    const found = this.rank(reading).filter((one) => this.isEnough(one, reading.met));
    const best = found.find(({ one, sign }) => sign && this.first.includes(one.id)) || found[0];
    if (!best || isHarmless(reading, best, this.first.includes(best.one.id))) return { pins: [], isNear: isNear };
    const second = found.find((other) => other !== best && best.sign && other.sign && other.ahead >= AHEAD_SECOND
      && other.sign.places.every((place) => search.areApart(place, best.sign.places)));
    return { pins: (second ? this.inOrder(best, second) : [best]).map(({ one }) => one), isNear: false };
  };
})(self.siteSearch);
