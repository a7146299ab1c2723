/* Narrows the list of studies to lines that hold all the words typed. Without script the whole list stands there. */
(function () {
  "use strict";
  const form = document.querySelector(".study-filter");
  if (!form) return;
  const field = document.getElementById("study-words");
  const status = document.getElementById("study-count");
  const subjects = [...document.querySelectorAll(".study-subject")];

  function show() {
    const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    for (const subject of subjects) {
      const lines = [...subject.querySelectorAll("li")];
      const heading = subject.firstElementChild.textContent;
      for (const line of lines) {
        const text = (heading + " " + line.textContent).toLowerCase();
        line.hidden = !words.every((word) => text.includes(word));
      }
      const shown = lines.filter((line) => !line.hidden).length;
      subject.hidden = !shown;
      count += shown;
    }
    status.textContent = count === 1 ? "1 study is shown." : count + " studies are shown.";
  }

  // A link to one line must find it, whatever was typed before.
  function showAll() {
    field.value = "";
    show();
  }

  form.hidden = false;
  form.addEventListener("input", show);
  form.addEventListener("submit", (event) => event.preventDefault());
  window.addEventListener("hashchange", showAll);
  window.addEventListener("pageshow", show);
  showAll();
})();
