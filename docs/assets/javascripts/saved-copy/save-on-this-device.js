/* The buttons of "Save on this device" and what they say. Nothing is kept before Save is pressed. */
(function () {
  "use strict";
  const box = document.querySelector(".save-on-device");
  window.savedCopy = window.savedCopy || {};
  const copy = window.savedCopy;
  const words = box.querySelector("[role=status]");
  const progress = box.querySelector("progress");
  const saveButton = box.querySelector(".save-copy");
  const removeButton = box.querySelector(".remove-copy");

  function megabytes(bytes) {
    return (bytes / 1e6).toFixed(1) + " MB";
  }

  function show(text, save, remove) {
    words.textContent = text;
    saveButton.hidden = !save;
    saveButton.textContent = save;
    removeButton.hidden = !remove;
    progress.hidden = true;
  }

  async function look() {
    const [state, list] = await Promise.all([copy.read(), copy.offered().catch(() => null)]);
    if (!state) {
      const size = list ? " It takes " + megabytes(list.bytes) + " of room." : "";
      show("Not saved on this device." + size, "Save on this device", false);
      return;
    }
    const saved = "Saved on this device, " + megabytes(state.bytes) + ", " + copy.inWords(state.saved) + ".";
    if (!list) show(saved + " You seem to be offline, so we cannot look for a newer version.", "", true);
    else if (list.version === state.version) show(saved + " This is the newest version.", "", true);
    else show(saved + " There is a newer version.", "Update", true);
  }

  function reason(error) {
    if (error.name === "QuotaExceededError") return "There is not enough room on this device.";
    if (!navigator.onLine) return "You seem to be offline.";
    return "Check your connection and try again.";
  }

  async function run(task, failure) {
    saveButton.disabled = removeButton.disabled = true;
    let failed = "";
    try {
      await task();
    } catch (error) {
      failed = failure + " " + reason(error) + " ";
    }
    saveButton.disabled = removeButton.disabled = false;
    await look();
    words.textContent = failed + words.textContent;
    // The button that was pressed may be gone; the focus goes on to what happened.
    words.focus();
  }

  saveButton.addEventListener("click", function () {
    words.textContent = "Saving. Please stay on this page.";
    progress.hidden = false;
    progress.value = 0;
    run(
      () => copy.save((done, all) => {
        progress.max = all;
        progress.value = done;
      }),
      "It could not be saved."
    );
  });
  removeButton.addEventListener("click", () => run(copy.remove, "It could not be removed."));

  /* Shows what is saved now: another tab may have saved or erased it. By then every script has run. */
  function start() {
    box.hidden = false;
    const barred = "This browser, or this address, does not let the site be saved. Use the one file instead.";
    if (!window.isSecureContext || !navigator.serviceWorker || !window.caches) show(barred, "", false);
    // Where the browser forbids storage, as some do in a private window, even looking fails.
    else look().catch(() => show(barred, "", false));
  }
  window.addEventListener("load", start);
  window.addEventListener("pageshow", (event) => { if (event.persisted) start(); });
  document.addEventListener("site-erased", start);
})();
