/* Narrows the list of studies by topic and kind. Without script the whole list stands there. */
(function () {
  "use strict";
  var form = document.querySelector(".study-filter");
  if (!form) return;
  var topic = document.getElementById("study-topic");
  var kind = document.getElementById("study-kind");
  var status = document.getElementById("study-count");
  var studies = Array.prototype.slice.call(document.querySelectorAll(".study"));

  function show() {
    var shown = studies.filter(function (study) {
      var fits =
        (!topic.value || study.dataset.topics.split(" ").indexOf(topic.value) >= 0) &&
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
