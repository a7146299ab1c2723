/* What a form keeps on this device: one key a form in localStorage, holding {version, saved, fields}. `fields` maps the
   name of a field to its text, or to true or false for a box to tick. */
(function () {
  "use strict";
  const VERSION = 1;

  function keyOf(name) {
    return "massage-and-ms:" + name;
  }

  /* A record as it stands in a text, or null where the text is no record of this version. */
  function recordOf(text) {
    try {
      const record = JSON.parse(text);
      const isRecord = record && record.version === VERSION && record.fields && typeof record.fields === "object" &&
        !Array.isArray(record.fields) && !Number.isNaN(Date.parse(record.saved));
      return isRecord ? record : null;
    } catch {
      return null;
    }
  }

  /* What is kept now, as {text, record}. `text` is null where nothing is kept, undefined where the browser refuses to look;
     `record` is null where the text cannot be read. */
  function read(name) {
    try {
      const text = window.localStorage.getItem(keyOf(name));
      return { text: text, record: text === null ? null : recordOf(text) };
    } catch {
      return { text: undefined, record: null };
    }
  }

  /* Keeps the fields, and gives what is kept then, like `read`. Fails where the browser refuses or has no room. */
  function write(name, fields) {
    const text = JSON.stringify({ version: VERSION, saved: new Date().toISOString(), fields: fields });
    window.localStorage.setItem(keyOf(name), text);
    const kept = read(name);
    // Some browsers take a text without a word and keep nothing.
    if (kept.text !== text) throw new Error("nothing was kept");
    return kept;
  }

  /* Erases what is kept, as far as the browser lets us; `read` says whether it did. */
  function remove(name) {
    try {
      window.localStorage.removeItem(keyOf(name));
    } catch {
      // A browser that does not let us erase does not let us read either.
    }
  }

  /* When something was saved, in words. */
  function moment(saved) {
    const time = new Date(saved);
    return time.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" }) + ", " +
      time.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
  }

  function valueIn(fields, name) {
    return Object.hasOwn(fields, name) ? fields[name] || "" : "";
  }

  /* Whether two sets of fields say other things; a field that is missing is an empty one. */
  function differ(one, other) {
    return [...new Set([...Object.keys(one), ...Object.keys(other)])].some((name) => valueIn(one, name) !== valueIn(other, name));
  }

  /* Two sets of fields that both began as `base`, as {fields, differing}: a field that one side alone changed is taken from
     that side; the names of those that both changed, each in its own way, stand in `differing`, with the value of `here`. */
  function join(base, here, there) {
    const fields = {};
    const differing = [];
    for (const name of new Set([...Object.keys(here), ...Object.keys(there)])) {
      const [before, mine, other] = [base, here, there].map((side) => valueIn(side, name));
      fields[name] = mine === before ? other : mine;
      if (mine !== other && mine !== before && other !== before) differing.push(name);
    }
    return { fields: fields, differing: differing };
  }

  window.keptForm = { read, write, remove, recordOf, differ, join, keyOf, moment, version: VERSION };
})();
