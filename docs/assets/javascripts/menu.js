/* The menu and search buttons: real buttons for the theme's two hidden switches. */
(function () {
  "use strict";

  function connect(button, name, onOpen) {
    const toggle = document.querySelector("[data-md-toggle=" + name + "]");
    function show() {
      button.setAttribute("aria-expanded", String(toggle.checked));
    }
    button.addEventListener("click", function () {
      toggle.click();
      if (toggle.checked && onOpen) onOpen();
    });
    toggle.addEventListener("change", show);
    show();
    return toggle;
  }

  const menuButton = document.querySelector(".menu-button");
  const closeButton = document.querySelector(".menu-close");
  const drawer = connect(menuButton, "drawer", () => closeButton.focus());
  function closeMenu() {
    if (!drawer.checked) return;
    drawer.click();
    menuButton.focus();
  }
  closeButton.addEventListener("click", closeMenu);
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape") closeMenu();
  });
  // Leaving the menu by Tab closes it, so that focus never goes under it.
  document.getElementById("site-menu").addEventListener("focusout", function (event) {
    if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget) && drawer.checked) drawer.click();
  });

  const searchButton = document.querySelector(".search-button");
  const search = connect(searchButton, "search", function () {
    document.querySelector("[data-md-component=search-query]").focus();
  });
  document.getElementById("site-search").addEventListener("keydown", function (event) {
    if (event.key !== "Escape" || !search.checked) return;
    search.click();
    // On a phone the field goes with the box, and the button is where the reader came from.
    if (searchButton.offsetParent) searchButton.focus();
  });
})();
