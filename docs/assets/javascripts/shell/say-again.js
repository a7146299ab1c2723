/* Says words in a status line. The same words twice in a row are not announced, so the line is emptied first. */
window.sayAgain = function (status, words) {
  "use strict";
  status.textContent = "";
  setTimeout(function () {
    status.textContent = words;
  }, 50);
};
