/* Fields for a score. Words that are no score stay as they are written, and it is said beside them. */
(function () {
  "use strict";
  const FAULT = "Write one whole number from 0 to 10. Other words go into the notes.";

  /* A score from 0 to 10, or null for an empty or odd text. */
  window.scoreOf = (text) => (/^\s*(\d|10)\s*$/.test(text) ? Number(text) : null);

  /* Says beside a field that its score is odd, or no longer says so. `isWriting` says that the reader may not be done: then
     nothing new is said. */
  window.checkScore = function (input, isWriting) {
    const isOdd = input.value.trim() !== "" && window.scoreOf(input.value) === null;
    const place = input.closest(".score");
    const fault = place.querySelector(".field-fault");
    if (isOdd === Boolean(fault) || (isOdd && isWriting)) return;
    if (fault) {
      fault.remove();
      input.removeAttribute("aria-invalid");
      input.removeAttribute("aria-describedby");
      return;
    }
    const said = document.createElement("p");
    said.className = "field-fault";
    said.id = "fault-" + input.name;
    said.textContent = FAULT;
    place.append(said);
    input.setAttribute("aria-invalid", "true");
    input.setAttribute("aria-describedby", said.id);
  };
})();
