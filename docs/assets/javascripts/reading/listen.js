/* Reads the article aloud, with voices of the device only: others would send the text away. */
(function () {
  "use strict";
  const box = document.querySelector(".listen");
  if (!box) return;
  const speech = window.speechSynthesis;
  const start = box.querySelector(".listen-start");
  const bar = box.querySelector(".listen-bar");
  const pause = bar.querySelector(".listen-pause");
  const speed = bar.querySelector("select");
  const status = box.querySelector("[role=status]");
  const BLOCKS = "h1, h2, h3, h4, p, li, dt, dd, td, figcaption";
  const LEFT_OUT = ".notice, .page-tools, .tool, .study-filter, .sources, .next, .share, .dates, .moved, svg, sup, nav, script, style, [hidden], "
    + "details:not([open])";
  const IN_FULL = [[/\be\.g\.,?/gi, "for example"], [/\bi\.e\.,?/gi, "that is"], [/\bvs\.?(?=\s)/gi, "against"], [/\betc\./gi, "and so on"],
    [/\bDr\.?(?=\s)/g, "Doctor"], [/(\d)\s?%/g, "$1 per cent"], [/(\d)\s?[\u2013-]\s?(?=\d)/g, "$1 to "]];
  const END = /[.!?]["\u201d\u2019)]*\s+(?=["\u201c(]?[A-Z0-9])/g;
  let queue = [];
  let position = 0;
  let state = "still";
  let spoken = null;

  function voice() {
    // In the language that the page is in now: a reader may have had it translated.
    const language = new RegExp("^" + document.documentElement.lang.slice(0, 2) + "\\b", "i");
    const local = speech && window.SpeechSynthesisUtterance ? speech.getVoices().filter((one) => one.localService && language.test(one.lang)) : [];
    return local.find((one) => /^en[-_]GB/i.test(one.lang)) || local[0];
  }

  /* The texts of a block that are read, in order, without those of blocks within it. */
  function textsOf(block) {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) {
      const around = walker.currentNode.parentElement;
      if (around.closest(BLOCKS) === block && !around.closest(LEFT_OUT)) texts.push(walker.currentNode);
    }
    return texts;
  }

  /* Where a letter of the joined texts stands: its text and its place in it. */
  function placeIn(texts, at) {
    for (const text of texts) {
      if (at <= text.length) return [text, at];
      at -= text.length;
    }
    return [texts[texts.length - 1], texts[texts.length - 1].length];
  }

  /* Sentences of the article in order, each with its block and where it stands. */
  function sentences() {
    const found = [];
    for (const block of document.querySelectorAll("article :is(" + BLOCKS + ")")) {
      if (block.closest(LEFT_OUT) || !block.getClientRects().length) continue;
      const texts = textsOf(block);
      const whole = texts.map((text) => text.data).join("");
      // A full stop after a short form ends nothing.
      const ends = [...whole.matchAll(END)].filter((end) => !/\b(e\.g|i\.e|vs|Dr|approx)$/.test(whole.slice(0, end.index)));
      let from = 0;
      for (const to of [...ends.map((end) => end.index + end[0].length), whole.length]) {
        const words = whole.slice(from, to).replace(/\s+/g, " ").trim();
        if (/\w/.test(words)) {
          const said = IN_FULL.reduce((text, [short, full]) => text.replace(short, full), words);
          found.push({ block: block, said: said, from: placeIn(texts, from), to: placeIn(texts, to) });
        }
        from = to;
      }
    }
    return found;
  }

  function mark(entry) {
    for (const old of document.querySelectorAll(".being-read")) old.classList.remove("being-read");
    const marks = window.Highlight && window.CSS && CSS.highlights;
    if (marks) marks.delete("sentence");
    if (!entry) return;
    entry.block.classList.add("being-read");
    entry.block.scrollIntoView({ block: "nearest" });
    if (!marks) return;
    const range = document.createRange();
    range.setStart(...entry.from);
    range.setEnd(...entry.to);
    marks.set("sentence", new Highlight(range));
  }

  function set(now, words) {
    state = now;
    pause.textContent = now === "paused" ? "Go on" : "Pause";
    start.hidden = now !== "still";
    bar.hidden = now === "still";
    status.textContent = words;
  }

  function next() {
    const entry = queue[position];
    const chosen = voice();
    if (!entry || !chosen) {
      end(entry ? "The voice of this device is gone." : "The end.");
      return;
    }
    mark(entry);
    const utterance = new SpeechSynthesisUtterance(entry.said);
    utterance.voice = chosen;
    utterance.lang = chosen.lang;
    utterance.rate = Number(speed.value);
    utterance.onend = function () {
      if (state !== "reading" || spoken !== utterance) return;
      position += 1;
      next();
    };
    utterance.onerror = function () {
      if (state === "reading" && spoken === utterance) halt("The voice stopped.");
    };
    // Kept, since some browsers forget an utterance that nobody holds, and never say that it ended.
    spoken = utterance;
    speech.speak(utterance);
  }

  function silence() {
    spoken = null;
    speech.cancel();
  }

  function halt(words) {
    set("paused", words);
    silence();
  }

  function end(words) {
    const had = bar.contains(document.activeElement);
    set("still", words);
    silence();
    mark(null);
    if (had) start.focus();
  }

  function read() {
    silence();
    set("reading", "");
    next();
  }

  /* When the voices are known: some browsers name them only after they were asked once. */
  function ready() {
    if (!speech || !speech.addEventListener || speech.getVoices().length) return Promise.resolve();
    return new Promise(function (resolve) {
      speech.addEventListener("voiceschanged", resolve, { once: true });
      setTimeout(resolve, 1500);
    });
  }

  /* Reads the page from its beginning. */
  window.readAloud = () => ready().then(function () {
    if (!voice()) {
      status.textContent = "This device has no voice of its own for this page. You may be able to add one in its settings.";
      return;
    }
    queue = sentences();
    position = 0;
    read();
    pause.focus();
  });
  // Pausing inside a sentence is not dependable across browsers: the sentence begins again.
  pause.addEventListener("click", () => (state === "reading" ? halt("Paused.") : read()));
  bar.querySelector(".listen-stop").addEventListener("click", () => end("Stopped."));
  speed.addEventListener("change", () => { if (state === "reading") read(); });
  // Some phones fall silent while another tab is in front.
  document.addEventListener("visibilitychange", function () {
    if (!document.hidden && state === "reading" && !speech.speaking) read();
  });
  window.addEventListener("pagehide", () => { if (state !== "still") end(""); });
})();
