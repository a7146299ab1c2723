/* What a result shows: the page, what kind it is, a sentence that answers, and its sections that fit. */
self.siteSearch = self.siteSearch || {};
(function (search) {
  "use strict";

  const LONGEST = 170;
  const MOST_SECTIONS = 3;
  // A sentence or section is worth showing when it holds this share of what was asked.
  const ENOUGH = 0.6;

  function escaped(text) {
    return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
  }

  /* The text with the words that were asked for marked. */
  function marked(text, wanted) {
    return text.split(/([A-Za-zÀ-ž0-9'’]+)/).map(function (part, place) {
      const isHit = place % 2 === 1 && wanted.has(search.stem(search.words(part).join("")));
      return isHit ? "<mark>" + escaped(part) + "</mark>" : escaped(part);
    }).join("");
  }

  function shorten(text, wanted) {
    if (text.length <= LONGEST) return text;
    const words = text.split(" ");
    const hit = words.findIndex((word) => wanted.has(search.stem(search.words(word).join(""))));
    const from = Math.max(0, hit - 8);
    let cut = words.slice(from).join(" ");
    if (cut.length > LONGEST) cut = cut.slice(0, cut.lastIndexOf(" ", LONGEST)) + " …";
    return (from ? "… " : "") + cut;
  }

  function capital(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
  }

  function sentencesOf(entry) {
    if (!entry.sentences) {
      entry.sentences = entry.text.split(/\n|(?<=[.?!])\s+(?=[A-Z0-9])/).filter((text) => text.length > 24).map(function (text) {
        return { text: text, stems: new Set(search.words(text).map(search.stem)) };
      });
    }
    return entry.sentences;
  }

  /* Share, 0 to 1, of what was asked that is among these stems. */
  function share(stems, words, total) {
    let sum = 0;
    for (const word of words) {
      let best = 0;
      for (const [stem, worth] of word.forms) if (worth > best && stems.has(stem)) best = worth;
      sum += best * word.weight;
    }
    return sum / total;
  }

  function bestSentence(entries, words, total) {
    let best = { share: ENOUGH - 0.001, text: "" };
    for (const entry of entries) {
      for (const sentence of sentencesOf(entry)) {
        const value = share(sentence.stems, words, total);
        if (value > best.share) best = { share: value, text: sentence.text };
      }
    }
    return best.text;
  }

  /* The sentence to show for a section that fits: where only its heading says the words, its first one. */
  function sentenceOf(section, words, total) {
    const first = sentencesOf(section)[0];
    return bestSentence([section], words, total) || (first ? first.text : "");
  }

  function sectionsOf(page, words, total) {
    return page.sections
      .map(function (section) {
        const inTitle = share(new Set(search.words(section.title).map(search.stem)), words, total);
        const inText = sentencesOf(section).reduce((best, sentence) => Math.max(best, share(sentence.stems, words, total)), 0);
        return { section: section, value: Math.max(inTitle * 1.2, inText) };
      })
      .filter((one) => one.value >= ENOUGH)
      .sort((one, other) => other.value - one.value)
      .slice(0, MOST_SECTIONS);
  }

  /* One group for the theme: the page first, then its sections, which it folds under "more on this page". */
  search.group = function (found, kinds) {
    const { page, words } = found;
    const entry = page.entry;
    const total = words.reduce((sum, word) => sum + word.weight, 0);
    const wanted = new Set(words.flatMap((word) => [...word.forms].filter((form) => form[1] >= 0.5).map((form) => form[0])));
    const terms = {};
    for (const word of words) if (word.forms.size) terms[word.token] = true;
    const kind = '<span class="search-kind search-kind--' + entry.kind + '">' + escaped(kinds[entry.kind] || "") + "</span> ";
    const fitting = sectionsOf(page, words, total);
    const said = bestSentence([{ text: entry.message || "" }, entry, ...page.sections], words, total)
      || (fitting.length ? sentenceOf(fitting[0].section, words, total) : entry.message || "");
    const result = {
      location: entry.location,
      title: marked(entry.title, wanted),
      text: kind + '<span class="search-excerpt">' + marked(shorten(capital(said), wanted), wanted) + "</span>",
      score: found.score,
      terms: terms,
    };
    const more = fitting.map(({ section }) => ({
      location: section.location,
      title: marked(section.title, wanted),
      text: marked(shorten(capital(sentenceOf(section, words, total)), wanted), wanted),
      score: found.score / 2,
      terms: terms,
    }));
    return [result, ...more];
  };
})(self.siteSearch);
