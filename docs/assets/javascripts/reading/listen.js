/* Reads the article aloud, with voices of the device only: others would send the text away. */
(function () {
  "use strict";
  const box = document.querySelector(".listen");
  if (!box || !window.speechSynthesis || !window.SpeechSynthesisUtterance) return;
  const speech = window.speechSynthesis;
  const start = box.querySelector(".listen-start");
  const stop = box.querySelector(".listen-stop");
  const speeds = box.querySelector(".listen-speed");
  const speed = speeds.querySelector("select");
  const status = box.querySelector("[role=status]");
  const LEFT_OUT = ".notice, .listen, .reading-time, .study-filter, .sources, .dates, figure svg, sup, nav, script, [hidden]";
  let queue = [];
  let position = 0;
  let state = "still";

  function voice() {
    const local = speech.getVoices().filter((one) => one.localService && /^en\b/i.test(one.lang));
    return local.find((one) => /^en[-_]GB/i.test(one.lang)) || local[0];
  }

  /* Sentences of the article in order, each with its element and its place in the element's text. */
  function sentences() {
    const found = [];
    const blocks = document.querySelectorAll("article h1, article h2, article h3, article p, article li, article dt, article dd, article td, article figcaption");
    for (const block of blocks) {
      if (block.closest(LEFT_OUT) || block.querySelector("p, li, dd")) continue;
      if (!block.getClientRects().length) continue;
      const copy = block.cloneNode(true);
      for (const part of copy.querySelectorAll(LEFT_OUT)) part.remove();
      const text = copy.textContent.replace(/\s+/g, " ").trim();
      for (const sentence of text.match(/[^.!?]+[.!?]*/g) || []) {
        if (sentence.trim()) found.push({ block: block, text: sentence.trim() });
      }
    }
    return found;
  }

  function mark(entry) {
    for (const old of document.querySelectorAll(".being-read")) old.classList.remove("being-read");
    if (window.CSS && CSS.highlights) CSS.highlights.delete("sentence");
    if (!entry) return;
    entry.block.classList.add("being-read");
    entry.block.scrollIntoView({ block: "nearest" });
    highlight(entry);
  }

  /* Marks the sentence itself where the browser can, if it stands in one piece of text. */
  function highlight(entry) {
    if (!window.Highlight || !window.CSS || !CSS.highlights) return;
    const walker = document.createTreeWalker(entry.block, NodeFilter.SHOW_TEXT);
    const head = entry.text.slice(0, 25);
    while (walker.nextNode()) {
      const at = walker.currentNode.data.indexOf(head);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(walker.currentNode, at);
      range.setEnd(walker.currentNode, Math.min(walker.currentNode.length, at + entry.text.length));
      CSS.highlights.set("sentence", new Highlight(range));
      return;
    }
  }

  function set(now, words) {
    state = now;
    start.textContent = now === "reading" ? "Pause" : now === "paused" ? "Go on" : "Listen";
    stop.hidden = speeds.hidden = now === "still";
    status.textContent = words;
  }

  function next() {
    if (state !== "reading") return;
    const entry = queue[position];
    mark(entry);
    if (!entry) {
      set("still", "The end.");
      return;
    }
    const utterance = new SpeechSynthesisUtterance(entry.text);
    utterance.voice = voice();
    utterance.lang = utterance.voice.lang;
    utterance.rate = Number(speed.value);
    utterance.onend = function () {
      if (state !== "reading" || queue[position] !== entry) return;
      position += 1;
      next();
    };
    speech.speak(utterance);
  }

  function halt(now, words) {
    set(now, words);
    speech.cancel();
  }

  start.addEventListener("click", function () {
    // Pausing inside a sentence is not dependable across browsers: the sentence begins again.
    if (state === "reading") {
      halt("paused", "Paused.");
      return;
    }
    if (state === "still") {
      queue = sentences();
      position = 0;
    }
    set("reading", "Reading aloud.");
    next();
  });
  stop.addEventListener("click", function () {
    halt("still", "Stopped.");
    mark(null);
    start.focus();
  });
  speed.addEventListener("change", function () {
    if (state !== "reading") return;
    halt("paused", "");
    set("reading", "Speed changed.");
    next();
  });
  window.addEventListener("pagehide", () => speech.cancel());

  function offer() {
    box.hidden = !voice();
  }
  if (speech.addEventListener) speech.addEventListener("voiceschanged", offer);
  offer();
})();
