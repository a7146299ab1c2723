/* The safety check: says what the ticked situations mean, most urgent first. Nothing is stored or sent. */
(function () {
  "use strict";

  const NOTHING = {
    words: "Nothing here stops you: still tell your team",
    means: "You ticked nothing. The list cannot know all about you. Ask your doctor or MS nurse before you start or change massage.",
  };

  function element(name, className, text) {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  }

  function connect(form) {
    const levels = JSON.parse(form.dataset.levels);
    const situations = [...form.querySelectorAll(".situation")];
    const find = (selector) => form.querySelector(selector);
    const [meaning, top, full] = [".meaning", ".answer-at-top", ".ticked-in-full"].map(find);
    const boxOf = (one) => one.querySelector("input");
    const wordsOf = (one) => one.querySelector(".choice span").textContent;
    let latest = null;

    /* Whom to call at a level: the numbers, or whom to ask today; nothing for the others. */
    function call(level) {
      const template = find("template.for-" + level.id);
      return template ? template.content.cloneNode(true) : document.createDocumentFragment();
    }

    /* What cannot wait is said beside its box the moment it is ticked. Whom to call stands beside `last` only; all
       steps beside it and the latest tick, and the first one beside the others. Once the answer has all that, there is only
       whom to call now, and the first step beside the latest tick. */
    function sayBeside(one, last) {
      const level = levels.find((each) => each.id === one.dataset.answer);
      let alarm = one.querySelector(".alarm");
      if (!alarm && find("template.for-" + level.id)) {
        alarm = one.appendChild(element("div", "alarm alarm-" + level.id));
        alarm.setAttribute("role", "alert");
      }
      if (!alarm) return;
      if (!boxOf(one).checked) alarm.replaceChildren();
      else if (!alarm.firstChild) alarm.append(element("p", "alarm-title", level.words), one.querySelector(".what-to-do").cloneNode(true));
      const isFull = meaning.hidden && (one === last || one === latest);
      const most = isFull ? Infinity : meaning.hidden || one === latest ? 1 : 0;
      for (const [place, step] of [...alarm.querySelectorAll("li")].entries()) step.hidden = place >= most;
      // Taken out alone, so that a screen reader does not say the steps once more.
      const calls = alarm.querySelector(".alarm-calls");
      const isCalled = one === last && (meaning.hidden || level.id === "call-now");
      if (calls && !isCalled) calls.remove();
      else if (!calls && isCalled) {
        const added = element("div", "alarm-calls");
        added.append(call(level));
        alarm.append(added);
      }
    }

    function toAnswer() {
      const link = element("a", "", "What to do now");
      link.href = "#what-this-means";
      const line = element("p", "read-more");
      line.append(link);
      return line;
    }

    /* Whom to call stands there until the answer says it; then a link leads to the answer. */
    function sayAtTop(parts) {
      const now = parts.filter((part) => find("template.for-" + part.level.id));
      const told = now.map((part) => part.level.words + " (" + part.ids.length + ")").join(". ");
      const isAnswered = !meaning.hidden;
      if (top.dataset.told === told + isAnswered) return;
      top.dataset.told = told + isAnswered;
      top.replaceChildren();
      if (now.length) top.append(element("p", "alarm-title", told));
      if (now.length && now[0].level.id === "call-now") top.append(isAnswered ? toAnswer() : call(now[0].level));
      top.className = "answer-at-top" + (now.length ? " alarm alarm-" + now[0].level.id : "");
    }

    /* Every line that was ticked, under its level and with all its steps: none is cut, none stands under another's level. */
    function sayInFull(parts) {
      full.replaceChildren();
      for (const part of parts) {
        const group = element("div", "situations situations-" + part.level.id);
        // The verdict above is the heading of the first.
        if (part !== parts[0]) group.append(element("h4", "", part.level.words));
        if (part.waits) group.append(element("p", "wait", "First do what it says above. This comes after it."));
        for (const one of situations.filter((each) => part.ids.includes(each.dataset.id))) {
          const card = element("div", "meaning-card");
          card.dataset.id = one.dataset.id;
          card.append(element("p", "meaning-situation", wordsOf(one) + "."));
          for (const each of one.querySelectorAll(".means .what-to-do, .means .read-more")) card.append(each.cloneNode(true));
          group.append(card);
        }
        full.append(group);
      }
    }

    function refresh(event) {
      latest = event && event.type === "change" ? event.target.closest(".situation") : latest;
      const ticked = situations.filter((one) => boxOf(one).checked);
      const parts = window.safetyMeaning(ticked.map((one) => ({ id: one.dataset.id, answer: one.dataset.answer })), levels);
      sayAtTop(parts);
      const ordered = parts.flatMap((part) => situations.filter((one) => part.ids.includes(one.dataset.id)));
      const worst = parts[0] ? parts[0].level : NOTHING;
      const urgent = ordered.filter((one) => one.dataset.answer === worst.id);
      const last = urgent.includes(latest) ? latest : urgent.at(-1);
      for (const one of situations) sayBeside(one, last);
      find(".verdict").textContent = worst.words;
      find(".verdict").className = "verdict verdict-" + (worst.id || "nothing");
      find(".verdict-means").textContent = worst.means;
      find(".verdict-means").hidden = ordered.length > 0 && Boolean(worst.stops);
      find(".verdict-call").replaceChildren(call(worst));
      sayInFull(parts);
      find(".read-out-list").replaceChildren(...ordered.map((one) => element("li", "", wordsOf(one))));
      for (const line of form.querySelectorAll(".read-out-now")) line.hidden = !worst.stops;
      for (const line of form.querySelectorAll(".read-out-plan, .still-ask")) line.hidden = Boolean(worst.stops);
      find(".read-out").hidden = !parts.length;
    }

    function clear() {
      for (const one of situations) boxOf(one).checked = false;
      refresh();
    }

    document.addEventListener("site-erased", clear);
    form.addEventListener("change", refresh);
    form.addEventListener("click", function (event) {
      const button = event.target.closest("[data-do]");
      if (!button) return;
      if (button.dataset.do === "show") {
        meaning.hidden = false;
        refresh();
        find(".meaning-title").focus();
      } else if (button.dataset.do === "clear") {
        meaning.hidden = true;
        clear();
        boxOf(situations[0]).focus();
      } else if (button.dataset.do === "print") window.print();
    });
    // A page that comes back may have kept its ticks, or lost them: what stands there is what counts.
    window.addEventListener("pageshow", refresh);
    refresh();
  }

  connect(document.querySelector(".safety-check"));
})();
