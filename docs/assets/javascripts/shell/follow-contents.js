/* Marks in the list at the side which part of the page is being read. */
(function () {
  "use strict";

  const list = document.querySelector(".md-sidebar--secondary .md-sidebar__scrollwrap");
  const links = list ? [...list.querySelectorAll("a[href^='#']")] : [];
  const parts = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
  // A heading this near the top is the one that is read.
  const NEAR = 100;
  let marked = null;
  let isWaiting = false;

  function mark() {
    isWaiting = false;
    const here = links[parts.filter((part) => part && part.getBoundingClientRect().top < NEAR).length - 1] || null;
    if (here === marked) return;
    if (marked) marked.classList.remove("md-nav__link--active");
    marked = here;
    if (!here) return;
    here.classList.add("md-nav__link--active");
    if (list.scrollHeight > list.clientHeight) list.scrollTop = here.offsetTop - list.clientHeight / 2;
  }

  if (!links.length) return;
  addEventListener("scroll", function () {
    if (!isWaiting) requestAnimationFrame(mark);
    isWaiting = true;
  }, { passive: true });
  mark();
})();
