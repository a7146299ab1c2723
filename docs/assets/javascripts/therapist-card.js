/* Shows the card for the therapist over the whole screen: what is ticked and written, in very large words. */
(function () {
  "use strict";

  function paragraph(words, isStrong) {
    var line = document.createElement("p");
    line.textContent = words;
    if (isStrong) line.className = "card-strong";
    return line;
  }

  /* What the card says now, in the order of the sheet. */
  function linesOf(form) {
    var lines = [paragraph(form.querySelector(".sheet-title").textContent, true)];
    Array.prototype.forEach.call(form.querySelectorAll(".card-always, .choice, .write, .card-emergency"), function (part) {
      var field = part.querySelector("input, textarea");
      if (!field || field.checked) lines.push(paragraph(part.textContent.trim(), !field && part.matches(".card-emergency")));
      else if (field.type !== "checkbox" && field.value.trim()) {
        lines.push(paragraph(part.querySelector("span").textContent + " " + field.value.trim()));
      }
    });
    return lines;
  }

  Array.prototype.forEach.call(document.querySelectorAll(".therapist-card"), function (form) {
    var dialog = form.parentNode.querySelector(".card-full-screen");
    var button = form.querySelector("[data-do=full-screen]");
    if (!dialog || !dialog.showModal) return;
    button.hidden = false;
    button.addEventListener("click", function () {
      var words = dialog.querySelector(".card-words");
      words.textContent = "";
      linesOf(form).forEach(function (line) { words.appendChild(line); });
      dialog.showModal();
      dialog.scrollTop = 0;
    });
    dialog.addEventListener("click", function (event) {
      if (event.target.dataset.do === "close") dialog.close();
    });
    dialog.addEventListener("close", function () { button.focus(); });
  });
})();
