/* What search shows: a danger above all, then the pages that answer, as links in the order of the Tab key. */
(function () {
  "use strict";

  const dialog = document.getElementById("site-search");
  const field = dialog.querySelector("input");
  const status = dialog.querySelector("[role=status]");
  const found = dialog.querySelector(".search-found");
  const root = window.siteRoot;
  let isReady = false;
  const FAILED = "Search did not load. Type again to try once more.";

  function element(name, className, ...children) {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...children);
    return made;
  }

  /* Pieces of a text, those that were asked for marked. */
  function marked(pieces) {
    return pieces.map(([text, isHit]) => (isHit ? element("mark", "", text) : text));
  }

  function resultOf(one) {
    const link = element("a", "search-link", element("span", "search-title", ...marked(one.title)));
    link.href = root + one.location;
    const place = element("span", "search-place", element("span", "search-kind", one.kind));
    if (one.section.length) place.append(" ", ...marked(one.section));
    link.append(place, element("span", "search-sentence", ...marked(one.sentence)));
    return element("li", "", link);
  }

  function pinOf(pin) {
    const section = element("section", "pin pin--" + pin.look);
    section.setAttribute("aria-label", pin.level);
    // The site's own HTML, made when it was built.
    section.innerHTML = pin.html.replaceAll("{root}/", root);
    return section;
  }

  function count(number) {
    return number === 0 ? "No page of this site answers that." : number === 1 ? "1 page" : number + " pages";
  }

  /* The ways on where nothing is found, with words to try if there are any. */
  function helpOf(offered) {
    const help = dialog.querySelector("template").content.cloneNode(true);
    const button = help.querySelector("[data-words]");
    button.dataset.words = button.textContent = offered;
    if (!offered) button.parentElement.remove();
    return help;
  }

  function show(answer) {
    const { pins, results, mended, offered } = answer;
    const parts = pins.map(pinOf);
    if (results.length) parts.push(element("ol", "search-list", ...results.map(resultOf)));
    else if (!pins.length) parts.push(helpOf(offered));
    found.replaceChildren(...parts);
    found.scrollTop = 0;
    const words = pins.map((pin) => pin.level + ": " + pin.name + ".");
    if (mended && !pins.length) words.push("Shown for “" + mended + "”.");
    if (results.length || !pins.length) words.push(count(results.length) + (pins.length ? " more." : ""));
    if (offered) words.push("Did you mean “" + offered + "”?");
    status.textContent = words.join(" ");
    // Names the words that what is shown answers.
    dialog.dataset.answers = answer.asked;
  }

  window.showFound = async function () {
    const words = field.value;
    if (!words.trim()) {
      found.replaceChildren();
      status.textContent = "";
      dialog.dataset.answers = words;
      return;
    }
    if (!isReady) status.textContent = "Search is loading.";
    try {
      const answer = await window.askSearch(words);
      isReady = true;
      if (answer.asked === field.value) show(answer);
    } catch {
      status.textContent = FAILED;
    }
  };

  field.addEventListener("input", window.showFound);
  // Enter opens the first answer; a number is only ever dialled by a tap on it.
  field.form.addEventListener("submit", function (event) {
    event.preventDefault();
    const first = found.querySelector("a:not(.tel)");
    if (first) first.click();
  });
  dialog.addEventListener("keydown", function (event) {
    // From what is found, Escape leads back to the words; there it closes the box, as in every dialog.
    if (event.key === "Escape" && found.contains(document.activeElement)) {
      event.preventDefault();
      field.focus();
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    const stops = [field, ...found.querySelectorAll("a, button")];
    const next = stops[stops.indexOf(document.activeElement) + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
  found.addEventListener("click", function (event) {
    const offer = event.target.closest("[data-words]");
    if (offer) {
      field.value = offer.dataset.words;
      field.focus();
      window.showFound();
    }
    // An address that stands there already changes nothing, so its place is opened once more.
    const link = event.target.closest("a[href]");
    if (link && link.href === location.href) setTimeout(() => window.dispatchEvent(new HashChangeEvent("hashchange")));
  });
  // Back brings a kept page as it was left, in some browsers with an empty field above what was found.
  window.addEventListener("pageshow", function (event) {
    if (!event.persisted) return;
    dialog.close();
    field.value = "";
    window.showFound();
  });
  // Loading may take a while: what was typed meanwhile is answered, and the first answer is made ready.
  window.askSearch(field.value || "massage").catch(() => {});
  window.showFound();
})();
