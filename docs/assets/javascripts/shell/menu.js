/* The menu button: a real button for the hidden switch by which the theme's styles open the drawer. The menu of all pages
   comes at the first tap. */
(function () {
  "use strict";

  const toggle = document.getElementById("__drawer");
  const menu = document.getElementById("site-menu");
  const openButton = document.querySelector(".menu-button");

  /* Sets the whole menu in; the section that stands in the page already keeps its place among the others. */
  function fill() {
    if (menu.querySelector(".menu-close")) return;
    const here = menu.querySelector(".section-here");
    menu.textContent = "";
    window.putPart("menu", menu, "beforeend");
    // By address: the words may have been translated.
    const first = here?.querySelector("a").href;
    for (const link of here ? [] : menu.querySelectorAll("a")) {
      if (link.href === location.href.replace(/[?#].*/, "")) link.setAttribute("aria-current", "page");
    }
    for (const section of menu.querySelectorAll(".section-other")) {
      if (section.querySelector("a").href === first) section.replaceWith(here);
    }
  }

  function set(isOpen) {
    toggle.checked = isOpen;
    openButton.setAttribute("aria-expanded", String(isOpen));
  }

  function close() {
    if (!toggle.checked) return;
    set(false);
    openButton.focus();
  }

  function open() {
    fill();
    set(true);
    menu.querySelector(".menu-close").focus();
  }

  openButton.addEventListener("click", function () {
    if (toggle.checked) {
      close();
      return;
    }
    // Where the menu does not come, the list of all pages does.
    window.loadScript(window.siteRoot + "assets/javascripts/whole-menu.js").then(open, () => location.assign(openButton.dataset.instead));
  });
  menu.addEventListener("click", function (event) {
    if (event.target.closest(".menu-close")) close();
  });
  // A tap beside the drawer closes it: the theme's overlay is a label of the switch.
  toggle.addEventListener("change", () => set(toggle.checked));
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape") close();
  });
  // Leaving the menu by Tab closes it, so that focus never goes under it.
  menu.addEventListener("focusout", function (event) {
    if (event.relatedTarget && !menu.contains(event.relatedTarget)) set(false);
  });
  set(false);
})();
