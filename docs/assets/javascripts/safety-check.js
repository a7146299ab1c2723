/* The safety check: says what the ticked situations mean, most urgent first. Nothing is stored or sent. */
(function () {
  "use strict";

  /* What is ticked, by group, in the order of `groups` (most urgent first). `rules` are {id, group}; `ticked` holds ids.
     A group that stands below one that means stop is to wait for it. An unknown group is an error: nothing may get lost. */
  function meaningOf(rules, ticked, groups) {
    const chosen = rules.filter((rule) => ticked.includes(rule.id));
    for (const rule of chosen) {
      if (!groups.includes(rule.group)) throw new Error("Unknown group: " + rule.group);
    }
    return groups
      .map(function (group, place) {
        return {
          group: group,
          rules: chosen.filter((rule) => rule.group === group).map((rule) => rule.id),
          wait: chosen.some((rule) => groups.indexOf(rule.group) < Math.min(place, 3)),
        };
      })
      .filter((part) => part.rules.length);
  }
  window.safetyMeaning = meaningOf;

  function connect(form, list) {
    window.fillSafetyCheck(form, list);
    const boxes = [...form.querySelectorAll("input[type=checkbox]")];
    const meaning = form.querySelector(".meaning");
    const sections = [...meaning.querySelectorAll(".meaning-group")];
    const readOut = form.querySelector(".read-out");
    const status = form.querySelector(".tool-status");
    const groups = sections.map((section) => section.dataset.group);
    const cards = [...meaning.querySelectorAll(".meaning-card")];
    const rules = cards.map((one) => ({ id: one.dataset.rule, group: one.parentNode.dataset.group }));
    // With the form there, the same list by urgency is for looking things up: folded, never taken away.
    list.closest("details").open = false;

    function card(id) {
      return meaning.querySelector('.meaning-card[data-rule="' + id + '"]');
    }

    /* An emergency is said the moment its box is ticked, in the place where the reader is. */
    function sayAlarm(box) {
      const alarm = form.querySelector('.alarm[data-rule="' + box.value + '"]');
      if (!alarm || box.checked === Boolean(alarm.firstChild)) return;
      alarm.textContent = "";
      if (!box.checked) return;
      const title = document.createElement("p");
      title.className = "alarm-title";
      title.textContent = "Emergency: get help now";
      alarm.appendChild(title);
      alarm.appendChild(card(box.value).querySelector(".what-to-do").cloneNode(true));
      alarm.appendChild(meaning.querySelector(".emergency-numbers").cloneNode(true));
    }

    function show() {
      const ticked = boxes.filter((box) => box.checked).map((box) => box.value);
      const parts = meaningOf(rules, ticked, groups);
      const lines = readOut.querySelector("ul");
      const counts = [];
      lines.textContent = "";
      for (const section of sections) {
        const part = parts.find((one) => one.group === section.dataset.group);
        section.hidden = !part;
        for (const one of section.querySelectorAll(".meaning-card")) {
          one.hidden = !part || !part.rules.includes(one.dataset.rule);
          if (one.hidden) continue;
          const item = document.createElement("li");
          item.textContent = one.querySelector(".meaning-situation").textContent;
          lines.appendChild(item);
        }
        if (!part) continue;
        const wait = section.querySelector(".wait");
        if (wait) wait.hidden = !part.wait;
        counts.push(section.querySelector("h4").textContent + " (" + part.rules.length + ")");
      }
      const isNow = parts.length > 0 && groups.indexOf(parts[0].group) < 2;
      for (const line of readOut.querySelectorAll(".read-out-now")) line.hidden = !isNow;
      for (const line of readOut.querySelectorAll(".read-out-plan")) line.hidden = isNow;
      readOut.hidden = !parts.length;
      meaning.querySelector(".nothing-ticked").hidden = parts.length > 0;
      if (meaning.hidden) return;
      status.textContent = counts.length ? "Below: " + counts.join("; ") + "." : "Nothing is ticked.";
    }

    form.addEventListener("change", function (event) {
      sayAlarm(event.target);
      show();
    });
    form.addEventListener("click", function (event) {
      const wanted = event.target.dataset && event.target.dataset.do;
      if (wanted === "show") {
        meaning.hidden = false;
        show();
        meaning.querySelector(".meaning-title").focus();
      } else if (wanted === "clear") {
        for (const box of boxes) {
          box.checked = false;
          sayAlarm(box);
        }
        show();
        boxes[0].focus();
      } else if (wanted === "print") window.print();
    });
    form.hidden = false;
    for (const box of boxes) sayAlarm(box);
    show();
  }

  connect(document.querySelector(".safety-check"), document.querySelector(".safety-list"));
})();
