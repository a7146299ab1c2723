/* Forms that the reader may save on this device, and never are by themselves: <form data-saves="name">.
   One key a form in localStorage, holding {version, saved, fields}. What cannot be read is ignored and left alone.
   Events on the form: "form-restore" before saved fields are put in (detail: the fields), so that a tool can make room
   for them; "form-filled" after fields were put in, or with the detail "erased". */
(function () {
  "use strict";
  const VERSION = 1;
  const NOTHING = "Nothing is saved. What you write stays on this page until you leave it.";

  function keyOf(form) {
    return "massage-and-ms:" + form.dataset.saves;
  }

  function elements(form) {
    return [...form.elements].filter((element) => element.name);
  }

  function fieldsOf(form) {
    const fields = {};
    for (const element of elements(form)) fields[element.name] = element.type === "checkbox" ? element.checked : element.value;
    return fields;
  }

  /* The saved record; null where there is none; undefined where it cannot be read. */
  function read(key) {
    try {
      const text = window.localStorage.getItem(key);
      if (text === null) return null;
      const record = JSON.parse(text);
      const isRecord = record && record.version === VERSION && record.fields && typeof record.fields === "object" &&
        !Array.isArray(record.fields) && !Number.isNaN(Date.parse(record.saved));
      return isRecord ? record : undefined;
    } catch (error) {
      return error instanceof SyntaxError ? undefined : null;
    }
  }

  function putIn(form, fields) {
    for (const element of elements(form)) {
      const value = fields[element.name];
      if (element.type === "checkbox" && typeof value === "boolean") element.checked = value;
      else if (element.type !== "checkbox" && typeof value === "string") element.value = value;
    }
  }

  function moment(saved) {
    const time = new Date(saved);
    return time.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" }) + ", " +
      time.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
  }

  function connect(form) {
    const key = keyOf(form);
    const status = form.querySelector(".form-state");
    const question = form.querySelector(".ask-erase");
    let isChanged = false;
    let hasSaved = false;

    function say(words) {
      // Screen readers hear each change of the text, so the same words are not set twice.
      if (status.textContent !== words) status.textContent = words;
    }

    /* A text area grows with its words, on screen and on paper; see .grow in write-fields.css. */
    function grow() {
      for (const area of form.querySelectorAll(".grow > textarea")) area.parentNode.dataset.words = area.value;
    }

    function guard(event) {
      event.preventDefault();
      event.returnValue = "";
    }

    function setChanged(value) {
      if (isChanged === value) return;
      isChanged = value;
      // Leaving with words that are nowhere else asks first.
      window[value ? "addEventListener" : "removeEventListener"]("beforeunload", guard);
    }

    function save() {
      const saved = new Date().toISOString();
      try {
        window.localStorage.setItem(key, JSON.stringify({ version: VERSION, saved: saved, fields: fieldsOf(form) }));
      } catch {
        say("This browser did not let us save. Your words are still on this page: print it to keep them.");
        return;
      }
      hasSaved = true;
      setChanged(false);
      say("Saved on this device, " + moment(saved) + ". Nothing was sent.");
    }

    function ask(isAsking) {
      question.hidden = !isAsking;
      (isAsking ? question : form).querySelector(isAsking ? "[data-do=erase-no]" : "[data-do=erase]").focus();
    }

    function erase() {
      form.reset();
      form.dispatchEvent(new CustomEvent("form-filled", { detail: "erased" }));
      grow();
      setChanged(false);
      hasSaved = false;
      ask(false);
      try {
        window.localStorage.removeItem(key);
        say("Erased. Nothing is saved on this device.");
      } catch {
        say("Erased on this page. This browser did not let us look for what was saved.");
      }
    }

    const actions = {
      print: () => window.print(),
      save: save,
      erase: () => ask(true),
      "erase-no": () => ask(false),
      "erase-yes": erase
    };
    form.addEventListener("click", function (event) {
      const action = actions[event.target.dataset.do];
      if (action) action();
    });
    form.addEventListener("input", function () {
      grow();
      setChanged(true);
      say(hasSaved ? "Changed since it was saved. Press save again to keep the changes." : "Not saved.");
    });

    const record = read(key);
    if (record) {
      form.dispatchEvent(new CustomEvent("form-restore", { detail: record.fields }));
      putIn(form, record.fields);
      hasSaved = true;
      say("Saved on this device, " + moment(record.saved) + ".");
    } else if (record === undefined) {
      say("What was saved here cannot be read. It is left as it is until you save or erase.");
    } else say(NOTHING);
    form.dispatchEvent(new CustomEvent("form-filled"));
    grow();
    form.querySelector(".form-controls").hidden = false;
  }

  // The tools of a page listen before their form is filled.
  document.addEventListener("DOMContentLoaded", function () {
    for (const form of document.querySelectorAll("form[data-saves]")) connect(form);
  }, { once: true });
})();
