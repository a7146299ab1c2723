/* Puts phrases to the site's own search engine in Node, with a built index: no browser, about a second.

   node search_in_node.mjs INDEX first FILE   per phrase of a text file what comes first, and whether anything is shown
   node search_in_node.mjs INDEX score FILE   how well a list does: tab-separated kind, id, phrase, right pages by comma,
                                              "-" for a phrase that is off the subject, of which nothing should be shown */
import { readFileSync } from "node:fs";
import vm from "node:vm";

const [index, task, list, ...options] = process.argv.slice(2);
const folder = new URL("../../docs/assets/javascripts/search/", import.meta.url);
const context = vm.createContext({ console });
context.self = context;
const files = JSON.parse(readFileSync(new URL("ask.js", folder), "utf8").match(/FILES = (\[.*?\])/s)[1]);
for (const file of files) vm.runInContext(readFileSync(new URL(file, folder), "utf8"), context, { filename: file });
context.siteSearch.begin(JSON.parse(readFileSync(index, "utf8")));

/* `benefits/pain.md#x`, `/benefits/pain/` and `benefits/pain/#x` as `/benefits/pain/`. */
function page(address) {
  const path = address.trim().split("#")[0].replace(/(^|\/)index\.md$/, "$1").replace(/\.md$/, "");
  const folders = path.split("/").filter(Boolean).join("/");
  return folders ? `/${folders}/` : "/";
}

function ask(phrase) {
  const answer = context.siteSearch.answer(phrase);
  return {
    pages: answer.results.map((one) => page(one.location)),
    first: answer.results[0]?.location,
    pins: answer.pins.map((pin) => pin.id),
    // A pin that leads to a page has answered for it.
    led: answer.pins.flatMap((pin) => [...pin.html.matchAll(/class="pin-link" href="\{root\}\/([^"]*)"/g)].map((link) => page(link[1]))),
    offered: answer.offered || "",
    score: answer.results[0]?.score,
  };
}

function first(lines) {
  for (const phrase of lines.filter((line) => line.trim())) {
    const { first: place, pins, offered } = ask(phrase);
    const found = place === undefined ? "nothing is shown" : `/${place}`;
    console.log([phrase, found, pins.length ? `pinned: ${pins.join(", ")}` : "", offered ? `did you mean: ${offered}` : ""].join("\t").trimEnd());
  }
}

function score(lines) {
  const sums = new Map();
  for (const line of lines.filter((one) => one.trim() && !one.startsWith("kind\t"))) {
    const [kind, id, phrase, right] = line.split("\t");
    const { pages, led, pins, offered } = ask(phrase);
    const sum = sums.get(kind) || { asked: 0, first: 0, three: 0, off: 0, nothing: 0 };
    sums.set(kind, sum);
    let verdict;
    if (right.trim() === "-") {
      sum.off += 1;
      const isNothing = !pages.length && !pins.length;
      if (isNothing) sum.nothing += 1;
      verdict = isNothing ? "nothing" : "shown";
    } else {
      const rights = right.split(",").map(page);
      const isLed = led.some((one) => rights.includes(one)) || (pins.length > 0 && rights.some((one) => one.startsWith("/safety/")));
      const place = isLed ? 1 : pages.findIndex((one) => rights.includes(one)) + 1;
      sum.asked += 1;
      if (place === 1) sum.first += 1;
      if (place && place < 4) sum.three += 1;
      verdict = String(place || "none");
    }
    console.log([kind, id, verdict, phrase, right, pages.slice(0, 3).join(" "), pins.join(" "), offered].join("\t"));
  }
  const all = { asked: 0, first: 0, three: 0, off: 0, nothing: 0 };
  for (const sum of sums.values()) for (const name of Object.keys(all)) all[name] += sum[name];
  const share = (part, whole) => (whole ? `${part} of ${whole} (${((100 * part) / whole).toFixed(0)}%)` : "none asked");
  for (const [kind, sum] of [...sums, ["all", all]]) {
    console.log(`# ${kind}: right page first ${share(sum.first, sum.asked)}, within three ${share(sum.three, sum.asked)}; off the subject: nothing shown ${share(sum.nothing, sum.off)}`);
  }
}

({ first, score })[task](readFileSync(list, "utf8").split(/\r?\n/), options);
