/* Where two versions of a sheet say other things in the same field, the reader chooses; nothing is dropped by itself. */
(function () {
  "use strict";

  /* Asks about the fields named in `differing`. `there` are the other fields, `where` says where they stand. `done` gets
     those fields as the reader chose. */
  window.askWhich = function (form, differing, there, where, done) {
    const box = form.querySelector(".ask-which");
    const fields = window.formFields(form);
    const here = fields.now();
    box.querySelector(".ask-which-list").replaceChildren(...differing.map(function (name) {
      const line = document.createElement("li");
      line.textContent = fields.label(name) + ". On this page: " + here[name] + ". " + where + ": " + there[name];
      return line;
    }));
    const choices = {
      "which-both": (name) => here[name] + " / " + there[name],
      "which-here": (name) => here[name],
      "which-there": (name) => there[name],
    };
    box.hidden = false;
    box.querySelector("[data-do=which-both]").focus();
    box.onclick = function (event) {
      const button = event.target.closest("[data-do]");
      const choice = button && choices[button.dataset.do];
      if (!choice) return;
      box.hidden = true;
      done(Object.fromEntries(differing.map((name) => [name, choice(name)])));
    };
  };
})();
