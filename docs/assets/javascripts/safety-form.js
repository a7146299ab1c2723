/* Fills the safety check from the safety list on its page, and its reasons from safety-reasons.js: boxes to tick, by
   subject, and a hidden card for each answer. */
(function () {
  "use strict";

  function element(name, className, text) {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  }

  function situationOf(item) {
    return item.querySelector("strong").textContent.replace(/\.$/, "");
  }

  function sentence(lead, text) {
    const made = element("p");
    made.append(element("strong", "", lead), " " + text);
    return made;
  }

  /* A label with its box; after that of an emergency, the empty place of its alarm. */
  function addBox(fieldset, item, isEmergency) {
    const label = element("label", "choice");
    const box = element("input");
    box.type = "checkbox";
    box.value = item.dataset.rule;
    label.append(box, element("span", "", situationOf(item)));
    fieldset.append(label);
    if (!isEmergency) return;
    const alarm = element("div", "alarm");
    alarm.setAttribute("role", "alert");
    alarm.dataset.rule = item.dataset.rule;
    fieldset.append(alarm);
  }

  function cardOf(item) {
    const card = element("div", "meaning-card");
    card.dataset.rule = item.dataset.rule;
    card.hidden = true;
    card.append(element("p", "meaning-situation", situationOf(item) + "."));
    for (const part of item.querySelectorAll(".what-to-do, .rule-strength")) card.append(part.cloneNode(true));
    const reasons = (window.safetyReasons || {})[item.dataset.rule];
    if (reasons) {
      card.querySelector(".what-to-do").after(sentence("Why:", reasons.why), sentence("Tell:", reasons.tell));
      // That of an emergency has no strength in the list, where nothing stands but what to do.
      const strength = card.querySelector(".rule-strength")
        || card.appendChild(element("p", "rule-strength", "This rests on: " + reasons.strength + "."));
      strength.append(" " + reasons.strength_note);
    }
    return card;
  }

  /* The cards of one group of the list, under its heading; with the emergency numbers, or the line that says to wait. */
  function meaningGroupOf(group, wait) {
    const section = element("div", "meaning-group " + group.className);
    const first = group.querySelector(".emergency-numbers") || wait;
    section.dataset.group = group.dataset.group;
    section.hidden = true;
    // The first text alone: a link to the section may stand behind it.
    section.append(element("h4", "", group.querySelector("h3").firstChild.textContent), first.cloneNode(true));
    for (const item of group.querySelectorAll("[data-rule]")) section.append(cardOf(item));
    return section;
  }

  window.fillSafetyCheck = function (form, list) {
    const wait = form.querySelector(".wait");
    const readOut = form.querySelector(".read-out");
    for (const group of list.querySelectorAll(".situations")) {
      readOut.before(meaningGroupOf(group, wait));
      for (const item of group.querySelectorAll("[data-rule]")) {
        const fieldset = form.querySelector('fieldset[data-about="' + item.dataset.about + '"]');
        addBox(fieldset, item, group.dataset.group === "emergency");
      }
    }
    wait.remove();
  };
})();
