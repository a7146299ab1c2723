/* The row at the end of a page: copy its link, hand it to the device's own share sheet, print it. The address is the
   page's address online, also in the offline copy, whose own would lead nobody anywhere. */
(function () {
  "use strict";
  var row = document.querySelector(".share");
  if (!row) return;
  var address = row.dataset.address;
  var status = row.querySelector(".share-status");

  function offer(name, action) {
    var button = row.querySelector("[data-share=" + name + "]");
    if (!button) return;
    button.parentNode.hidden = false;
    button.addEventListener("click", action);
  }

  // The same words twice in a row are not announced, so the line is emptied first.
  function say(words) {
    status.textContent = "";
    setTimeout(function () {
      status.textContent = words;
    }, 50);
  }

  offer("copy", function () {
    window.copyText(address).then(
      function () {
        say("The link to this page is copied.");
      },
      function () {
        say("The link could not be copied. It is: " + address);
      }
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

  offer("print", function () {
    window.print();
  });
})();
