/* Forms that the reader may save on this device, and never are by themselves: <form data-saves="name">. What is kept is
   left alone until the reader saves or erases. What another tab saved meanwhile is joined, or asked about.
   Events on the form: "form-restore" before fields are put in (detail: the fields), so that a tool can make room for them;
   "form-filled" after fields changed by other means than typing, with the detail "erased" where all were emptied. */
(function () {
  "use strict";
  const NOTHING = "Nothing is saved. What you write stays on this page until you leave it.";
  const UNREADABLE = "What was saved here cannot be read. It may come from another version of this site. " +
    "It is left as it is until you save or erase. You can keep it as a file first.";
  const GONE = "What you saved is no longer on this device. It was erased in another tab, or by the browser. " +
    "Your words are still on this page. Press save to keep them.";
  const ELSEWHERE = "This sheet was saved in another tab too. Press save here, and both are joined.";
  const REFUSED = "This browser did not let us save. It may be full, or set to keep nothing. " +
    "Your words are still on this page. Keep them as a file, or print the page.";
  const ERASED = "Erased. Nothing is saved on this device.";
  const HALF_ERASED = "Erased on this page. This browser did not let us erase what was saved.";
  const store = window.keptForm;

  function connect(form) {
    const name = form.dataset.saves;
    const status = form.querySelector(".form-state");
    const question = form.querySelector(".ask-erase");
    const fields = window.formFields(form);
    // What is kept, those of its fields that have a place here, and what the words here began as.
    let [kept, saved, base] = [{ text: null, record: null }, {}, {}];
    let isTouched = false;

    function guard(event) {
      event.preventDefault();
      event.returnValue = "";
    }

    /* Says how things stand, or `words`, and sees to it that leaving asks if there are words that are nowhere else. */
    function show(words) {
      fields.grow();
      const isChanged = store.differ(fields.now(), saved);
      window[isChanged ? "addEventListener" : "removeEventListener"]("beforeunload", guard);
      const odd = form.querySelectorAll("[aria-invalid=true]").length;
      const isKept = typeof kept.text === "string";
      const still = kept.record ? "Saved on this device, " + store.moment(kept.record.saved) + "." : isKept ? UNREADABLE : NOTHING;
      const changed = kept.record ? "Changed since it was saved. Press save again to keep the changes." : "Not saved.";
      const said = (words || (isChanged ? changed : still)) +
        (odd ? " Scores that are not a whole number from 0 to 10: " + odd + ". They stay as you wrote them, and are not counted." : "");
      // Screen readers hear each change of the text, so the same words are not set twice.
      if (status.textContent !== said) status.textContent = said;
      const hasNoPlace = kept.record && store.differ(kept.record.fields, saved);
      form.querySelector("[data-do=file-kept]").hidden = !isKept || Boolean(kept.record && !hasNoPlace);
    }

    /* Takes what is kept as what the words here are held against. */
    function hold(now) {
      kept = now;
      const places = fields.first();
      const fits = ([name, value]) => Object.hasOwn(places, name) && typeof value === typeof places[name];
      saved = now.record ? Object.fromEntries(Object.entries(now.record.fields).filter(fits)) : {};
      base = saved;
    }

    /* Looks again at what is kept, which another tab or the browser may have changed. */
    function look() {
      const now = store.read(name);
      if (now.text === kept.text) return null;
      const isChanged = store.differ(fields.now(), saved);
      if (isChanged && now.record) return show(ELSEWHERE);
      if (now.record) {
        fields.putIn({ ...fields.first(), ...now.record.fields });
        hold(now);
        return show("Saved in another tab, " + store.moment(now.record.saved) + ", and shown here.");
      }
      const hadRecord = kept.record;
      hold(now);
      return show(hadRecord && store.differ(fields.now(), fields.first()) ? GONE : "");
    }

    function save() {
      const now = store.read(name);
      const joined = store.join(base, fields.now(), now.record ? now.record.fields : base);
      const isNews = now.record && store.differ(now.record.fields, kept.record ? kept.record.fields : {});
      fields.putIn(joined.fields);
      if (joined.differing.length) {
        show("Not saved yet. Please choose first.");
        window.askWhich(form, joined.differing, now.record.fields, "In the other tab", function (chosen) {
          fields.putIn(chosen);
          base = now.record.fields;
          save();
          status.focus();
        });
        return;
      }
      try {
        hold(store.write(name, { ...(now.record ? now.record.fields : {}), ...fields.now() }));
      } catch {
        form.querySelector(".file-fold").open = true;
        show(REFUSED);
        return;
      }
      show("Saved on this device, " + store.moment(kept.record.saved) + (isNews ? ", joined with what was saved before." : ".") + " Nothing was sent.");
    }

    function ask(isAsking) {
      question.hidden = !isAsking;
      (isAsking ? question : form).querySelector(isAsking ? "[data-do=erase-no]" : "[data-do=erase]").focus();
    }

    function empty() {
      form.reset();
      form.dispatchEvent(new CustomEvent("form-filled", { detail: "erased" }));
      hold(store.read(name));
      show(kept.text === null ? ERASED : HALF_ERASED);
    }

    function erase() {
      ask(false);
      store.remove(name);
      empty();
    }

    const actions = { print: () => window.print(), save: save, erase: () => ask(true), "erase-no": () => ask(false), "erase-yes": erase };
    form.addEventListener("click", function (event) {
      const button = event.target.closest("[data-do]");
      if (button && actions[button.dataset.do]) actions[button.dataset.do]();
    });
    form.addEventListener("input", function (event) {
      if (!event.target.name) return;
      isTouched = true;
      show();
    });
    form.addEventListener("change", (event) => { if (event.target.closest(".score")) show(); });
    window.connectFile(form, { fields: fields, kept: () => kept, show: show });

    const now = store.read(name);
    // Words that the browser brought back are not written over.
    fields.putIn(now.record ? now.record.fields : {}, true);
    hold(now);
    show();
    form.querySelector(".form-controls").hidden = false;

    window.addEventListener("pageshow", function (event) {
      form.dispatchEvent(new CustomEvent("form-filled"));
      // What the browser brought back began as an empty sheet, whatever was saved since.
      if (!event.persisted && !isTouched && store.differ(fields.now(), saved)) base = fields.first();
      show();
      look();
    });
    window.addEventListener("storage", (event) => { if (event.key === null || event.key === store.keyOf(name)) look(); });
    document.addEventListener("visibilitychange", () => { if (!document.hidden) look(); });
    document.addEventListener("site-erased", empty);
  }

  // The tools of a page listen before their form is filled.
  document.addEventListener("DOMContentLoaded", function () {
    for (const form of document.querySelectorAll("form[data-saves]")) connect(form);
  }, { once: true });
})();
