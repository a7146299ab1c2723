/* The row at the end of a page: copy its link, hand it to the device's own share sheet. The address is the
   page's address online, also in the offline copy, whose own would lead nobody anywhere. */
(function () {
  "use strict";
  const row = document.querySelector(".pass-on");
  if (!row) return;
  const address = row.dataset.address;
  const status = row.querySelector(".page-status");

  function offer(name, action) {
    const button = row.querySelector("[data-share=" + name + "]");
    if (!button) return;
    button.parentNode.hidden = false;
    button.addEventListener("click", action);
  }

  function say(words) {
    window.sayAgain(status, words);
  }

  offer("copy", function () {
    window.copyText(address).then(
      () => say("The link to this page is copied."),
      () => say("The link could not be copied. It is: " + address)
    );
  });

  if (navigator.share) {
    offer("share", function () {
      navigator.share({ title: row.dataset.title, url: address }).catch(function (error) {
        // Closing the share sheet is no fault.
        if (error.name !== "AbortError") say("This device could not share the page. Copy the link instead.");
      });
    });
  }
})();
