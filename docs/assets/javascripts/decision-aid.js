/* The decision aid: gathers what matters most, the leaning and the questions into one summary. Nothing is stored. */
(function () {
  "use strict";
  var all = Array.prototype.slice;

  function part(heading, lines, nothing) {
    var section = document.createDocumentFragment();
    var title = document.createElement("h4");
    title.textContent = heading;
    section.appendChild(title);
    var list = document.createElement(lines.length ? "ul" : "p");
    if (!lines.length) list.textContent = nothing;
    lines.forEach(function (line) {
      var item = document.createElement("li");
      item.textContent = line;
      list.appendChild(item);
    });
    section.appendChild(list);
    return section;
  }

  function connect(form) {
    var summary = form.querySelector(".summary");
    var words = form.querySelector(".summary-words");
    var button = form.querySelector("[data-do=summary]");
    var statements = all.call(form.querySelectorAll(".weigh"));

    function weighed(value) {
      return statements.filter(function (statement) {
        var chosen = statement.querySelector("input:checked");
        return chosen && chosen.value === value;
      });
    }

    function legend(statement) {
      return statement.querySelector("legend").textContent;
    }

    function show() {
      var very = weighed("very");
      var leaning = form.querySelector(".leaning input:checked");
      var symptom = form.elements.symptom.value.trim();
      var day = form.elements["look-back"].value.trim();
      var general = all.call(document.querySelectorAll(".questions-to-take li")).map(function (item) { return item.textContent; });
      words.textContent = "";
      words.appendChild(part("My symptom", symptom ? [symptom] : [], "I wrote none."));
      words.appendChild(part("What matters most to me", very.map(legend), "I marked nothing as very important."));
      words.appendChild(part("What matters a bit", weighed("bit").map(legend), "I marked nothing here."));
      words.appendChild(part("For now I lean towards", leaning ? [leaning.value] : [], "I have not chosen yet."));
      if (day) words.appendChild(part("The day I look back", [day], ""));
      var questions = very.map(function (statement) { return statement.dataset.ask; }).concat(general);
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

  all.call(document.querySelectorAll(".what-matters")).forEach(connect);
})();
