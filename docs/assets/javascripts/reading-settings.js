/* Reading settings: text size, spacing, line length, colours, calm. early-settings.js.html applies them before first paint. */
(function () {
  "use strict";
  var KEY = "massage-and-ms.reading";
  var root = document.documentElement;
  var button = document.querySelector(".settings-button");
  var form = document.getElementById("reading-settings");
  var status = form.querySelector("[role=status]");

  function read() {
    try {
      return JSON.parse(localStorage.getItem(KEY)) || {};
    } catch (error) {
      return {};
    }
  }

  function save(settings) {
    try {
      if (Object.keys(settings).length) localStorage.setItem(KEY, JSON.stringify(settings));
      else localStorage.removeItem(KEY);
      return true;
    } catch (error) {
      return false;
    }
  }

  function apply(settings) {
    ["size", "spacing", "width", "around", "motion", "colours"].forEach(function (name) {
      if (settings[name]) root.setAttribute("data-" + name, settings[name]);
      else root.removeAttribute("data-" + name);
    });
  }

  function chosen() {
    var settings = {};
    new FormData(form).forEach(function (value, name) {
      if (value) settings[name] = value;
    });
    return settings;
  }

  function keep(words) {
    var settings = chosen();
    apply(settings);
    status.textContent = save(settings) ? words : "Changed for this page. Your browser does not let it be kept.";
  }

  function show(open) {
    form.hidden = !open;
    button.setAttribute("aria-expanded", String(open));
    if (open) form.querySelector("input:checked").focus();
    else button.focus();
  }

  var saved = read();
  Object.keys(saved).forEach(function (name) {
    var input = form.querySelector('input[name="' + CSS.escape(name) + '"][value="' + CSS.escape(String(saved[name])) + '"]');
    if (input) input.checked = true;
  });

  button.addEventListener("click", function () {
    show(form.hidden);
  });
  form.querySelector(".settings-close").addEventListener("click", function () {
    show(false);
  });
  form.addEventListener("keydown", function (event) {
    if (event.key === "Escape") show(false);
  });
  form.addEventListener("submit", function (event) {
    event.preventDefault();
  });
  form.addEventListener("change", function () {
    keep("Changed, and kept on this device.");
  });
  form.addEventListener("reset", function () {
    // The form has its first values only after this event.
    setTimeout(function () {
      keep("Back to standard. Nothing is kept.");
    });
  });
})();
