/* Erases everything that this site keeps in this browser: settings, sheets, the saved copy and its worker. It then looks
   again and says what is left. The event "site-erased" on the document asks the tools of the page to empty themselves. */
(function () {
  "use strict";
  const NAMES = "massage-and-ms";
  const base = new URL("../../../", document.currentScript.src).href;
  const KINDS = { "massage-and-ms.reading": "reading settings", "massage-and-ms:diary": "diary",
    "massage-and-ms:doctor-questions": "questions for your doctor", "massage-and-ms:therapist-card": "card for your therapist" };

  /* The keys of storage that are this site's; none where the browser refuses to look. */
  function keys() {
    try {
      return Object.keys(localStorage).filter((key) => key.startsWith(NAMES));
    } catch {
      return [];
    }
  }

  async function copies() {
    try {
      return (await caches.keys()).filter((name) => name.startsWith(NAMES + " " + base));
    } catch {
      return [];
    }
  }

  async function worker() {
    try {
      const registration = await navigator.serviceWorker.getRegistration(base);
      return registration && registration.scope === base ? registration : null;
    } catch {
      return null;
    }
  }

  /* In words, what is kept now. */
  async function kept() {
    const named = keys().map((key) => KINDS[key] || key);
    if ((await copies()).length || (await worker())) named.push("saved copy of the site");
    return named;
  }

  async function erase() {
    for (const key of keys()) {
      try {
        localStorage.removeItem(key);
      } catch {
        // What is left is told afterwards.
      }
    }
    const registration = await worker();
    await Promise.allSettled([...(await copies()).map((name) => caches.delete(name)), registration?.unregister()]);
  }

  for (const box of document.querySelectorAll(".erase-all")) {
    const [status, question, button] = ["[role=status]", ".ask-erase", "[data-do=erase-all]"].map((one) => box.querySelector(one));

    async function look(before) {
      const named = await kept();
      status.textContent = (before || "") + (named.length ? "Kept on this device now: " + named.join(", ") + "." : "This site keeps nothing on this device now.");
    }

    function ask(isAsking) {
      question.hidden = !isAsking;
      button.hidden = isAsking;
      (isAsking ? question.querySelector("[data-do=erase-all-no]") : button).focus();
    }

    box.addEventListener("click", async function (event) {
      const pressed = event.target.closest("[data-do]");
      const name = pressed?.dataset.do;
      if (name === "erase-all") ask(true);
      if (name === "erase-all-no") ask(false);
      if (name !== "erase-all-yes") return;
      await erase();
      document.dispatchEvent(new Event("site-erased"));
      ask(false);
      await look("Erased. ");
    });
    const fold = box.closest("details");
    if (fold) fold.addEventListener("toggle", () => look());
    window.addEventListener("pageshow", () => look());
    box.hidden = false;
  }
})();
