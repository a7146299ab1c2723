/* What ticked situations mean. What a level means, and whether it stops, stands in the page's data, never in a place in a list. */
(function () {
  "use strict";

  /* The situations ticked, by level, in the order of `levels` (most urgent first). `ticked` are {id, answer}.
     `waits` says that one above it stops. An unknown level is an error: nothing may get lost. */
  window.safetyMeaning = function (ticked, levels) {
    for (const one of ticked) {
      if (!levels.some((level) => level.id === one.answer)) throw new Error("Unknown level: " + one.answer);
    }
    const parts = levels
      .map((level) => ({ level: level, ids: ticked.filter((one) => one.answer === level.id).map((one) => one.id) }))
      .filter((part) => part.ids.length);
    for (const [place, part] of parts.entries()) part.waits = parts.slice(0, place).some((above) => above.level.stops);
    return parts;
  };
})();
