/* Words made comparable: lower case, without accents and apostrophes, cut to their stem, slips mended. */
self.siteSearch = self.siteSearch || {};
(function (search) {
  "use strict";

  // Straight, curly, turned, modifier letter, grave, acute, prime and full width.
  const APOSTROPHES = /['’‘‛ʼʹ`´′＇]/g;
  // Accents, which a normal form takes off their letters, and what breaks a word without being seen.
  const UNSEEN = /[\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff]/g;
  // Letters that no normal form takes apart.
  const LETTERS = { æ: "ae", œ: "oe", ß: "ss", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i" };
  const MONEY = { "£": "pounds", $: "dollars", "€": "euros" };
  // Numbers with what they count, in each way they are written, and the one way in which they are compared: "30mins" and
  // "half an hour" are "30 minutes", "37.5" is "37 degrees".
  const QUANTITIES = [
    [/&/g, " and "],
    [/\b(3[5-9]|4[0-2])[.,]\d\b/g, "$1°"],
    [/(\d)[.,]\d{1,2}(?!\d)/g, "$1"],
    [/(\d{2,3})(?: *(?:°|degrees?|deg|celsius|centigrade|fahrenheit|[cf]\b))+/g, "$1 degrees"],
    [/([£$€]) *(\d+)/g, (_, sign, number) => number + " " + MONEY[sign]],
    [/(\d)[ -]*mins?\b/g, "$1 minutes"],
    [/(\d)[ -]*(?:h|hrs?)\b/g, "$1 hours"],
    [/(\d)[ -]*(?:kgs?|kilos?|kilograms?)\b/g, "$1 kg"],
    [/(\d)[ -]*(?:mgs?|milligrams?)\b/g, "$1 mg"],
    [/(\d)([a-z]{2,})/g, "$1 $2"],
    [/\b(?:an|one|1) hour and a half\b/g, "90 minutes"],
    [/\bhalf (?:an )?hour\b/g, "30 minutes"],
  ];

  /* The words of a text, in order, in plain small letters and digits. "can't", "can t" and "cannot" are one word, "x-ray" two. */
  search.words = function (text) {
    const plain = text.replace(APOSTROPHES, "").normalize("NFKD").toLowerCase();
    return QUANTITIES.reduce((counted, [written, read]) => counted.replace(written, read), plain)
      .replace(UNSEEN, "")
      .replace(/[æœßøłđðþı]/g, (letter) => LETTERS[letter])
      .replace(/[^a-z0-9]+/g, " ")
      .replace(/([a-z]n) t(?= |$)/g, "$1t")
      .replace(/\bcan ?not\b/g, "cant")
      .split(" ").filter(Boolean);
  };

  /* A word without endings that do not change what it is about. Not a full stemmer: "pills" and "pill" shall meet, no more. */
  search.stem = function (word) {
    if (word.length <= 3) return word;
    return word.replace(/ies$/, "y").replace(/([^su])s$/, "$1").replace(/(?:ing|ed|e)$/, "").replace(/y$/, "i");
  };

  /* How many letters are added, missing, wrong or swapped between two words; more than `most` where there are more.
     Optimal string alignment (Damerau 1964, in the restricted form). */
  function distance(one, other, most) {
    let before = [];
    let last = [...Array(other.length + 1).keys()];
    for (let row = 1; row <= one.length && Math.min(...last) <= most; row++) {
      const next = [row];
      for (let column = 1; column <= other.length; column++) {
        const wrong = one[row - 1] === other[column - 1] ? 0 : 1;
        const isSwapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
        const away = Math.min(last[column - 1] + wrong, last[column] + 1, next[column - 1] + 1);
        next.push(isSwapped ? Math.min(away, before[column - 2] + 1) : away);
      }
      [before, last] = [last, next];
    }
    return Math.max(last[other.length], Math.min(...last));
  }

  /* The words with its first letter that are nearest to a strange one, all as near: a letter away, of a longer word 2; one of
     three letters has but the last two swapped. Where it `isUnfinished`, one that begins with it counts as a letter away. */
  search.nearest = function (word, words, isUnfinished) {
    let least = word.length < 3 || /\d/.test(word) ? 0 : word.length < 6 ? 1 : 2;
    let near = [];
    for (const one of least ? words : []) {
      if (one[0] !== word[0] || (word.length === 3 && one !== word[0] + word[2] + word[1])) continue;
      const isBegun = isUnfinished && one.startsWith(word);
      if (!isBegun && Math.abs(one.length - word.length) > least) continue;
      const away = isBegun ? 1 : distance(word, one, least);
      if (away < least) near = [];
      if (away <= least) near.push(one);
      least = Math.min(least, away);
    }
    return near;
  };
})(self.siteSearch);
