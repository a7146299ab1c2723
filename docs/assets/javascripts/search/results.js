/* What a result shows: the page, the section that answers, and the sentence of it that does. */
self.siteSearch = self.siteSearch || {};
(function (search) {
  "use strict";

  const LONGEST = 170;
  // A sentence that is shorter says nothing alone.
  const SHORTEST = 25;
  // A sentence or section is worth showing when it holds this share of what was asked.
  const ENOUGH = 0.6;
  const IN_TITLE = 1.2;

  /* Share, 0 to 1, of what was asked that is among these stems. */
  function shareOf(stems, reading) {
    let sum = 0;
    for (const { forms, weight } of reading.words) {
      let best = 0;
      for (const [stem, worth] of forms) if (worth > best && stems.has(stem)) best = worth;
      sum += best * weight;
    }
    return sum / reading.total;
  }

  function stemsOf(text) {
    return new Set(search.words(text).map(search.stem));
  }

  function sentencesOf(part) {
    if (!part.sentences) {
      const texts = part.text.split(/\n|(?<=[.?!])\s+(?=[A-Z0-9])/).filter((text) => text.length >= SHORTEST);
      part.sentences = texts.map((text) => ({ text: text, stems: stemsOf(text) }));
    }
    return part.sentences;
  }

  /* The sentence that answers best; an early one where several do as well. */
  function bestSentence(part, reading) {
    let best = { share: 0, text: "" };
    for (const sentence of sentencesOf(part)) {
      const share = shareOf(sentence.stems, reading);
      if (share > best.share) best = { share: share, text: sentence.text };
    }
    return best;
  }

  /* The section that answers: the one a way of asking names, else the one whose title or best sentence says most of it. */
  function sectionOf(found) {
    const { page, reading, bestWay } = found;
    const named = bestWay?.place && page.sections.find((one) => one.location.endsWith("#" + bestWay.place));
    if (named && found.way > 0.5) return named;
    // What the page's own title says needs no section.
    if (shareOf(stemsOf(page.entry.title), reading) > 0.9) return null;
    const valued = page.sections.map((section) => ({
      section: section,
      value: Math.max(IN_TITLE * shareOf(stemsOf(section.title), reading), bestSentence(section, reading).share),
    }));
    const best = valued.reduce((one, other) => (other.value > one.value ? other : one), { section: null, value: ENOUGH });
    return best.section;
  }

  function sentenceOf(found, section) {
    const { page, reading } = found;
    const message = page.entry.message || "";
    if (!section) return message || bestSentence(page.entry, reading).text;
    const best = bestSentence(section, reading);
    const first = sentencesOf(section)[0];
    return best.share >= ENOUGH ? best.text : first ? first.text : message;
  }

  function shorten(text, wanted) {
    if (text.length <= LONGEST) return text;
    const words = text.split(" ");
    const from = Math.max(0, words.findIndex((word) => [...stemsOf(word)].some((stem) => wanted.has(stem))) - 8);
    let cut = words.slice(from).join(" ");
    if (cut.length > LONGEST) cut = cut.slice(0, cut.lastIndexOf(" ", LONGEST)) + " …";
    return (from ? "… " : "") + cut;
  }

  /* A text as pieces, each [words, whether they were asked for]. */
  function pieces(text, wanted) {
    return text.split(/([\p{L}\p{M}\d'’‘ʼ]+)/u).filter(Boolean).map((piece) => [piece, [...stemsOf(piece)].some((stem) => wanted.has(stem))]);
  }

  /* `found` as the page shows it; its texts are pieces. */
  search.result = function (found, kinds) {
    const { page, reading } = found;
    const hits = reading.words.filter((word) => !word.isLittle || reading.words.every((one) => one.isLittle));
    const wanted = new Set(hits.flatMap((word) => [...word.forms].filter((form) => form[1] >= 0.5).map((form) => form[0])));
    const section = sectionOf(found);
    const sentence = sentenceOf(found, section);
    return {
      location: section ? section.location : page.entry.location,
      title: pieces(page.entry.title, wanted),
      kind: kinds[page.entry.kind] || "",
      section: section ? pieces(section.title, wanted) : [],
      sentence: pieces(shorten(sentence.charAt(0).toUpperCase() + sentence.slice(1), wanted), wanted),
    };
  };

  /* What was typed with its misspelt words mended, where that changes it; else nothing. */
  search.mended = function (reading) {
    const words = reading.words.map(({ word, mended }) => mended || word);
    return reading.words.some((one) => one.mended) ? words.join(" ") : "";
  };
})(self.siteSearch);
