/* Puts words on the clipboard; the promise fails where the browser refuses. */
window.copyText = function (words) {
  "use strict";
  function byHand() {
    const field = document.createElement("textarea");
    field.value = words;
    field.className = "copy-field";
    field.setAttribute("aria-hidden", "true");
    const before = document.activeElement;
    document.body.appendChild(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    if (before) before.focus();
    return done ? Promise.resolve() : Promise.reject(new Error("copying was refused"));
  }

  if (!navigator.clipboard) return byHand();
  return navigator.clipboard.writeText(words).catch(byHand);
};
