/* Words made comparable: lower case, without accents and apostrophes, cut to their stem; and how far two words are apart. */
self.siteSearch = self.siteSearch || {};
(function (search) {
  "use strict";

  // Straight, curly, turned, modifier letter, grave, acute, prime and full width; accents go with their letters.
  const APOSTROPHES = /['’‘‛ʼʹ`´′＇]/g;
  // Letters that no normal form takes apart, and what breaks a word without being seen.
  const LETTERS = { æ: "ae", œ: "oe", ß: "ss", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i" };
  const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
  // No word that people type is longer, and three rows of that length are all that a comparison needs.
  const LONGEST = 60;
  const rows = [0, 1, 2].map(() => new Uint8Array(LONGEST + 1));
  // Numbers with what they count, in each way they are written, and the one way in which they are compared.
  const QUANTITIES = [
    [/&/g, " and "],
    [/\b(3[5-9]|4[0-2])[.,]\d\b/g, "$1°"],
    [/(\d)[.,]\d{1,2}(?!\d)/g, "$1"],
    [/(\d{2,3})(?: *(?:°|degrees?|deg|celsius|centigrade|fahrenheit|[cf](?![a-z0-9])))+/g, "$1 degrees"],
    [/£ *(\d+)/g, "$1 pounds"],
    [/\$ *(\d+)/g, "$1 dollars"],
    [/€ *(\d+)/g, "$1 euros"],
    [/(\d)[ -]*mins?(?![a-z0-9])/g, "$1 minutes"],
    [/(\d)[ -]*(?:h|hrs?)(?![a-z0-9])/g, "$1 hours"],
    [/(\d)[ -]*(?:kgs?|kilos?|kilograms?)(?![a-z0-9])/g, "$1 kg"],
    [/(\d)[ -]*(?:mgs?|milligrams?)(?![a-z0-9])/g, "$1 mg"],
    [/(\d)(lbs?|st|stone|mls?|cm|wks?|yrs?|quid|bucks|euros|pounds|dollars|hours?|minutes|days?|weeks?|months?|years?)(?![a-z0-9])/g, "$1 $2"],
    [/\b(?:an|one|1) hour and a half\b/g, "90 minutes"],
    [/\bhalf (?:an )?hour\b/g, "30 minutes"],
    [/\bquarter of an hour\b/g, "15 minutes"],
  ];
  const stems = new Map();

  /* One way to write a number with its unit: "30mins" and "half an hour" are "30 minutes", "37.5" is "37 degrees". */
  function count(text) {
    return QUANTITIES.reduce((counted, [written, read]) => counted.replace(written, read), text);
  }

  /* A text as plain small letters, digits and blanks. "can't", "can t" and "cannot" are one word. */
  search.fold = function (text) {
    return count(text.replace(APOSTROPHES, "").normalize("NFKD").toLowerCase())
      .replace(/[\u0300-\u036f]/g, "")
      .replace(APOSTROPHES, "")
      .replace(UNSEEN, "")
      .replace(/[æœßøłđðþı]/g, (letter) => LETTERS[letter])
      .replace(/[^a-z0-9]+/g, " ")
      .replace(/([a-z]n) t(?= |$)/g, "$1t")
      .replace(/\bcan ?not\b/g, "cant")
      .trim();
  };

  /* The words of a text, in order. "can't" is one word, "x-ray" two. */
  search.words = function (text) {
    return search.fold(text).split(" ").filter(Boolean);
  };

  /* Endings that do not change what a word is about. Not a full stemmer: "pills" and "pill" shall meet, no more. */
  function cut(word) {
    if (word.length <= 3) return word;
    let stem = word.replace(/ies$/, "y").replace(/(ss|x|z|ch|sh)es$/, "$1").replace(/([^su])s$/, "$1");
    if (stem.length > 6) stem = stem.replace(/ness$/, "");
    if (stem.length > 5) stem = stem.replace(/ing$/, "");
    if (stem.length > 4) stem = stem.replace(/([^e])ed$/, "$1");
    if (stem !== word) stem = stem.replace(/([bdgmnprt])\1$/, "$1");
    if (stem.length > 3) stem = stem.replace(/e$/, "");
    return stem.replace(/y$/, "i");
  }

  search.stem = function (word) {
    if (!stems.has(word)) stems.set(word, cut(word));
    return stems.get(word);
  };

  /* How many letters are added, missing, wrong or swapped between two words; more than `most` where there are more.
     Optimal string alignment (Damerau 1964, in the restricted form). */
  search.distance = function (one, other, most) {
    if (Math.max(one.length, other.length) > LONGEST) return most + 1;
    let [before, last, next] = rows;
    for (let column = 0; column <= other.length; column++) last[column] = column;
    for (let row = 1; row <= one.length; row++) {
      let least = next[0] = row;
      for (let column = 1; column <= other.length; column++) {
        let away = Math.min(last[column - 1] + (one[row - 1] === other[column - 1] ? 0 : 1), last[column] + 1, next[column - 1] + 1);
        if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]) away = Math.min(away, before[column - 2] + 1);
        next[column] = away;
        least = Math.min(least, away);
      }
      if (least > most) return most + 1;
      [before, last, next] = [last, next, before];
    }
    return last[other.length];
  };

  /* How many letters may be wrong in a word of this length. */
  search.allowedDistance = function (word) {
    if (word.length < 4 || /\d/.test(word)) return 0;
    return word.length < 6 ? 1 : word.length < 10 ? 2 : 3;
  };
})(self.siteSearch);
