/* Reading settings: text size, spacing, line length, colours, calm. early-settings.js.html applies them before first paint. */
(function () {
  "use strict";
  const NAMES = ["size", "spacing", "width", "around", "motion", "colours"];
  const KEY = "massage-and-ms.reading";
  const root = document.documentElement;
  const button = document.querySelector(".settings-button");
  const form = document.getElementById("reading-settings");
  const status = form.querySelector("[role=status]");

  function read() {
    try {
      return JSON.parse(localStorage.getItem(KEY)) || {};
    } catch {
      return {};
    }
  }

  function save(settings) {
    try {
      if (Object.keys(settings).length) localStorage.setItem(KEY, JSON.stringify(settings));
      else localStorage.removeItem(KEY);
      return true;
    } catch {
      return false;
    }
  }

  function apply(settings) {
    for (const name of NAMES) {
      if (settings[name]) root.setAttribute("data-" + name, settings[name]);
      else root.removeAttribute("data-" + name);
    }
  }

  function chosen() {
    const settings = {};
    for (const [name, value] of new FormData(form)) {
      if (value) settings[name] = value;
    }
    return settings;
  }

  function keep(words) {
    const settings = chosen();
    apply(settings);
    status.textContent = save(settings) ? words : "Changed for this page. Your browser does not let it be kept.";
  }

  function show(open) {
    form.hidden = !open;
    button.setAttribute("aria-expanded", String(open));
    if (open) form.querySelector("input:checked").focus({ preventScroll: true });
    else button.focus();
  }

  /* Marks in the form what holds now. */
  function mark() {
    const settings = read();
    apply(settings);
    for (const name of NAMES) {
      const options = [...form.querySelectorAll('input[name="' + name + '"]')];
      (options.find((one) => one.value === settings[name]) || options.find((one) => !one.value)).checked = true;
    }
  }

  // Also after Back, when another page may have changed them, and when all is erased.
  window.addEventListener("pageshow", mark);
  document.addEventListener("site-erased", mark);
  mark();

  button.addEventListener("click", () => show(form.hidden));
  form.querySelector(".settings-close").addEventListener("click", () => show(false));
  form.addEventListener("keydown", function (event) {
    if (event.key === "Escape") show(false);
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", () => keep("Changed, and kept on this device."));
  form.addEventListener("reset", function () {
    // The form has its first values only after this event.
    setTimeout(() => keep("Back to standard. Nothing is kept."));
  });
})();
