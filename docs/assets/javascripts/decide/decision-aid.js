/* The decision aid: the grid keeps the rows that were ticked, and a summary gathers what to take along. Nothing is stored. */
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

  const matters = document.querySelector(".decide-matters");
  const form = document.querySelector(".decide-summary");
  const rows = [...document.querySelectorAll(".decide-grid tbody tr")];
  const status = document.querySelector(".rows-shown");
  const all = document.querySelector("[data-do=all]");
  const summary = form.querySelector(".summary");
  const words = form.querySelector(".summary-words");
  const button = form.querySelector("[data-do=summary]");

  let printed = "";
  let every = false;

  function day() {
    return form.elements["look-back"].value.trim();
  }

  function ask(event) {
    event.preventDefault();
    event.returnValue = "";
  }

  function ticked(name) {
    return [...matters.querySelectorAll(`input[name=${name}]:checked`)];
  }

  function label(input) {
    return input.parentElement.textContent.trim();
  }

  /* All rows, until something is ticked; what it is and what may go wrong stay in any case. */
  function keepRows() {
    const chosen = [...ticked("symptom"), ...ticked("matters")].map((input) => input.value);
    all.hidden = every || !chosen.length;
    for (const row of rows) {
      row.hidden = !all.hidden && !["always", ...chosen].some((id) => row.querySelector(".row-" + id));
    }
    const shown = rows.filter((row) => !row.hidden).length;
    // Nothing is said before a first tick.
    if (chosen.length || status.textContent) status.textContent = `The table below shows ${shown} of its ${rows.length} rows.`;
  }

  function show() {
    const leaning = form.querySelector(".leaning input:checked");
    const questions = [...ticked("symptom"), ...ticked("matters")].map((input) => input.dataset.ask);
    const general = [...document.querySelectorAll(".questions-to-take li")].map((item) => item.textContent);
    words.textContent = "";
    words.appendChild(part("What bothers me", ticked("symptom").map(label), "I ticked nothing here."));
    words.appendChild(part("What matters to me", ticked("matters").map(label), "I ticked nothing here."));
    words.appendChild(part("For now I lean towards", leaning ? [leaning.value] : [], "I have not chosen yet."));
    if (day()) words.appendChild(part("The day I look back", [day()], ""));
    words.appendChild(part("Questions to take along", questions.concat(general), ""));
  }

  /* The one field for words is kept nowhere: leaving asks as long as it holds some that were not printed. */
  function guard() {
    window[day() && day() !== printed ? "addEventListener" : "removeEventListener"]("beforeunload", ask);
  }

  function refresh() {
    keepRows();
    if (!summary.hidden) show();
    guard();
  }

  button.hidden = false;
  keepRows();
  all.addEventListener("click", function () {
    every = true;
    keepRows();
    status.focus();
  });
  for (const one of [matters, form]) {
    one.addEventListener("input", refresh);
  }
  form.addEventListener("click", function (event) {
    if (event.target.closest("[data-do=print]")) window.print();
    if (!event.target.closest("[data-do=summary]")) return;
    show();
    summary.hidden = false;
    summary.querySelector(".summary-title").focus();
  });
  // What is on paper need not be asked about.
  addEventListener("afterprint", () => { printed = summary.hidden ? printed : day(); guard(); });
  // A page that comes back may have kept its marks, or lost them: what stands there is what counts.
  addEventListener("pageshow", refresh);
  document.addEventListener("site-erased", function () {
    matters.reset();
    form.reset();
    every = false;
    summary.hidden = true;
    refresh();
  });
})();
