/* The menu button: a real button for the hidden switch by which the theme's styles open the drawer. */
(function () {
  "use strict";

  const toggle = document.getElementById("__drawer");
  const menu = document.getElementById("site-menu");
  const openButton = document.querySelector(".menu-button");
  const closeButton = document.querySelector(".menu-close");

  function set(isOpen) {
    toggle.checked = isOpen;
    openButton.setAttribute("aria-expanded", String(isOpen));
  }

  function close() {
    if (!toggle.checked) return;
    set(false);
    openButton.focus();
  }

  openButton.addEventListener("click", function () {
    set(!toggle.checked);
    if (toggle.checked) closeButton.focus();
  });
  closeButton.addEventListener("click", close);
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
