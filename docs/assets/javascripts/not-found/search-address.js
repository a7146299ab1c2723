/* On the page for what is not found: offers to search for the words of the address. */
(function () {
  "use strict";
  const line = document.querySelector(".search-address");
  const words = decodeURIComponent(location.pathname)
    .replace(/\.[a-z]+$/i, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word && !/^(index|html?)$/i.test(word))
    .join(" ");
  if (!words || words === "404") return;
  const button = line.querySelector("button");
  button.textContent = "Search for “" + words + "”";
  button.addEventListener("click", () => window.openSearch(words));
  line.hidden = false;
})();
