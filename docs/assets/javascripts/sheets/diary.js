/* The diary: buttons for the scores, more sessions, a picture of change after four, and the sessions as CSV. */
(function () {
  "use strict";
  const ENOUGH = 4;
  const MOST = 24;
  const COLUMNS = ["session", "date", "before", "after", "two_days_later", "notes"];
  const PARTS = ["date", "before", "after", "later", "notes"];

  /* A score from 0 to 10, or null for an empty or odd one. */
  function score(text) {
    const value = text.trim() === "" ? NaN : Number(text);
    return value >= 0 && value <= 10 ? value : null;
  }

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

  /* One line of CSV (RFC 4180). A leading sign is kept from being read as a formula. */
  function csvLine(values) {
    return values.map(function (value) {
      let text = String(value);
      if (/^[=+\-@\t\r]/.test(text)) text = "'" + text;
      return /[",\r\n]/.test(text) ? '"' + text.replace(/"/g, '""') + '"' : text;
    }).join(",");
  }

  function connect(form) {
    const figure = form.querySelector(".change");
    const words = form.querySelector(".change-words");
    const addButton = form.querySelector("[data-do=add-session]");
    const csvButton = form.querySelector("[data-do=csv]");
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
      }
      for (const one of copy.querySelectorAll(".grow")) one.dataset.words = "";
      last.parentNode.insertBefore(copy, last.nextSibling);
      addButton.disabled = number >= MOST;
      return copy;
    }

    function sessions() {
      return sessionSets().map(function (_set, place) {
        const number = place + 1;
        return { number: number, before: score(field("before", number)), after: score(field("after", number)), later: score(field("later", number)) };
      });
    }

    function show() {
      const said = wordsOf(sessions());
      if (words.textContent !== said) words.textContent = said;
      const whole = sessions().filter((one) => one.before !== null && one.after !== null);
      figure.textContent = "";
      figure.hidden = whole.length < ENOUGH;
      if (!figure.hidden) figure.appendChild(window.drawChange(whole, score(form.elements.usual.value), said));
    }

    function saveTable() {
      const rows = sessionSets().map((_set, place) => [place + 1, ...PARTS.map((part) => field(part, place + 1))]);
      const lines = [COLUMNS, ...rows].map(csvLine);
      // The mark at the start tells spreadsheets that it is UTF-8.
      const address = URL.createObjectURL(new Blob(["\uFEFF" + lines.join("\r\n") + "\r\n"], { type: "text/csv" }));
      const link = document.createElement("a");
      link.href = address;
      link.download = "massage-diary.csv";
      document.body.appendChild(link);
      link.click();
      link.remove();
      setTimeout(() => URL.revokeObjectURL(address), 1000);
    }

    function step(button) {
      const input = button.parentNode.querySelector("input");
      const up = Number(button.dataset.step);
      const now = score(input.value);
      input.value = now === null ? (up > 0 ? 0 : 10) : Math.min(10, Math.max(0, now + up));
      input.dispatchEvent(new Event("input", { bubbles: true }));
    }

    form.addEventListener("click", function (event) {
      const data = event.target.dataset;
      if (data.step) step(event.target);
      else if (data.do === "csv") saveTable();
      else if (data.do === "add-session") {
        const added = add();
        if (added) added.querySelector("input").focus();
      }
    });
    form.addEventListener("input", show);
    form.addEventListener("form-restore", function (event) {
      let wanted = 0;
      for (const name of Object.keys(event.detail)) {
        const found = /^date-(\d+)$/.exec(name);
        if (found) wanted = Math.max(wanted, Number(found[1]));
      }
      while (sessionSets().length < Math.min(wanted, MOST) && add());
    });
    form.addEventListener("form-filled", function (event) {
      if (event.detail === "erased") for (const set of sessionSets().slice(first)) set.remove();
      show();
    });
    for (const button of form.querySelectorAll(".step")) button.hidden = false;
    addButton.hidden = csvButton.hidden = false;
  }

  for (const form of document.querySelectorAll(".diary")) connect(form);
})();
