/* Shows the card for the therapist over the whole screen: what is ticked and written, in very large words. */
(function () {
  "use strict";

  function paragraph(words, isStrong) {
    const line = document.createElement("p");
    line.textContent = words;
    if (isStrong) line.className = "card-strong";
    return line;
  }

  /* What the card says now, in the order of the sheet. */
  function linesOf(form) {
    const lines = [paragraph(form.querySelector(".sheet-title").textContent, true)];
    for (const part of form.querySelectorAll(".card-always, .choice, .write, .card-emergency")) {
      const field = part.querySelector("input, textarea");
      if (!field || field.checked) lines.push(paragraph(part.textContent.trim(), !field && part.matches(".card-emergency")));
      else if (field.type !== "checkbox" && field.value.trim()) {
        lines.push(paragraph(part.querySelector("span").textContent + " " + field.value.trim()));
      }
    }
    return lines;
  }

  function connect(form) {
    // The one at the top, for a card that is filled in with a pen.
    form.querySelector("[data-do=print]").hidden = false;
    const dialog = form.parentNode.querySelector(".card-full-screen");
    const button = form.querySelector("[data-do=full-screen]");
    if (!dialog || !dialog.showModal) return;
    button.hidden = false;
    button.addEventListener("click", function () {
      const words = dialog.querySelector(".card-words");
      words.textContent = "";
      words.append(...linesOf(form));
      dialog.showModal();
      dialog.scrollTop = 0;
    });
    dialog.addEventListener("click", function (event) {
      if (event.target.closest("[data-do=close]")) dialog.close();
    });
    // A page that comes back shows its sheet: the card may say what is no longer written there.
    window.addEventListener("pageshow", () => dialog.close());
    dialog.addEventListener("close", () => button.focus());
  }

  for (const form of document.querySelectorAll(".therapist-card")) connect(form);
})();
