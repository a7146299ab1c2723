/* What is saved on this device, for readers who pressed "Save on this device" and for nobody else.
   At the end of a page it says so when the page may come from that copy, or when a newer one can be had. */
(function () {
  "use strict";
  const base = new URL("../../", document.currentScript.src).href;
  const prefix = "massage-and-ms " + base + " ";
  const stateAddress = base + "saved-copy-state";

  /* The state of the newest whole copy ({version, bytes, saved, cacheName}; `saved` is a time as ISO text) or null. */
  async function read() {
    const names = (await caches.keys()).filter((name) => name.startsWith(prefix));
    for (const cacheName of names.reverse()) {
      const found = await caches.match(stateAddress, { cacheName });
      if (!found) continue;
      try {
        return Object.assign(await found.json(), { cacheName });
      } catch {
        // A state that cannot be read is no state; Save makes a new one.
      }
    }
    return null;
  }

  /* The list of what there is to save now ({version, bytes, files}); fails without network. */
  async function offered() {
    const response = await fetch(base + "saved-copy.json", { cache: "no-store" });
    if (!response.ok) throw new Error("no list: " + response.status);
    return response.json();
  }

  function inWords(time) {
    return new Date(time).toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
  }

  async function say() {
    const state = await read();
    const place = document.querySelector("article .dates");
    if (!state || !place || document.querySelector(".save-on-device")) return;
    let words = "";
    try {
      const list = await offered();
      if (list.version !== state.version) words = "There is a newer version of the copy you saved.";
    } catch {
      words = "You seem to be offline. This page comes from the copy you saved on " + inWords(state.saved) + ".";
    }
    if (!words) return;
    const note = document.createElement("p");
    note.className = "saved-copy-note";
    note.setAttribute("role", "status");
    place.before(note);
    const link = document.createElement("a");
    link.href = base + "take-away/#on-this-device";
    link.textContent = "Go to your saved copy";
    note.append(words + " ", link);
  }

  // The scripts of the take-away page add to the same object, in whichever order they run.
  window.savedCopy = Object.assign(window.savedCopy || {}, { base, prefix, stateAddress, read, offered, inWords });
  if (location.protocol !== "file:" && navigator.serviceWorker && navigator.serviceWorker.controller) say();
})();
