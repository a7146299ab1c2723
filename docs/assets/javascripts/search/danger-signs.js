/* What a reader says of a danger: which groups of words stand in a text, and which emergencies' signs these make up.
   The groups and signs are data, danger-words.yaml. */
self.siteSearch = self.siteSearch || {};
(function (search) {
  "use strict";

  // What may stand between the words of a phrase and changes nothing: "cant really feel".
  const FILLERS = new Set(["a", "actually", "all", "any", "at", "been", "even", "he", "her", "him", "his", "i", "is", "it", "its", "just", "like", "me",
    "my", "of", "properly", "quite", "really", "she", "so", "that", "the", "their", "them", "to", "very"]);
  const MOST_FILLERS = 2;
  // Groups that say how it is asked, not what has happened.
  search.MANNERS = ["now", "someone", "aside", "outright"];
  // Groups that say how a thing is. In a long story they stand near what they speak of, or they speak of something else.
  const QUALITIES = new Set(["cant", "sudden", "new", "bad", "fast", "one", "both", "hours"]);
  const MOST_BETWEEN = 8;
  const SHORTEST_MISSPELT = 4;

  /* The data made ready. `isKnown` tells which words are the site's own: they are never taken for misspelt ones. */
  search.Signs = function (data, isKnown) {
    this.isKnown = isKnown;
    this.phrases = new Map();
    this.vocabulary = new Set();
    this.sounds = new Map();
    this.plain = new Set(data.plain);
    this.mended = new Map();
    for (const [group, phrases] of Object.entries(data.groups)) this.add(group, phrases);
    for (const manner of search.MANNERS) this.add(manner, data[manner]);
    this.signs = [];
    for (const [id, signs] of Object.entries(data.signs)) {
      for (const sign of signs) {
        const [needed, ...without] = sign.replace("? ", "").split(" - ");
        const groups = needed.split(" + ").sort((one, other) => QUALITIES.has(one) - QUALITIES.has(other));
        this.signs.push({ id: id, isName: sign.startsWith("? "), groups: groups, without: without });
      }
    }
  };

  /* How a word sounds, roughly: letters that sound alike are one, a run of vowels is its first, a last "e" is silent. */
  function soundOf(word) {
    return word
      .replace(/^(?:kn|gn)/, "n")
      .replace(/ache$/, "ak")
      .replace(/(?:ci|ti|ssi|sci|sh)ou?s$/, "shus")
      .replace(/^wr/, "r")
      .replace(/ph|gh$/g, "f")
      .replace(/gh/g, "")
      .replace(/c(?=[eiy])|z/g, "s")
      .replace(/ck|ch?(?=[rlt])|c(?!h)|q/g, "k")
      .replace(/(.)\1/g, "$1")
      .replace(/([aeiou])[aeiouyw]+/g, "$1")
      .replace(/e$/, "");
  }

  search.Signs.prototype.add = function (group, phrases) {
    for (const phrase of phrases) {
      const words = search.words(phrase);
      const stems = words.map(search.stem);
      // `=legs` is this very form, which its stem would not tell from "leg".
      const key = phrase[0] === "=" ? phrase : stems[0];
      for (const word of words) this.know(word);
      if (!this.phrases.has(key)) this.phrases.set(key, []);
      this.phrases.get(key).push({ group: group, stems: stems });
    }
  };

  /* Lets misspelt words be taken for this one. */
  search.Signs.prototype.know = function (word) {
    if (this.vocabulary.has(word)) return;
    this.vocabulary.add(word);
    if (word.length < SHORTEST_MISSPELT) return;
    const sound = soundOf(word);
    this.sounds.set(sound, [...(this.sounds.get(sound) || []), word]);
  };

  /* The words of a text, each with what it may stand for; misspelt ones mended, joined ones taken apart. */
  search.Signs.prototype.tokens = function (text) {
    return search.words(text).flatMap((word) => {
      if (!this.mended.has(word)) this.mended.set(word, this.mend(word));
      return this.mended.get(word);
    });
  };

  search.Signs.prototype.mend = function (word) {
    if (this.plain.has(word) || this.vocabulary.has(word) || this.phrases.has(search.stem(word)) || this.isKnown(word)) return [[word]];
    for (let cut = 3; cut <= word.length - 3; cut++) {
      const parts = [word.slice(0, cut), word.slice(cut)];
      if (parts.every((part) => this.vocabulary.has(part))) return parts.map((part) => [part]);
    }
    const alike = word.length >= SHORTEST_MISSPELT && this.sounds.get(soundOf(word));
    return [[word, ...(alike || search.nearest(word, this.vocabulary))]];
  };

  /* Where the groups stand: group -> [[first place, last place], ...]. */
  search.Signs.prototype.groupsIn = function (tokens) {
    const stems = tokens.map((words) => new Set(words.map(search.stem)));
    const met = new Map();
    function endOf(phrase, start) {
      let place = start;
      for (const stem of phrase.slice(1)) {
        const most = place + 1 + MOST_FILLERS;
        place += 1;
        while (place < most && tokens[place] && !stems[place].has(stem) && FILLERS.has(tokens[place][0])) place += 1;
        if (!tokens[place] || !stems[place].has(stem)) return -1;
      }
      return place;
    }
    tokens.forEach((words, start) => {
      for (const key of [...stems[start], ...words.map((word) => "=" + word)]) {
        for (const phrase of this.phrases.get(key) || []) {
          const end = endOf(phrase.stems, start);
          if (end < 0) continue;
          if (!met.has(phrase.group)) met.set(phrase.group, []);
          met.get(phrase.group).push([start, end]);
        }
      }
    });
    return met;
  };

  search.areApart = function (one, others) {
    return others.every(([from, to]) => one[1] < from || one[0] > to);
  };

  function isNear(one, others) {
    return !others.length || others.some(([from, to]) => one[0] - to <= MOST_BETWEEN && from - one[1] <= MOST_BETWEEN);
  }

  /* Places for all groups, each of its own; or null. */
  function placesOf(groups, met, taken) {
    if (!groups.length) return taken;
    for (const place of met.get(groups[0]) || []) {
      if (!search.areApart(place, taken) || (QUALITIES.has(groups[0]) && !isNear(place, taken))) continue;
      const found = placesOf(groups.slice(1), met, [...taken, place]);
      if (found) return found;
    }
    return null;
  }

  /* What tokens say: the groups, and for each emergency the sign that takes most of them. */
  search.Signs.prototype.read = function (tokens) {
    const met = this.groupsIn(tokens);
    const signs = new Map();
    for (const sign of this.signs) {
      const before = signs.get(sign.id);
      if (before && before.sign.groups.length >= sign.groups.length) continue;
      if (sign.without.some((group) => met.has(group))) continue;
      const places = placesOf(sign.groups, met, []);
      if (places) signs.set(sign.id, { sign: sign, places: places });
    }
    return { tokens: tokens, met: met, signs: signs };
  };
})(self.siteSearch);
