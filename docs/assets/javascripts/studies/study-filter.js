/* Narrows the list of studies by topic and kind. Without script the whole list stands there. */
(function () {
  "use strict";
  const form = document.querySelector(".study-filter");
  if (!form) return;
  const topic = document.getElementById("study-topic");
  const kind = document.getElementById("study-kind");
  const status = document.getElementById("study-count");
  const studies = [...document.querySelectorAll(".study")];

  function show() {
    const shown = studies.filter(function (study) {
      const fits =
        (!topic.value || study.dataset.topics.split(" ").includes(topic.value)) &&
        (!kind.value || study.dataset.kind === kind.value);
      study.hidden = !fits;
      return fits;
    });
    status.textContent = shown.length === 1 ? "1 study is shown." : shown.length + " studies are shown.";
  }

  // A link to one card must find it, whatever was chosen before.
  function showAll() {
    topic.value = kind.value = "";
    show();
  }

  form.hidden = false;
  form.addEventListener("change", show);
  window.addEventListener("hashchange", showAll);
  showAll();
})();
