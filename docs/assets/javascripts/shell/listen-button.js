/* What reads aloud comes at the first tap on Listen. */
(function () {
  "use strict";
  const start = document.querySelector(".listen-start");
  if (!start) return;
  const folder = window.siteRoot + "assets/javascripts/reading/";
  const status = document.querySelector(".listen [role=status]");

  start.addEventListener("click", function () {
    window.loadScript(folder + "sentences.js").then(() => window.loadScript(folder + "listen.js")).then(
      () => window.readAloud(),
      () => window.sayAgain(status, "This did not load. Try again.")
    );
  });
})();
