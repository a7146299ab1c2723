/* The fields of a form as data: {name: text}, or true or false for a box to tick. */
(function () {
  "use strict";

  function isBox(element) {
    return element.type === "checkbox";
  }

  window.formFields = function (form) {
    function elements() {
      return [...form.elements].filter((element) => element.name);
    }

    function read(value) {
      return Object.fromEntries(elements().map((element) => [element.name, value(element)]));
    }

    /* The fields as they stand. */
    function now() {
      return read((element) => (isBox(element) ? element.checked : element.value));
    }

    /* The fields of a sheet that nobody has touched. */
    function first() {
      return read((element) => (isBox(element) ? element.defaultChecked : element.defaultValue));
    }

    /* Puts fields in, each of its own kind alone; those that are not named stay as they are. With `isKept`, so do those that
       were there before and hold something. */
    function putIn(fields, isKept) {
      const before = isKept ? elements().filter((one) => (isBox(one) ? one.checked !== one.defaultChecked : one.value !== one.defaultValue)) : [];
      form.dispatchEvent(new CustomEvent("form-restore", { detail: fields }));
      for (const element of elements().filter((one) => !before.includes(one))) {
        const value = Object.hasOwn(fields, element.name) ? fields[element.name] : null;
        if (isBox(element) && (typeof value === "boolean" || value === "")) element.checked = Boolean(value);
        else if (!isBox(element) && typeof value === "string") element.value = value;
      }
      form.dispatchEvent(new CustomEvent("form-filled"));
    }

    /* A text area grows with its words, on screen and on paper; see .grow in write-fields.css. */
    function grow() {
      for (const area of form.querySelectorAll(".grow > textarea")) area.parentNode.dataset.words = area.value;
    }

    /* What the reader sees as the name of a field. */
    function label(name) {
      const field = form.elements[name];
      const [session, words] = [field.closest(".session"), field.closest(".write, .choice")];
      return (session ? session.querySelector("legend").textContent.trim() + ", " : "") + words.querySelector("span").textContent.trim();
    }

    return { now, first, putIn, grow, label };
  };
})();
