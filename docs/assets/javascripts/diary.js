/* The diary: buttons for the scores, more sessions, a picture of change after four, and the sessions as CSV. */
(function () {
  "use strict";
  var ENOUGH = 4;
  var MOST = 24;
  var COLUMNS = ["session", "date", "before", "after", "two_days_later", "notes"];
  var PARTS = ["date", "before", "after", "later", "notes"];

  /* A score from 0 to 10, or null for an empty or odd one. */
  function score(text) {
    var value = text.trim() === "" ? NaN : Number(text);
    return value >= 0 && value <= 10 ? value : null;
  }

  function mean(values) {
    return values.reduce(function (sum, value) { return sum + value; }, 0) / values.length;
  }

  function points(value) {
    var size = Math.round(Math.abs(value) * 10) / 10;
    return size + (size === 1 ? " point" : " points");
  }

  function compare(change, when) {
    if (Math.round(Math.abs(change) * 10) === 0) return "the same " + when;
    return points(change) + (change < 0 ? " lower " : " higher ") + when;
  }

  /* What the sessions show, in sentences; `sessions` are {number, before, after, later}, scores or null. */
  function wordsOf(sessions) {
    var whole = sessions.filter(function (one) { return one.before !== null && one.after !== null; });
    if (whole.length < ENOUGH) {
      return whole.length ? "The picture comes after " + ENOUGH + " sessions with both scores. You have " + whole.length + "." : "";
    }
    var words = "On average the score was " + compare(mean(whole.map(function (one) { return one.after - one.before; })), "straight after");
    var later = whole.filter(function (one) { return one.later !== null; });
    if (later.length) {
      words += ", and " + compare(mean(later.map(function (one) { return one.later - one.before; })), "2 days later");
    }
    return words + ". This cannot prove that massage caused it: MS goes up and down by itself.";
  }

  /* One line of CSV (RFC 4180). A leading sign is kept from being read as a formula. */
  function csvLine(values) {
    return values.map(function (value) {
      var text = String(value);
      if (/^[=+\-@\t\r]/.test(text)) text = "'" + text;
      return /[",\r\n]/.test(text) ? '"' + text.replace(/"/g, '""') + '"' : text;
    }).join(",");
  }

  function connect(form) {
    var figure = form.querySelector(".change");
    var words = form.querySelector(".change-words");
    var addButton = form.querySelector("[data-do=add-session]");
    var csvButton = form.querySelector("[data-do=csv]");
    var first = form.querySelectorAll(".session").length;

    function sessionSets() {
      return Array.prototype.slice.call(form.querySelectorAll(".session"));
    }

    function field(part, number) {
      return form.elements[part + "-" + number].value;
    }

    function add() {
      var sets = sessionSets();
      var last = sets[sets.length - 1];
      if (sets.length >= MOST) return null;
      var copy = last.cloneNode(true);
      var number = sets.length + 1;
      copy.querySelector("legend").textContent = "Session " + number;
      Array.prototype.forEach.call(copy.querySelectorAll("[name]"), function (one) {
        one.name = one.name.replace(/\d+$/, number);
        one.value = "";
      });
      Array.prototype.forEach.call(copy.querySelectorAll(".grow"), function (one) { one.dataset.words = ""; });
      last.parentNode.insertBefore(copy, last.nextSibling);
      addButton.disabled = number >= MOST;
      return copy;
    }

    function sessions() {
      return sessionSets().map(function (set, place) {
        var number = place + 1;
        return { number: number, before: score(field("before", number)), after: score(field("after", number)), later: score(field("later", number)) };
      });
    }

    function show() {
      var said = wordsOf(sessions());
      if (words.textContent !== said) words.textContent = said;
      var whole = sessions().filter(function (one) { return one.before !== null && one.after !== null; });
      figure.textContent = "";
      figure.hidden = whole.length < ENOUGH;
      if (!figure.hidden) figure.appendChild(window.drawChange(whole, score(form.elements.usual.value), said));
    }

    function saveTable() {
      var lines = [COLUMNS.join(",")].concat(sessionSets().map(function (set, place) {
        return csvLine([place + 1].concat(PARTS.map(function (part) { return field(part, place + 1); })));
      }));
      // The mark at the start tells spreadsheets that it is UTF-8.
      var address = URL.createObjectURL(new Blob(["\uFEFF" + lines.join("\r\n") + "\r\n"], { type: "text/csv" }));
      var link = document.createElement("a");
      link.href = address;
      link.download = "massage-diary.csv";
      document.body.appendChild(link);
      link.click();
      link.remove();
      setTimeout(function () { URL.revokeObjectURL(address); }, 1000);
    }

    function step(button) {
      var input = button.parentNode.querySelector("input");
      var up = Number(button.dataset.step);
      var now = score(input.value);
      input.value = now === null ? (up > 0 ? 0 : 10) : Math.min(10, Math.max(0, now + up));
      input.dispatchEvent(new Event("input", { bubbles: true }));
    }

    form.addEventListener("click", function (event) {
      var data = event.target.dataset;
      if (data.step) step(event.target);
      else if (data.do === "csv") saveTable();
      else if (data.do === "add-session") {
        var added = add();
        if (added) added.querySelector("input").focus();
      }
    });
    form.addEventListener("input", show);
    form.addEventListener("form-restore", function (event) {
      var wanted = 0;
      Object.keys(event.detail).forEach(function (name) {
        var found = /^date-(\d+)$/.exec(name);
        if (found) wanted = Math.max(wanted, Number(found[1]));
      });
      while (sessionSets().length < Math.min(wanted, MOST) && add());
    });
    form.addEventListener("form-filled", function (event) {
      if (event.detail === "erased") sessionSets().slice(first).forEach(function (set) { set.remove(); });
      show();
    });
    Array.prototype.forEach.call(form.querySelectorAll(".step"), function (button) { button.hidden = false; });
    addButton.hidden = csvButton.hidden = false;
  }

  Array.prototype.forEach.call(document.querySelectorAll(".diary"), connect);
})();
