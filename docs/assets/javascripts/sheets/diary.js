/* The diary: buttons for the scores, more sessions, and a picture of change after four. */
(function () {
  "use strict";
  const ENOUGH = 4;
  const MOST = 24;
  const PARTS = ["date", "before", "after", "later", "notes"];
  function mean(values) {
    return values.reduce((sum, value) => sum + value, 0) / values.length;
  }

  function points(value) {
    const size = Math.round(Math.abs(value) * 10) / 10;
    return size + (size === 1 ? " point" : " points");
  }

  function compare(change, when) {
    if (Math.round(Math.abs(change) * 10) === 0) return "the same " + when;
    return points(change) + (change < 0 ? " lower " : " higher ") + when;
  }

  /* What the sessions show, in sentences; `sessions` are {number, before, after, later}, scores or null. */
  function wordsOf(sessions) {
    const whole = sessions.filter((one) => one.before !== null && one.after !== null);
    if (whole.length < ENOUGH) {
      return whole.length ? "The picture comes after " + ENOUGH + " sessions with both scores. You have " + whole.length + "." : "";
    }
    let words = "On average the score was " + compare(mean(whole.map((one) => one.after - one.before)), "straight after");
    const later = whole.filter((one) => one.later !== null);
    if (later.length) {
      words += ", and " + compare(mean(later.map((one) => one.later - one.before)), "2 days later");
    }
    return words + ". This cannot prove that massage caused it: MS goes up and down by itself.";
  }

  function connect(form) {
    const figure = form.querySelector(".change");
    const words = form.querySelector(".change-words");
    const addButton = form.querySelector("[data-do=add-session]");
    const first = form.querySelectorAll(".session").length;

    function sessionSets() {
      return [...form.querySelectorAll(".session")];
    }

    function field(part, number) {
      return form.elements[part + "-" + number].value;
    }

    function add() {
      const sets = sessionSets();
      const last = sets[sets.length - 1];
      if (sets.length >= MOST) return null;
      const copy = last.cloneNode(true);
      const number = sets.length + 1;
      copy.querySelector("legend").textContent = "Session " + number;
      for (const one of copy.querySelectorAll("[name]")) {
        one.name = one.name.replace(/\d+$/, number);
        one.value = "";
        if (one.closest(".score")) window.checkScore(one);
      }
      for (const one of copy.querySelectorAll("[aria-label]")) {
        one.setAttribute("aria-label", one.getAttribute("aria-label").replace(/\d+$/, number));
      }
      for (const one of copy.querySelectorAll(".grow")) one.dataset.words = "";
      last.parentNode.insertBefore(copy, last.nextSibling);
      addButton.disabled = number >= MOST;
      return copy;
    }

    function sessions() {
      return sessionSets().map(function (_set, place) {
        const number = place + 1;
        return { number: number, before: window.scoreOf(field("before", number)), after: window.scoreOf(field("after", number)), later: window.scoreOf(field("later", number)) };
      });
    }

    function show() {
      const said = wordsOf(sessions());
      if (words.textContent !== said) words.textContent = said;
      const whole = sessions().filter((one) => one.before !== null && one.after !== null);
      figure.textContent = "";
      figure.hidden = whole.length < ENOUGH;
      if (!figure.hidden) figure.appendChild(window.drawChange(whole, window.scoreOf(form.elements.usual.value), said));
    }

    function saveTable() {
      const rows = sessionSets().map((_set, place) => Object.fromEntries(PARTS.map((part) => [part, field(part, place + 1)])));
      window.giveFile("massage-diary.csv", "text/csv", window.writeTable(rows));
    }

    function step(button) {
      const input = button.closest(".score").querySelector("input");
      const up = Number(button.dataset.step);
      const now = window.scoreOf(input.value);
      if (now === null && input.value.trim() !== "") {
        // Words that are no score are not written over.
        input.focus();
        return;
      }
      input.value = now === null ? (up > 0 ? 0 : 10) : Math.min(10, Math.max(0, now + up));
      input.dispatchEvent(new Event("input", { bubbles: true }));
    }

    form.addEventListener("click", function (event) {
      const button = event.target.closest("[data-step], [data-do]");
      if (!button) return;
      if (button.dataset.step) step(button);
      else if (button.dataset.do === "csv") saveTable();
      else if (button.dataset.do === "add-session") {
        const added = add();
        if (added) added.querySelector("input").focus();
      }
    });
    form.addEventListener("input", function (event) {
      if (event.target.closest(".score")) window.checkScore(event.target, true);
      show();
    });
    form.addEventListener("change", (event) => { if (event.target.closest(".score")) window.checkScore(event.target); });
    form.addEventListener("form-restore", function (event) {
      let wanted = 0;
      for (const name of Object.keys(event.detail)) {
        const found = /^(?:date|before|after|later|notes)-(\d+)$/.exec(name);
        if (found && Number(found[1]) <= MOST) wanted = Math.max(wanted, Number(found[1]));
      }
      while (sessionSets().length < wanted && add());
    });
    form.addEventListener("form-filled", function (event) {
      if (event.detail === "erased") for (const set of sessionSets().slice(first)) set.remove();
      addButton.disabled = sessionSets().length >= MOST;
      for (const input of form.querySelectorAll(".score input")) window.checkScore(input);
      show();
    });
    for (const button of form.querySelectorAll(".step")) button.hidden = false;
    addButton.hidden = false;
  }

  for (const form of document.querySelectorAll(".diary")) connect(form);
})();
