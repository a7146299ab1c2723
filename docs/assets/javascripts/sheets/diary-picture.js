/* Draws the change from session to session as SVG: a line a session from the score before (ring) to after (disc). */
(function () {
  "use strict";
  const NAMESPACE = "http://www.w3.org/2000/svg";
  const LEFT = 44;
  const WIDTH = 360;
  const TOP = 20;
  const STEP = 20;
  let drawn = 0;

  function element(name, attributes, words) {
    const made = document.createElementNS(NAMESPACE, name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    if (words !== undefined) made.textContent = words;
    return made;
  }

  /* The height of a score in the picture: 10, the worst, at the top. */
  function y(score) {
    return TOP + (10 - score) * STEP;
  }

  function listed(sessions) {
    return sessions.map(function (one) {
      return "Session " + one.number + ": before " + one.before + ", after " + one.after +
        (one.later === null ? "" : ", 2 days later " + one.later) + ".";
    }).join(" ");
  }

  /* An SVG element. `sessions` are {number, before, after, later} with scores from 0 to 10 (later may be null),
     `usual` is the score of the week before or null, `words` say what it shows. */
  window.drawChange = function (sessions, usual, words) {
    drawn += 1;
    const id = "change-" + drawn;
    const bottom = y(0);
    const svg = element("svg", { viewBox: "0 0 " + WIDTH + " " + (bottom + 120), role: "img", "aria-labelledby": id + "-title " + id + "-desc" });
    svg.appendChild(element("rect", { class: "p-ground", width: "100%", height: "100%" }));
    svg.appendChild(element("metadata", { id: id + "-title" }, "Scores before and after each session"));
    svg.appendChild(element("metadata", { id: id + "-desc" }, listed(sessions) + " " + words));
    for (const score of [0, 5, 10]) {
      svg.appendChild(element("path", { class: "p-line-quiet", d: "M" + LEFT + " " + y(score) + "H" + WIDTH }));
      svg.appendChild(element("text", { class: "p-small", x: LEFT - 8, y: y(score) + 6, "text-anchor": "end" }, score));
    }
    if (usual !== null) {
      svg.appendChild(element("path", { class: "p-line-plum p-dash", d: "M" + LEFT + " " + y(usual) + "H" + WIDTH }));
    }
    sessions.forEach(function (one, place) {
      const x = LEFT + (place + 0.5) * ((WIDTH - LEFT) / sessions.length);
      svg.appendChild(element("path", { class: "p-line", d: "M" + x + " " + y(one.before) + "V" + y(one.after) }));
      if (one.later !== null) {
        svg.appendChild(element("path", { class: "p-paper", d: "M" + (x + 14) + " " + (y(one.later) - 7) + "l7 7l-7 7l-7 -7z" }));
      }
      svg.appendChild(element("circle", { class: "p-paper", cx: x, cy: y(one.before), r: 8 }));
      svg.appendChild(element("circle", { class: "p-solid", cx: x, cy: y(one.after), r: 6 }));
      svg.appendChild(element("text", { class: "p-small", x: x, y: bottom + 24, "text-anchor": "middle" }, one.number));
    });
    const keys = [["ring", "just before"], ["disc", "straight after"], ["diamond", "2 days later"], ["dash", "week before"]];
    keys.forEach(function (key, place) {
      const x = LEFT + 4 + 158 * (place % 2);
      const line = bottom + 58 + 34 * Math.floor(place / 2);
      if (key[0] === "ring") svg.appendChild(element("circle", { class: "p-paper", cx: x, cy: line, r: 8 }));
      if (key[0] === "disc") svg.appendChild(element("circle", { class: "p-solid", cx: x, cy: line, r: 6 }));
      if (key[0] === "diamond") svg.appendChild(element("path", { class: "p-paper", d: "M" + x + " " + (line - 7) + "l7 7l-7 7l-7 -7z" }));
      if (key[0] === "dash") svg.appendChild(element("path", { class: "p-line-plum p-dash", d: "M" + (x - 10) + " " + line + "h20" }));
      svg.appendChild(element("text", { class: "p-small", x: x + 16, y: line + 6 }, key[1]));
    });
    return svg;
  };
})();
