/* Reads the article aloud, with voices of the device only: others would send the text away. */
(function () {
  "use strict";
  var box = document.querySelector(".listen");
  if (!box || !window.speechSynthesis || !window.SpeechSynthesisUtterance) return;
  var speech = window.speechSynthesis;
  var start = box.querySelector(".listen-start");
  var stop = box.querySelector(".listen-stop");
  var speeds = box.querySelector(".listen-speed");
  var speed = speeds.querySelector("select");
  var status = box.querySelector("[role=status]");
  var LEFT_OUT = ".notice, .listen, .reading-time, .study-filter, .footnote, .footnotes, .dates, figure svg, sup, nav, script, [hidden]";
  var queue = [];
  var position = 0;
  var state = "still";

  function voice() {
    var local = speech.getVoices().filter(function (one) {
      return one.localService && /^en\b/i.test(one.lang);
    });
    return local.find(function (one) { return /^en[-_]GB/i.test(one.lang); }) || local[0];
  }

  /* Sentences of the article in order, each with its element and its place in the element's text. */
  function sentences() {
    var found = [];
    var blocks = document.querySelectorAll("article h1, article h2, article h3, article p, article li, article dt, article dd, article td, article figcaption");
    Array.prototype.forEach.call(blocks, function (block) {
      if (block.closest(LEFT_OUT) || block.querySelector("p, li, dd")) return;
      if (!block.getClientRects().length) return;
      var copy = block.cloneNode(true);
      Array.prototype.forEach.call(copy.querySelectorAll(LEFT_OUT), function (part) { part.remove(); });
      var text = copy.textContent.replace(/\s+/g, " ").trim();
      (text.match(/[^.!?]+[.!?]*/g) || []).forEach(function (sentence) {
        if (sentence.trim()) found.push({ block: block, text: sentence.trim() });
      });
    });
    return found;
  }

  function mark(entry) {
    Array.prototype.forEach.call(document.querySelectorAll(".being-read"), function (old) {
      old.classList.remove("being-read");
    });
    if (window.CSS && CSS.highlights) CSS.highlights.delete("sentence");
    if (!entry) return;
    entry.block.classList.add("being-read");
    entry.block.scrollIntoView({ block: "nearest" });
    highlight(entry);
  }

  /* Marks the sentence itself where the browser can, if it stands in one piece of text. */
  function highlight(entry) {
    if (!window.Highlight || !window.CSS || !CSS.highlights) return;
    var walker = document.createTreeWalker(entry.block, NodeFilter.SHOW_TEXT);
    var head = entry.text.slice(0, 25);
    while (walker.nextNode()) {
      var at = walker.currentNode.data.indexOf(head);
      if (at < 0) continue;
      var range = document.createRange();
      range.setStart(walker.currentNode, at);
      range.setEnd(walker.currentNode, Math.min(walker.currentNode.length, at + entry.text.length));
      CSS.highlights.set("sentence", new Highlight(range));
      return;
    }
  }

  function set(next, words) {
    state = next;
    start.textContent = next === "reading" ? "Pause" : next === "paused" ? "Go on" : "Listen";
    stop.hidden = speeds.hidden = next === "still";
    status.textContent = words;
  }

  function next() {
    if (state !== "reading") return;
    var entry = queue[position];
    mark(entry);
    if (!entry) {
      set("still", "The end.");
      return;
    }
    var utterance = new SpeechSynthesisUtterance(entry.text);
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

  function halt(state, words) {
    set(state, words);
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
  window.addEventListener("pagehide", function () {
    speech.cancel();
  });

  function offer() {
    box.hidden = !voice();
  }
  if (speech.addEventListener) speech.addEventListener("voiceschanged", offer);
  offer();
})();
