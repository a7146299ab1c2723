/* The theme binds bare letters (f, s, n, p and others). Voice control and shaking hands set them off by accident
   (WCAG 2.1.4), so single characters outside a field never reach it. */
window.addEventListener(
  "keydown",
  function (event) {
    "use strict";
    const inField = event.target.closest?.("input, textarea, select, [contenteditable]");
    if (event.key.length === 1 && event.key !== " " && !inField && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.stopImmediatePropagation();
    }
  },
  true
);
