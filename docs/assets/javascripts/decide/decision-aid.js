/* The decision aid: gathers what matters most, the leaning and the questions into one summary. Nothing is stored. */
(function () {
  "use strict";

  function part(heading, lines, nothing) {
    const section = document.createDocumentFragment();
    const title = document.createElement("h4");
    title.textContent = heading;
    section.appendChild(title);
    const list = document.createElement(lines.length ? "ul" : "p");
    if (!lines.length) list.textContent = nothing;
    for (const line of lines) {
      const item = document.createElement("li");
      item.textContent = line;
      list.appendChild(item);
    }
    section.appendChild(list);
    return section;
  }

  function connect(form) {
    const summary = form.querySelector(".summary");
    const words = form.querySelector(".summary-words");
    const button = form.querySelector("[data-do=summary]");
    const statements = [...form.querySelectorAll(".weigh")];

    function weighed(value) {
      return statements.filter(function (statement) {
        const chosen = statement.querySelector("input:checked");
        return chosen && chosen.value === value;
      });
    }

    function legend(statement) {
      return statement.querySelector("legend").textContent;
    }

    function show() {
      const very = weighed("very");
      const leaning = form.querySelector(".leaning input:checked");
      const symptom = form.elements.symptom.value.trim();
      const day = form.elements["look-back"].value.trim();
      const general = [...document.querySelectorAll(".questions-to-take li")].map((item) => item.textContent);
      words.textContent = "";
      words.appendChild(part("My symptom", symptom ? [symptom] : [], "I wrote none."));
      words.appendChild(part("What matters most to me", very.map(legend), "I marked nothing as very important."));
      words.appendChild(part("What matters a bit", weighed("bit").map(legend), "I marked nothing here."));
      words.appendChild(part("For now I lean towards", leaning ? [leaning.value] : [], "I have not chosen yet."));
      if (day) words.appendChild(part("The day I look back", [day], ""));
      const questions = very.map((statement) => statement.dataset.ask).concat(general);
      words.appendChild(part("Questions to take along", questions, ""));
    }

    button.hidden = false;
    form.addEventListener("input", function () {
      if (!summary.hidden) show();
    });
    form.addEventListener("click", function (event) {
      if (event.target.dataset.do === "print") window.print();
      if (event.target !== button) return;
      show();
      summary.hidden = false;
      summary.querySelector(".summary-title").focus();
    });
  }

  for (const form of document.querySelectorAll(".what-matters")) connect(form);
})();
