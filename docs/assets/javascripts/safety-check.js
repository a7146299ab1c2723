/* The safety check: says what the ticked situations mean, most urgent first. Nothing is stored or sent. */
(function () {
  "use strict";
  var all = Array.prototype.slice;

  /* What is ticked, by group, in the order of `groups` (most urgent first). `rules` are {id, group}; `ticked` holds ids.
     A group that stands below one that means stop is to wait for it. An unknown group is an error: nothing may get lost. */
  function meaningOf(rules, ticked, groups) {
    var chosen = rules.filter(function (rule) {
      return ticked.indexOf(rule.id) >= 0;
    });
    chosen.forEach(function (rule) {
      if (groups.indexOf(rule.group) < 0) throw new Error("Unknown group: " + rule.group);
    });
    return groups
      .map(function (group, place) {
        return {
          group: group,
          rules: chosen.filter(function (rule) { return rule.group === group; }).map(function (rule) { return rule.id; }),
          wait: chosen.some(function (rule) { return groups.indexOf(rule.group) < Math.min(place, 3); })
        };
      })
      .filter(function (part) { return part.rules.length; });
  }
  window.safetyMeaning = meaningOf;

  function connect(form) {
    var boxes = all.call(form.querySelectorAll("input[type=checkbox]"));
    var meaning = form.querySelector(".meaning");
    var sections = all.call(meaning.querySelectorAll(".meaning-group"));
    var readOut = form.querySelector(".read-out");
    var status = form.querySelector(".tool-status");
    var groups = sections.map(function (section) { return section.dataset.group; });
    var rules = all.call(meaning.querySelectorAll(".meaning-card")).map(function (one) {
      return { id: one.dataset.rule, group: one.parentNode.dataset.group };
    });
    // With the form there, the same list by urgency is for looking things up: folded, never taken away.
    var list = document.querySelector(".safety-list");
    if (list) {
      var fold = document.createElement("details");
      fold.className = "more";
      fold.innerHTML = "<summary>The whole list, by urgency</summary>";
      list.parentNode.insertBefore(fold, list);
      fold.appendChild(list);
    }

    function card(id) {
      return meaning.querySelector('.meaning-card[data-rule="' + id + '"]');
    }

    /* An emergency is said the moment its box is ticked, in the place where the reader is. */
    function sayAlarm(box) {
      var alarm = form.querySelector('.alarm[data-rule="' + box.value + '"]');
      if (!alarm || box.checked === Boolean(alarm.firstChild)) return;
      alarm.textContent = "";
      if (!box.checked) return;
      var title = document.createElement("p");
      title.className = "alarm-title";
      title.textContent = "Emergency: get help now";
      alarm.appendChild(title);
      alarm.appendChild(card(box.value).querySelector(".what-to-do").cloneNode(true));
      alarm.appendChild(meaning.querySelector(".emergency-numbers").cloneNode(true));
    }

    function show() {
      var ticked = boxes.filter(function (box) { return box.checked; }).map(function (box) { return box.value; });
      var parts = meaningOf(rules, ticked, groups);
      var list = readOut.querySelector("ul");
      var counts = [];
      list.textContent = "";
      sections.forEach(function (section) {
        var part = parts.find(function (one) { return one.group === section.dataset.group; });
        section.hidden = !part;
        all.call(section.querySelectorAll(".meaning-card")).forEach(function (one) {
          one.hidden = !part || part.rules.indexOf(one.dataset.rule) < 0;
          if (one.hidden) return;
          var item = document.createElement("li");
          item.textContent = one.querySelector(".meaning-situation").textContent;
          list.appendChild(item);
        });
        if (!part) return;
        var wait = section.querySelector(".wait");
        if (wait) wait.hidden = !part.wait;
        counts.push(section.querySelector("h4").textContent + " (" + part.rules.length + ")");
      });
      var isNow = parts.length > 0 && groups.indexOf(parts[0].group) < 2;
      all.call(readOut.querySelectorAll(".read-out-now")).forEach(function (line) { line.hidden = !isNow; });
      all.call(readOut.querySelectorAll(".read-out-plan")).forEach(function (line) { line.hidden = isNow; });
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
      var wanted = event.target.dataset && event.target.dataset.do;
      if (wanted === "show") {
        meaning.hidden = false;
        show();
        meaning.querySelector(".meaning-title").focus();
      } else if (wanted === "clear") {
        boxes.forEach(function (box) {
          box.checked = false;
          sayAlarm(box);
        });
        show();
        boxes[0].focus();
      } else if (wanted === "print") window.print();
    });
    form.hidden = false;
    boxes.forEach(sayAlarm);
    show();
  }

  all.call(document.querySelectorAll(".safety-check")).forEach(connect);
})();
