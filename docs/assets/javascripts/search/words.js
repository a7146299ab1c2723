/* Words made comparable: lower case, without accents and apostrophes, cut to their stem. */
self.siteSearch = self.siteSearch || {};
(function (search) {
  "use strict";

  // Straight, curly, turned, modifier letter, grave, acute, prime and full width; accents go with their letters.
  const APOSTROPHES = /['’‘‛ʼʹ`´′＇]/g;
  // Letters that no normal form takes apart, and what breaks a word without being seen.
  const LETTERS = { æ: "ae", œ: "oe", ß: "ss", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i" };
  const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
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
})(self.siteSearch);
