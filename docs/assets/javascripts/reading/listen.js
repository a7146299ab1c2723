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
  let queue = [];
  let position = 0;
  let state = "still";
  let spoken = null;
  // How long a voice may say nothing, neither that it speaks nor that it ended, before the reader is told; milliseconds.
  const SILENCE = 5000;
  let waiting = null;

  function voice() {
    // In the language that the page is in now: a reader may have had it translated.
    const language = new RegExp("^" + document.documentElement.lang.slice(0, 2) + "\\b", "i");
    const local = speech && window.SpeechSynthesisUtterance ? speech.getVoices().filter((one) => one.localService && language.test(one.lang)) : [];
    return local.find((one) => /^en[-_]GB/i.test(one.lang)) || local[0];
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
    try {
      speech.speak(utterance);
      watch(utterance);
    } catch {
      halt("The voice stopped.");
    }
  }

  /* Some engines die without a word: then the page must not go on to say that it is reading. */
  function watch(utterance) {
    clearTimeout(waiting);
    waiting = setTimeout(function () {
      if (state !== "reading" || spoken !== utterance) return;
      if (speech.speaking || speech.pending) watch(utterance);
      else if (!document.hidden) halt("The voice fell silent.");
    }, SILENCE);
  }

  function silence() {
    spoken = null;
    clearTimeout(waiting);
    try {
      speech.cancel();
    } catch {
      // An engine that cannot even stop does not speak either.
    }
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
    queue = window.sentencesOf(document.querySelector("article"));
    position = 0;
    read();
    pause.focus();
  });
  // Pausing inside a sentence is not dependable across browsers: the sentence begins again.
  pause.addEventListener("click", () => (state === "reading" ? halt("Paused.") : read()));
  bar.querySelector(".listen-stop").addEventListener("click", () => end("Stopped."));
  speed.addEventListener("change", () => { if (state === "reading") read(); });
  if (speech?.addEventListener) {
    speech.addEventListener("voiceschanged", () => { if (state !== "still" && !voice()) end("The voice of this device is gone."); });
  }
  // Some phones fall silent while another tab is in front.
  document.addEventListener("visibilitychange", function () {
    if (!document.hidden && state === "reading" && !speech.speaking) read();
  });
  window.addEventListener("pagehide", () => { if (state !== "still") end(""); });
})();
