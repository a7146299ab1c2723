/* A button beside each heading that copies the link to its section. It stands after the heading, not in it, so that
   the heading is read as it is written. */
(function () {
  "use strict";
  const row = document.querySelector(".pass-on[data-address]");
  if (!row) return;
  const status = document.createElement("p");
  status.className = "section-status";
  status.setAttribute("role", "status");

  // The message stands where the reader is looking.
  function say(button, words) {
    button.parentNode.after(status);
    window.sayAgain(status, words);
  }

  function copy(button, address) {
    window.copyText(address).then(
      () => say(button, "The link to this section is copied."),
      () => say(button, "The link could not be copied. It is: " + address)
    );
  }

  // What opens a fold may hold no other button.
  for (const heading of document.querySelectorAll("article :is(h2, h3)[id]:not(summary *)")) {
    // Reader views throw out a div that holds little more than a heading.
    const line = document.createElement("section");
    line.className = "section-line";
    heading.replaceWith(line);
    const button = document.createElement("button");
    button.type = "button";
    button.className = "section-link";
    // No label beside it: screen readers would say the title once more after that.
    button.title = "Copy link to this section: " + heading.textContent.trim();
    // Each claim of a page has the same headings.
    const claim = line.closest("[data-label]");
    if (claim) button.title += ", " + claim.dataset.label;
    const icon = document.createElement("span");
    icon.className = "icon icon-link";
    button.append(icon);
    button.addEventListener("click", () => copy(button, row.dataset.address + "#" + heading.id));
    line.append(heading, button);
  }
})();
